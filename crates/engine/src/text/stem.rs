//! Stems: one key for the forms of an Arabic word.
//!
//! Other languages' endings are few and short; what compares their words takes them off where it needs to.

mod arabic;
mod lexicon;

pub use arabic::{Analysis, analyse, analyse_knowing};
