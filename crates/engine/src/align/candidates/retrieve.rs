//! The passages that share most with one, by their terms alone.

use super::inverted_index::InvertedIndex;
use crate::align::terms::{Profile, TermWeights};
use crate::numbered::Numbered;

/// A term with more postings is not followed.
const LONGEST_POSTINGS: usize = 100;

/// Which of the passages that share a term are kept.
#[derive(Clone, Copy)]
pub(crate) struct Limits {
    /// The most for one passage.
    pub(crate) most: usize,
    /// The least shared weight, as a share of the lighter passage's.
    pub(crate) least_share: f32,
}

/// One sum for each passage, to add up shared weight in: kept between queries.
pub(crate) struct Accumulators {
    sums: Numbered<f32>,
    touched: Vec<u32>,
}

impl Accumulators {
    /// Of so many passages.
    pub(crate) fn new(passages: usize) -> Self {
        Self {
            sums: Numbered::filled(passages, 0.0),
            touched: Vec::new(),
        }
    }
}

/// The passages after `passage`, in other articles, that share enough weight with it: the best of them, in
/// order.
#[inline(never)] // As `evidence::measure`.
pub(crate) fn retrieve(
    index: &InvertedIndex,
    profiles: &Numbered<Profile>,
    weights: &TermWeights,
    passage: u32,
    limits: Limits,
    accumulators: &mut Accumulators,
) -> Vec<u32> {
    let own = &profiles[passage];
    for &term in &own.terms {
        let (postings, weight) = (index.postings(term), weights.of(term));
        if postings.len() > LONGEST_POSTINGS || weight <= 0.0 {
            continue;
        }
        let after = postings.partition_point(|&other| other <= passage);
        for &other in postings.iter().skip(after) {
            let sum = &mut accumulators.sums[other];
            if *sum == 0.0 {
                accumulators.touched.push(other);
            }
            *sum += weight;
        }
    }
    let mut found: Vec<(f32, u32)> = Vec::new();
    for other in accumulators.touched.drain(..) {
        let sum = std::mem::take(&mut accumulators.sums[other]);
        let theirs = &profiles[other];
        let share = sum / own.weight_sum.min(theirs.weight_sum).max(f32::MIN_POSITIVE);
        if theirs.article != own.article && share >= limits.least_share {
            found.push((share, other));
        }
    }
    found.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    found.truncate(limits.most);
    let mut kept: Vec<u32> = found.into_iter().map(|(_, other)| other).collect();
    kept.sort_unstable();
    kept
}
