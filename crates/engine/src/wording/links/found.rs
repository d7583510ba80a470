//! The links found so far, for the evidence that looks at them.

use super::evidence::{BESIDE, of_links, of_words};
use super::grid::Grid;
use super::likeness::Likeness;
use super::pair::Pair;
use super::vicinity::Vicinity;
use super::weigh::{Said, Weights};
use super::words::{Bests, NO_SCORE, Place, know};

/// Scores of all pairs after one round; a pair is linked where its score is above 0.
pub(super) struct Links {
    pub n: usize,
    pub m: usize,
    /// Round them stands a border of pairs that are not linked, but for one before both wordings and one after both.
    pub scores: Vec<i32>,
    rows: Vec<Place>,
    columns: Vec<Place>,
    /// Each word of the first with the word that it is linked best with, and each word of the second.
    pub near: [Vicinity; 2],
    /// The pairs that the next round weighs, rising.
    open: Vec<(u32, u32)>,
}

/// A pair with a lower score after the second round is not weighed again; nor is one after the first, where both words
/// are linked with others.
const LOW: i32 = -60;
/// The same after the first round, where one word is linked. All that is not weighed again counts as so good a rival.
const LOWEST: i32 = -85;
/// The least score to be weighed after the first round, by whether the one word is linked, and the other.
const LEAST: [[i32; 2]; 2] = [[NO_SCORE, LOWEST], [LOWEST, LOW]];

impl Links {
    /// No links yet.
    pub fn none(grid: &Grid) -> Self {
        let (n, m) = (grid.n, grid.m);
        let mut scores = vec![-1; (n + 2) * (m + 2)];
        let last = scores.len() - 1;
        (scores[0], scores[last]) = (1, 1);
        let mut links = Self {
            n,
            m,
            scores,
            rows: vec![Place::UNKNOWN; n],
            columns: vec![Place::UNKNOWN; m],
            near: Default::default(),
            open: Vec::new(),
        };
        // Every word has the same score with every other.
        let alike = |words: usize, others: usize| {
            let mut bests = Bests::new(words, NO_SCORE);
            let pairs = (0..words).flat_map(|own| (0..others.min(2)).map(move |other| (own, other)));
            pairs.for_each(|(own, other)| bests.add(own, -1, other));
            bests
        };
        links.know(&alike(n, m), &alike(m, n));
        links
    }

    /// The links of the first round, and what the words alone say for each pair.
    pub fn first(grid: &Grid, weights: &Weights) -> (Self, Vec<Said>) {
        let mut links = Self::none(grid);
        let (n, m) = (grid.n, grid.m);
        if n == 0 || m == 0 {
            return (links, Vec::new());
        }
        let ends = [(0, 0), (n - 1, m - 1)];
        let of_ends = ends.map(|(i, j)| {
            let said = weights.of_words(grid.likeness(i, j), of_words(grid, i, j));
            (
                said,
                said.in_round(0) + weights.of_links(0, grid.likeness(i, j), of_links(&Pair::new(&links, i, j))),
            )
        });
        let of_links = links.first_weights(weights);
        let mut said = vec![Said::default(); n * m];
        for (i, said) in said.chunks_exact_mut(m).enumerate() {
            let at = links.at(i, 0);
            let out = said.iter_mut().zip(&mut links.scores[at..]);
            for ((said, score), pair) in out.zip(grid.row(i)) {
                *said = weights.of_standing(grid.proportion, &pair);
                *score = said.in_round(0) + of_links[pair.likeness as usize];
            }
        }
        for ((i, j), of_end) in ends.into_iter().zip(of_ends) {
            let at = links.at(i, j);
            (said[i * m + j], links.scores[at]) = of_end;
        }
        links.look_at_all();
        (links, said)
    }

    /// Finds what the first round means to the next: the best pairs of each word, and which pairs are weighed.
    fn look_at_all(&mut self) {
        let (n, m) = (self.n, self.m);
        let [mut rows, mut columns] = [n, m].map(|words| Bests::new(words, NO_SCORE));
        for i in 0..n {
            let scores = &self.scores[self.at(i, 0)..self.at(i, m)];
            rows.set(i, scores);
            columns.add_all(scores, i);
        }
        self.open = self.all_open(&rows, &columns);
        self.know(&rows, &columns);
    }

