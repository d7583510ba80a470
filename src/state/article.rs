//! An article on the shelf.

use std::sync::Arc;

use muqabala_worker::messages::Facts;

/// Tells articles apart whatever their order; never given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub u32);

/// An article on the shelf. Never changed in place: an edit puts another in its stead, so that undo can put it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// Which one it is.
    pub id: ArticleId,
    /// The file's name, or what stands for it where the text was pasted.
    pub file: String,
    /// Who published it; empty if unknown.
    pub outlet: String,
    /// Its title; empty if unknown.
    pub title: String,
    /// The day it was published, as it was written; empty if unknown.
    pub date: String,
    /// Where it stood; empty if unknown.
    pub address: String,
    /// Its text, never altered.
    pub text: Arc<str>,
    /// The number that stands for its text, to find it again.
    pub fingerprint: u64,
    /// What the reader said of single paragraphs: (the paragraph's first byte, whether it is page furniture).
    pub furniture: Vec<(usize, bool)>,
    /// What the reader said of where passages begin: (a byte of the text, whether one begins there).
    pub cuts: Vec<(usize, bool)>,
    /// Whether it takes part in the comparison.
    pub shown: bool,
    /// Whether it belongs to a shipped exercise.
    pub exercise: bool,
}

impl Loaded {
    /// How many words its text has, as a reader counts them.
    #[must_use]
    pub fn word_count(&self) -> usize {
        self.text
            .split_whitespace()
            .filter(|word| word.chars().any(char::is_alphanumeric))
            .count()
    }

    /// Its text between two byte offsets; empty where they do not fit.
    #[must_use]
    pub fn slice(&self, start: u32, end: u32) -> &str {
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Says whether the paragraph that begins at byte `start` is page furniture.
    pub fn set_furniture(&mut self, start: usize, furniture: bool) {
        self.furniture.retain(|(at, _)| *at != start);
        self.furniture.push((start, furniture));
    }

    /// Says whether a passage begins at byte `at`.
    pub fn set_cut(&mut self, at: usize, begins: bool) {
        self.cuts.retain(|(said, _)| *said != at);
        self.cuts.push((at, begins));
    }

    /// What the engine is told of it; its text the engine has.
    #[must_use]
    pub fn facts(&self) -> Facts {
        Facts {
            number: self.id.0,
            outlet: self.outlet.clone(),
            title: self.title.clone(),
            date: self.date.clone(),
            address: self.address.clone(),
            furniture: self.furniture.clone(),
            cuts: self.cuts.clone(),
        }
    }

    /// Whether the engine would find the same in `other`.
    #[must_use]
    pub fn is_compared_as(&self, other: &Self) -> bool {
        self.id == other.id && self.furniture == other.furniture && self.cuts == other.cuts
    }
}
