//! One passage laid out, so that what it has in common with many others is looked up and not searched for.

use super::profile::{Grams, Profile, SLOTS};
use super::reading::Occurrence;
use super::weights::Weights;

/// The passage laid out, and what the last one that it [`Facing::meet`]s has in common with it.
pub(crate) struct Facing<'a> {
    /// The passage.
    pub(crate) own: &'a Profile,
    /// For each term: its place among the passage's own, counted from 1; 0 for one that the passage lacks.
    places: Vec<u32>,
    /// For each of the passage's terms, whether the other has it.
    met: Vec<bool>,
    /// A bit for each slot of the table of 4-grams, set where the passage has one there.
    grams: Vec<u64>,
    /// Room for the slots that both have.
    common_grams: Vec<u32>,
    room: Room,
}

/// What stands in the same order in two passages.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Order {
    /// The weight of the heaviest common subsequence.
    pub(crate) weight: f32,
    /// The longest common run, in words.
    pub(crate) run: u32,
}

/// Room to find the common order in, kept between passages.
#[derive(Debug, Default)]
struct Room {
    /// Words of the passage that the other has too.
    rows: Vec<Word>,
    /// Words of the other that the passage has too.
    columns: Vec<Word>,
    cells: Vec<Order>,
}

/// A word that both have.
#[derive(Clone, Copy, Debug)]
struct Word {
    /// Its term's place among the passage's.
    place: u32,
    /// Where it stands among all words.
    at: u32,
}

impl<'a> Facing<'a> {
    /// Lays `own` out; `terms` is how many terms there are.
    pub(crate) fn new(own: &'a Profile, terms: usize) -> Self {
        let mut facing = Self {
            own,
            places: vec![0; terms],
            met: Vec::new(),
            grams: vec![0; SLOTS.div_ceil(64) as usize],
            common_grams: Vec::new(),
            room: Room::default(),
        };
        facing.lay_out(own);
        facing
    }

    /// Lays `next` out in place of the passage before.
    pub(crate) fn turn_to(&mut self, next: &'a Profile) {
        for &term in &self.own.terms {
            self.places[term as usize] = 0;
        }
        for &gram in &self.own.grams {
            self.grams[gram as usize / 64] = 0;
        }
        self.lay_out(next);
    }

    fn lay_out(&mut self, own: &'a Profile) {
        self.own = own;
        for (place, &term) in (1..).zip(&own.terms) {
            self.places[term as usize] = place;
        }
        for &gram in &own.grams {
            self.grams[gram as usize / 64] |= 1 << (gram % 64);
        }
    }

    /// Whether the passage has `term`.
    pub(crate) fn has(&self, term: u32) -> bool {
        self.places[term as usize] > 0
    }

    /// Whether both the passage and the one that it last met have `term`.
    pub(crate) fn both_have(&self, term: u32) -> bool {
        self.has(term) && self.met[self.places[term as usize] as usize - 1]
    }

    /// Takes note of the terms that `other` has in common with the passage; what they weigh.
    pub(crate) fn meet(&mut self, other: &Profile, weights: &Weights) -> f32 {
        self.met.clear();
        self.met.resize(self.own.terms.len(), false);
        let mut sum = 0.0;
        for &term in &other.terms {
            let place = self.places[term as usize];
            if place > 0 {
                self.met[place as usize - 1] = true;
                sum += weights.of(term);
            }
        }
        sum
    }

    /// The weight of the weightiest term that the other, just met, has too.
    pub(crate) fn weightiest_common(&self, weights: &Weights) -> f32 {
        self.common().map(|term| weights.of(term)).fold(0.0, f32::max)
    }

    /// The terms that the other, just met, has too.
    pub(crate) fn common(&self) -> impl Iterator<Item = u32> {
        let common = self.own.terms.iter().zip(&self.met).filter(|(_, met)| **met);
        common.map(|(&term, _)| term)
    }

    /// What the 4-grams weigh that `other` has in common with the passage.
    pub(crate) fn common_grams(&mut self, other: &Profile, grams: &Grams) -> f32 {
        // Each is written down and only those in common are kept: which they are, a processor cannot guess.
        let common = &mut self.common_grams;
        if common.len() <= other.grams.len() {
            common.resize(other.grams.len() + 1, 0);
        }
        let mut count = 0;
        for &gram in &other.grams {
            common[count] = gram;
            count += (self.grams[gram as usize / 64] >> (gram % 64) & 1) as usize;
        }
        common[..count].iter().fold(0.0, |sum, &gram| sum + grams.of(gram))
    }

