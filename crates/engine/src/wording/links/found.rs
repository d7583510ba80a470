//! The links found so far, for the evidence that looks at them.

use super::evidence::{BESIDE, of_links};
use super::grid::{Grid, LIKENESSES};
use super::weigh::{Said, Weights};
use super::words::{Best, Near, Place, near, places};

/// Scores of all pairs after one round; a pair is linked where its score is above 0.
pub(super) struct Links {
    n: usize,
    m: usize,
    scores: Vec<i32>,
    rows: Vec<Place>,
    columns: Vec<Place>,
    /// The pairs that the next round weighs, rising.
    open: Vec<(usize, usize)>,
    /// Of each word, the best of its pairs that are not weighed again.
    settled: [Vec<Best>; 2],
}

/// A pair with a lower score is not weighed again where both words are linked with others.
const LOW: i32 = -60;
/// The same where one of them is.
const LOWEST: i32 = -85;

impl Links {
    /// No links yet.
    pub fn none(grid: &Grid) -> Self {
        let (n, m) = (grid.n, grid.m);
        let mut links = Self {
            n,
            m,
            scores: vec![-1; n * m],
            rows: Vec::new(),
            columns: Vec::new(),
            open: (0..n).flat_map(|i| (0..m).map(move |j| (i, j))).collect(),
            settled: [vec![Best::NOTHING; n], vec![Best::NOTHING; m]],
        };
        links.find_best();
        links
    }

    /// The links of the next round, number `round`. `said` is what the words alone say for each pair.
    pub fn next(mut self, grid: &Grid, weights: &Weights, said: &[Said], round: usize) -> Self {
        let score = |i: usize, j: usize| {
            let of_links = weights.of_links(round, grid.likeness(i, j) as usize, of_links(&self, i, j));
            said[i * self.m + j].in_round(round) + of_links
        };
        if round == 0 {
            self.scores = self.first_scores(grid, weights, said, score);
        } else {
            let scores: Vec<i32> = self.open.iter().map(|&(i, j)| score(i, j)).collect();
            for (&(i, j), score) in self.open.iter().zip(scores) {
                self.scores[i * self.m + j] = score;
            }
        }
        self.find_best();
        self.settle();
        self
    }

    /// Before there are links they say the same of all pairs, but for the first and the last.
    fn first_scores(
        &self,
        grid: &Grid,
        weights: &Weights,
        said: &[Said],
        score: impl Fn(usize, usize) -> i32,
    ) -> Vec<i32> {
        if said.is_empty() {
            return Vec::new();
        }
        let mut values = of_links(self, 0, 0);
        values[BESIDE] = 0;
        let of_links: Vec<i32> = (0..LIKENESSES).map(|it| weights.of_links(0, it, values)).collect();
        let pairs = grid.likenesses().iter().zip(said);
        let mut scores: Vec<i32> = pairs
            .map(|(&it, said)| said.in_round(0) + of_links[it as usize])
            .collect();
        let last = scores.len() - 1;
        scores[0] = score(0, 0);
        scores[last] = score(self.n - 1, self.m - 1);
        scores
    }

    /// Finds the best pairs of each word.
    fn find_best(&mut self) {
        let [mut rows, mut columns] = self.settled.clone();
        for &(i, j) in &self.open {
            let score = self.score(i, j);
            rows[i].add(score, j);
            columns[j].add(score, i);
        }
        (self.rows, self.columns) = (places(&rows), places(&columns));
    }

    /// Leaves the pairs out of the rounds to come that have a low score and words that are linked with others.
    fn settle(&mut self) {
        let (scores, m) = (&self.scores, self.m);
        let [rows, columns] = &mut self.settled;
        self.open.retain(|&(i, j)| {
            let score = scores[i * m + j];
            let open = match (self.rows[i].linked(), self.columns[j].linked()) {
                (Some(_), Some(_)) => score >= LOW,
                (None, None) => true,
                _ => score >= LOWEST,
            };
            if !open {
                rows[i].add(score, j);
                columns[j].add(score, i);
            }
            open
        });
    }

    /// The pairs that are linked, rising.
    pub fn found(&self) -> Vec<(usize, usize)> {
        self.open.iter().copied().filter(|&(i, j)| self.linked(i, j)).collect()
    }

    fn score(&self, i: usize, j: usize) -> i32 {
        self.scores[i * self.m + j]
    }

    fn linked(&self, i: usize, j: usize) -> bool {
        self.score(i, j) > 0
    }

    /// The pair before and the pair after: 0 neither word linked elsewhere, 1 linked with one another, 2 elsewhere.
    pub fn beside(&self, i: usize, j: usize) -> usize {
        let state = |i: usize, j: usize| {
            if i >= self.n || j >= self.m {
                return usize::from(i >= self.n && j >= self.m);
            }
            match (self.rows[i].linked(), self.columns[j].linked()) {
                _ if self.linked(i, j) => 1,
                (None, None) => 0,
                _ => 2,
            }
        };
        state(i.wrapping_sub(1), j.wrapping_sub(1)) * 3 + state(i + 1, j + 1)
    }

