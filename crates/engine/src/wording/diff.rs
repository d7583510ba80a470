//! The changes from one wording to another.

use super::compare::{Cell, Compared, Spread, compare};
use super::lexis::{Lexis, WordId};
use super::pairwise::{self, Pair};
use super::reading::{Reader, Words, prepare};
use super::spelling::Class;
use super::stretches::{Unit, stretches};
use crate::align::Equivalents;
use crate::hashing::{Map, Set};
use crate::vocabulary::ChangeKind;
use crate::{Span, text};
use std::ops::Range;

/// From this likeness on (in thousandths) a word answers the one that it replaces.
const ALIKE: i32 = 400;

/// One difference, in words of the two wordings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Of which kind.
    pub kind: ChangeKind,
    /// The words of the first that are replaced, dropped or moved; empty where words were only added.
    pub a: Range<usize>,
    /// The words of the second that stand for them; empty where words were only dropped.
    pub b: Range<usize>,
    /// Whether they stand elsewhere in the second. With a kind other than [`ChangeKind::Moved`], they were changed too.
    pub moved: bool,
}

/// Two wordings compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// Where each word and punctuation mark of the first stands.
    pub a: Vec<Span>,
    /// The same for the second.
    pub b: Vec<Span>,
    /// In the order of the second; what was dropped, before the word that it stood before.
    pub changes: Vec<Change>,
    /// Whether more than three fifths of the shorter wording were changed: show the two as blocks.
    pub block: bool,
}

/// How wording `b` differs from wording `a`, word by word.
///
/// Words that are in no change are the same in both to the letter, in the same order. Taking the changes' words out of
/// `a` and putting in those of `b` gives `b`, word for word.
#[must_use]
pub fn diff(a: &str, b: &str, equivalents: &Equivalents) -> Diff {
    let phrases = prepare(equivalents);
    Lexis::kept(0, |lexis| diff_knowing(lexis, Reader::new(&phrases), a, b))
}

fn diff_knowing(lexis: &mut Lexis, reader: Reader, a: &str, b: &str) -> Diff {
    let spans = |text: &str| text::words(text).into_iter().map(|word| word.span).collect::<Vec<_>>();
    let (spans_a, spans_b) = (spans(a), spans(b));
    let (words_a, words_b) = (reader.read(lexis, a, &spans_a), reader.read(lexis, b, &spans_b));
    let pairs = align(lexis, &words_a.ids, &words_b.ids);
    let columns = columns(words_a.ids.len(), words_b.ids.len(), &pairs);
    let compared = compare(
        lexis,
        &spread(&columns, &words_a, |at| at.0),
        &spread(&columns, &words_b, |at| at.1),
    );
    let units = units(lexis, &words_a, &words_b, &columns, &compared);
    Diff {
        a: spans_a,
        b: spans_b,
        changes: stretches(units),
        block: compared.block,
    }
}

/// A column: the place of the word of each wording.
type Column = (Option<usize>, Option<usize>);

/// Both wordings on one line, pairs together, the first's words before the second's where neither answers the other.
fn columns(a: usize, b: usize, pairs: &[Pair]) -> Vec<Column> {
    let mut columns = Vec::with_capacity(a + b - pairs.len());
    let (mut i, mut j) = (0, 0);
    for (to_i, to_j, pair) in pairs.iter().map(|pair| (pair.a, pair.b, true)).chain([(a, b, false)]) {
        columns.extend((i..to_i).map(|at| (Some(at), None)));
        columns.extend((j..to_j).map(|at| (None, Some(at))));
        columns.extend(pair.then_some((Some(to_i), Some(to_j))));
        (i, j) = (to_i + 1, to_j + 1);
    }
    columns
}

fn spread(columns: &[Column], words: &Words, side: impl Fn(&Column) -> Option<usize>) -> Spread {
    columns
        .iter()
        .map(|column| {
            side(column).map(|at| Cell {
                id: words.ids[at],
                whole: words.wholes[at],
            })
        })
        .collect()
}

