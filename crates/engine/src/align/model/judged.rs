//! The first stage: candidate pairs with their log-odds.

use super::probability::log_odds;
use crate::align::evidence::{self, Candidate, ContextFeature, Overlap};
use crate::align::terms::{Profile, Statistics};
use crate::numbered::Numbered;

/// A pair after the first stage.
pub(crate) struct Judged {
    pub(crate) a: u32,
    pub(crate) b: u32,
    /// The log-odds as between articles that run in parallel.
    pub(super) parallel: f32,
    /// The log-odds as between free articles.
    pub(super) free: f32,
    pub(crate) similarity: f32,
    /// [`ContextFeature::Length`].
    pub(super) length: f32,
    /// Whether one is a part of the other.
    pub(super) is_part: bool,
    pub(super) overlap: Overlap,
}

/// A passage of at most this share of the other's weight …
const PART_LENGTH: f32 = 0.7;
/// … of which at least this share stands in the other, is a part of it: a passage may have several parts.
const PART_CONTAINED: f32 = 0.6;

/// The first stage of all `candidates`.
pub(crate) fn judge(candidates: &[Candidate], profiles: &Numbered<Profile>, statistics: Statistics) -> Vec<Judged> {
    let mut judged = Vec::with_capacity(candidates.len());
    evidence::for_each_pair(candidates, profiles, statistics.weights, |pair, context| {
        let penalty = penalty(pair, profiles);
        let [parallel, free] = log_odds(&pair.evidence.features, context, penalty);
        let overlap = pair.evidence.overlap();
        judged.push(Judged {
            a: pair.a,
            b: pair.b,
            parallel,
            free,
            similarity: pair.evidence.similarity(),
            length: context[ContextFeature::Length],
            is_part: overlap.contained >= PART_CONTAINED && overlap.length_ratio <= PART_LENGTH,
            overlap,
        });
    });
    judged
}

/// What a denial, an earlier occasion or a mere label on one side only takes off: any link. Set by hand, because such
/// pairs are too rare among the judged ones for a weight to be fitted.
const EXCLUDED: f32 = 16.0;

/// What is taken off where the two share function words alone («there had been more», «there will be more»): doubtful
/// links, not the many between short sentences that stand at one place of two translations.
const FUNCTION_WORDS_ONLY: f32 = 0.4;

/// What is taken off the weighted features of `pair`.
pub(crate) fn penalty(pair: &Candidate, profiles: &Numbered<Profile>) -> f32 {
    let (a, b) = (&profiles[pair.a], &profiles[pair.b]);
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