    /// The best scores that either word has elsewhere.
    pub fn rivals(&self, i: usize, j: usize) -> usize {
        let bin = |score: i32| match score {
            ..-30 => 0,
            -30..1 => 1,
            1..50 => 2,
            _ => 3,
        };
        let (x, y) = (bin(self.rows[i].best.without(j)), bin(self.columns[j].best.without(i)));
        x.max(y) * 4 + x.min(y)
    }

    /// How much better the pair's score is than the best that either word has elsewhere.
    pub fn lead(&self, i: usize, j: usize) -> usize {
        let rival = self.rows[i].best.without(j).max(self.columns[j].best.without(i));
        match self.score(i, j).saturating_sub(rival) {
            ..-80 => 0,
            -80..-30 => 1,
            -30..-8 => 2,
            -8..0 => 3,
            0..8 => 4,
            8..30 => 5,
            30..80 => 6,
            _ => 7,
        }
    }

    /// How far the pair is shifted against the nearest linked word before and after.
    ///
    /// Taken from both sides, so that it is the same when the two wordings change places.
    pub fn shift(&self, i: usize, j: usize) -> usize {
        let at_before = |near: Option<Near>, at: usize| near.map(|near| (at - near.away, near.link));
        let at_after = |near: Option<Near>, at: usize| near.map(|near| (at + near.away, near.link));
        let (row, column) = nearest(self.rows[i].before, self.columns[j].before);
        let before = closest(i, j, at_before(row, i), at_before(column, j).map(swap));
        let (row, column) = nearest(self.rows[i].after, self.columns[j].after);
        let after = closest(i, j, at_after(row, i), at_after(column, j).map(swap));
        bin_shift(before) * 5 + bin_shift(after)
    }

    /// The stretches without links that both words stand in, and whether what encloses them is linked too.
    pub fn gap(&self, i: usize, j: usize) -> usize {
        if self.rows[i].best.without(j) > 0 || self.columns[j].best.without(i) > 0 {
            return 0;
        }
        let (from_i, to_i) = (i - self.rows[i].free_before, i + 1 + self.rows[i].free_after);
        let (from_j, to_j) = (j - self.columns[j].free_before, j + 1 + self.columns[j].free_after);
        let closed_before =
            (from_i == 0 && from_j == 0) || (from_i > 0 && from_j > 0 && self.linked(from_i - 1, from_j - 1));
        let closed_after =
            (to_i == self.n && to_j == self.m) || (to_i < self.n && to_j < self.m && self.linked(to_i, to_j));
        let (x, y) = ((to_i - from_i).min(to_j - from_j), (to_i - from_i).max(to_j - from_j));
        let shape = match (x, y) {
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
        near(&self.rows, i, j).min(near(&self.columns, j, i))
    }

    /// Whether a neighbour of one word is linked with the other word.
    pub fn shared(&self, i: usize, j: usize) -> usize {
        let beside = |i: usize, j: usize| i < self.n && j < self.m && self.linked(i, j);
        let row = beside(i, j.wrapping_sub(1)) || beside(i, j + 1);
        let column = beside(i.wrapping_sub(1), j) || beside(i + 1, j);
        usize::from(row) + usize::from(column) + usize::from(row && column)
    }

    /// The pair's own score, in steps.
    pub fn score_bin(&self, i: usize, j: usize) -> usize {
        let score = self.score(i, j).clamp(-120, 119);
        usize::try_from((score + 120) / 20).unwrap_or(0).min(11)
    }
}

/// Those of two linked words that are no farther away than the other.
fn nearest(x: Option<Near>, y: Option<Near>) -> (Option<Near>, Option<Near>) {
    let away = |near: Option<Near>| near.map_or(usize::MAX, |near| near.away);
    let least = away(x).min(away(y));
    (x.filter(|near| near.away == least), y.filter(|near| near.away == least))
}

const fn swap((a, b): (usize, usize)) -> (usize, usize) {
    (b, a)
}

/// Of two links, how far (i, j) is shifted against the one it is less shifted against.
fn closest(i: usize, j: usize, x: Option<(usize, usize)>, y: Option<(usize, usize)>) -> Option<usize> {
    let shift = |(a, b): (usize, usize)| (i as isize - a as isize).abs_diff(j as isize - b as isize);
    match (x.map(shift), y.map(shift)) {
        (Some(x), Some(y)) => Some(x.min(y)),
        (x, y) => x.or(y),
    }
}

const fn bin_shift(shift: Option<usize>) -> usize {
    match shift {
        None => 0,
        Some(0) => 1,
        Some(1) => 2,
        Some(2..=3) => 3,
        Some(_) => 4,
    }
}
