//! How many pairs of some kind stand near each pair of words.

/// For each pair of words, how many pairs stand within three words of both, of which each word is another.
#[derive(Default)]
pub struct Vicinity {
    /// From one row to the next: a place for each column, three before and four after, which nobody asks for.
    width: usize,
    counts: Vec<u8>,
}

/// How far round a pair it is counted.
const REACH: usize = 3;
/// What a pair adds to a row: to the three columns before its own and after it. Eight counts are added to at once; none
/// is ever more than 36.
const ROW: u64 = u64::from_le_bytes([1, 1, 1, 0, 1, 1, 1, 0]);

impl Vicinity {
    /// Counts `pairs`, of `n` × `m`, and no others.
    pub fn count(&mut self, (n, m): (usize, usize), pairs: impl Iterator<Item = (usize, usize)>) {
        self.width = m + 2 * REACH + 1;
        self.counts.clear();
        self.counts.resize(n * self.width, 0);
        let (width, counts) = (self.width, self.counts.as_mut_slice());
        for (i, j) in pairs {
            let mut add = |row: usize| {
                let from = counts.get_mut(row * width + j..);
                if let Some(eight) = from.and_then(<[u8]>::first_chunk_mut) {
                    *eight = (u64::from_le_bytes(*eight) + ROW).to_le_bytes();
                }
            };
            (i.saturating_sub(REACH)..i).for_each(&mut add);
            (i + 1..n.min(i + REACH + 1)).for_each(add);
        }
    }

    /// How many stand near (i, j).
    pub fn at(&self, i: usize, j: usize) -> usize {
        self.counts
            .get(i * self.width + REACH + j)
            .map_or(0, |&count| usize::from(count))
    }

    /// How many stand near each pair of row `i`, and some more numbers.
    pub fn row(&self, i: usize) -> &[u8] {
        self.counts.get(i * self.width + REACH..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn counts_one_by_one((n, m) in (1_usize..12, 1_usize..12), places in prop::collection::vec((0_usize..12, 0_usize..12), 0..30)) {
            let pairs: Vec<_> = places.into_iter().map(|(i, j)| (i % n, j % m)).collect();
            let mut vicinity = Vicinity::default();
            vicinity.count((n, m), pairs.iter().copied());
            for i in 0..n {
                for j in 0..m {
                    let near = |&&(x, y): &&(usize, usize)| matches!(x.abs_diff(i), 1..=3) && matches!(y.abs_diff(j), 1..=3);
                    prop_assert_eq!(vicinity.at(i, j), pairs.iter().filter(near).count());
                }
            }
        }
    }
}
