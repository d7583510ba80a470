//! Candidate pairs with their probability.

use super::probability::probability;
use crate::align::evidence::{self, Candidate, Overlap};
use crate::align::terms::{Profile, Statistics};

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

/// Scores below this are not kept at all.
const FLOOR: f32 = 0.02;

/// Scores all candidate pairs among `profiles`, in order of (a, b). `step` is called after each passage.
pub(crate) fn score(profiles: &[Profile], statistics: Statistics, step: &mut dyn FnMut(usize)) -> Vec<ScoredPair> {
    let candidates = evidence::candidates(profiles, statistics, step);
    let mut scored = Vec::new();
    evidence::for_each(&candidates, profiles, statistics.weights, |pair, context| {
        let score = probability(&pair.evidence.features, context, penalty(pair, profiles));
        if score >= FLOOR {
            scored.push(ScoredPair {
                a: pair.a,
                b: pair.b,
                score,
                overlap: pair.evidence.overlap(),
            });
        }
    });
    scored
}

/// What a denial, an earlier occasion or a mere label on one side only takes off: any link. Set by hand, because such
/// pairs are too rare among the judged ones for a weight to be fitted.
const EXCLUDED: f32 = 16.0;

/// What is taken off where the two share function words alone («there had been more», «there will be more»): doubtful
/// links, not the many between short sentences that stand at one place of two translations.
const FUNCTION_WORDS_ONLY: f32 = 0.4;

/// What is taken off the weighted features of `pair`.
fn penalty(pair: &Candidate, profiles: &[Profile]) -> f32 {
    let (a, b) = (&profiles[pair.a as usize], &profiles[pair.b as usize]);
    if a.stance.is_against(b.stance) || is_label(a, b) || is_label(b, a) {
        EXCLUDED
    } else if pair.evidence.function_words_only {
        FUNCTION_WORDS_ONLY
    } else {
        0.0
    }
}

/// A heading of fewer terms names somebody or something and states nothing: «وزير النقل», «مخيمات للتدريب».
const LEAST_TERMS: usize = 4;

/// Whether `heading` is a label, which stands in `other` as in any passage that names the same.
fn is_label(heading: &Profile, other: &Profile) -> bool {
    heading.heading && heading.terms.len() < LEAST_TERMS && other.terms.len() > 2 * LEAST_TERMS
}
