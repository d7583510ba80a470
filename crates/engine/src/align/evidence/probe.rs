//! The probe: one passage in tables by term and by 4-gram, so that what it shares with each of many others is looked up
//! and not searched for.

use super::order::{CommonOrder, SharedTerm, common_order};
use crate::align::terms::{GramWeights, Profile, SLOTS, TermWeights};
use crate::numbered::Numbered;

/// A passage in tables, and which of its terms the passage has that was matched last.
pub(crate) struct Probe<'a> {
    /// The passage.
    pub(crate) passage: &'a Profile,
    /// For each term: its place among the passage's own, counted from 1; 0 for one that the passage lacks.
    places: Numbered<u32>,
    /// For each of these places, whether the passage matched last has the term; place 0 is nobody's.
    matched: Numbered<bool>,
    /// A bit for each slot of the table of 4-grams, set where the passage has one there.
    grams: Numbered<u64>,
    /// Buffer for the slots that both have.
    shared_grams: Numbered<u32>,
    buffers: OrderBuffers,
}

/// Buffers of the dynamic programme, kept between passages.
#[derive(Debug, Default)]
struct OrderBuffers {
    /// Terms of the passage that the other has too.
    rows: Vec<SharedTerm>,
    /// Terms of the other that the passage has too.
    columns: Vec<SharedTerm>,
    cells: Vec<CommonOrder>,
}

impl<'a> Probe<'a> {
    /// Of `own`; `terms` is how many terms there are.
    pub(crate) fn new(own: &'a Profile, terms: usize) -> Self {
        let mut probe = Self {
            passage: own,
            places: Numbered::filled(terms, 0),
            matched: Numbered::default(),
            grams: Numbered::filled(SLOTS.div_ceil(64) as usize, 0),
            shared_grams: Numbered::default(),
            buffers: OrderBuffers::default(),
        };
        probe.fill(own);
        probe
    }

    /// Takes `next` in place of the passage before.
    pub(crate) fn load(&mut self, next: &'a Profile) {
        for &term in &self.passage.terms {
            self.places[term] = 0;
        }
        for &gram in &self.passage.grams {
            self.grams[gram / 64] = 0;
        }
        self.fill(next);
    }

    fn fill(&mut self, own: &'a Profile) {
        self.passage = own;
        self.matched.refill(own.terms.len() + 1, false);
        for (place, &term) in (1..).zip(&own.terms) {
            self.places[term] = place;
        }
        for &gram in &own.grams {
            self.grams[gram / 64] |= 1 << (gram % 64);
        }
    }

    /// Whether the passage has `term`.
    pub(crate) fn has(&self, term: u32) -> bool {
        self.places[term] > 0
    }

    /// How often `term` stands in the passage.
    pub(crate) fn count(&self, term: u32) -> u32 {
        let at = (self.places[term] as usize).checked_sub(1);
        at.and_then(|at| self.passage.counts.get(at)).copied().unwrap_or(0)
    }

    /// Whether both the passage and the one matched last have `term`.
    pub(crate) fn shares(&self, term: u32) -> bool {
        self.matched[self.places[term]]
    }

    /// Matches the terms of `other`; what those weigh that both have.
    pub(crate) fn match_terms(&mut self, other: &Profile, weights: &TermWeights) -> f32 {
        self.matched.refill(self.passage.terms.len() + 1, false);
        let mut sum = 0.0;
        for &term in &other.terms {
            let place = self.places[term];
            if place > 0 {
                self.matched[place] = true;
                sum += weights.of(term);
            }
        }
        sum
    }

    /// The weight of the heaviest term that the passage matched last has too.
    pub(crate) fn heaviest_shared_weight(&self, weights: &TermWeights) -> f32 {
        self.shared_terms().map(|term| weights.of(term)).fold(0.0, f32::max)
    }

    /// The terms that the passage matched last has too.
    pub(crate) fn shared_terms(&self) -> impl Iterator<Item = u32> {
        let shared = self
            .passage
            .terms
            .iter()
            .zip(self.matched.iter().skip(1))
            .filter(|(_, matched)| **matched);
        shared.map(|(&term, _)| term)
    }

    /// What the 4-grams weigh that `other` has too.
    pub(crate) fn shared_gram_weight(&mut self, other: &Profile, grams: &GramWeights) -> f32 {
        // Each is written and only the shared ones are kept: no branch that a processor would have to predict.
        let shared = &mut self.shared_grams;
        if shared.len() <= other.grams.len() {
            shared.refill(other.grams.len() + 1, 0);
        }
        let mut count = 0;
        for &gram in &other.grams {
            shared[count] = gram;
            count += (self.grams[gram / 64] >> (gram % 64) & 1) as u32;
        }
        shared
            .range(0..count)
            .iter()
            .fold(0.0, |sum, &gram| sum + grams.of(gram))
    }

    /// What of the terms of the passage and of `other`, which was matched last, stands in the same order. Terms that only one
    /// of them has are left out: they change nothing, except that no run goes on past them.
    pub(crate) fn common_order(&mut self, other: &Profile, weights: &TermWeights) -> CommonOrder {
        let mut buffers = std::mem::take(&mut self.buffers);
        let OrderBuffers { rows, columns, cells } = &mut buffers;
        let in_place = |(at, term)| SharedTerm { term, at };
        columns.clear();
        columns.extend(
            (0..)
                .zip(other.occurrences.iter().map(|it| it.term))
                .filter(|it| self.has(it.1))
                .map(in_place),
        );
        rows.clear();
        let own = self.passage.occurrences.iter().map(|it| it.term);
        rows.extend((0..).zip(own).filter(|it| self.shares(it.1)).map(in_place));
        let found = common_order(rows, columns, weights, cells);
        self.buffers = buffers;
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::terms::{Occurrence, TermKind};
    use crate::text::reading::Lexicon;
    use crate::vocabulary::Span;
    use proptest::prelude::*;

    /// A passage of these terms.
    fn profile(terms: &[u32]) -> Profile {
        let occurrence = |&term| Occurrence {
            span: Span::default(),
            key: term,
            term,
            kind: TermKind::Word,
            named: false,
            entity: false,
        };
        let occurrences = terms.iter().map(occurrence).collect();
        Profile::new(0, occurrences, &[], &Lexicon::default())
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
            let weights = TermWeights::uniform(9);
            let mut probe = Probe::new(&profiles[0], 9);
            for (own, list) in profiles.iter().zip(&lists).rev() {
                probe.load(own);
                for (other, terms) in profiles.iter().zip(&lists) {
                    let common = own.terms.iter().filter(|term| other.terms.contains(term)).count();
                    prop_assert_eq!(probe.match_terms(other, &weights), common as f32);
                    let (weight, run) = textbook(list, terms);
                    prop_assert_eq!(probe.common_order(other, &weights), CommonOrder { weight: weight as f32, longest_run: run });
                    for term in 0..9 {
                        prop_assert_eq!(probe.shares(term), list.contains(&term) && terms.contains(&term));
                    }
                }
            }
        }
    }
}
