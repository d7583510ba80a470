//! Links to statements: agglomerative clustering by average linkage, so that A like B and B like C do not make one
//! statement of A and C.
//!
//! First clusters are merged two at a time, best link first, while the members of one are on average likely to report the
//! same as the members of the other and no two of them clearly do not. Then a passage that is linked to a second statement
//! stands there too, where the two statements are clearly not one: it holds several points. Last come the reader's pins,
//! which join whole statements. Passages of one article are not compared with each other: several may join a statement when
//! they answer the same passage elsewhere.

use crate::numbered::Numbered;
use crate::order;

use super::constraints::Constraints;
use super::model::{self, ScoredPair};

/// Two members of a statement are at least this likely to report the same.
const LEAST: f32 = 0.2;

/// The statements: each a list of passages in order; a passage that holds several points stands in several. `scored` holds
/// every scored pair, in order of (a, b), `links` those chosen.
pub(crate) fn cluster(
    links: &[ScoredPair],
    scored: &[ScoredPair],
    article_of: &Numbered<u32>,
    strictness: f32,
    constraints: &Constraints,
) -> Vec<Vec<u32>> {
    let mut clusters = Clusters {
        scored,
        article_of,
        strictness,
        constraints,
        statements: Vec::new(),
        of: article_of.iter().map(|_| Vec::new()).collect(),
    };
    let mut best_first: Vec<&ScoredPair> = links.iter().collect();
    order::by(&mut best_first, |x, y| {
        y.score.total_cmp(&x.score).then(x.a.cmp(&y.a)).then(x.b.cmp(&y.b))
    });
    let is_pinned = |link: &&&ScoredPair| constraints.must_link.contains(&(link.a, link.b));
    for link in best_first.iter().filter(|link| !is_pinned(link)) {
        clusters.merge_if_alike(link.a, link.b);
    }
    for link in &best_first {
        clusters.share(link.a, link.b);
    }
    for link in best_first.iter().filter(is_pinned) {
        clusters.pin(link.a, link.b);
    }
    clusters.into_statements()
}

/// Statements as they grow.
struct Clusters<'a> {
    scored: &'a [ScoredPair],
    article_of: &'a Numbered<u32>,
    strictness: f32,
    constraints: &'a Constraints,
    /// Members in order; empty where it was merged into another.
    statements: Vec<Vec<u32>>,
    /// For each passage, its statements, first joined first.
    of: Numbered<Vec<usize>>,
}

impl Clusters<'_> {
    /// Makes one statement of those of `a` and `b`, each of which is in one at most, where all of their members agree.
    fn merge_if_alike(&mut self, a: u32, b: u32) {
        let [left, right] = [a, b].map(|passage| self.of[passage].first().copied());
        if left.is_some() && left == right {
            return;
        }
        let (one, other) = (self.members(left, a), self.members(right, b));
        if self.agree(&one, &other) && !self.are_parted(&one, &other) {
            self.join((left, a), (right, b));
        }
    }

    /// Puts one of `a` and `b`, which are linked, into a statement of the other as well.
    fn share(&mut self, a: u32, b: u32) {
        if self.are_together(a, b) {
            return;
        }
        for (passage, other) in [(a, b), (b, a)] {
            let fits = |&at: &usize| {
                let members = self.members(Some(at), other);
                let mut own = self.of[passage].iter();
                self.agree(&[passage], &members)
                    && !self.are_parted(&[passage], &members)
                    && own.all(|&own| self.differ(&self.without(own, passage), &members))
            };
            if let Some(at) = self.of[other].iter().copied().find(fits) {
                self.enter(at, &[passage]);
                return;
            }
        }
        let alone = |passage: u32, other: u32| {
            let mut there = self.of[other].iter();
            self.of[passage].is_empty() && there.all(|&at| self.differ(&[passage], &self.without(at, other)))
        };
        if (alone(a, b) || alone(b, a)) && !self.are_parted(&[a], &[b]) {
            self.join((None, a), (None, b));
        }
    }

    /// Joins whole statements of `a` and `b`, whatever their other members: those that most pins join.
    fn pin(&mut self, a: u32, b: u32) {
        if self.are_together(a, b) {
            return;
        }
        let [left, right] = [a, b].map(|passage| match self.of[passage].as_slice() {
            [] => vec![None],
            statements => statements.iter().copied().map(Some).collect(),
        });
        let pairs = left.iter().flat_map(|&x| right.iter().map(move |&y| (x, y)));
        let pins = |&(x, y): &(Option<usize>, Option<usize>)| {
            let (one, other) = (self.members(x, a), self.members(y, b));
            std::cmp::Reverse(crossing(&one, &other, |pair| {
                self.constraints.must_link.contains(&pair)
            }))
        };
        if let Some((x, y)) = pairs.min_by_key(pins)
            && !self.are_parted(&self.members(x, a), &self.members(y, b))
        {
            self.join((x, a), (y, b));
        }
    }

    /// The members of a statement, or of what `passage` is alone.
    fn members(&self, statement: Option<usize>, passage: u32) -> Vec<u32> {
        let members = statement.and_then(|at| self.statements.get(at));
        members.cloned().unwrap_or_else(|| vec![passage])
    }

    fn without(&self, statement: usize, passage: u32) -> Vec<u32> {
        let mut members = self.members(Some(statement), passage);
        members.retain(|&member| member != passage);
        members
    }

    fn are_together(&self, a: u32, b: u32) -> bool {
        self.of[a].iter().any(|statement| self.of[b].contains(statement))
    }

    /// Makes one statement of two, each of which may be a passage alone.
    fn join(&mut self, (left, a): (Option<usize>, u32), (right, b): (Option<usize>, u32)) {
        let into = left.unwrap_or_else(|| {
            self.statements.push(Vec::new());
            self.statements.len() - 1
        });
        let (one, other) = (self.members(left, a), self.members(right, b));
        if let Some(emptied) = right.and_then(|at| self.statements.get_mut(at)) {
            emptied.clear();
        }
        for &passage in &other {
            self.of[passage].retain(|&at| Some(at) != right);
        }
        self.enter(into, &one);
        self.enter(into, &other);
    }

    fn enter(&mut self, statement: usize, passages: &[u32]) {
        let Some(members) = self.statements.get_mut(statement) else {
            return;
        };
        for &passage in passages {
            if let Err(at) = members.binary_search(&passage) {
                members.insert(at, passage);
                self.of[passage].push(statement);
            }
        }
    }

    fn score(&self, a: u32, b: u32) -> f32 {
        model::find(self.scored, a, b).map_or(0.0, |pair| pair.score)
    }

    /// Whether the members of one are on average as likely as that to report the same as those of the other.
    fn agree(&self, left: &[u32], right: &[u32]) -> bool {
        let (mut sum, mut count, mut least) = (0.0, 0.0, 1.0_f32);
        for &x in left {
            for &y in right.iter().filter(|&&y| self.article_of[x] != self.article_of[y]) {
                let score = self.score(x, y);
                sum += score;
                count += 1.0;
                least = least.min(score);
            }
        }
        count > 0.0 && least >= LEAST.min(self.strictness) && sum / count >= self.strictness
    }

    /// Whether a member of one and a member of the other clearly do not report the same.
    fn differ(&self, left: &[u32], right: &[u32]) -> bool {
        let least = LEAST.min(self.strictness);
        crossing(left, right, |(x, y)| {
            self.article_of[x] != self.article_of[y] && self.score(x, y) < least
        }) > 0
    }

    /// Whether the reader said of a member of one and a member of the other that they are not the same.
    fn are_parted(&self, left: &[u32], right: &[u32]) -> bool {
        let apart = &self.constraints.cannot_link;
        !apart.is_empty() && crossing(left, right, |pair| apart.contains(&pair)) > 0
    }

    fn into_statements(self) -> Vec<Vec<u32>> {
        let statements = self.statements.into_iter();
        statements.filter(|members| !members.is_empty()).collect()
    }
}

