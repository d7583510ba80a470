//! A statement's wordings to columns and changes.
//!
//! ```text
//! A   قال الوزير   إن الجسر سيفتح       في آذار
//! B   وزعم الوزير  أن الجسر سيعاد فتحه  في مارس
//!     attribution  spelling  inflection  number (the same month: spelling)
//! ```
//!
//! The folders stand in the order of the work:
//!
//! | folder | what it does |
//! |---|---|
//! | `words/` | a wording's words, each distinct one analysed once |
//! | `alignment/` | which word of one wording answers which word of another, in any order |
//! | `columns/` | one alignment in columns of any number of wordings, independent of their order |
//! | `changes/` | what changed from one wording to another, and how |
//!
//! | function | what it does |
//! |---|---|
//! | [`synopsis`] | the wordings of a statement in columns, with every word's kind of change |
//! | [`diff`], [`diff_texts`] | the same for two wordings: which words answer each other, and the changes |
//! | [`collate`] | the columns alone |
//!
//! What it does not do: say which wording came first, or which is right.

mod aligned;
mod alignment;
mod changes;
mod columns;
mod diff;
pub mod learn;
mod synopsis;
mod words;

#[cfg(test)]
mod tests;

pub use columns::layout::collate;
pub use diff::{Diff, WordChange, diff, diff_texts};
pub use synopsis::{AlignedChange, AlignedRow, AlignedWord, Alignment, Wording, synopsis};
