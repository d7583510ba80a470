//! Characters to tokens: what the rest of the engine reads instead of raw text. Nothing here knows of articles.
//!
//! | module, in the order of the work | from → to |
//! |---|---|
//! | `script`, `fold` | character → its script; text → a key in which spellings agree, with a map back to the original |
//! | `entities` | `&quot;` and the like → the characters that they stand for, places kept |
//! | `words` | text → words, numbers, addresses and marks, of any script |
//! | `sentences` (`abbreviations`), `quotations` | paragraph → sentences; quotations and how they nest |
//! | `language`, `stem` | text → its language; word → stem (our own for Arabic, Snowball's for 23 others) |
//! | `values` | numbers, dates, percentages in figures or words → amounts that compare by value |
//! | `saying` | the verbs with which an outlet lets somebody speak |
//! | `reading` | all of it, once for each paragraph: tokens, interned in a lexicon that all articles share |
//! | `sameness` | two words → the level at which they are equal: to the character, but for marks, but for spelling |

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
