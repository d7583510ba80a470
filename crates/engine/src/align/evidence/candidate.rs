//! Candidate pairs with what each shows by itself.

use super::fuzzy::FuzzyMatcher;
use super::pair::{PairEvidence, measure};
use super::probe::Probe;
use crate::align::candidates::{Accumulators, InvertedIndex, Limits, retrieve};
use crate::align::terms::{Profile, Statistics};
use crate::numbered::Numbered;

/// Two passages that may report the same statement, by number; `a` is in the earlier article.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) a: u32,
    pub(crate) b: u32,
    pub(crate) evidence: PairEvidence,
}

/// Among so many passages, whatever shares anything is looked at: paraphrase shares little.
const FEW_PASSAGES: usize = 1000;
const AMONG_FEW: (Limits, f32) = (
    Limits {
        most: 60,
        least_share: 0.03,
    },
    0.05,
);
/// Among more, what shares little is left out for the sake of time.
const AMONG_MANY: (Limits, f32) = (
    Limits {
        most: 20,
        least_share: 0.1,
    },
    0.12,
);

/// All candidate pairs among `profiles`, in order of (a, b). `step` is called after each passage.
pub(crate) fn candidates(
    profiles: &Numbered<Profile>,
    statistics: Statistics,
    step: &mut dyn FnMut(usize),
) -> Vec<Candidate> {
    let index = InvertedIndex::new(profiles, statistics.lexicon.len());
    let mut accumulators = Accumulators::new(profiles.len());
    let mut fuzzy = FuzzyMatcher::default();
    let mut out = Vec::new();
    let (limits, least_similarity) = if profiles.len() <= FEW_PASSAGES {
        AMONG_FEW
    } else {
        AMONG_MANY
    };
    let Some(first) = profiles.checked(0) else {
        return out;
    };
    let mut probe = Probe::new(first, statistics.lexicon.len());
    for (a, profile) in (0_u32..).zip(profiles.iter()) {
        probe.load(profile);
        for b in retrieve(&index, profiles, statistics.weights, a, limits, &mut accumulators) {
            if let Some(evidence) = measure(&mut probe, &profiles[b], statistics, least_similarity, &mut fuzzy) {
                out.push(Candidate { a, b, evidence });
            }
        }
        step(a as usize);
    }
    out
}
