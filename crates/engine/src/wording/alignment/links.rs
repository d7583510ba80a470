//! The links found so far, for the evidence that looks at them.

use super::link::WordLink;
use super::places::{BestPairs, NO_SCORE, Place, set_best_pairs};
use super::vicinity::Vicinity;
use crate::numbered::Numbered;

/// Scores of all pairs after one round; a pair is linked where its score is above 0.
pub struct Links {
    pub n: usize,
    pub m: usize,
    /// Round them stands a border of pairs that are not linked, but for one before both wordings and one after both.
    pub scores: Numbered<i32>,
    rows: Numbered<Place>,
    columns: Numbered<Place>,
    /// Each word of the first with the word that it is linked best with, and each word of the second.
    pub near: [Vicinity; 2],
    /// The pairs that the next round weighs, rising.
    pub active: Vec<(u32, u32)>,
}

/// A pair with a lower score after the second round is not weighed again; nor is one after the first, where both words
/// are linked with others.
const LOW: i32 = -60;
/// The same after the first round, where one word is linked. All that is not weighed again counts as so good a rival.
const LOWEST: i32 = -85;
/// The least score to be weighed after the first round, by whether the one word is linked, and the other.
const LEAST: [[i32; 2]; 2] = [[NO_SCORE, LOWEST], [LOWEST, LOW]];

/// The first of two where `second` does not hold.
fn pick<T>([first, other]: [T; 2], second: bool) -> T {
    if second { other } else { first }
}

impl Links {
    /// No links yet.
    pub fn none(n: usize, m: usize) -> Self {
        let mut scores = Numbered::filled((n + 2) * (m + 2), -1);
        let last = scores.len() as u32 - 1;
        (scores[0], scores[last]) = (1, 1);
        let mut links = Self {
            n,
            m,
            scores,
            rows: Numbered::filled(n, Place::UNKNOWN),
            columns: Numbered::filled(m, Place::UNKNOWN),
            near: Default::default(),
            active: Vec::new(),
        };
        // Every word has the same score with every other.
        let alike = |words: usize, others: usize| {
            let mut best_pairs = BestPairs::new(words, NO_SCORE);
            let pairs = (0..words).flat_map(|own| (0..others.min(2)).map(move |other| (own, other)));
            pairs.for_each(|(own, other)| best_pairs.add(own, -1, other));
            best_pairs
        };
        links.set_best_pairs(&alike(n, m), &alike(m, n));
        links
    }

    /// Finds what the first round means to the next: the best pairs of each word, and which pairs are weighed.
    pub fn finish_first_round(&mut self) {
        let (n, m) = (self.n, self.m);
        let [mut rows, mut columns] = [n, m].map(|words| BestPairs::new(words, NO_SCORE));
        for i in 0..n {
            let scores = self.scores.range(self.at(i, 0)..self.at(i, m));
            rows.set(i, scores);
            columns.add_all(scores, i);
        }
        self.active = self.active_after_first_round(&rows, &columns);
        self.set_best_pairs(&rows, &columns);
    }

    /// The pairs that are weighed after the first round.
    fn active_after_first_round(&self, rows: &BestPairs, columns: &BestPairs) -> Vec<(u32, u32)> {
        let least = LEAST.map(|least| -> Vec<i32> { columns.are_links().map(|linked| pick(least, linked)).collect() });
        let mut active = vec![(0, 0); self.n * self.m];
        let mut count = 0;
        for (i, linked) in rows.are_links().enumerate() {
            let scores = self.scores.range(self.at(i, 0)..self.at(i, self.m)).iter();
            for (j, (score, least)) in scores.zip(pick(least.each_ref(), linked)).enumerate() {
                // Without branches: which are weighed cannot be foretold.
                if let Some(next) = active.get_mut(count) {
                    *next = (i as u32, j as u32);
                }
                count += usize::from(score >= least);
            }
        }
        active.truncate(count);
        active
    }

    /// Takes in the best pairs of each word.
    fn set_best_pairs(&mut self, rows: &BestPairs, columns: &BestPairs) {
        set_best_pairs(self.rows.as_mut_slice(), rows);
        set_best_pairs(self.columns.as_mut_slice(), columns);
        let links = |(at, place): (usize, &Place)| Some((at, place.link()? as usize));
        let size = (self.n, self.m);
        let across = self.rows.iter().enumerate().filter_map(links);
        let down = self.columns.iter().enumerate().filter_map(links).map(|(j, i)| (i, j));
        let [rows, columns] = &mut self.near;
        rows.count(size, across);
        columns.count(size, down);
    }

    /// Takes in the scores of the active pairs, in their order.
    pub fn set_scores(&mut self, scores: &[i32]) {
        for (&(i, j), &score) in self.active.iter().zip(scores) {
            let at = self.at(i as usize, j as usize);
            self.scores[at] = score;
        }
    }

    /// Finds what a round after the first means to the next: the best pairs of each word, and which pairs are weighed.
    pub fn finish_round(&mut self) {
        let [mut rows, mut columns] = [self.n, self.m].map(|words| BestPairs::new(words, LOWEST));
        for &(i, j) in &self.active {
            let (i, j) = (i as usize, j as usize);
            let score = self.score(i, j);
            rows.add(i, score, j);
            columns.add(j, score, i);
        }
        self.set_best_pairs(&rows, &columns);
        let mut active = std::mem::take(&mut self.active);
        active.retain(|&(i, j)| self.score(i as usize, j as usize) >= LOW);
        self.active = active;
    }

    /// The pairs that are linked, rising.
    pub fn found(&self) -> Vec<WordLink> {
        let pairs = self.active.iter().map(|&(a, b)| WordLink {
            a,
            b,
            score: self.score(a as usize, b as usize),
        });
        pairs.filter(|link| link.score > 0).collect()
    }

    pub fn score(&self, i: usize, j: usize) -> i32 {
        self.scores[self.at(i, j)]
    }

    /// What is known of two words.
    pub fn places(&self, i: usize, j: usize) -> (&Place, &Place) {
        (&self.rows[i as u32], &self.columns[j as u32])
    }

    /// Where the score of a pair stands.
    pub const fn at(&self, i: usize, j: usize) -> u32 {
        ((i + 1) * (self.m + 2) + j + 1) as u32
    }

    /// Whether the pair before (i, j) is linked; the one before both wordings is.
    pub fn linked_before(&self, i: usize, j: usize) -> bool {
        self.scores[self.at(i, j) - self.diagonal()] > 0
    }

    /// Whether the pair after (i, j) is linked; the one after both wordings is.
    pub fn linked_after(&self, i: usize, j: usize) -> bool {
        self.scores[self.at(i, j) + self.diagonal()] > 0
    }

    /// How many scores lie between a pair and the one before it.
    const fn diagonal(&self) -> u32 {
        self.m as u32 + 3
    }
}