    /// The pairs that are weighed after the first round.
    fn all_open(&self, rows: &Bests, columns: &Bests) -> Vec<(u32, u32)> {
        let least =
            LEAST.map(|least| -> Vec<i32> { columns.are_links().map(|linked| least[usize::from(linked)]).collect() });
        let mut open = vec![(0, 0); self.n * self.m];
        let mut count = 0;
        for (i, linked) in rows.are_links().enumerate() {
            let pairs = self.scores[self.at(i, 0)..].iter().zip(&least[usize::from(linked)]);
            for (j, (score, least)) in pairs.enumerate() {
                // Without branches: which are weighed cannot be foretold.
                open[count] = (i as u32, j as u32);
                count += usize::from(score >= least);
            }
        }
        open.truncate(count);
        open
    }

    /// Takes in the best pairs of each word.
    fn know(&mut self, rows: &Bests, columns: &Bests) {
        know(&mut self.rows, rows);
        know(&mut self.columns, columns);
        let links = |(at, place): (usize, &Place)| Some((at, place.link()? as usize));
        let size = (self.n, self.m);
        let across = self.rows.iter().enumerate().filter_map(links);
        let down = self.columns.iter().enumerate().filter_map(links).map(|(j, i)| (i, j));
        let [rows, columns] = &mut self.near;
        rows.count(size, across);
        columns.count(size, down);
    }

    /// What links say of each likeness before there are any: the same of all pairs, but for the first and the last.
    fn first_weights(&self, weights: &Weights) -> Vec<i32> {
        let mut values = of_links(&Pair::new(self, 0, 0));
        values[BESIDE] = 0;
        Likeness::ALL
            .iter()
            .map(|&it| weights.of_links(0, it, values))
            .collect()
    }

    /// The links of round number `round`, after the first.
    pub fn next(mut self, grid: &Grid, weights: &Weights, said: &[Said], round: usize) -> Self {
        if round > 1 {
            self.look_round();
        }
        let pairs = self.open.iter().map(|&(i, j)| (i as usize, j as usize));
        let scores: Vec<i32> = pairs.map(|pair| self.weigh(grid, weights, said, round, pair)).collect();
        for (&(i, j), score) in self.open.iter().zip(scores) {
            let at = self.at(i as usize, j as usize);
            self.scores[at] = score;
        }
        self
    }

    /// The score of a pair in light of the links.
    fn weigh(&self, grid: &Grid, weights: &Weights, said: &[Said], round: usize, (i, j): (usize, usize)) -> i32 {
        let of_links = weights.of_links(round, grid.likeness(i, j), of_links(&Pair::new(self, i, j)));
        said[i * self.m + j].in_round(round) + of_links
    }

    /// Finds what a round after the first means to the next: the best pairs of each word, and which pairs are weighed.
    pub fn look_round(&mut self) {
        let [mut rows, mut columns] = [self.n, self.m].map(|words| Bests::new(words, LOWEST));
        for &(i, j) in &self.open {
            let (i, j) = (i as usize, j as usize);
            let score = self.score(i, j);
            rows.add(i, score, j);
            columns.add(j, score, i);
        }
        self.know(&rows, &columns);
        let mut open = std::mem::take(&mut self.open);
        open.retain(|&(i, j)| self.score(i as usize, j as usize) >= LOW);
        self.open = open;
    }

    /// The pairs that are linked, rising.
    pub fn found(&self) -> Vec<(usize, usize)> {
        let pairs = self.open.iter().map(|&(i, j)| (i as usize, j as usize));
        pairs.filter(|&(i, j)| self.score(i, j) > 0).collect()
    }

    pub fn score(&self, i: usize, j: usize) -> i32 {
        self.scores[self.at(i, j)]
    }

    /// What is known of two words.
    pub fn places(&self, i: usize, j: usize) -> (&Place, &Place) {
        (&self.rows[i], &self.columns[j])
    }

    /// Where the score of a pair stands.
    pub const fn at(&self, i: usize, j: usize) -> usize {
        (i + 1) * (self.m + 2) + j + 1
    }

    /// Whether the pair before (i, j) is linked; the one before both wordings is.
    pub fn linked_before(&self, i: usize, j: usize) -> bool {
        self.scores[i * (self.m + 2) + j] > 0
    }

    /// Whether the pair after (i, j) is linked; the one after both wordings is.
    pub fn linked_after(&self, i: usize, j: usize) -> bool {
        self.scores[(i + 2) * (self.m + 2) + j + 2] > 0
    }
}
