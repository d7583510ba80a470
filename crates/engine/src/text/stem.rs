//! Stems: one key for all forms of a word.
//!
//! Arabic ones are our own ([`analyse`]): they tell clitics apart and know the spelling of the news. Those of other
//! languages are [`snowball`]'s.

mod arabic;
mod lexicon;
mod snowball;

pub use arabic::{Analysis, analyse, analyse_knowing};
pub use snowball::snowball;
