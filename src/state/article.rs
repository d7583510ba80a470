//! An article on the shelf.

use std::sync::Arc;

use muqabala_engine::ingest::Article;
use muqabala_engine::session::BoardArticle;

/// Tells articles apart whatever their order; never given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub u32);

/// An article on the shelf. Never changed in place: an edit puts another in its stead, so that undo can put it back.
#[derive(Clone, Debug, PartialEq)]
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
    /// Whether it takes part in the comparison.
    pub shown: bool,
    /// Whether it belongs to a shipped exercise.
    pub exercise: bool,
    /// How the engine last cut it: paragraphs, direction, language. None until it was compared for the first time.
    pub cut: Option<Arc<BoardArticle>>,
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

    /// `rtl` or `ltr` as HTML writes it; `auto` while the engine has not said.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        match self.cut.as_deref().map(|cut| cut.rtl) {
            Some(true) => "rtl",
            Some(false) => "ltr",
            None => "auto",
        }
    }

    /// BCP 47 tag of its language; empty while unknown.
    #[must_use]
    pub fn language(&self) -> &str {
        self.cut
            .as_deref()
            .map(|cut| cut.language.as_str())
            .filter(|tag| *tag != "und")
            .unwrap_or_default()
    }

    /// Says whether the paragraph that begins at byte `start` is page furniture.
    pub fn set_furniture(&mut self, start: usize, furniture: bool) {
        self.furniture.retain(|(at, _)| *at != start);
        self.furniture.push((start, furniture));
    }

    /// The same as the engine takes it.
    #[must_use]
    pub fn article(&self) -> Article {
        Article {
            outlet: self.outlet.clone(),
            title: self.title.clone(),
            date: self.date.clone(),
            address: self.address.clone(),
            text: self.text.to_string(),
            given: None,
            furniture: self.furniture.clone(),
        }
    }
}
