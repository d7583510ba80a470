//! The links found so far, for the evidence that looks at them.

use super::grid::Grid;

/// Scores of all pairs after one round; a pair is linked where its score is above 0.
pub(super) struct Links {
    n: usize,
    m: usize,
    scores: Vec<i32>,
    /// For each word of the first: the two best scores and the place of the best.
    rows: Vec<Best>,
    /// The same for each word of the second.
    columns: Vec<Best>,
}

#[derive(Clone, Copy)]
struct Best {
    score: i32,
    at: usize,
    second: i32,
}

/// Below every score.
const NONE: i32 = i32::MIN;

impl Best {
    const NOTHING: Self = Self {
        score: NONE,
        at: usize::MAX,
        second: NONE,
    };

    fn add(&mut self, score: i32, at: usize) {
        if score > self.score {
            *self = Self {
                score,
                at,
                second: self.score,
            };
        } else {
            self.second = self.second.max(score);
        }
    }

    /// The best score without place `at`.
    const fn without(&self, at: usize) -> i32 {
        if self.at == at { self.second } else { self.score }
    }

    const fn linked(&self) -> Option<usize> {
        if self.score > 0 { Some(self.at) } else { None }
    }
}

impl Links {
    /// No links yet.
    pub fn none(grid: &Grid) -> Self {
        Self::new(grid, vec![-1; grid.n * grid.m])
    }

    pub fn new(grid: &Grid, scores: Vec<i32>) -> Self {
        let mut rows = vec![Best::NOTHING; grid.n];
        let mut columns = vec![Best::NOTHING; grid.m];
        for (at, &score) in scores.iter().enumerate() {
            let (i, j) = (at / grid.m, at % grid.m);
            rows[i].add(score, j);
            columns[j].add(score, i);
        }
        Self {
            n: grid.n,
            m: grid.m,
            scores,
            rows,
            columns,
        }
    }

    pub fn score(&self, i: usize, j: usize) -> i32 {
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
        let (x, y) = (bin(self.rows[i].without(j)), bin(self.columns[j].without(i)));
        x.max(y) * 4 + x.min(y)
    }

    /// How much better the pair's score is than the best that either word has elsewhere.
    pub fn lead(&self, i: usize, j: usize) -> usize {
        let rival = self.rows[i].without(j).max(self.columns[j].without(i));
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
        let near = 1..=5_usize;
        let before = near.clone().find_map(|k| {
            let row = i.checked_sub(k).and_then(|at| Some((at, self.rows[at].linked()?)));
            let column = j.checked_sub(k).and_then(|at| Some((self.columns[at].linked()?, at)));
            closest(i, j, row, column)
        });
        let after = near.clone().find_map(|k| {
            let row = self.rows.get(i + k).and_then(|best| Some((i + k, best.linked()?)));
            let column = self.columns.get(j + k).and_then(|best| Some((best.linked()?, j + k)));
            closest(i, j, row, column)
        });
        bin_shift(before) * 5 + bin_shift(after)
    }

    /// The stretches without links that both words stand in, and whether what encloses them is linked too.
    pub fn gap(&self, i: usize, j: usize) -> usize {
        let free_row = |at: usize| self.rows[at].without(if at == i { j } else { usize::MAX }) <= 0;
        let free_column = |at: usize| self.columns[at].without(if at == j { i } else { usize::MAX }) <= 0;
        if !free_row(i) || !free_column(j) {
            return 0;
        }
        let (from_i, to_i) = stretch(i, self.n, free_row);
        let (from_j, to_j) = stretch(j, self.m, free_column);
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
        let near = |at: usize, other: usize| at != other && at.abs_diff(other) <= 3;
        let rows = (i.saturating_sub(3)..self.n.min(i + 4))
            .filter(|&x| x != i && self.rows[x].linked().is_some_and(|y| near(y, j)));
        let columns = (j.saturating_sub(3)..self.m.min(j + 4))
            .filter(|&y| y != j && self.columns[y].linked().is_some_and(|x| near(x, i)));
        rows.count().min(columns.count())
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

/// The stretch round `at` in which `free` holds.
fn stretch(at: usize, len: usize, free: impl Fn(usize) -> bool) -> (usize, usize) {
    let from = (0..at).rev().take_while(|&k| free(k)).count();
    let to = (at + 1..len).take_while(|&k| free(k)).count();
    (at - from, at + 1 + to)
}