    /// The heaviest common subsequence and the longest common run of the terms of the passage and of `other`, which it
    /// has just met (the textbook dynamic programme, one row kept). Words that only one of them has are left out: they
    /// change nothing, except that no run goes on past them.
    pub(crate) fn in_order(&mut self, other: &Profile, weights: &Weights) -> Order {
        let mut room = std::mem::take(&mut self.room);
        let Room { rows, columns, cells } = &mut room;
        let place = |token: &Occurrence| self.places[token.term as usize];
        columns.clear();
        columns.extend((0..).zip(&other.tokens).filter_map(|(at, token)| {
            let place = place(token);
            (place > 0).then_some(Word { place, at })
        }));
        rows.clear();
        rows.extend((0..).zip(&self.own.tokens).filter_map(|(at, token)| {
            let place = place(token);
            self.met[place as usize - 1].then_some(Word { place, at })
        }));
        cells.clear();
        cells.resize(columns.len() + 1, Order::default());
        let mut run = 0;
        let mut last_row = u32::MAX;
        for row in rows.iter() {
            let weight = weights.of(self.own.terms[row.place as usize - 1]);
            let next_row = last_row.wrapping_add(1) == row.at;
            let (mut left, mut corner, mut last_column) = (cells[0], cells[0], u32::MAX);
            for (column, cell) in columns.iter().zip(&mut cells[1..]) {
                let above = *cell;
                *cell = Order {
                    weight: above.weight.max(left.weight),
                    run: 0,
                };
                if column.place == row.place {
                    let goes_on = next_row && last_column.wrapping_add(1) == column.at;
                    cell.weight = cell.weight.max(corner.weight + weight);
                    cell.run = 1 + if goes_on { corner.run } else { 0 };
                    run = run.max(cell.run);
                }
                (left, corner, last_column) = (*cell, above, column.at);
            }
            last_row = row.at;
        }
        let weight = cells[columns.len()].weight;
        self.room = room;
        Order { weight, run }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;
    use crate::align::reading::TermKind;
    use crate::text::reading::Lexicon;
    use proptest::prelude::*;

    /// A passage of these terms.
    fn profile(terms: &[u32]) -> Profile {
        let token = |&term| Occurrence {
            span: Span::default(),
            key: term,
            term,
            kind: TermKind::Word,
            named: false,
            titled: false,
        };
        let tokens = terms.iter().map(token).collect();
        Profile::new(0, tokens, &[], &Lexicon::default())
    }

    /// The textbook dynamic programme over all words: (words in order, longest run).
    fn textbook(a: &[u32], b: &[u32]) -> (usize, u32) {
        let mut cells = vec![vec![(0, 0); b.len() + 1]; a.len() + 1];
        for (i, x) in a.iter().enumerate() {
            for (j, y) in b.iter().enumerate() {
                let skip = cells[i][j + 1].0.max(cells[i + 1][j].0);
                let met = (skip.max(cells[i][j].0 + 1), cells[i][j].1 + 1);
                cells[i + 1][j + 1] = if x == y { met } else { (skip, 0) };
            }
        }
        let run = cells.iter().flatten().map(|cell| cell.1).max();
        (cells[a.len()][b.len()].0, run.unwrap_or(0))
    }

    proptest! {
        #[test]
        fn finds_what_the_textbook_finds(lists in prop::collection::vec(prop::collection::vec(0_u32..9, 0..12), 3)) {
            let profiles: Vec<Profile> = lists.iter().map(|terms| profile(terms)).collect();
            let weights = Weights::all_alike(9);
            let mut facing = Facing::new(&profiles[0], 9);
            for (own, list) in profiles.iter().zip(&lists).rev() {
                facing.turn_to(own);
                for (other, terms) in profiles.iter().zip(&lists) {
                    let common = own.terms.iter().filter(|term| other.terms.contains(term)).count();
                    prop_assert_eq!(facing.meet(other, &weights), common as f32);
                    let (weight, run) = textbook(list, terms);
                    prop_assert_eq!(facing.in_order(other, &weights), Order { weight: weight as f32, run });
                    for term in 0..9 {
                        prop_assert_eq!(facing.both_have(term), list.contains(&term) && terms.contains(&term));
                    }
                }
            }
        }
    }
}
