//! The reader's decisions, found again in the articles at hand, as constraints of the clustering. They win over the engine.

use std::collections::BTreeSet;

use super::corpus::Corpus;
use super::model::ScoredPair;
use super::settings::{Anchor, Decision, Verdict, fingerprint};

/// Must-link and cannot-link constraints: pairs of passages by number, smaller first.
#[derive(Debug, Default)]
pub(crate) struct Constraints {
    /// Pinned as one statement.
    pub(crate) must_link: BTreeSet<(u32, u32)>,
    /// Rejected.
    pub(crate) cannot_link: BTreeSet<(u32, u32)>,
}

impl Constraints {
    /// Finds the passages that `decisions` speak of. Where two speak of one pair, the later counts.
    pub(crate) fn find(decisions: &[Decision], corpus: &Corpus) -> Self {
        let mut constraints = Self::default();
        if decisions.is_empty() {
            return constraints;
        }
        let prints: Vec<u64> = corpus.articles.iter().map(|article| fingerprint(article)).collect();
        for decision in decisions {
            let (Some(a), Some(b)) = (
                passage_at(corpus, &prints, decision.a),
                passage_at(corpus, &prints, decision.b),
            ) else {
                continue;
            };
            let pair = (a.min(b), a.max(b));
            let (into, out_of) = match decision.verdict {
                Verdict::Same => (&mut constraints.must_link, &mut constraints.cannot_link),
                Verdict::Different => (&mut constraints.cannot_link, &mut constraints.must_link),
            };
            out_of.remove(&pair);
            if a != b {
                into.insert(pair);
            }
        }
        constraints
    }

    /// Makes every pinned pair a certain link and takes every rejected pair out.
    pub(crate) fn apply(&self, scored: &mut Vec<ScoredPair>, chosen: &mut Vec<ScoredPair>) {
        for links in [scored, chosen] {
            links.retain(|link| !self.cannot_link.contains(&(link.a, link.b)));
            for &(a, b) in &self.must_link {
                match links.binary_search_by_key(&(a, b), |link| (link.a, link.b)) {
                    Ok(at) => links.iter_mut().skip(at).take(1).for_each(|link| link.score = 1.0),
                    Err(at) => links.insert(at, ScoredPair::pinned(a, b)),
                }
            }
        }
    }
}

/// The number of the passage that `anchor` means.
fn passage_at(corpus: &Corpus, prints: &[u64], anchor: Anchor) -> Option<u32> {
    let article = prints.iter().position(|&print| print == anchor.article)?;
    let best = anchor.find(
        corpus.segmentations[article as u32]
            .passages
            .iter()
            .map(|passage| passage.span),
    )?;
    Some(corpus.first[article as u32] + best as u32)
}
