//! String interning: each distinct string gets the next number, and is kept once.

use crate::hashing::Mix;

/// The number of an interned string.
pub type Symbol = u32;

/// Strings by number, and numbers by string.
#[derive(Debug, Default)]
pub struct Interner {
    /// All strings, one after another.
    text: String,
    /// Where each ends in `text`.
    ends: Vec<u32>,
    /// Numbers, each at the first free slot after the one that its string's hash gives; a power of two long, and at most
    /// half full.
    slots: Vec<u32>,
}

const FREE: Symbol = Symbol::MAX;

impl Interner {
    /// How many strings it holds.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The string with this number; empty for one that has not been given out.
    #[must_use]
    pub fn text(&self, symbol: Symbol) -> &str {
        let end = |at: usize| self.ends.get(at).map(|&end| end as usize);
        let from = (symbol as usize).checked_sub(1).and_then(end).unwrap_or(0);
        let to = end(symbol as usize).unwrap_or(from);
        self.text.get(from..to).unwrap_or_default()
    }

    /// The number of `text`, where it has one.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<Symbol> {
        let symbol = *self.slots.get(self.slot(text))?;
        (symbol != FREE).then_some(symbol)
    }

    /// The number of `text`; the next one where it has none.
    pub fn intern(&mut self, text: &str) -> Symbol {
        if 2 * self.ends.len() >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(text);
        let new = self.ends.len() as Symbol;
        match self.slots.get_mut(slot) {
            Some(free) if *free == FREE => *free = new,
            Some(taken) => return *taken,
            None => return new,
        }
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
        new
    }

    /// The slot of `text`, or the free one where it belongs.
    fn slot(&self, text: &str) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = Mix::of(text) as usize & mask;
        while let Some(&symbol) = self.slots.get(slot) {
            if symbol == FREE || self.text(symbol) == text {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![FREE; (2 * self.slots.len()).max(64)];
        for symbol in 0..self.ends.len() as Symbol {
            let slot = self.slot(self.text(symbol));
            if let Some(free) = self.slots.get_mut(slot) {
                *free = symbol;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Interner;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_lead_back(words in prop::collection::vec("[abب]{0,4}", 0..300)) {
            let mut interner = Interner::default();
            let mut known: Vec<&str> = Vec::new();
            for word in &words {
                let at = known.iter().position(|it| it == word);
                prop_assert_eq!(interner.find(word), at.map(|at| at as u32));
                if at.is_none() {
                    known.push(word);
                }
                prop_assert_eq!(interner.intern(word) as usize, at.unwrap_or(known.len() - 1));
            }
            prop_assert_eq!(interner.len(), known.len());
            for (number, word) in (0..).zip(&known) {
                prop_assert_eq!(interner.text(number), *word);
            }
            prop_assert_eq!(interner.text(known.len() as u32), "");
        }
    }
}
