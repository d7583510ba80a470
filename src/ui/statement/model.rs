//! An opened statement as a reader sees it: wordings as pieces to mark, columns as segments, places that differ.
//!
//! ```text
//! base   أعلن الوزير افتتاح  الجسر  اليوم
//! row    أكد  الوزير افتتاح [الجسر] غدا      -> replaced أكد | same الوزير افتتاح | dropped الجسر | replaced غدا
//! ```
//!
//! Neighbouring words that differ in the same way are one piece, so that a screen reader says "replaced" once and a
//! mark is not confetti. Everything here is pure; the views only turn it into elements.

use crate::state::Comparison;
use muqabala_engine::session::{ChangeKind, Synopsis, SynopsisRow, SynopsisWord};
use muqabala_engine::text::fold;
use std::ops::RangeInclusive;

/// A stretch of one wording that is shown in one way.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words of the wording.
    Words(Words),
    /// Words that the base has here and this wording lacks.
    Dropped {
        /// As the base writes them.
        text: String,
        /// Where they stand.
        columns: RangeInclusive<u32>,
    },
    /// The outlet says something else in between: its passages do not follow each other.
    Skipped,
}

/// Neighbouring words of one wording that differ in the same way.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// As the outlet wrote them, spaces between them included.
    pub text: String,
    /// Where they stand.
    pub columns: RangeInclusive<u32>,
    /// How they differ from the base, or from what most have.
    pub change: Option<ChangeKind>,
    /// What the base, or most, have in their place.
    pub instead: String,
    /// Whether every wording has the same words here.
    pub common: bool,
    /// Whether a space stands before it in the outlet's text.
    pub spaced: bool,
}

pub(super) fn slice<'a>(comparison: &'a Comparison, row: &SynopsisRow, word: &SynopsisWord) -> &'a str {
    comparison.text(row.article, word.start, word.end)
}

/// What a row writes in `columns`, from the first such word to the last.
#[must_use]
pub fn text_in(comparison: &Comparison, row: &SynopsisRow, columns: &RangeInclusive<u32>) -> String {
    let mut inside = row.words.iter().filter(|word| columns.contains(&word.column));
    let Some(first) = inside.next() else {
        return String::new();
    };
    join(comparison, row, first, inside)
}

/// Words as they stand, what lies between them made one space, or an ellipsis where the outlet says more in between.
fn join<'a>(
    comparison: &Comparison,
    row: &SynopsisRow,
    first: &'a SynopsisWord,
    rest: impl Iterator<Item = &'a SynopsisWord>,
) -> String {
    let mut text = slice(comparison, row, first).to_owned();
    let mut last = first;
    for word in rest {
        match gap(comparison, row, last, word) {
            Gap::Joins => text.push_str(comparison.text(row.article, last.end, word.start)),
            Gap::Spaces => text.push(' '),
            Gap::Skips => text.push_str(" … "),
        }
        text.push_str(slice(comparison, row, word));
        last = word;
    }
    text
}

/// What stands between two words of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    /// Nothing that shows.
    Joins,
    /// A space or a line break.
    Spaces,
    /// Words of their own: the passages do not follow each other.
    Skips,
}

fn gap(comparison: &Comparison, row: &SynopsisRow, before: &SynopsisWord, after: &SynopsisWord) -> Gap {
    let text = comparison.text(row.article, before.end, after.start);
    if text.chars().any(char::is_alphanumeric) {
        Gap::Skips
    } else if text.chars().any(char::is_whitespace) {
        Gap::Spaces
    } else {
        Gap::Joins
    }
}

/// What the base has in `columns`; without a base, what most rows have there.
#[must_use]
pub fn base_text(comparison: &Comparison, synopsis: &Synopsis, columns: &RangeInclusive<u32>) -> String {
    if let Some(row) = synopsis.base.and_then(|base| synopsis.rows.get(base as usize)) {
        return text_in(comparison, row, columns);
    }
    let texts: Vec<String> = synopsis
        .rows
        .iter()
        .map(|row| text_in(comparison, row, columns))
        .collect();
    let folded: Vec<String> = texts.iter().map(|text| fold(text)).collect();
    // Of the spellings of what most have, the one that most have.
    let votes = |row: usize| {
        let count = |all: &[String]| all.iter().filter(|it| **it == all[row]).count();
        (count(&folded), count(&texts))
    };
    let best = (0..texts.len())
        .filter(|&row| !texts[row].is_empty())
        .rev()
        .max_by_key(|&row| votes(row));
    best.map_or_else(String::new, |row| texts[row].clone())
}

