//! What the clear partners of two articles show of all partners there: how many there are, how far apart they stand, how
//! uneven in length they are. Copies and translations keep order and length, free reports do not.

use super::maths::ln;
use super::profile::Profile;

/// The pairs of two articles that are clearly each other's partners.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clear {
    count: u32,
    /// How far apart their places in the two articles are, in all.
    apart: f32,
    /// How uneven their lengths are, in all.
    uneven: f32,
}

/// From this share of clear partners on, two articles run together.
const TOGETHER: f32 = 0.4;

/// In an article of so many more passages, a place says all it can.
const MANY: f32 = 4.0;

/// How much is said by where a passage stands in an article of `passages`, 0 to 1: nothing in one of one passage.
pub(super) fn telling(passages: u32) -> f32 {
    (passages.saturating_sub(1) as f32 / MANY).min(1.0)
}

impl Clear {
    /// Adds two partners.
    pub(super) fn add(&mut self, a: &Profile, b: &Profile) {
        self.count += 1;
        self.apart += apart(a, b);
        self.uneven += uneven(a, b);
    }

    /// All but these two, which were added.
    pub(super) fn without(self, a: &Profile, b: &Profile) -> Self {
        Self {
            count: self.count.saturating_sub(1),
            apart: (self.apart - apart(a, b)).max(0.0),
            uneven: (self.uneven - uneven(a, b)).max(0.0),
        }
    }

    /// How much the two articles run together: the share of the shorter one's passages that have a clear partner in the
    /// other, as far as that says anything, 0 to 1. Reports of two events have next to none; beyond a few, the share shows
    /// how freely the two tell the same.
    pub(super) fn run_together(self, shorter: u32) -> f32 {
        (self.count as f32 / (shorter + 2) as f32).min(TOGETHER) / TOGETHER
    }

    /// How much the places of `a` and `b` speak for them, -1 to 1: much where they are close and the clear partners are
    /// close, too; little where one article tells everything in another order.
    pub(super) fn places(self, a: &Profile, b: &Profile) -> f32 {
        PLACES.likelihood(apart(a, b), self.apart, self.count)
    }

    /// The same of their lengths.
    pub(super) fn lengths(self, a: &Profile, b: &Profile) -> f32 {
        LENGTHS.likelihood(uneven(a, b), self.uneven, self.count)
    }
}

/// What distances are like before anything is known of two articles.
struct Usual {
    /// The mean between partners.
    partners: f32,
    /// No mean between partners is smaller.
    least: f32,
    /// The mean between any two passages.
    any: f32,
}

/// How many pairs [`Usual`] is worth.
const USUAL_PAIRS: f32 = 2.0;
/// Of places, as shares of the article.
const PLACES: Usual = Usual {
    partners: 0.15,
    least: 0.04,
    any: 0.5,
};
/// Of lengths, as logarithms.
const LENGTHS: Usual = Usual {
    partners: 0.4,
    least: 0.08,
    any: 0.6,
};

impl Usual {
    /// How much likelier a `distance` is between partners than between any two passages, where `count` partners are `sum`
    /// apart in all: half the logarithm, from -1 to 1. Distances are taken to fall off exponentially.
    fn likelihood(&self, distance: f32, sum: f32, count: u32) -> f32 {
        let expected = (sum + self.partners * USUAL_PAIRS) / (count as f32 + USUAL_PAIRS);
        let expected = expected.max(self.least);
        let likelier = ln(f64::from(self.any / expected)) as f32 - distance / expected + distance / self.any;
        likelier.clamp(-2.0, 2.0) / 2.0
    }
}

/// How far apart the places of two passages in their articles are.
fn apart(a: &Profile, b: &Profile) -> f32 {
    (a.position - b.position).abs()
}

/// How far one of the two outweighs the other, as a logarithm.
fn uneven(a: &Profile, b: &Profile) -> f32 {
    (a.log_mass - b.log_mass).abs()
}

#[cfg(test)]
mod tests {
    use super::{Clear, Profile};

    fn passage(position: f32, log_mass: f32) -> Profile {
        Profile {
            position,
            log_mass,
            ..Profile::default()
        }
    }

    #[test]
    fn a_length_counts_where_partners_keep_theirs() {
        let (long, short) = (passage(0.5, 4.0), passage(0.5, 3.0));
        let (mut copies, mut free) = (Clear::default(), Clear::default());
        for _ in 0..5 {
            copies.add(&long, &passage(0.5, 3.95));
            free.add(&long, &passage(0.5, 2.5));
        }
        assert!(copies.lengths(&long, &short) < free.lengths(&long, &short));
        assert!(copies.lengths(&long, &long) > free.lengths(&long, &long));
    }

    #[test]
    fn a_place_counts_where_partners_keep_theirs() {
        let (early, late) = (passage(0.1, 3.0), passage(0.9, 3.0));
        let (mut same_order, mut other_order) = (Clear::default(), Clear::default());
        for _ in 0..5 {
            same_order.add(&early, &early);
            other_order.add(&early, &late);
        }
        assert!(same_order.places(&early, &late) < other_order.places(&early, &late));
        assert!(same_order.places(&early, &early) > other_order.places(&early, &early));
    }

    #[test]
    fn a_pair_says_nothing_of_itself() {
        let (a, b) = (passage(0.2, 3.0), passage(0.7, 2.0));
        let mut clear = Clear::default();
        clear.add(&a, &b);
        let others = clear.without(&a, &b);
        assert!(others.run_together(4) == 0.0 && clear.run_together(4) > 0.0);
        assert!((others.places(&a, &b) - Clear::default().places(&a, &b)).abs() < 1e-6);
    }
}
