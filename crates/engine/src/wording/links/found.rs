//! The links found so far, for the evidence that looks at them.

use super::grid::{Grid, count_near};

/// Scores of all pairs after one round; a pair is linked where its score is above 0.
pub(super) struct Links {
    n: usize,
    m: usize,
    scores: Vec<i32>,
    rows: Side,
    columns: Side,
    /// For each pair: how many words near the first's are linked best with a word near the second's, seen from the first
    /// wording and from the second.
    near: [Vec<u8>; 2],
}

/// What is known of the words of one wording.
struct Side {
    /// The two best scores of each, and the place of the best.
    best: Vec<Best>,
    /// The nearest linked word before each, and after.
    before: Vec<Option<Near>>,
    after: Vec<Option<Near>>,
    /// How many words without a link stand right before each, and right after.
    free_before: Vec<usize>,
    free_after: Vec<usize>,
}

/// A linked word near another.
#[derive(Clone, Copy)]
struct Near {
    /// How many words away.
    away: usize,
    /// What it is linked with.
    link: usize,
}

/// Linked words further away than this are not near.
const FARTHEST: usize = 5;

impl Side {
    fn new(best: Vec<Best>) -> Self {
        let linked: Vec<Option<usize>> = best.iter().map(|best| best.linked()).collect();
        let (before, free_before) = passed(linked.iter());
        let (mut after, mut free_after) = passed(linked.iter().rev());
        after.reverse();
        free_after.reverse();
        Self {
            best,
            before,
            after,
            free_before,
            free_after,
        }
    }

    fn linked(&self, at: usize) -> Option<usize> {
        self.best[at].linked()
    }
}

/// For each word, in the order of `linked`: the nearest linked one passed before it, and how many without a link were
/// passed since.
fn passed<'l>(linked: impl Iterator<Item = &'l Option<usize>>) -> (Vec<Option<Near>>, Vec<usize>) {
    let (mut last, mut free) = (None, 0);
    let passed = linked.map(|&link| {
        let here = (last, free);
        let near = last.map(|near: Near| Near {
            away: near.away + 1,
            ..near
        });
        last = link
            .map(|link| Near { away: 1, link })
            .or(near)
            .filter(|near| near.away <= FARTHEST);
        free = if link.is_some() { 0 } else { free + 1 };
        here
    });
    passed.unzip()
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
        let (n, m) = (grid.n, grid.m);
        let (mut rows, mut columns) = (vec![Best::NOTHING; n], vec![Best::NOTHING; m]);
        for (i, row) in scores.chunks(m.max(1)).enumerate() {
            for (j, &score) in row.iter().enumerate() {
                rows[i].add(score, j);
                columns[j].add(score, i);
            }
        }
        let mut near = [vec![0; n * m], vec![0; n * m]];
        for (i, best) in rows.iter().enumerate() {
            best.linked().inspect(|&j| count_near(&mut near[0], (n, m), (i, j)));
        }
        for (j, best) in columns.iter().enumerate() {
            best.linked().inspect(|&i| count_near(&mut near[1], (n, m), (i, j)));
        }
        Self {
            n,
            m,
            scores,
            rows: Side::new(rows),
            columns: Side::new(columns),
            near,
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
            match (self.rows.linked(i), self.columns.linked(j)) {
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
        let (x, y) = (bin(self.rows.best[i].without(j)), bin(self.columns.best[j].without(i)));
        x.max(y) * 4 + x.min(y)
    }

    /// How much better the pair's score is than the best that either word has elsewhere.
    pub fn lead(&self, i: usize, j: usize) -> usize {
        let rival = self.rows.best[i].without(j).max(self.columns.best[j].without(i));
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
        let (row, column) = nearest(self.rows.before[i], self.columns.before[j]);
        let before = closest(i, j, at_before(row, i), at_before(column, j).map(swap));
        let (row, column) = nearest(self.rows.after[i], self.columns.after[j]);
        let after = closest(i, j, at_after(row, i), at_after(column, j).map(swap));
        bin_shift(before) * 5 + bin_shift(after)
    }

    /// The stretches without links that both words stand in, and whether what encloses them is linked too.
    pub fn gap(&self, i: usize, j: usize) -> usize {
        if self.rows.best[i].without(j) > 0 || self.columns.best[j].without(i) > 0 {
            return 0;
        }
        let (from_i, to_i) = (i - self.rows.free_before[i], i + 1 + self.rows.free_after[i]);
        let (from_j, to_j) = (j - self.columns.free_before[j], j + 1 + self.columns.free_after[j]);
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
        let at = i * self.m + j;
        usize::from(self.near[0][at].min(self.near[1][at]))
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
