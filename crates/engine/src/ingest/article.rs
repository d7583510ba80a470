//! One outlet's text, and what is known of it.

use crate::Span;

/// One outlet's text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// Who published it.
    pub outlet: String,
    /// Its title; empty if none is known.
    pub title: String,
    /// The day it was published, as the reader or its source wrote it; empty if unknown.
    pub date: String,
    /// Where it stood; empty if unknown.
    pub address: String,
    /// The decoded text, never altered.
    pub text: String,
    /// Passages fixed by the caller (`compare --jsonl` with `passages`): taken as they are, nothing is cut.
    pub given: Option<Vec<Span>>,
    /// What the reader said of single paragraphs: (the paragraph's first byte, whether it is page furniture).
    pub furniture: Vec<(usize, bool)>,
    /// What the reader said of where passages begin: (a byte of the text, whether a passage begins there). It wins over
    /// where the engine would cut; a place between two words, or in another paragraph's gap, is the next word's.
    pub cuts: Vec<(usize, bool)>,
}
