//! The links found so far, for the evidence that looks at them.

use super::evidence::{BESIDE, of_links};
use super::grid::{Grid, LIKENESSES};
use super::weigh::{Said, Weights};
use super::words::{Best, NOWHERE, Near, Words};

/// Scores of all pairs after one round; a pair is linked where its score is above 0.
pub(super) struct Links {
    n: usize,
    m: usize,
    /// Round them stands a border of pairs that are not linked, but for one before both wordings and one after both.
    scores: Vec<i32>,
    rows: Words,
    columns: Words,
    /// The pairs that the next round weighs, rising.
    open: Vec<(u32, u32)>,
}

/// A pair with a lower score after the second round is not weighed again; nor is one after the first, where both words
/// are linked with others.
const LOW: i32 = -60;
/// The same after the first round, where one word is linked. All that is not weighed again counts as so good a rival.
const LOWEST: i32 = -85;
/// The least score to be weighed after the first round, by whether the one word is linked, and the other.
const LEAST: [[i32; 2]; 2] = [[i32::MIN, LOWEST], [LOWEST, LOW]];

impl Links {
    /// No links yet.
    pub fn none(grid: &Grid) -> Self {
        let (n, m) = (grid.n, grid.m);
        let mut scores = vec![-1; (n + 2) * (m + 2)];
        let last = scores.len() - 1;
        (scores[0], scores[last]) = (1, 1);
        // Every word has the same score with every other.
        let best = |words: usize, others: usize| {
            let mut best = Best::of(i32::MIN);
            (0..others.min(2)).for_each(|at| best.add(-1, at as i32));
            Words::new(&vec![best; words])
        };
        Self {
            n,
            m,
            scores,
            rows: best(n, m),
            columns: best(m, n),
            open: Vec::new(),
        }
    }

    /// The links of the first round. `said` is what the words alone say for each pair.
    pub fn first(grid: &Grid, weights: &Weights, said: &[Said]) -> Self {
        let mut links = Self::none(grid);
        let (n, m) = (grid.n, grid.m);
        if n == 0 || m == 0 {
            return links;
        }
        let of_links = links.first_weights(weights);
        let ends = [(0, 0), (n - 1, m - 1)];
        let of_ends = ends.map(|pair| links.weigh(grid, weights, said, 0, pair));
        for (i, (row, said)) in grid.likenesses().chunks(m).zip(said.chunks(m)).enumerate() {
            let at = links.at(i, 0);
            for ((score, &likeness), said) in links.scores[at..].iter_mut().zip(row).zip(said) {
                *score = said.in_round(0) + of_links[likeness as usize];
            }
        }
        for ((i, j), score) in ends.into_iter().zip(of_ends) {
            let at = links.at(i, j);
            links.scores[at] = score;
        }
        links.look_at_all();
        links
    }

    /// Finds what the first round means to the next: the best pairs of each word, and which pairs are weighed.
    fn look_at_all(&mut self) {
        let (n, m) = (self.n, self.m);
        let [mut rows, mut columns] = [n, m].map(|words| vec![Best::of(i32::MIN); words]);
        let scores = |i: usize| &self.scores[self.at(i, 0)..self.at(i, m)];
        for (i, row) in rows.iter_mut().enumerate() {
            for ((j, column), &score) in (0..).zip(&mut columns).zip(scores(i)) {
                row.add(score, j);
                column.add(score, i as i32);
            }
        }
        let mut open = Vec::with_capacity(n * m);
        let linked = |best: &Best| usize::from(best.link().is_some());
        let columns_linked: Vec<usize> = columns.iter().map(linked).collect();
        for (i, row) in rows.iter().enumerate() {
            let least = LEAST[linked(row)];
            let pairs = (0..).zip(&columns_linked).zip(scores(i));
            let weighed = pairs.filter(|&((_, &linked), &score)| score >= least[linked]);
            open.extend(weighed.map(|((j, _), _)| (i as u32, j)));
        }
        self.open = open;
        (self.rows, self.columns) = (Words::new(&rows), Words::new(&columns));
    }

    /// What links say of each likeness before there are any: the same of all pairs, but for the first and the last.
    fn first_weights(&self, weights: &Weights) -> Vec<i32> {
        let mut values = of_links(self, 0, 0);
        values[BESIDE] = 0;
        (0..LIKENESSES).map(|it| weights.of_links(0, it, values)).collect()
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
        let of_links = weights.of_links(round, grid.likeness(i, j) as usize, of_links(self, i, j));
        said[i * self.m + j].in_round(round) + of_links
    }

