//! Which word of one wording answers which word of another, wherever they stand.

use super::anchors::{Run, anchors, shared_runs};
use super::grid::Grid;
use super::link::WordLink;
use super::prune::prune;
use super::rounds::score_pairs;
use super::weigh::Weights;
use crate::wording::words::interner::{WordId, WordInterner};

/// Two wordings of up to so many pairs of words are aligned as a whole; longer ones stretch by stretch, between runs
/// that both share.
const WHOLE: usize = 1 << 13;
/// A stretch of more pairs of words than this is linked where both have the same words in the same order.
const MOST: usize = 1 << 18;
/// So many words of the runs round a stretch are its context.
const CONTEXT: usize = 4;
/// What the link of two words in a shared run scores.
const ANCHORED: i32 = 100;

/// Links the words of `a` with those of `b` that answer them, rising; one word may answer several.
///
/// The links of `b` with `a` are the same.
pub fn link_words(interner: &WordInterner, weights: &Weights, a: &[WordId], b: &[WordId]) -> Vec<WordLink> {
    let links = if a.len().saturating_mul(b.len()) <= WHOLE {
        score_pairs(&Grid::new(interner, a, b), weights).found()
    } else {
        link_between_runs(interner, weights, a, b)
    };
    prune(interner, a, b, links)
}

/// The same for long wordings, that have runs in common: stretch by stretch.
fn link_between_runs(interner: &WordInterner, weights: &Weights, a: &[WordId], b: &[WordId]) -> Vec<WordLink> {
    let mut links = Vec::new();
    let mut before = Run { a: 0, b: 0, len: 0 };
    let end = Run {
        a: a.len(),
        b: b.len(),
        len: 0,
    };
    for after in anchors(interner, a, b).into_iter().chain([end]) {
        links.extend(between(interner, weights, (a, b), before, after));
        links.extend(linked(after));
        before = after;
    }
    links
}

/// The words of a shared run, linked in order.
fn linked(run: Run) -> impl Iterator<Item = WordLink> {
    (0..run.len).map(move |at| WordLink {
        a: (run.a + at) as u32,
        b: (run.b + at) as u32,
        score: ANCHORED,
    })
}

/// The links between two shared runs; the nearest words of the runs are context, and linked already.
fn between(
    interner: &WordInterner,
    weights: &Weights,
    (a, b): (&[WordId], &[WordId]),
    before: Run,
    after: Run,
) -> Vec<WordLink> {
    let (from_a, from_b) = (before.a + before.len, before.b + before.len);
    if from_a == after.a || from_b == after.b {
        return Vec::new();
    }
    let (ahead, behind) = (before.len.min(CONTEXT), after.len.min(CONTEXT));
    let (start_a, start_b) = (from_a - ahead, from_b - ahead);
    let stretch =
        |ids: &'_ [WordId], from: usize, to: usize| -> Vec<WordId> { ids.get(from..to).unwrap_or_default().to_vec() };
    let (part_a, part_b) = (
        stretch(a, start_a, after.a + behind),
        stretch(b, start_b, after.b + behind),
    );
    let found = if part_a.len().saturating_mul(part_b.len()) <= MOST {
        score_pairs(&Grid::new(interner, &part_a, &part_b), weights).found()
    } else {
        shared_runs(interner, &part_a, &part_b)
            .into_iter()
            .flat_map(linked)
            .collect()
    };
    let moved = found.into_iter().map(|link| WordLink {
        a: link.a + start_a as u32,
        b: link.b + start_b as u32,
        ..link
    });
    let (in_a, in_b) = (from_a as u32..after.a as u32, from_b as u32..after.b as u32);
    moved
        .filter(|link| in_a.contains(&link.a) && in_b.contains(&link.b))
        .collect()
}
