//! How parallel two articles are, as their anchors show: the pairs that are clearly each other's partners. Copies and
//! translations keep order and length, free reports do not (parallel and comparable texts).

use crate::align::terms::Profile;
use crate::maths::ln;

/// Sums over the anchors of two articles.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Parallelism {
    anchors: u32,
    /// Of the distances between their positions.
    position: f32,
    /// Of the distances between their lengths.
    length: f32,
}

/// From this share of anchors on, two articles run together.
const TOGETHER: f32 = 0.4;

/// In an article of so many more passages, a position says all it can.
const MANY: f32 = 4.0;

/// How much a position says in an article of `passages`, 0 to 1: nothing in one of one passage.
pub(crate) fn position_reliability(passages: u32) -> f32 {
    (passages.saturating_sub(1) as f32 / MANY).min(1.0)
}

impl Parallelism {
    /// Adds an anchor.
    pub(super) fn add(&mut self, a: &Profile, b: &Profile) {
        self.anchors += 1;
        self.position += position_distance(a, b);
        self.length += length_distance(a, b);
    }

    /// Of all anchors but this one, which was added.
    pub(super) fn without(self, a: &Profile, b: &Profile) -> Self {
        Self {
            anchors: self.anchors.saturating_sub(1),
            position: (self.position - position_distance(a, b)).max(0.0),
            length: (self.length - length_distance(a, b)).max(0.0),
        }
    }

    /// How much the two articles run together: the share of the shorter one's passages that have an anchor in the other,
    /// 0 to 1. Reports of two events have next to none; beyond a few, the share only shows how freely the two are written.
    pub(super) fn run_together(self, shorter: u32) -> f32 {
        (self.anchors as f32 / (shorter + 2) as f32).min(TOGETHER) / TOGETHER
    }

    /// How much the positions of `a` and `b` speak for them, -1 to 1: much where they are close and those of the anchors
    /// are, too; little where one article tells everything in another order.
    pub(super) fn position_ratio(self, a: &Profile, b: &Profile) -> f32 {
        POSITIONS.likelihood_ratio(position_distance(a, b), self.position, self.anchors)
    }

    /// The same of their lengths.
    pub(super) fn length_ratio(self, a: &Profile, b: &Profile) -> f32 {
        LENGTHS.likelihood_ratio(length_distance(a, b), self.length, self.anchors)
    }
}

/// The prior of a distance: exponential, with one mean between partners and another between any two passages.
struct DistancePrior {
    /// The mean between partners.
    partners: f32,
    /// No mean between partners is smaller.
    least: f32,
    /// The mean between any two passages.
    any: f32,
}

/// How many anchors the prior is worth.
const PRIOR_ANCHORS: f32 = 2.0;
/// Of positions, as shares of the article.
const POSITIONS: DistancePrior = DistancePrior {
    partners: 0.15,
    least: 0.04,
    any: 0.5,
};
/// Of lengths, as logarithms.
const LENGTHS: DistancePrior = DistancePrior {
    partners: 0.4,
    least: 0.08,
    any: 0.6,
};

impl DistancePrior {
    /// The log-likelihood ratio of a `distance` between partners and between any two passages, halved, from -1 to 1. The
    /// mean between partners is that of `count` anchors with distances of `sum` in all, and of the prior.
    fn likelihood_ratio(&self, distance: f32, sum: f32, count: u32) -> f32 {
        let expected = (sum + self.partners * PRIOR_ANCHORS) / (count as f32 + PRIOR_ANCHORS);
        let expected = expected.max(self.least);
        let ratio = ln(f64::from(self.any / expected)) as f32 - distance / expected + distance / self.any;
        ratio.clamp(-2.0, 2.0) / 2.0
    }
}

/// How far apart the positions of two passages in their articles are.
fn position_distance(a: &Profile, b: &Profile) -> f32 {
    (a.position - b.position).abs()
}

/// How far one of the two outweighs the other, as a logarithm.
fn length_distance(a: &Profile, b: &Profile) -> f32 {
    (a.log_weight - b.log_weight).abs()
}

#[cfg(test)]
mod tests {
    use super::{Parallelism, Profile};

    fn passage(position: f32, log_weight: f32) -> Profile {
        Profile {
            position,
            log_weight,
            ..Profile::default()
        }
    }

    #[test]
    fn a_length_counts_where_anchors_keep_theirs() {
        let (long, short) = (passage(0.5, 4.0), passage(0.5, 3.0));
        let (mut copies, mut free) = (Parallelism::default(), Parallelism::default());
        for _ in 0..5 {
            copies.add(&long, &passage(0.5, 3.95));
            free.add(&long, &passage(0.5, 2.5));
        }
        assert!(copies.length_ratio(&long, &short) < free.length_ratio(&long, &short));
        assert!(copies.length_ratio(&long, &long) > free.length_ratio(&long, &long));
    }

    #[test]
    fn a_position_counts_where_anchors_keep_theirs() {
        let (early, late) = (passage(0.1, 3.0), passage(0.9, 3.0));
        let (mut same_order, mut other_order) = (Parallelism::default(), Parallelism::default());
        for _ in 0..5 {
            same_order.add(&early, &early);
            other_order.add(&early, &late);
        }
        assert!(same_order.position_ratio(&early, &late) < other_order.position_ratio(&early, &late));
        assert!(same_order.position_ratio(&early, &early) > other_order.position_ratio(&early, &early));
    }

    #[test]
    fn a_pair_says_nothing_of_itself() {
        let (a, b) = (passage(0.2, 3.0), passage(0.7, 2.0));
        let mut parallelism = Parallelism::default();
        parallelism.add(&a, &b);
        let others = parallelism.without(&a, &b);
        assert!(others.run_together(4) == 0.0 && parallelism.run_together(4) > 0.0);
        assert!((others.position_ratio(&a, &b) - Parallelism::default().position_ratio(&a, &b)).abs() < 1e-6);
    }
}