/// A row as pieces, in reading order. `differing` is what [`differing`] gives.
#[must_use]
pub fn pieces(
    comparison: &Comparison,
    synopsis: &Synopsis,
    row: &SynopsisRow,
    differing: &[Option<usize>],
) -> Vec<Piece> {
    let differs = |word: &SynopsisWord| differing.get(word.column as usize).copied().flatten();
    let mut pieces = Vec::new();
    let mut dropped = row.dropped.iter().copied().peekable();
    let mut rest = row.words.as_slice();
    while let [first, ..] = rest {
        let gone: Vec<u32> = std::iter::from_fn(|| dropped.next_if(|column| *column < first.column)).collect();
        pieces.extend(dropped_piece(comparison, synopsis, &gone));
        let next_gone = dropped.peek().copied().unwrap_or(u32::MAX);
        let run = rest
            .windows(2)
            .take_while(|pair| {
                let [last, word] = pair else { return false };
                word.part_of == last.part_of
                    && differs(word).is_some() == differs(last).is_some()
                    // A mark may run over several differences; plain words light up one by one.
                    && (word.change.is_some() || differs(word) == differs(last))
                    && word.column < next_gone
                    && gap(comparison, row, last, word) != Gap::Skips
            })
            .count()
            + 1;
        let before = row.words.len() - rest.len();
        let gap = before
            .checked_sub(1)
            .map(|at| gap(comparison, row, &row.words[at], first));
        if gap == Some(Gap::Skips) {
            pieces.push(Piece::Skipped);
        }
        pieces.push(words_piece(
            comparison,
            synopsis,
            row,
            &rest[..run],
            differs(first).is_none(),
            gap != Some(Gap::Joins),
        ));
        rest = &rest[run..];
    }
    pieces.extend(dropped_piece(comparison, synopsis, &dropped.collect::<Vec<_>>()));
    pieces
}

fn words_piece(
    comparison: &Comparison,
    synopsis: &Synopsis,
    row: &SynopsisRow,
    run: &[SynopsisWord],
    common: bool,
    spaced: bool,
) -> Piece {
    let (first, last) = (&run[0], &run[run.len() - 1]);
    let columns = first.column..=last.column;
    let instead = match first.change {
        None | Some(ChangeKind::Added | ChangeKind::Moved) => String::new(),
        Some(_) => {
            let change = first.part_of.and_then(|at| row.changes.get(at as usize));
            change.map_or_else(String::new, |change| words_in(comparison, synopsis, &change.instead))
        }
    };
    let text = join(comparison, row, first, run[1..].iter());
    // Two words may differ where their stretches do not: «a b» and «a b», each put together otherwise.
    let differs = instead != text;
    Piece::Words(Words {
        text,
        columns,
        change: first.change.filter(|_| differs),
        instead: if differs { instead } else { String::new() },
        common,
        spaced,
    })
}

fn dropped_piece(comparison: &Comparison, synopsis: &Synopsis, columns: &[u32]) -> Option<Piece> {
    let (first, last) = (*columns.first()?, *columns.last()?);
    let text = words_in(comparison, synopsis, columns);
    Some(Piece::Dropped {
        text,
        columns: first..=last,
    })
}

/// What the base, or most rows, have in these columns.
fn words_in(comparison: &Comparison, synopsis: &Synopsis, columns: &[u32]) -> String {
    let mut text = String::new();
    for column in columns {
        let word = base_text(comparison, synopsis, &(*column..=*column));
        // Punctuation stands at the word before it, as in print.
        if !text.is_empty() && word.chars().any(char::is_alphanumeric) {
            text.push(' ');
        }
        text.push_str(&word);
    }
    text
}

/// The place after (or before) `current`, going round at the ends.
#[must_use]
pub fn step(current: Option<usize>, count: usize, forward: bool) -> Option<usize> {
    if count == 0 {
        return None;
    }
    Some(match (current, forward) {
        (None, true) => 0,
        (None, false) => count - 1,
        (Some(at), true) => (at + 1) % count,
        (Some(at), false) => (at + count - 1) % count,
    })
}

/// Whether two runs of columns share one.
#[must_use]
pub fn overlap(a: &RangeInclusive<u32>, b: &RangeInclusive<u32>) -> bool {
    a.start() <= b.end() && b.start() <= a.end()
}

/// How many marks of each kind the wordings bear, in the order of [`ChangeKind::ALL`].
#[must_use]
pub fn counts<'a>(rows: impl IntoIterator<Item = &'a Vec<Piece>>) -> [usize; ChangeKind::ALL.len()] {
    let mut counts = [0; ChangeKind::ALL.len()];
    for piece in rows.into_iter().flatten() {
        let kind = match piece {
            Piece::Words(words) => words.change,
            Piece::Dropped { .. } => Some(ChangeKind::Dropped),
            Piece::Skipped => None,
        };
        if let Some(at) = kind.and_then(|kind| ChangeKind::ALL.iter().position(|it| *it == kind)) {
            counts[at] += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests;
