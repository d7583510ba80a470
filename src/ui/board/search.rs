//! Search across all articles, over spellings.

use crate::state::Comparison;
use muqabala_engine::session::{BoardArticle, PassageRef};
use muqabala_engine::text::fold;

/// What is searched for, folded as the texts are, its spaces made one.
#[must_use]
pub fn needle(search: &str) -> String {
    fold(search).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// All passages folded once, so that each further letter typed costs a scan and nothing more.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    passages: Vec<Vec<String>>,
}

impl Index {
    /// Folds all passages of `comparison`; furniture is left out.
    #[must_use]
    pub fn new(comparison: &Comparison) -> Self {
        let articles = comparison.board.articles.iter().enumerate();
        let fold_all = |(article, shown): (usize, &BoardArticle)| {
            shown
                .passages
                .iter()
                .map(|it| needle(comparison.text(article as u32, it.start, it.end)))
                .collect()
        };
        Self {
            passages: articles.map(fold_all).collect(),
        }
    }

    /// How often `needle` (as [`needle`] makes it) stands in a passage.
    #[must_use]
    pub fn hits(&self, at: PassageRef, needle: &str) -> usize {
        let passage = self
            .passages
            .get(at.article as usize)
            .and_then(|it| it.get(at.passage as usize));
        passage.map_or(0, |text| count(text, needle))
    }

    /// How often `search` stands in each article.
    #[must_use]
    pub fn hits_by_article(&self, search: &str) -> Vec<usize> {
        let needle = needle(search);
        self.passages
            .iter()
            .map(|passages| passages.iter().map(|text| count(text, &needle)).sum())
            .collect()
    }
}

/// How often `needle` (as [`needle`] makes it) stands in `text`.
#[must_use]
pub fn search(text: &str, needle: &str) -> usize {
    count(&self::needle(text), needle)
}

fn count(text: &str, needle: &str) -> usize {
    if needle.is_empty() {
        0
    } else {
        text.matches(needle).count()
    }
}
