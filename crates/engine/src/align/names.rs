//! Numbers for strings: each distinct one gets the next number.

use crate::hashing::Mix;

/// Strings by number, and numbers by string.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// All strings, one after another.
    text: String,
    /// Where each ends in `text`.
    ends: Vec<u32>,
    /// Numbers, each at the first free slot after the one that its string's hash gives; a power of two long, and at most
    /// half full.
    slots: Vec<u32>,
}

const FREE: u32 = u32::MAX;

impl Names {
    /// How many numbers have been given out.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The string with this number; empty for one that has not been given out.
    pub(crate) fn name(&self, number: u32) -> &str {
        let end = |at: usize| self.ends.get(at).map(|&end| end as usize);
        let from = (number as usize).checked_sub(1).and_then(end).unwrap_or(0);
        let to = end(number as usize).unwrap_or(from);
        self.text.get(from..to).unwrap_or_default()
    }

    /// The number of `name`, where it has one.
    pub(crate) fn find(&self, name: &str) -> Option<u32> {
        let number = *self.slots.get(self.slot(name))?;
        (number != FREE).then_some(number)
    }

    /// The number of `name`; the next one where it has none.
    pub(crate) fn number(&mut self, name: &str) -> u32 {
        if 2 * self.ends.len() >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(name);
        if self.slots[slot] == FREE {
            self.slots[slot] = self.ends.len() as u32;
            self.text.push_str(name);
            self.ends.push(self.text.len() as u32);
        }
        self.slots[slot]
    }

    /// The slot of `name`, or the free one where it belongs.
    fn slot(&self, name: &str) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = Mix::of(name) as usize & mask;
        while let Some(&number) = self.slots.get(slot) {
            if number == FREE || self.name(number) == name {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![FREE; (2 * self.slots.len()).max(64)];
        for number in 0..self.ends.len() as u32 {
            let slot = self.slot(self.name(number));
            self.slots[slot] = number;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Names;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_lead_back(words in prop::collection::vec("[abب]{0,4}", 0..300)) {
            let mut names = Names::default();
            let mut known: Vec<&str> = Vec::new();
            for word in &words {
                let at = known.iter().position(|it| it == word);
                prop_assert_eq!(names.find(word), at.map(|at| at as u32));
                if at.is_none() {
                    known.push(word);
                }
                prop_assert_eq!(names.number(word) as usize, at.unwrap_or(known.len() - 1));
            }
            prop_assert_eq!(names.len(), known.len());
            for (number, word) in (0..).zip(&known) {
                prop_assert_eq!(names.name(number), *word);
            }
            prop_assert_eq!(names.name(known.len() as u32), "");
        }
    }
}
