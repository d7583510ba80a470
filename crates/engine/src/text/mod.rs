//! Words, folding, sentences, direction, stems, numbers: what the rest of the engine reads instead of raw text.

mod abbreviations;
#[cfg(test)]
mod conformance;
mod entities;
pub mod fold;
pub mod language;
pub mod quotations;
pub mod reading;
pub mod sameness;
pub(crate) mod saying;
pub mod script;
pub mod sentences;
pub mod stem;
pub mod values;
pub mod words;

pub use fold::{Folded, fold};
pub use language::Language;
pub use quotations::{Quotation, quotations, quotations_of_paragraph};
pub use sameness::{Sameness, sameness};
pub use script::is_rtl;
pub use sentences::{sentences, sentences_of_paragraph};
pub use stem::{Analysis, analyse};
pub use values::{Amount, Value, values};
pub use words::{Word, WordKind, words};
