//! The heaviest chain: of weighed pairs `(i, j)`, those of greatest total weight that rise in both.
use crate::order;

/// A pair of places and what it is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weighed {
    /// Place in the first sequence.
    pub i: usize,
    /// Place in the second.
    pub j: usize,
    /// What joining them is worth, more than 0.
    pub weight: i64,
}

/// The heaviest chain in which both `i` and `j` rise strictly; `pairs` may come in any order.
///
/// A Fenwick tree holds, for every prefix of the `j`s, the best chain that ends in it: O(n log n).
pub fn heaviest(mut pairs: Vec<Weighed>) -> Vec<Weighed> {
    // Falling `j` among equal `i`s: no pair can follow one of the same `i`.
    order::by(&mut pairs, |x, y| x.i.cmp(&y.i).then(y.j.cmp(&x.j)));
    let width = pairs.iter().map(|p| p.j + 1).max().unwrap_or(0);
    let mut tree: Vec<Option<(i64, usize)>> = vec![None; width + 1];
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    let mut best: Option<(i64, usize)> = None;
    for (at, pair) in pairs.iter().enumerate() {
        let previous = prefix(&tree, pair.j);
        let total = pair.weight + previous.map_or(0, |(weight, _)| weight);
        before.push(previous.map(|(_, at)| at));
        let mut slot = pair.j + 1;
        while let Some(found) = tree.get_mut(slot) {
            if found.is_none_or(|(weight, _)| total > weight) {
                *found = Some((total, at));
            }
            slot += slot & slot.wrapping_neg();
        }
        if best.is_none_or(|(weight, _)| total > weight) {
            best = Some((total, at));
        }
    }
    let mut chain = Vec::new();
    let mut at = best.map(|(_, at)| at);
    while let Some((pair, previous)) = at.and_then(|at| pairs.get(at).zip(before.get(at))) {
        chain.push(*pair);
        at = *previous;
    }
    chain.reverse();
    chain
}

/// The best chain that ends before `j`.
fn prefix(tree: &[Option<(i64, usize)>], j: usize) -> Option<(i64, usize)> {
    let mut best: Option<(i64, usize)> = None;
    let mut slot = j;
    while slot > 0 {
        if let Some(&Some((weight, at))) = tree.get(slot)
            && best.is_none_or(|(found, _)| weight > found)
        {
            best = Some((weight, at));
        }
        slot &= slot - 1;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heavier_of_two_crossing_pairs_stays() {
        let pairs = [(0, 1, 5), (1, 0, 3), (2, 2, 1)].map(|(i, j, weight)| Weighed { i, j, weight });
        let kept: Vec<_> = heaviest(pairs.to_vec()).iter().map(|p| (p.i, p.j)).collect();
        assert_eq!(kept, [(0, 1), (2, 2)]);
    }

    #[test]
    fn one_place_is_used_once() {
        let pairs = [(0, 0, 1), (0, 1, 1), (1, 1, 1), (1, 0, 9)].map(|(i, j, weight)| Weighed { i, j, weight });
        let kept: Vec<_> = heaviest(pairs.to_vec()).iter().map(|p| (p.i, p.j)).collect();
        assert_eq!(kept, [(1, 0)]);
    }
}
