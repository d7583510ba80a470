//! The geometry of reading side by side: ribbons between columns, and how one column follows another.

use crate::state::Comparison;
use crate::ui::board::model::only_here;
use muqabala_engine::order;
use muqabala_engine::session::{PassageRef, Role};

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// First byte in the article's text.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// What it is to the reader.
    pub is: Is,
    /// Its passage; none between passages.
    pub passage: Option<u32>,
}

/// What a stretch is to the reader of several articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Is {
    /// A passage of this statement.
    Shared(u32),
    /// Only this outlet has it.
    Only,
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
    let only = only_here(comparison, article);
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
        let is = match passage.statement {
            Some(statement) => Is::Shared(statement),
            None if alone() => Is::Only,
            None => Is::Plain,
        };
        let (start, end, passage) = (passage.start, passage.end, Some(index));
        stretches.push(Stretch {
            start,
            end,
            is,
            passage,
        });
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
        is: Is::Plain,
        passage: None,
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

/// The class of a paragraph.
#[must_use]
pub fn paragraph_class(role: Role) -> &'static str {
    match role {
        Role::Headline => "reading-headline",
        Role::Subheading => "reading-subheading",
        Role::Body => "reading-body",
        Role::Caption | Role::Furniture => "reading-furniture",
    }
}

/// One end of a ribbon: the edge of a passage, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    /// The side of the column at which the ribbon begins.
    pub x: f64,
    /// The passage's top.
    pub top: f64,
    /// Its bottom.
    pub bottom: f64,
}

/// The outline of a ribbon, as an SVG path, to the whole pixel.
#[must_use]
pub fn ribbon(from: Edge, to: Edge) -> String {
    let middle = f64::midpoint(from.x, to.x) as i32;
    let [x0, top0, bottom0] = [from.x, from.top, from.bottom].map(|it| it.round() as i32);
    let [x1, top1, bottom1] = [to.x, to.top, to.bottom].map(|it| it.round() as i32);
    format!(
        "M{x0} {top0}C{middle} {top0} {middle} {top1} {x1} {top1}V{bottom1}C{middle} {bottom1} {middle} {bottom0} {x0} {bottom0}Z"
    )
}

/// Pairs of heights at which two columns say the same, cut down to those that cross no other and rise in both.
///
/// The longest such chain: what one outlet moved to another place is given up rather than let the column jump.
#[must_use]
pub fn anchors(mut pairs: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    order::by(&mut pairs, |a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(pairs.len());
    for (index, pair) in pairs.iter().enumerate() {
        let before = (0..index).filter(|&it| pairs[it].0 < pair.0 && pairs[it].1 < pair.1);
        let longest = before.max_by_key(|&it| best[it].0);
        best.push((longest.map_or(1, |it| best[it].0 + 1), longest));
    }
    let mut chain = Vec::new();
    let mut at = (0..best.len()).max_by_key(|&it| best[it].0);
    while let Some(index) = at {
        chain.push(pairs[index]);
        at = best[index].1;
    }
    chain.reverse();
    chain
}

/// Where the other column's reading line is when this one's is at `y`: between two anchors in proportion, before the
/// first and after the last at the same distance.
#[must_use]
pub fn follow(anchors: &[(f64, f64)], y: f64) -> Option<f64> {
    let (first, last) = (anchors.first()?, anchors.last()?);
    if y <= first.0 {
        return Some(first.1 - (first.0 - y));
    }
    if y >= last.0 {
        return Some(last.1 + (y - last.0));
    }
    let pair = anchors.windows(2).find(|pair| y <= pair[1].0)?;
    let share = (y - pair[0].0) / (pair[1].0 - pair[0].0);
    Some(pair[0].1 + share * (pair[1].1 - pair[0].1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::comparison::tests::comparison;

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
                .map(|s| (it.text(article as u32, s.start, s.end).to_owned(), s.is))
                .collect()
        };
        assert_eq!(
            seen(0, 0),
            [("shared ".to_owned(), Is::Plain), ("words".to_owned(), Is::Shared(0))]
        );
        assert_eq!(seen(1, 1), [("alone".to_owned(), Is::Only)]);
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

    #[test]
    fn a_column_follows_without_jumping() {
        let chain = anchors(vec![(100.0, 50.0), (200.0, 900.0), (300.0, 250.0), (400.0, 450.0)]);
        assert_eq!(
            chain,
            [(100.0, 50.0), (300.0, 250.0), (400.0, 450.0)],
            "what was moved is left out"
        );
        assert_eq!(follow(&chain, 200.0), Some(150.0));
        assert_eq!(follow(&chain, 50.0), Some(0.0));
        assert_eq!(follow(&chain, 410.0), Some(460.0));
        assert_eq!(follow(&[], 10.0), None);
    }
}
