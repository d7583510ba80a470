//! Candidate pairs with their probability.

use super::judged::{Judged, judge};
use super::parallel::Parallels;
use crate::align::evidence::{self, Overlap};
use crate::align::terms::{Profile, Statistics};
use crate::maths::logistic;
use crate::numbered::Numbered;

/// Two passages with the probability that they report the same statement, by number; `a` is in the earlier article.
#[derive(Clone, Debug)]
pub(crate) struct ScoredPair {
    pub(crate) a: u32,
    pub(crate) b: u32,
    pub(crate) score: f32,
    pub(crate) overlap: Overlap,
}

impl ScoredPair {
    /// A pair that the reader pinned and that shares nothing the engine would have found.
    pub(crate) fn pinned(a: u32, b: u32) -> Self {
        Self {
            a,
            b,
            score: 1.0,
            overlap: Overlap::default(),
        }
    }
}

/// The pair of `x` and `y` in `scored`, which is in order of (a, b).
pub(crate) fn find(scored: &[ScoredPair], x: u32, y: u32) -> Option<&ScoredPair> {
    let pair = (x.min(y), x.max(y));
    let at = scored.binary_search_by_key(&pair, |link| (link.a, link.b)).ok()?;
    scored.get(at)
}

/// Scores of more passages than this are kept only from [`FLOOR`] on.
const FEW_PASSAGES: usize = 1000;
const FLOOR: f32 = 0.02;

/// Scores all candidate pairs among `profiles`, in order of (a, b). `step` is called after each passage.
pub(crate) fn score(
    profiles: &Numbered<Profile>,
    statistics: Statistics,
    step: &mut dyn FnMut(usize),
) -> Vec<ScoredPair> {
    let candidates = evidence::candidates(profiles, statistics, step);
    let judged = judge(&candidates, profiles, statistics);
    drop(candidates);
    let parallels = Parallels::new(&judged, profiles);
    let floor = if profiles.len() <= FEW_PASSAGES { 0.0 } else { FLOOR };
    let scored = judged.into_iter().map(|pair| ScoredPair {
        a: pair.a,
        b: pair.b,
        score: combined(&pair, &parallels, profiles),
        overlap: pair.overlap,
    });
    scored.filter(|pair| pair.score >= floor).collect()
}

/// The probability of `pair`: that of a mixture of both models, by how surely the articles run in parallel. In articles of a
/// few passages, counts over the loaded articles say nothing, and the model that knows words beforehand judges alone.
fn combined(pair: &Judged, parallels: &Parallels, profiles: &Numbered<Profile>) -> f32 {
    let (gate, reliability) = (parallels.gate(pair, profiles), parallels.reliability(pair, profiles));
    let [first, free] = [pair.parallel, pair.free].map(|log_odds| logistic(f64::from(log_odds)) as f32);
    let free = reliability * free + (1.0 - reliability) * first;
    let parallel = if gate > 0.0 {
        parallels.probability(pair, profiles)
    } else {
        0.0
    };
    gate * parallel + (1.0 - gate) * free
}
