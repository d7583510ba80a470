//! Rows in the order of their content, equal ones once: what follows cannot know the order in which they came.

use crate::order;

/// Which rows are equal, and their order by content.
pub struct Distinct {
    /// For each row, its place among the distinct ones.
    places: Vec<usize>,
    /// For each distinct row, the first row that has its content.
    firsts: Vec<usize>,
}

impl Distinct {
    /// Sorts rows by their keys.
    pub fn new<K: Ord>(keys: &[K]) -> Self {
        let mut sorted: Vec<(usize, &K)> = keys.iter().enumerate().collect();
        order::by(&mut sorted, |(_, a), (_, b)| a.cmp(b));
        let mut places = vec![0; keys.len()];
        let mut firsts: Vec<usize> = Vec::new();
        let mut last: Option<&K> = None;
        for (row, key) in sorted {
            if last != Some(key) {
                firsts.push(row);
                last = Some(key);
            }
            if let Some(place) = places.get_mut(row) {
                *place = firsts.len() - 1;
            }
        }
        Self { places, firsts }
    }

    /// Where row `row` is among the distinct ones.
    pub fn place(&self, row: usize) -> usize {
        self.places.get(row).copied().unwrap_or_default()
    }

    /// What `of` has for each distinct row.
    pub fn each<'t, T>(&self, of: &'t [T]) -> impl Iterator<Item = &'t T> {
        self.firsts.iter().filter_map(|&row| of.get(row))
    }

    /// For every row what `of` has for its distinct one.
    pub fn spread<T: Clone>(&self, of: &[T]) -> Vec<T> {
        self.places.iter().filter_map(|&at| of.get(at).cloned()).collect()
    }
}
