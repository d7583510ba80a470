//! The passages that share most with one, by their terms alone.

use super::inverted_index::InvertedIndex;
use crate::align::terms::{Profile, TermWeights};

/// A term with more postings is not followed.
const LONGEST_POSTINGS: usize = 100;
/// The most candidates kept for one passage.
const MOST: usize = 20;
/// The least share of the smaller passage's weight that a candidate must share.
const LEAST_SHARE: f32 = 0.1;

/// One sum for each passage, to add up shared weight in: kept between queries.
pub(crate) struct Accumulators {
    sums: Vec<f32>,
    touched: Vec<u32>,
}

impl Accumulators {
    /// Of so many passages.
    pub(crate) fn new(passages: usize) -> Self {
        Self {
            sums: vec![0.0; passages],
            touched: Vec::new(),
        }
    }
}

/// The passages after `passage`, in other articles, that share enough weight with it: the best [`MOST`] of them, in
/// order.
#[inline(never)] // As `evidence::measure`.
pub(crate) fn retrieve(
    index: &InvertedIndex,
    profiles: &[Profile],
    weights: &TermWeights,
    passage: usize,
    accumulators: &mut Accumulators,
) -> Vec<u32> {
    let own = &profiles[passage];
    for &term in &own.terms {
        let (postings, weight) = (index.postings(term), weights.of(term));
        if postings.len() > LONGEST_POSTINGS || weight <= 0.0 {
            continue;
        }
        for &other in &postings[postings.partition_point(|&other| other as usize <= passage)..] {
            let sum = &mut accumulators.sums[other as usize];
            if *sum == 0.0 {
                accumulators.touched.push(other);
            }
            *sum += weight;
        }
    }
    let mut found: Vec<(f32, u32)> = Vec::new();
    for other in accumulators.touched.drain(..) {
        let sum = std::mem::take(&mut accumulators.sums[other as usize]);
        let theirs = &profiles[other as usize];
        let share = sum / own.mass.min(theirs.mass).max(f32::MIN_POSITIVE);
        if theirs.article != own.article && share >= LEAST_SHARE {
            found.push((share, other));
        }
    }
    found.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    found.truncate(MOST);
    let mut kept: Vec<u32> = found.into_iter().map(|(_, other)| other).collect();
    kept.sort_unstable();
    kept
}
