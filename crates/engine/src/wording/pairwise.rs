//! Two wordings word by word: runs that both share hold the alignment, and between them every word finds the one
//! that answers it best.

use super::lexis::{Lexis, WordId};
use super::spelling::{Class, key};
use crate::hashing::Map;
use similar::DiffOp;
use similar::algorithms::{Capture, histogram};
use std::ops::Range;

/// Two words that answer each other, with how well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// Index in the first wording.
    pub a: usize,
    /// Index in the second.
    pub b: usize,
    /// How well, 0 to 1000.
    pub likeness: i32,
}

/// What opening a gap costs: as much as a shared common word is worth, so that none alone interrupts a rewriting.
const GAP_OPEN: i32 = 550;
/// What each word in a gap costs.
const GAP_WORD: i32 = 50;
/// What two words are worth that have nothing in common but their place.
const MISMATCH: i32 = -50;
/// A shared run of this many words is common ground without weighing it against anything.
const ANCHOR_WORDS: usize = 4;
/// A stretch is aligned exactly while it takes no more than this many cells.
const MOST_CELLS: usize = 1 << 21;

/// Aligns `a` and `b`; pairs rise in both.
pub(super) fn align(lexis: &Lexis, a: &[WordId], b: &[WordId]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let (mut from_a, mut from_b) = (0, 0);
    for (at_a, at_b, len) in anchors(lexis, a, b) {
        stretch(lexis, (a, from_a..at_a), (b, from_b..at_b), &mut pairs);
        pairs.extend((0..len).map(|k| Pair {
            a: at_a + k,
            b: at_b + k,
            likeness: 1000,
        }));
        (from_a, from_b) = (at_a + len, at_b + len);
    }
    stretch(lexis, (a, from_a..a.len()), (b, from_b..b.len()), &mut pairs);
    pairs
}

/// The runs of words that two wordings share in the same order, whatever their spelling: (place in `a`, place in `b`, how
/// many words). The plainest of all comparisons: words between the runs are not set against each other.
#[must_use]
pub fn shared_runs(a: &[&str], b: &[&str]) -> Vec<(usize, usize, usize)> {
    let mut numbers: Map<String, u32> = Map::default();
    let [a, b] = [a, b].map(|words| {
        let number = |word: &&str| {
            let next = numbers.len() as u32;
            *numbers.entry(key(word)).or_insert(next)
        };
        words.iter().map(number).collect::<Vec<u32>>()
    });
    equal_runs(&a, &b)
}

/// Runs of words that both share, long enough to stand on their own.
fn anchors(lexis: &Lexis, a: &[WordId], b: &[WordId]) -> Vec<(usize, usize, usize)> {
    let keys = |ids: &[WordId]| ids.iter().map(|&id| lexis.key(id)).collect::<Vec<_>>();
    equal_runs(&keys(a), &keys(b))
        .into_iter()
        .filter(|&(at, _, len)| {
            len >= ANCHOR_WORDS
                && a[at..at + len]
                    .iter()
                    .filter(|&&id| lexis.get(id).class() == Class::Content)
                    .count()
                    >= 2
        })
        .collect()
}

fn equal_runs(a: &[u32], b: &[u32]) -> Vec<(usize, usize, usize)> {
    let mut capture = Capture::new();
    let Ok(()) = histogram::diff(&mut capture, a, 0..a.len(), b, 0..b.len());
    let ops = capture.into_ops();
    ops.into_iter()
        .filter_map(|op| match op {
            DiffOp::Equal {
                old_index,
                new_index,
                len,
            } => Some((old_index, new_index, len)),
            _ => None,
        })
        .collect()
}