/// Aligns the words, and then the punctuation marks between them.
fn align(lexis: &Lexis, a: &[WordId], b: &[WordId]) -> Vec<Pair> {
    let places = |ids: &[WordId]| -> Vec<usize> {
        (0..ids.len())
            .filter(|&at| lexis.get(ids[at]).class() != Class::Mark)
            .collect()
    };
    let (at_a, at_b) = (places(a), places(b));
    let words = |ids: &[WordId], at: &[usize]| at.iter().map(|&at| ids[at]).collect::<Vec<_>>();
    let mut pairs = Vec::new();
    let (mut from_a, mut from_b) = (0, 0);
    let end = Pair {
        a: at_a.len(),
        b: at_b.len(),
        likeness: 0,
    };
    for pair in pairwise::align(lexis, &words(a, &at_a), &words(b, &at_b))
        .into_iter()
        .chain([end])
    {
        let (to_a, to_b) = (
            at_a.get(pair.a).map_or(a.len(), |&at| at),
            at_b.get(pair.b).map_or(b.len(), |&at| at),
        );
        pairs.extend(marks(lexis, (a, from_a..to_a), (b, from_b..to_b)));
        if to_a < a.len() && to_b < b.len() {
            pairs.push(Pair {
                a: to_a,
                b: to_b,
                likeness: pair.likeness,
            });
        }
        (from_a, from_b) = (to_a + 1, to_b + 1);
    }
    pairs
}

/// Pairs the marks at the beginning and at the end of what stands between two pairs of words.
fn marks(lexis: &Lexis, (a, in_a): (&[WordId], Range<usize>), (b, in_b): (&[WordId], Range<usize>)) -> Vec<Pair> {
    let is_mark = |id: WordId| lexis.get(id).class() == Class::Mark;
    let (x, y) = (
        &a[in_a.start.min(in_a.end)..in_a.end],
        &b[in_b.start.min(in_b.end)..in_b.end],
    );
    let most = x.len().min(y.len());
    let both = |i: usize, j: usize| is_mark(x[i]) && is_mark(y[j]);
    let before = (0..most).take_while(|&k| both(k, k)).count();
    let after = (0..most - before)
        .take_while(|&k| both(x.len() - 1 - k, y.len() - 1 - k))
        .count();
    let pair = |i: usize, j: usize| Pair {
        a: in_a.start + i,
        b: in_b.start + j,
        likeness: lexis.likeness(x[i], y[j]),
    };
    (0..before)
        .map(|k| pair(k, k))
        .chain((0..after).rev().map(|k| pair(x.len() - 1 - k, y.len() - 1 - k)))
        .collect()
}

/// What each column comes to; what moved is one unit, where it stands in the second.
fn units(lexis: &Lexis, a: &Words, b: &Words, columns: &[Column], compared: &Compared) -> Vec<Unit> {
    let mut units = Vec::with_capacity(columns.len());
    let left: Set<usize> = compared.moves.iter().map(|one| one.from as usize).collect();
    let came: Map<usize, usize> = compared
        .moves
        .iter()
        .map(|one| (one.to as usize, one.from as usize))
        .collect();
    for (at, &(i, j)) in columns.iter().enumerate() {
        let (from_a, from_b) = (i.filter(|_| !left.contains(&at)), j.filter(|_| !came.contains_key(&at)));
        let weighs = |ids: &[WordId], place: Option<usize>| {
            place.is_some_and(|at| matches!(lexis.get(ids[at]).class(), Class::Content | Class::Number))
        };
        let alike = i
            .zip(j)
            .is_some_and(|(i, j)| lexis.likeness(a.ids[i], b.ids[j]) >= ALIKE);
        let unit = |i: Option<usize>, j: Option<usize>, kind, moved| Unit {
            a: i,
            b: j,
            kind,
            moved,
            weighs: weighs(&a.ids, i) || weighs(&b.ids, j),
            alike,
            wholes: (i.and_then(|at| a.wholes[at]), j.and_then(|at| b.wholes[at])),
        };
        if let Some(&from) = came.get(&at) {
            // Another word of the first may stand where the moved one came to.
            units.extend(from_a.map(|i| unit(Some(i), None, Some(ChangeKind::Dropped), false)));
            units.push(unit(columns[from].0, j, compared.changes[at], true));
        } else if from_a.is_some() || from_b.is_some() {
            let kind = if i.is_some() && from_a.is_none() {
                Some(ChangeKind::Added)
            } else {
                compared.changes[at]
            };
            units.push(unit(from_a, from_b, kind, false));
        }
    }
    units
}
