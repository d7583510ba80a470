//! Sorting with one copy of the sorting code.
//!
//! The standard library's sort is compiled anew for every type and every comparison, at about 4 KB of wasm each. Here
//! only indexes are sorted, through one comparison behind a pointer; the items are then put in place. Where a hot loop
//! sorts, use the standard library's.

use std::cmp::Ordering;

/// Sorts `items` by `compare`; equal ones keep their order.
#[expect(clippy::indexing_slicing, reason = "`sources` are the indexes of `items`")]
pub fn by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let sources = sources(items.len(), &mut |a, b| compare(&items[a as usize], &items[b as usize]));
    arrange(items, sources);
}

/// Sorts `items` by what `key` says of each; equal ones keep their order.
pub fn by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    by(items, |a, b| key(a).cmp(&key(b)));
}

/// For each place: the index of the item that belongs there.
#[inline(never)]
fn sources(len: usize, compare: &mut dyn FnMut(u32, u32) -> Ordering) -> Vec<u32> {
    let mut sources: Vec<u32> = (0..u32::try_from(len).unwrap_or(u32::MAX)).collect();
    sources.sort_by(|&a, &b| compare(a, b));
    sources
}

/// Moves each item to its place, along the cycles of the permutation.
#[expect(
    clippy::indexing_slicing,
    reason = "`sources` are a permutation of the indexes of `items`"
)]
fn arrange<T>(items: &mut [T], mut sources: Vec<u32>) {
    for start in 0..sources.len() {
        let mut place = start;
        while sources[place] as usize != start {
            let source = sources[place] as usize;
            items.swap(place, source);
            sources[place] = place as u32;
            place = source;
        }
        sources[place] = place as u32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_the_standard_sort(items in prop::collection::vec((0_u8..6, any::<u16>()), 0..60)) {
            let (mut here, mut there) = (items.clone(), items);
            by_key(&mut here, |it| it.0);
            there.sort_by_key(|it| it.0);
            prop_assert_eq!(here, there);
        }
    }
}
