//! Search across all articles, over spellings.

use crate::state::Comparison;
use muqabala_engine::session::{BoardArticle, PassageRef};
use muqabala_engine::text::{Folded, fold};

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

/// How often `needle` stands in `text`, both as [`needle`] makes them.
#[must_use]
pub fn count(text: &str, needle: &str) -> usize {
    if needle.is_empty() {
        0
    } else {
        text.matches(needle).count()
    }
}

/// `text` in pieces, each with whether it is a hit of `needle` (as [`needle`] makes it).
#[must_use]
pub fn pieces<'a>(text: &'a str, needle: &str) -> Vec<(&'a str, bool)> {
    let folded = if needle.is_empty() {
        Folded::default()
    } else {
        Folded::new(text)
    };
    let characters = |bytes: usize| folded.key[..bytes].chars().count();
    let (mut pieces, mut at) = (Vec::new(), 0);
    for (start, hit) in folded.key.match_indices(needle).filter(|(_, hit)| !hit.is_empty()) {
        let span = folded.span(characters(start), characters(start + hit.len()));
        // A letter that folds to two may be the end of one hit and the beginning of the next.
        if span.start >= at && span.end > span.start {
            pieces.extend([(&text[at..span.start], false), (&text[span.start..span.end], true)]);
            at = span.end;
        }
    }
    pieces.push((&text[at..], false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hits_are_found_as_they_are_written() {
        let said = "فاض النّهرُ، ثم النهر";
        assert_eq!(
            pieces(said, &needle("النهر")),
            [("فاض ", false), ("النّهرُ", true), ("، ثم ", false), ("النهر", true)]
        );
        assert_eq!(pieces(said, &needle("سد")), [(said, false)]);
        assert_eq!(pieces(said, ""), [(said, false)]);
        assert_eq!(
            pieces("Straße", &needle("s")),
            [("S", true), ("tra", false), ("ß", true), ("e", false)]
        );
        assert_eq!(pieces("", "x"), []);
    }
}
