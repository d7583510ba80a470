//! The reader's decisions, found again in the articles at hand. They win over the engine.

use std::collections::BTreeSet;

use super::board::Set;
use super::links::Scored;
use super::settings::{Anchor, Decision, Verdict, fingerprint};

/// Decisions on pairs of passages that are there, by number, smaller first.
#[derive(Debug, Default)]
pub(crate) struct Decided {
    /// Pinned as one statement.
    pub(crate) same: BTreeSet<(u32, u32)>,
    /// Rejected.
    pub(crate) different: BTreeSet<(u32, u32)>,
}

impl Decided {
    /// Finds the passages that `decisions` speak of. Where two speak of one pair, the later counts.
    pub(crate) fn find(decisions: &[Decision], set: &Set) -> Self {
        let mut decided = Self::default();
        if decisions.is_empty() {
            return decided;
        }
        let prints: Vec<u64> = set.articles.iter().map(|article| fingerprint(article)).collect();
        for decision in decisions {
            let (Some(a), Some(b)) = (
                passage_at(set, &prints, decision.a),
                passage_at(set, &prints, decision.b),
            ) else {
                continue;
            };
            let pair = (a.min(b), a.max(b));
            let (into, out_of) = match decision.verdict {
                Verdict::Same => (&mut decided.same, &mut decided.different),
                Verdict::Different => (&mut decided.different, &mut decided.same),
            };
            out_of.remove(&pair);
            if a != b {
                into.insert(pair);
            }
        }
        decided
    }

    /// Makes every pinned pair a certain link and takes every rejected pair out.
    pub(crate) fn apply(&self, scored: &mut Vec<Scored>, chosen: &mut Vec<Scored>) {
        for links in [scored, chosen] {
            links.retain(|link| !self.different.contains(&(link.a, link.b)));
            for &(a, b) in &self.same {
                match links.binary_search_by_key(&(a, b), |link| (link.a, link.b)) {
                    Ok(at) => links[at].score = 1.0,
                    Err(at) => links.insert(at, Scored::pinned(a, b)),
                }
            }
        }
    }
}

/// The number of the passage that `anchor` means.
fn passage_at(set: &Set, prints: &[u64], anchor: Anchor) -> Option<u32> {
    let article = prints.iter().position(|&print| print == anchor.article)?;
    let best = anchor.find(set.cuts[article].passages.iter().map(|passage| passage.span))?;
    Some((set.first[article] + best) as u32)
}
