//! Tables by number: a value for each term, passage, article or edge, which are numbered from 0 in one place.

use std::ops::{Index, IndexMut, Range};

/// A value for each number that was given out before it was made.
///
/// Its invariant: it is made as long as there are numbers (of one [`crate::text::reading::Lexicon`]'s terms, of one
/// corpus's passages), and only such numbers lead into it. So an index that is out of range is a fault of the engine and
/// never of its input, and this is the one place where the rooms that count with numbers index.
#[derive(Clone, Debug)]
pub(crate) struct Numbered<T>(Vec<T>);

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Clone> Numbered<T> {
    /// The same value for each of `len` numbers.
    pub(crate) fn filled(len: usize, value: T) -> Self {
        Self(vec![value; len])
    }

    /// Has the same value for each of `len` numbers, in the room that it has.
    pub(crate) fn refill(&mut self, len: usize, value: T) {
        self.0.clear();
        self.0.resize(len, value);
    }
}

impl<T> Numbered<T> {
    /// The values of these numbers, one after another.
    pub(crate) fn range(&self, range: Range<u32>) -> &[T] {
        self.0.get(range.start as usize..range.end as usize).unwrap_or_default()
    }

    /// A value for none so far, with room for `len`.
    pub(crate) fn with_capacity(len: usize) -> Self {
        Self(Vec::with_capacity(len))
    }

    /// The value of `number`, if there is such a number.
    pub(crate) fn checked(&self, number: u32) -> Option<&T> {
        self.0.get(number as usize)
    }

    /// How many numbers there are.
    pub(crate) const fn len(&self) -> usize {
        self.0.len()
    }

    /// The values in order.
    pub(crate) fn as_slice(&self) -> &[T] {
        &self.0
    }

    /// The values in order, to be changed.
    pub(crate) fn as_mut_slice(&mut self) -> &mut [T] {
        &mut self.0
    }

    /// The values in order.
    pub(crate) fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// The values in order, to be changed.
    pub(crate) fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.0.iter_mut()
    }

    /// The values alone.
    pub(crate) fn into_values(self) -> Vec<T> {
        self.0
    }

    /// Adds a value for the next number, which is returned.
    pub(crate) fn push(&mut self, value: T) -> u32 {
        self.0.push(value);
        self.0.len() as u32 - 1
    }
}

impl<T> FromIterator<T> for Numbered<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}

impl<T> Extend<T> for Numbered<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        self.0.extend(values);
    }
}

#[expect(clippy::indexing_slicing, reason = "the invariant of `Numbered`")]
impl<T> Index<u32> for Numbered<T> {
    type Output = T;

    fn index(&self, number: u32) -> &T {
        &self.0[number as usize]
    }
}

#[expect(clippy::indexing_slicing, reason = "the invariant of `Numbered`")]
impl<T> IndexMut<u32> for Numbered<T> {
    fn index_mut(&mut self, number: u32) -> &mut T {
        &mut self.0[number as usize]
    }
}

/// Where the entries of each number stand in one list of all entries, those of one number together (compressed sparse
/// rows).
#[derive(Clone, Debug, Default)]
pub(crate) struct Rows {
    /// Where each number's entries begin; and the end.
    starts: Numbered<u32>,
}

impl Rows {
    /// The rows of `numbers` numbers, of which `entries` tells one for each entry.
    pub(crate) fn count(numbers: usize, entries: impl Iterator<Item = u32>) -> Self {
        let mut starts = Numbered::filled(numbers + 1, 0);
        for number in entries {
            starts[number + 1] += 1;
        }
        let mut sum = 0;
        for start in starts.iter_mut() {
            sum += *start;
            *start = sum;
        }
        Self { starts }
    }

    /// How many entries there are.
    pub(crate) fn entries(&self) -> usize {
        self.starts.iter().last().map_or(0, |&end| end as usize)
    }

    /// The places of the entries of `number`.
    pub(crate) fn of(&self, number: u32) -> Range<u32> {
        self.starts[number]..self.starts[number + 1]
    }

    /// Free places to enter into: of each number one after another.
    pub(crate) fn free(&self) -> FreePlaces {
        FreePlaces {
            next: self.starts.clone(),
        }
    }
}

/// The place of each number's next entry.
pub(crate) struct FreePlaces {
    next: Numbered<u32>,
}

impl FreePlaces {
    /// The next place of `number`, which is taken with this.
    pub(crate) fn take(&mut self, number: u32) -> u32 {
        let next = &mut self.next[number];
        *next += 1;
        *next - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn entries_of_a_number_stand_together(entries in prop::collection::vec(0_u32..7, 0..40)) {
            let rows = Rows::count(7, entries.iter().copied());
            let mut free = rows.free();
            let mut table = Numbered::filled(rows.entries(), (7, 0));
            for (order, &number) in entries.iter().enumerate() {
                table[free.take(number)] = (number, order);
            }
            for number in 0..7 {
                let own: Vec<usize> = table.range(rows.of(number)).iter().map(|entry| entry.1).collect();
                let expected: Vec<usize> = (0..entries.len()).filter(|&at| entries[at] == number).collect();
                prop_assert_eq!(own, expected);
            }
        }
    }
}
