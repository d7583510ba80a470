//! Links to statements: agglomerative clustering by average linkage, so that A like B and B like C do not make one
//! statement of A and C.
//!
//! Clusters are merged two at a time, best link first, while the members of one are on average likely to report the same
//! as the members of the other and no two of them clearly do not. Passages of one article are not compared with each other:
//! several may join a statement when they answer the same passage elsewhere.

use crate::numbered::Numbered;
use crate::order;
use std::collections::{BTreeMap, BTreeSet};

use super::constraints::Constraints;
use super::model::{self, ScoredPair};

/// Two members of a statement are at least this likely to report the same.
const LEAST: f32 = 0.2;

/// The statements: each a list of passages in order, each passage in at most one. `scored` holds every scored pair, in
/// order of (a, b), `links` those chosen.
pub(crate) fn cluster(
    links: &[ScoredPair],
    scored: &[ScoredPair],
    article_of: &Numbered<u32>,
    strictness: f32,
    constraints: &Constraints,
) -> Vec<Vec<u32>> {
    let mut of: Numbered<u32> = (0..article_of.len() as u32).collect();
    let mut clusters: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    let mut order: Vec<&ScoredPair> = links.iter().collect();
    let is_pinned = |link: &ScoredPair| constraints.must_link.contains(&(link.a, link.b));
    // Pinned pairs come last: they join whole statements, whatever their other members.
    order::by(&mut order, |x, y| {
        let best_first = y.score.total_cmp(&x.score).then(x.a.cmp(&y.a)).then(x.b.cmp(&y.b));
        is_pinned(x).cmp(&is_pinned(y)).then(best_first)
    });
    for link in order {
        let (left_at, right_at) = (of[link.a], of[link.b]);
        if left_at == right_at {
            continue;
        }
        let left = clusters.get(&left_at).cloned().unwrap_or_else(|| vec![link.a]);
        let right = clusters.get(&right_at).cloned().unwrap_or_else(|| vec![link.b]);
        if !is_pinned(link) && !agree(&left, &right, scored, article_of, strictness)
            || parted(&left, &right, constraints)
        {
            continue;
        }
        clusters.remove(&right_at);
        for &passage in &right {
            of[passage] = left_at;
        }
        let merged: BTreeSet<u32> = left.into_iter().chain(right).collect();
        clusters.insert(left_at, merged.into_iter().collect());
    }
    clusters.into_values().collect()
}

fn agree(left: &[u32], right: &[u32], scored: &[ScoredPair], article_of: &Numbered<u32>, strictness: f32) -> bool {
    let (mut sum, mut count, mut least) = (0.0, 0.0, 1.0_f32);
    for &x in left {
        for &y in right {
            if article_of[x] == article_of[y] {
                continue;
            }
            let score = model::find(scored, x, y).map_or(0.0, |link| link.score);
            sum += score;
            count += 1.0;
            least = least.min(score);
        }
    }
    count > 0.0 && least >= LEAST.min(strictness) && sum / count >= strictness
}

/// Whether the reader said of a member of one and a member of the other that they are not the same.
fn parted(left: &[u32], right: &[u32], constraints: &Constraints) -> bool {
    !constraints.cannot_link.is_empty()
        && left.iter().any(|&x| {
            right
                .iter()
                .any(|&y| constraints.cannot_link.contains(&(x.min(y), x.max(y))))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Four passages in four articles; `pairs` are links with their scores.
    fn grouped(pairs: &[(u32, u32, f32)], constraints: &Constraints) -> Vec<Vec<u32>> {
        let mut scored: Vec<ScoredPair> = pairs
            .iter()
            .map(|&(a, b, score)| ScoredPair {
                score,
                ..ScoredPair::pinned(a, b)
            })
            .collect();
        scored.sort_by_key(|link| (link.a, link.b));
        let links: Vec<ScoredPair> = scored.iter().filter(|link| link.score >= 0.5).cloned().collect();
        cluster(&links, &scored, &(0..4).collect(), 0.5, constraints)
    }

    #[test]
    fn a_chain_is_not_one_statement() {
        let chain = [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.1)];
        assert_eq!(grouped(&chain, &Constraints::default()), [[0, 1]]);
        let agreed = [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.4)];
        assert_eq!(grouped(&agreed, &Constraints::default()), [[0, 1, 2]]);
    }

    #[test]
    fn the_reader_wins() {
        let links = [(0, 1, 0.9), (2, 3, 0.9), (1, 2, 0.0)];
        let pinned = Constraints {
            must_link: [(1, 2)].into(),
            ..Constraints::default()
        };
        let with_pin = [(0, 1, 0.9), (2, 3, 0.9), (1, 2, 1.0)];
        assert_eq!(grouped(&links, &Constraints::default()).len(), 2);
        assert_eq!(grouped(&with_pin, &pinned), [[0, 1, 2, 3]]);
        let rejected = Constraints {
            must_link: [(1, 2)].into(),
            cannot_link: [(0, 3)].into(),
        };
        assert_eq!(grouped(&with_pin, &rejected).len(), 2);
    }
}
