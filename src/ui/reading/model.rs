//! What is read side by side: which articles, each paragraph as stretches, the passages that are picked.

use crate::state::Comparison;
use crate::ui::comparison::exclusive::exclusives;
use muqabala_engine::session::{BoardParagraph, PassageRef, Role};

/// How many articles are shown at once, at most.
pub const MOST: usize = 4;

/// The articles to show: those named in the address, or the first two.
#[must_use]
pub fn chosen(names: &str, articles: usize) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    for article in names
        .split(',')
        .filter_map(|it| it.parse().ok())
        .filter(|it| *it < articles)
    {
        if !chosen.contains(&article) && chosen.len() < MOST {
            chosen.push(article);
        }
    }
    if chosen.is_empty() {
        (0..articles.min(2)).collect()
    } else {
        chosen
    }
}

/// A stretch of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stretch {
    /// First byte in the article's text.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// What it is to the reader.
    pub kind: StretchKind,
    /// Its passage; none between passages.
    pub passage: Option<u32>,
    /// Whether it is the article's first passage of its statement.
    pub first: bool,
}

/// What a stretch is to the reader of several articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StretchKind {
    /// A passage of this statement.
    Shared(u32),
    /// Only this outlet has it.
    Exclusive,
    /// Between passages, a headline, a bare attribution.
    Plain,
}

/// A paragraph as stretches that cover it whole.
#[must_use]
pub fn stretches(comparison: &Comparison, article: usize, paragraph: usize) -> Vec<Stretch> {
    let Some(shown) = comparison.board.articles.get(article) else {
        return Vec::new();
    };
    let Some(whole) = shown.paragraphs.get(paragraph) else {
        return Vec::new();
    };
    let only = exclusives(comparison, article);
    let mut stretches = Vec::new();
    let mut at = whole.start;
    let passages = (0..).zip(&shown.passages);
    for (index, passage) in passages.filter(|(_, it)| it.paragraph as usize == paragraph) {
        if passage.start < at || passage.end > whole.end {
            continue;
        }
        if at < passage.start {
            stretches.push(plain(at, passage.start));
        }
        let alone = || only.iter().any(|it| it.start <= passage.start && passage.end <= it.end);
        let kind = match passage.statements.first().copied() {
            Some(statement) => StretchKind::Shared(statement),
            None if alone() => StretchKind::Exclusive,
            None => StretchKind::Plain,
        };
        let of_article = |at: &PassageRef| at.article as usize == article;
        let first = |statement| comparison.passages_of(statement as usize).filter(of_article).min();
        stretches.push(Stretch {
            start: passage.start,
            end: passage.end,
            kind,
            passage: Some(index),
            first: passage
                .statements
                .first()
                .copied()
                .and_then(first)
                .is_some_and(|at| at.passage == index),
        });
        let end = passage.end;
        at = end;
    }
    if at < whole.end {
        stretches.push(plain(at, whole.end));
    }
    stretches
}

fn plain(start: u32, end: u32) -> Stretch {
    Stretch {
        start,
        end,
        kind: StretchKind::Plain,
        passage: None,
        first: false,
    }
}

/// The passages that the reader has chosen, at most one in each of two articles, after `at` is clicked: once more
/// gives it up, a third takes the place of the one before.
#[must_use]
pub fn picked(mut picked: Vec<PassageRef>, at: PassageRef) -> Vec<PassageRef> {
    if let Some(index) = picked.iter().position(|it| *it == at) {
        picked.remove(index);
        return picked;
    }
    picked.retain(|it| it.article != at.article);
    picked.push(at);
    let first = picked.len().saturating_sub(2);
    picked.split_off(first)
}

/// A paragraph as it is read.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Paragraph {
    /// Its class in the style sheet.
    pub class: &'static str,
    /// `rtl` or `ltr`.
    pub direction: &'static str,
    /// Its stretches, which cover it whole.
    pub stretches: Vec<Stretch>,
}

/// An article's paragraphs.
#[must_use]
pub fn paragraphs(comparison: &Comparison, article: usize) -> Vec<Paragraph> {
    let Some(shown) = comparison.board.articles.get(article) else {
        return Vec::new();
    };
    let paragraph = |(index, it): (usize, &BoardParagraph)| Paragraph {
        class: paragraph_class(it.role),
        direction: comparison.paragraph_direction(article as u32, index as u32),
        stretches: stretches(comparison, article, index),
    };
    shown.paragraphs.iter().enumerate().map(paragraph).collect()
}

/// The class of a paragraph.
fn paragraph_class(role: Role) -> &'static str {
    match role {
        Role::Headline => "reading-headline",
        Role::Subheading => "reading-subheading",
        Role::Body => "reading-body",
        Role::Caption | Role::Furniture => "reading-furniture",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::comparison::fixtures::comparison;

    #[test]
    fn the_first_two_are_shown_unless_others_are_named() {
        assert_eq!(chosen("", 5), [0, 1]);
        assert_eq!(chosen("", 1), [0]);
        assert_eq!(chosen("3,0,3,9,x", 5), [3, 0]);
        assert_eq!(chosen("0,1,2,3,4", 5), [0, 1, 2, 3]);
    }

    #[test]
    fn a_paragraph_is_covered_whole() {
        let it = comparison(
            &[
                &[("shared words", Some(0))],
                &[("shared words", Some(0)), ("alone", None)],
            ],
            |board| {
                board.articles[0].passages[0].start = 7;
            },
        );
        let seen = |article, paragraph| -> Vec<_> {
            let stretches = stretches(&it, article, paragraph);
            stretches
                .iter()
                .map(|s| (it.text(article as u32, s.start, s.end).to_owned(), s.kind))
                .collect()
        };
        assert_eq!(
            seen(0, 0),
            [
                ("shared ".to_owned(), StretchKind::Plain),
                ("words".to_owned(), StretchKind::Shared(0))
            ]
        );
        assert_eq!(seen(1, 1), [("alone".to_owned(), StretchKind::Exclusive)]);
        assert_eq!(seen(9, 9), []);
    }

    #[test]
    fn a_pair_is_picked_across_articles() {
        let at = |article, passage| PassageRef { article, passage };
        let pick = |passages: &[PassageRef]| passages.iter().fold(Vec::new(), |all, it| picked(all, *it));
        assert_eq!(pick(&[at(0, 1), at(1, 1)]), [at(0, 1), at(1, 1)]);
        assert_eq!(pick(&[at(0, 1), at(0, 2)]), [at(0, 2)]);
        assert_eq!(pick(&[at(0, 1), at(1, 1), at(2, 0)]), [at(1, 1), at(2, 0)]);
        assert_eq!(pick(&[at(0, 1), at(0, 1)]), []);
    }
}
