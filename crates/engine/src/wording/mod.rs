//! A statement's wordings to columns and changes.
//!
//! ```text
//! A   قال الوزير   إن الجسر سيفتح       في آذار
//! B   وزعم الوزير  أن الجسر سيعاد فتحه  في مارس
//!     attribution  spelling  inflection  number (the same month: spelling)
//! ```
//!
//! | function | what it does |
//! |---|---|
//! | [`collate`] | one alignment in columns of any number of wordings, independent of their order |
//! | [`align_words`] | which word of one wording answers which word of another, in any order |
//! | [`diff`] | the changes from one wording to another |
//! | [`shared_runs`] | the runs of words that two wordings share, and no more |
//! | [`synopsis`] | the same for whole passages, with every word's kind of change |
//!
//! What it does not do: say which wording came first, or which is right.

mod chain;
mod clitics;
mod collate;
mod compare;
mod diff;
mod kind;
mod lexis;
pub mod links;
mod lists;
mod majority;
mod marks;
mod moved;
mod outline;
mod pairwise;
mod reading;
mod spelling;
mod stretches;
mod synopsis;

#[cfg(test)]
mod tests;

pub use collate::collate;
pub use diff::{Change, Diff, diff};
pub use links::align_words;
pub use pairwise::shared_runs;
pub use synopsis::{AlignedRow, AlignedWord, Alignment, Wording, synopsis};
