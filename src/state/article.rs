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
    /// Its text and what is known of it.
    pub article: Article,
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
        self.article
            .text
            .split_whitespace()
            .filter(|word| word.chars().any(char::is_alphanumeric))
            .count()
    }

    /// Its text between two byte offsets; empty where they do not fit.
    #[must_use]
    pub fn text(&self, start: u32, end: u32) -> &str {
        self.article.text.get(start as usize..end as usize).unwrap_or_default()
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
        self.article.furniture.retain(|(at, _)| *at != start);
        self.article.furniture.push((start, furniture));
    }
}
