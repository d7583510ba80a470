//! Links to statements, without chains: A like B and B like C do not make one statement of A and C.
//!
//! Groups are merged two at a time, best first, while the members of one are on average likely to report the same as
//! the members of the other and no two of them clearly do not. Passages of one article are not compared with each other:
//! several may join a statement when they answer the same passage elsewhere.

use crate::order;
use std::collections::{BTreeMap, BTreeSet};

use super::decisions::Decided;
use super::links::{self, Scored};

/// Two members of a statement are at least this likely to report the same.
const LEAST: f32 = 0.2;

/// The statements: each a list of passages in order, each passage in at most one. `scored` holds every scored pair, in
/// order of (a, b), `links` those chosen.
pub(crate) fn group(
    links: &[Scored],
    scored: &[Scored],
    article_of: &[u32],
    strictness: f32,
    decided: &Decided,
) -> Vec<Vec<u32>> {
    let mut of: Vec<usize> = (0..article_of.len()).collect();
    let mut groups: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
    let mut order: Vec<&Scored> = links.iter().collect();
    let is_pinned = |link: &Scored| decided.same.contains(&(link.a, link.b));
    // Pinned pairs come last: they join whole statements, whatever their other members.
    order::by(&mut order, |x, y| {
        let best_first = y.score.total_cmp(&x.score).then(x.a.cmp(&y.a)).then(x.b.cmp(&y.b));
        is_pinned(x).cmp(&is_pinned(y)).then(best_first)
    });
    for link in order {
        let (ga, gb) = (of[link.a as usize], of[link.b as usize]);
        if ga == gb {
            continue;
        }
        let left = groups.get(&ga).cloned().unwrap_or_else(|| vec![link.a]);
        let right = groups.get(&gb).cloned().unwrap_or_else(|| vec![link.b]);
        if !is_pinned(link) && !agree(&left, &right, scored, article_of, strictness) || parted(&left, &right, decided) {
            continue;
        }
        groups.remove(&gb);
        for &passage in &right {
            of[passage as usize] = ga;
        }
        let merged: BTreeSet<u32> = left.into_iter().chain(right).collect();
        groups.insert(ga, merged.into_iter().collect());
    }
    groups.into_values().collect()
}

fn agree(left: &[u32], right: &[u32], scored: &[Scored], article_of: &[u32], strictness: f32) -> bool {
    let (mut sum, mut count, mut least) = (0.0, 0.0, 1.0_f32);
    for &x in left {
        for &y in right {
            if article_of[x as usize] == article_of[y as usize] {
                continue;
            }
            let score = links::find(scored, x, y).map_or(0.0, |link| link.score);
            sum += score;
            count += 1.0;
            least = least.min(score);
        }
    }
    count > 0.0 && least >= LEAST.min(strictness) && sum / count >= strictness
}

/// Whether the reader said of a member of one and a member of the other that they are not the same.
fn parted(left: &[u32], right: &[u32], decided: &Decided) -> bool {
    !decided.different.is_empty()
        && left
            .iter()
            .any(|&x| right.iter().any(|&y| decided.different.contains(&(x.min(y), x.max(y)))))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Four passages in four articles; `pairs` are links with their scores.
    fn grouped(pairs: &[(u32, u32, f32)], decided: &Decided) -> Vec<Vec<u32>> {
        let mut scored: Vec<Scored> = pairs
            .iter()
            .map(|&(a, b, score)| Scored {
                score,
                ..Scored::pinned(a, b)
            })
            .collect();
        scored.sort_by_key(|link| (link.a, link.b));
        let links: Vec<Scored> = scored.iter().filter(|link| link.score >= 0.5).cloned().collect();
        group(&links, &scored, &[0, 1, 2, 3], 0.5, decided)
    }

    #[test]
    fn a_chain_is_not_one_statement() {
        let chain = [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.1)];
        assert_eq!(grouped(&chain, &Decided::default()), [[0, 1]]);
        let agreed = [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.4)];
        assert_eq!(grouped(&agreed, &Decided::default()), [[0, 1, 2]]);
    }

    #[test]
    fn the_reader_wins() {
        let links = [(0, 1, 0.9), (2, 3, 0.9), (1, 2, 0.0)];
        let pinned = Decided {
            same: [(1, 2)].into(),
            ..Decided::default()
        };
        let with_pin = [(0, 1, 0.9), (2, 3, 0.9), (1, 2, 1.0)];
        assert_eq!(grouped(&links, &Decided::default()).len(), 2);
        assert_eq!(grouped(&with_pin, &pinned), [[0, 1, 2, 3]]);
        let rejected = Decided {
            same: [(1, 2)].into(),
            different: [(0, 3)].into(),
        };
        assert_eq!(grouped(&with_pin, &rejected).len(), 2);
    }
}