    /// Finds what a round after the first means to the next: the best pairs of each word, and which pairs are weighed.
    pub fn look_round(&mut self) {
        let [mut rows, mut columns] = [self.n, self.m].map(|words| vec![Best::of(LOWEST); words]);
        for &(i, j) in &self.open {
            let score = self.score(i as usize, j as usize);
            rows[i as usize].add(score, j as i32);
            columns[j as usize].add(score, i as i32);
        }
        (self.rows, self.columns) = (Words::new(&rows), Words::new(&columns));
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

    /// Where the score of a pair stands.
    const fn at(&self, i: usize, j: usize) -> usize {
        (i + 1) * (self.m + 2) + j + 1
    }

    /// Whether the pair before (i, j) is linked; the one before both wordings is.
    fn linked_before(&self, i: usize, j: usize) -> bool {
        self.scores[i * (self.m + 2) + j] > 0
    }

    /// Whether the pair after (i, j) is linked; the one after both wordings is.
    fn linked_after(&self, i: usize, j: usize) -> bool {
        self.scores[(i + 2) * (self.m + 2) + j + 2] > 0
    }

    /// The pair before and the pair after: 0 neither word linked elsewhere, 1 linked with one another, 2 elsewhere.
    pub fn beside(&self, i: usize, j: usize) -> usize {
        let (row, column) = (self.rows.neighbours_linked(i), self.columns.neighbours_linked(j));
        let state = |linked: bool, is_there: bool, side: usize| {
            let elsewhere = is_there && (row[side] || column[side]);
            if linked { 1 } else { 2 * usize::from(elsewhere) }
        };
        let before = state(self.linked_before(i, j), i > 0 && j > 0, 0);
        let after = state(self.linked_after(i, j), i + 1 < self.n && j + 1 < self.m, 1);
        before * 3 + after
    }

    /// The best scores that the two words have elsewhere, the better one first.
    pub fn rivals(&self, i: usize, j: usize) -> (i32, i32) {
        let row = self.rows.at(i).best.without(j as i32);
        let column = self.columns.at(j).best.without(i as i32);
        (row.max(column), row.min(column))
    }

    /// How far the pair is shifted against the nearest linked word before and after.
    ///
    /// Taken from both sides, so that it is the same when the two wordings change places.
    pub fn shift(&self, i: usize, j: usize) -> usize {
        let (row, column) = (self.rows.at(i).near, self.columns.at(j).near);
        let place = (i as i32, j as i32);
        bin_shift(place, row[0], column[0], 1) * 5 + bin_shift(place, row[1], column[1], -1)
    }

    /// The stretches without links that both words stand in, and whether what encloses them is linked too. Neither word is
    /// linked with another.
    pub fn gap(&self, i: usize, j: usize) -> usize {
        let free = [self.rows.at(i), self.columns.at(j)].map(|place| place.free.map(|it| it as usize));
        let closed_before = self.linked_before(i - free[0][0], j - free[1][0]);
        let closed_after = self.linked_after(i + free[0][1], j + free[1][1]);
        let lengths = free.map(|it| 1 + it[0] + it[1]);
        let shape = match (lengths[0].min(lengths[1]), lengths[0].max(lengths[1])) {
            (1, 1) => 1,
            (1, 2) => 2,
            (1, _) => 3,
            (2, 2) => 4,
            (2, _) => 5,
            _ => 6,
        };
        shape * 3 + usize::from(closed_before) + usize::from(closed_after)
    }

    /// How many words within three of the one are linked best with a word within three of the other.
    pub fn near_by(&self, i: usize, j: usize) -> usize {
        match self.rows.near(i, j as i32) {
            0 => 0,
            near => near.min(self.columns.near(j, i as i32)),
        }
    }

    /// Whether a neighbour of one word is linked with the other word.
    pub fn shared(&self, i: usize, j: usize) -> usize {
        let width = self.m + 2;
        let at = self.at(i, j);
        let either = |x: usize, y: usize| self.scores[x] > 0 || self.scores[y] > 0;
        let (row, column) = (either(at - 1, at + 1), either(at - width, at + width));
        usize::from(row) + usize::from(column) + usize::from(row && column)
    }
}

/// How far (i, j) is shifted against the nearer of the two linked words that are `before` it (1) or after it (-1), in
/// steps; where both are as near, against the one that it is less shifted against.
fn bin_shift((i, j): (i32, i32), row: Near, column: Near, before: i32) -> usize {
    let away = row.away.min(column.away);
    if away == NOWHERE {
        return 0;
    }
    let shift = |near: Near, from: i32| {
        if near.away == away {
            (from - near.link - before * away).unsigned_abs()
        } else {
            u32::MAX
        }
    };
    match shift(row, j).min(shift(column, i)) {
        0 => 1,
        1 => 2,
        2..=3 => 3,
        _ => 4,
    }
}
