//! Words, folding, sentences, direction, stems, numbers: what the rest of the engine reads instead of raw text.

pub mod fold;
pub mod words;

pub use fold::{Folded, fold};
pub use words::{Word, WordKind, words};
