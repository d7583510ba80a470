//! What the screens below the shelf ask of a comparison: who reports what, where, in which direction.
//!
//! An offset that does not fit gives an empty string or nothing, never a panic.

use crate::state::Comparison;
use muqabala_engine::session::{BoardArticle, PassageRef};
use muqabala_engine::text::fold;
use std::collections::HashSet;

impl Comparison {
    /// How many articles were compared.
    #[must_use]
    pub fn outlets(&self) -> usize {
        self.board.articles.len()
    }

    /// `rtl` or `ltr`: the direction of the paragraph in which the passage stands.
    #[must_use]
    pub fn passage_direction(&self, at: PassageRef) -> &'static str {
        let paragraph = self.passage(at).map(|it| it.paragraph);
        paragraph.map_or_else(
            || self.direction(at.article),
            |it| self.paragraph_direction(at.article, it),
        )
    }

    /// `rtl` or `ltr`: the direction of a paragraph; the article's where there is no such paragraph.
    #[must_use]
    pub fn paragraph_direction(&self, article: u32, paragraph: u32) -> &'static str {
        let paragraphs = self.board.articles.get(article as usize).map(|it| &it.paragraphs);
        match paragraphs.and_then(|it| it.get(paragraph as usize)) {
            Some(paragraph) if paragraph.rtl => "rtl",
            Some(_) => "ltr",
            None => self.direction(article),
        }
    }

    /// Where a passage starts in its article, from 0 (top) to 1, furniture left out of the count.
    #[must_use]
    pub fn place(&self, at: PassageRef) -> Option<f32> {
        let (top, bottom) = body(self.board.articles.get(at.article as usize)?)?;
        Some(share(self.passage(at)?.start, top, bottom))
    }

    /// Which articles report a statement.
    pub fn reporters(&self, statement: usize) -> impl Iterator<Item = usize> + '_ {
        let cells = self.board.statements.get(statement).map_or(&[][..], |it| &it.cells);
        cells.iter().map(|cell| cell.article as usize)
    }

    /// The passages of a statement, article by article.
    pub fn passages_of(&self, statement: usize) -> impl Iterator<Item = PassageRef> + '_ {
        let statement = self.board.statements.get(statement);
        statement.into_iter().flat_map(|it| it.passages())
    }

    /// Whether two passages stand in one statement.
    #[must_use]
    pub fn are_together(&self, a: PassageRef, b: PassageRef) -> bool {
        let [a, b] = [a, b].map(|at| self.passage(at).map_or(&[][..], |it| &it.statements));
        a.iter().any(|statement| b.contains(statement))
    }

    /// Everyone who is quoted or reported, as first written, in reading order.
    #[must_use]
    pub fn speakers(&self) -> Vec<String> {
        let mut seen = HashSet::new();
        let passages = self
            .board
            .articles
            .iter()
            .flat_map(|article: &BoardArticle| &article.passages);
        passages
            .filter_map(|passage| passage.frame.as_ref())
            .filter(|frame| !frame.speaker.is_empty())
            .filter(|frame| seen.insert(fold(&frame.speaker)))
            .map(|frame| frame.speaker.clone())
            .collect()
    }
}

/// The first and last byte of what is article and not furniture.
#[must_use]
pub fn body(article: &BoardArticle) -> Option<(u32, u32)> {
    Some((article.passages.first()?.start, article.passages.last()?.end))
}

/// How far `at` is between `top` and `bottom`, 0 to 1.
#[must_use]
pub fn share(at: u32, top: u32, bottom: u32) -> f32 {
    let length = bottom.saturating_sub(top).max(1) as f32;
    (at.saturating_sub(top) as f32 / length).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::comparison;
    use super::*;

    #[test]
    fn a_place_is_counted_within_what_is_article() {
        let it = comparison(&[&[("0123456789", None), ("0123456789", None)]], |_| {});
        let place = |passage| it.place(PassageRef { article: 0, passage });
        assert_eq!(place(0), Some(0.0));
        assert!(place(1).is_some_and(|it| it > 0.4 && it < 0.6));
        assert_eq!(place(9), None);
    }
}