/// Aligns what stands between two anchors.
fn stretch(
    lexis: &Lexis,
    (a, in_a): (&[WordId], Range<usize>),
    (b, in_b): (&[WordId], Range<usize>),
    out: &mut Vec<Pair>,
) {
    let (base_a, base_b) = (in_a.start, in_b.start);
    let (a, b) = (&a[in_a], &b[in_b]);
    if a.is_empty() || b.is_empty() {
        return;
    }
    if a.len().saturating_mul(b.len()) > MOST_CELLS {
        let keys = |ids: &[WordId]| ids.iter().map(|&id| lexis.key(id)).collect::<Vec<_>>();
        for (at_a, at_b, len) in equal_runs(&keys(a), &keys(b)) {
            out.extend((0..len).map(|k| Pair {
                a: base_a + at_a + k,
                b: base_b + at_b + k,
                likeness: 1000,
            }));
        }
        return;
    }
    let steps = gotoh(a.len(), b.len(), |i, j| score(lexis, a[i], b[j]));
    out.extend(steps.into_iter().filter_map(|(i, j)| {
        let likeness = lexis.likeness(a[i], b[j]);
        (likeness >= 0).then_some(Pair {
            a: base_a + i,
            b: base_b + j,
            likeness,
        })
    }));
}

fn score(lexis: &Lexis, a: WordId, b: WordId) -> i32 {
    let likeness = lexis.likeness(a, b);
    let weigh = |id| match (lexis.get(id).class(), lexis.get(id).length) {
        (Class::Mark, _) => 1,
        // A short word is likely to be a common one in a language of which no list knows the common words.
        (Class::Function, _) | (Class::Content, ..=2) => 6,
        (Class::Number | Class::Content, _) => 10,
    };
    match likeness {
        ..0 => -2000,
        0..400 => MISMATCH,
        _ => likeness * weigh(a).min(weigh(b)) / 10,
    }
}

/// Alignment with affine gaps (Gotoh 1982): the pairs `(i, j)` on the best path.
fn gotoh(n: usize, m: usize, score: impl Fn(usize, usize) -> i32) -> Vec<(usize, usize)> {
    const LOW: i32 = i32::MIN / 4;
    let width = m + 1;
    // For each cell and each of three states (pair, gap in b, gap in a): the state it came from, two bits each.
    let mut back = vec![0_u8; (n + 1) * width];
    let mut pair = vec![LOW; width];
    let mut down = vec![LOW; width];
    let mut right = vec![LOW; width];
    pair[0] = 0;
    for j in 1..=m {
        right[j] = -GAP_OPEN - GAP_WORD * j as i32;
        back[j] = if j == 1 { 0 } else { 2 << 4 };
    }
    for i in 1..=n {
        let (mut diagonal, mut left) = ([pair[0], down[0], right[0]], [LOW; 3]);
        for j in 0..=m {
            let above = [pair[j], down[j], right[j]];
            let (best_pair, from_pair) = if j == 0 { (LOW, 0) } else { best(diagonal) };
            let (best_down, from_down) = best([above[0] - GAP_OPEN, above[1], above[2] - GAP_OPEN]);
            let (best_right, from_right) = best([left[0] - GAP_OPEN, left[1] - GAP_OPEN, left[2]]);
            pair[j] = if j == 0 {
                LOW
            } else {
                (best_pair + score(i - 1, j - 1)).max(LOW)
            };
            down[j] = (best_down - GAP_WORD).max(LOW);
            right[j] = (best_right - GAP_WORD).max(LOW);
            back[i * width + j] = from_pair | from_down << 2 | from_right << 4;
            diagonal = above;
            left = [pair[j], down[j], right[j]];
        }
    }
    trace(&back, n, m, best([pair[m], down[m], right[m]]).1)
}

/// The best of three states; the first of equals.
fn best(of: [i32; 3]) -> (i32, u8) {
    let mut found = (of[0], 0);
    for (value, state) in [(of[1], 1), (of[2], 2)] {
        if value > found.0 {
            found = (value, state);
        }
    }
    found
}

fn trace(back: &[u8], n: usize, m: usize, mut state: u8) -> Vec<(usize, usize)> {
    let (mut i, mut j) = (n, m);
    let mut pairs = Vec::new();
    while i > 0 || j > 0 {
        let cell = back[i * (m + 1) + j];
        match state {
            0 => {
                (i, j) = (i - 1, j - 1);
                pairs.push((i, j));
                state = cell & 3;
            }
            1 => {
                i -= 1;
                state = cell >> 2 & 3;
            }
            _ => {
                j -= 1;
                state = cell >> 4 & 3;
            }
        }
    }
    pairs.reverse();
    pairs
}