/// How many pairs of a member of one and a member of the other, the smaller number first, are `such`.
fn crossing(left: &[u32], right: &[u32], such: impl Fn((u32, u32)) -> bool) -> usize {
    let pairs = left
        .iter()
        .flat_map(|&x| right.iter().map(move |&y| (x.min(y), x.max(y))));
    pairs.filter(|&pair| such(pair)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Five passages in five articles; `pairs` are links with their scores.
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
        cluster(&links, &scored, &(0..5).collect(), 0.5, constraints)
    }

    #[test]
    fn a_chain_is_not_one_statement() {
        let chain = [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.1)];
        assert_eq!(grouped(&chain, &Constraints::default()), [[0, 1], [1, 2]]);
        let agreed = [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.4)];
        assert_eq!(grouped(&agreed, &Constraints::default()), [[0, 1, 2]]);
    }

    /// 2 holds what 0 and 1 say and what 3 and 4 say.
    const TWO_POINTS: [(u32, u32, f32); 6] = [
        (0, 1, 0.9),
        (0, 2, 0.8),
        (1, 2, 0.8),
        (2, 3, 0.7),
        (2, 4, 0.7),
        (3, 4, 0.9),
    ];

    #[test]
    fn what_holds_two_points_stands_in_both_statements() {
        let found = grouped(&TWO_POINTS, &Constraints::default());
        assert_eq!(found, [vec![0, 1, 2], vec![2, 3, 4]]);
        let one_statement_in_doubt: Vec<_> = TWO_POINTS
            .into_iter()
            .chain([(0, 3, 0.3), (0, 4, 0.3), (1, 3, 0.3), (1, 4, 0.3)])
            .collect();
        let found = grouped(&one_statement_in_doubt, &Constraints::default());
        assert_eq!(found, [vec![0, 1, 2], vec![3, 4]]);
    }

    #[test]
    fn what_the_reader_took_out_of_one_statement_stays_in_the_other() {
        let out_of_the_second = Constraints {
            cannot_link: [(2, 3), (2, 4)].into(),
            ..Constraints::default()
        };
        assert_eq!(grouped(&TWO_POINTS, &out_of_the_second), [vec![0, 1, 2], vec![3, 4]]);
    }

    #[test]
    fn what_the_reader_keeps_together_merges_nothing_else() {
        let kept = Constraints {
            must_link: [(2, 3), (2, 4), (3, 4)].into(),
            ..Constraints::default()
        };
        let with_pins = TWO_POINTS.map(|(a, b, score)| (a, b, if a >= 2 { 1.0 } else { score }));
        assert_eq!(grouped(&with_pins, &kept), [vec![0, 1, 2], vec![2, 3, 4]]);
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
