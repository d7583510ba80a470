//! A comparison that was done, and the statement that is open.

use std::sync::Arc;

use muqabala_engine::Span;
use muqabala_engine::align::Anchor;
use muqabala_engine::session::{Board, BoardPassage, PassageRef, Synopsis};

use super::article::{ArticleId, Loaded};

/// What the engine found, and the articles it found it in, as they were then: every offset of the board fits them,
/// whatever the reader has done on the shelf since.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// In the order of the board's articles.
    pub articles: Vec<Arc<Loaded>>,
    /// What was found.
    pub board: Arc<Board>,
}

impl PartialEq for Comparison {
    /// Whether they are the same one: each has a board of its own, so that what was found need not be looked through.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.board, &other.board)
    }
}

/// A statement's wordings side by side.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Index in the board's statements.
    pub statement: u32,
    /// The wordings.
    pub synopsis: Arc<Synopsis>,
}

impl Comparison {
    /// A passage's text.
    #[must_use]
    pub fn passage_text(&self, at: PassageRef) -> &str {
        self.passage(at)
            .map_or("", |passage| self.text(at.article, passage.start, passage.end))
    }

    /// The passage that `anchor` means, as the engine finds it too.
    #[must_use]
    pub fn found(&self, anchor: Anchor) -> Option<PassageRef> {
        let article = self.articles.iter().position(|it| it.fingerprint == anchor.article)?;
        let passages = self.board.articles.get(article)?.passages.iter();
        let passage = anchor.find(passages.map(|it| Span::new(it.start as usize, it.end as usize)))?;
        Some(PassageRef {
            article: article as u32,
            passage: passage as u32,
        })
    }

    /// A passage.
    #[must_use]
    pub fn passage(&self, at: PassageRef) -> Option<&BoardPassage> {
        self.board
            .articles
            .get(at.article as usize)?
            .passages
            .get(at.passage as usize)
    }

    /// An article's text between two byte offsets; empty where they do not fit.
    #[must_use]
    pub fn text(&self, article: u32, start: u32, end: u32) -> &str {
        self.articles
            .get(article as usize)
            .map_or("", |loaded| loaded.slice(start, end))
    }

    /// `rtl` or `ltr` for the board's article.
    #[must_use]
    pub fn direction(&self, article: u32) -> &'static str {
        match self.board.articles.get(article as usize) {
            Some(article) if article.rtl => "rtl",
            _ => "ltr",
        }
    }

    /// BCP 47 tag for the board's article, for HTML's `lang`; empty where it is not known.
    #[must_use]
    pub fn language(&self, article: u32) -> &str {
        let article = self.board.articles.get(article as usize);
        article
            .map(|article| article.language.as_str())
            .filter(|tag| *tag != "und")
            .unwrap_or_default()
    }

    /// Which article on the shelf the board's article is.
    #[must_use]
    pub fn id(&self, article: u32) -> Option<ArticleId> {
        self.articles.get(article as usize).map(|loaded| loaded.id)
    }
}
