//! How the screens below the shelf read a comparison: who reports what, where, in which direction.
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

/// At most `limit` characters of `text` on one line, cut between words, with an ellipsis where something was cut.
#[must_use]
pub fn shorten(text: &str, limit: usize) -> String {
    let mut short = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        length += word.chars().count() + usize::from(!short.is_empty());
        if length > limit && !short.is_empty() {
            short.push('…');
            return short;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::state::{ArticleId, Loaded};
    use muqabala_engine::session::{
        Board, BoardCell, BoardParagraph, BoardPassage, BoardStatement, PassageKind, Relation, Role,
    };
    use std::sync::Arc;

    /// An article on the shelf that holds `text`.
    pub fn loaded(article: usize, text: &str) -> Arc<Loaded> {
        Arc::new(Loaded {
            id: ArticleId(article as u32),
            file: String::new(),
            outlet: String::new(),
            title: String::new(),
            date: String::new(),
            address: String::new(),
            text: text.into(),
            fingerprint: article as u64,
            furniture: Vec::new(),
            cuts: Vec::new(),
            shown: true,
            exercise: false,
        })
    }

    /// Articles given as lists of `(passage, statement)`, one passage to a paragraph: a board as the engine would
    /// make it, with every cell as close as `0.9 - article / 10`.
    pub fn board(articles: &[&[(&str, Option<u32>)]]) -> (Vec<Arc<Loaded>>, Board) {
        let mut board = Board::default();
        let statements = articles.iter().flat_map(|it| it.iter()).filter_map(|it| it.1).max();
        let cells = Vec::new();
        let label = PassageRef {
            article: u32::MAX,
            passage: 0,
        };
        board.statements = vec![BoardStatement { label, cells }; statements.map_or(0, |it| it as usize + 1)];
        let mut texts = Vec::new();
        for (article, passages) in articles.iter().enumerate() {
            let mut text = String::new();
            let mut shown = BoardArticle {
                rtl: true,
                language: "ar".into(),
                ..Default::default()
            };
            for (index, &(words, statement)) in passages.iter().enumerate() {
                let (start, paragraph) = (text.len() as u32, index as u32);
                text.push_str(words);
                let end = text.len() as u32;
                text.push('\n');
                shown.paragraphs.push(BoardParagraph {
                    start,
                    end,
                    role: Role::Body,
                    set_aside: None,
                    rtl: true,
                });
                let kind = PassageKind::Narrative;
                shown.passages.push(BoardPassage {
                    start,
                    end,
                    paragraph,
                    kind,
                    frame: None,
                    statement,
                });
                if let Some(statement) = statement {
                    report(&mut board.statements[statement as usize], article, index);
                }
            }
            board.articles.push(shown);
            texts.push(loaded(article, &text));
        }
        (texts, board)
    }

    fn report(statement: &mut BoardStatement, article: usize, passage: usize) {
        let at = PassageRef {
            article: article as u32,
            passage: passage as u32,
        };
        statement.label = if statement.label.article == u32::MAX {
            at
        } else {
            statement.label
        };
        if statement.cells.last().is_none_or(|cell| cell.article != at.article) {
            statement.cells.push(BoardCell {
                article: at.article,
                passages: Vec::new(),
                closeness: 0.9 - article as f32 / 10.0,
                relation: Some(Relation::Near),
            });
        }
        let cell = statement.cells.last_mut().expect("it was put there if it was missing");
        cell.passages.push(at.passage);
    }

    /// The comparison of [`board`], after `change`.
    pub fn comparison(articles: &[&[(&str, Option<u32>)]], change: impl FnOnce(&mut Board)) -> Comparison {
        let (articles, mut board) = board(articles);
        change(&mut board);
        Comparison {
            articles,
            board: Arc::new(board),
        }
    }

    #[test]
    fn a_label_is_cut_between_words() {
        assert_eq!(shorten("أعلن  الوزير\nافتتاح الجسر", 100), "أعلن الوزير افتتاح الجسر");
        assert_eq!(shorten("أعلن الوزير افتتاح الجسر", 14), "أعلن الوزير…");
        assert_eq!(shorten("كلمةطويلةجدابلافراغ", 4), "كلمةطويلةجدابلافراغ");
        assert_eq!(shorten("", 4), "");
    }

    #[test]
    fn a_place_is_counted_within_what_is_article() {
        let it = comparison(&[&[("0123456789", None), ("0123456789", None)]], |_| {});
        let place = |passage| it.place(PassageRef { article: 0, passage });
        assert_eq!(place(0), Some(0.0));
        assert!(place(1).is_some_and(|it| it > 0.4 && it < 0.6));
        assert_eq!(place(9), None);
    }
}
