//! What stands round each pair of words.

use super::alike::{Counts, LikenessMatrix, count};
use super::likeness::Likeness;
use super::vicinity::Vicinity;
use crate::numbered::Numbered;
use crate::wording::words::class::Class;
use crate::wording::words::interner::{WordId, WordInterner};

/// The likeness of each pair, with counts that the evidence asks for.
pub struct Grid {
    /// Words in the first.
    pub n: usize,
    /// Words in the second.
    pub m: usize,
    /// How many steps two words stand from the same relative place, by how far they stand from it, from middle to middle,
    /// in parts of twice the one wording times the other.
    steps: Numbered<u8>,
    /// How alike the lengths of the two wordings are: 0 very unlike, 2 alike.
    pub proportion: usize,
    cells: Numbered<Likeness>,
    rows: Numbered<Counts>,
    columns: Numbered<Counts>,
    /// For each pair, how many shared content words stand within three words of both.
    near: Vicinity,
    /// For each pair, [`Grid::run`].
    runs: Numbered<u8>,
}

impl Grid {
    pub fn new(interner: &WordInterner, a: &[WordId], b: &[WordId]) -> Self {
        let (n, m) = (a.len(), b.len());
        let alike = LikenessMatrix::new(interner, a, b);
        let mut grid = Self {
            n,
            m,
            steps: steps(2 * n * m),
            proportion: proportion(n, m),
            cells: alike.cells,
            rows: alike.rows,
            columns: alike.columns,
            near: Vicinity::default(),
            runs: Numbered::filled(n * m, 0),
        };
        grid.count_shared(&alike.same);
        grid.initials(interner, a, b, false);
        grid.initials(interner, b, a, true);
        grid
    }

    /// Counts what `shared`, the pairs of one word each, rising, mean to the pairs round them.
    fn count_shared(&mut self, shared: &[(usize, usize)]) {
        let (n, m) = (self.n, self.m);
        let cells = &self.cells;
        let say_something = shared.iter().copied().filter(|&(i, j)| {
            let likeness = cells[(i * m + j) as u32];
            matches!(likeness, Likeness::Same | Likeness::SameNumber | Likeness::Form)
        });
        self.near.count((n, m), say_something);
        for &(i, j) in shared {
            if i + 1 < n && j + 1 < m {
                let before = self.runs[self.at(i, j)] / 4;
                let next = self.at(i + 1, j + 1);
                self.runs[next] += 4 * (before + 1).min(3);
            }
        }
        for &(i, j) in shared.iter().rev() {
            if i > 0 && j > 0 {
                let after = self.runs[self.at(i, j)] % 4;
                let previous = self.at(i - 1, j - 1);
                self.runs[previous] += (after + 1).min(3);
            }
        }
    }

    /// Marks the words whose initials stand in the other wording: United Nations = UN.
    fn initials(&mut self, interner: &WordInterner, long: &[WordId], short: &[WordId], swapped: bool) {
        for (at, &id) in short.iter().enumerate() {
            let letters = &interner.get(id).initials;
            if letters.len() < 2 {
                continue;
            }
            for from in 0..long.len() {
                for to in spelled_out(interner, long.get(from..).unwrap_or_default(), letters) {
                    let (i, j) = if swapped { (at, from + to) } else { (from + to, at) };
                    let at = self.at(i, j);
                    self.cells[at] = self.cells[at].min(Likeness::Short);
                }
            }
        }
    }

    /// The number of a pair of words.
    const fn at(&self, i: usize, j: usize) -> u32 {
        (i * self.m + j) as u32
    }

    pub fn likeness(&self, i: usize, j: usize) -> Likeness {
        self.cells[self.at(i, j)]
    }

    /// How many other words of either wording are at least as like the one or the other; three for all that are more.
    pub fn rivals(&self, i: usize, j: usize) -> usize {
        let likeness = self.likeness(i, j);
        let alike = count(&self.rows[i as u32], likeness) + count(&self.columns[j as u32], likeness);
        rivals(usize::from(alike))
    }

    /// How many steps the words stand from the same relative place.
    pub fn distance(&self, i: usize, j: usize) -> usize {
        let off = ((2 * i + 1) * self.m).abs_diff((2 * j + 1) * self.n);
        usize::from(self.steps[off as u32])
    }

    /// How many shared content words stand within three words of both; four for all that are more.
    pub fn near_by(&self, i: usize, j: usize) -> usize {
        self.near.at(i, j).min(MANY_NEAR)
    }

    /// How long the run of shared words is that ends before the pair, times four, and the one that begins after it.
    /// Three words count for all that are more.
    pub fn run(&self, i: usize, j: usize) -> usize {
        usize::from(self.runs[self.at(i, j)])
    }

    /// All of that for every pair of word `i` of the first.
    pub fn row(&self, i: usize) -> impl Iterator<Item = PairFeatures> {
        let own_row = self.at(i, 0)..self.at(i, self.m);
        let pairs = self.cells.range(own_row.clone()).iter().zip(self.runs.range(own_row));
        let others = self.columns.iter().zip(self.near.row(i));
        let across = &self.rows[i as u32];
        let (own, mut other) = ((2 * i + 1) * self.m, self.n);
        pairs.zip(others).map(move |((&likeness, &run), (down, &near))| {
            let off = own.abs_diff(other);
            other += 2 * self.n;
            PairFeatures {
                likeness,
                run: usize::from(run),
                alike: usize::from(count(across, likeness) + count(down, likeness)),
                distance: usize::from(self.steps[off as u32]),
                near_by: usize::from(near).min(MANY_NEAR),
            }
        })
    }
}

/// How a pair stands among all.
pub struct PairFeatures {
    pub likeness: Likeness,
    /// As [`Grid::run`] says.
    pub run: usize,
    /// How many words of either wording are at least as like the one or the other, itself counted twice; at most ten.
    pub alike: usize,
    /// As [`Grid::distance`] says.
    pub distance: usize,
    /// As [`Grid::near_by`] says.
    pub near_by: usize,
}

/// So many words near by are as good as any more.
const MANY_NEAR: usize = 4;

/// How many of words that are at least as like one another are rivals of a pair; three for all that are more.
pub const fn rivals(alike: usize) -> usize {
    let others = alike.saturating_sub(2);
    if others < 3 { others } else { 3 }
}

/// For each distance up to `most`: how many of [`DISTANCES`] it reaches.
fn steps(most: usize) -> Numbered<u8> {
    let mut steps = Vec::with_capacity(most);
    for (reached, percent) in (0..).zip(DISTANCES) {
        steps.resize(most.saturating_mul(percent).div_ceil(100), reached);
    }
    steps.into_iter().collect()
}

/// From where on a step more is counted, in hundredths of a wording; the last is never reached.
const DISTANCES: [usize; 6] = [4, 10, 20, 35, 55, 100];

fn proportion(n: usize, m: usize) -> usize {
    let (short, long) = (n.min(m) * 100, n.max(m));
    usize::from(short >= 45 * long) + usize::from(short >= 72 * long)
}

/// The places in `long` of the words whose initials are `letters`, common words between them passed over.
fn spelled_out(interner: &WordInterner, long: &[WordId], letters: &[char]) -> Vec<usize> {
    let mut places = Vec::with_capacity(letters.len());
    for (at, &id) in long.iter().enumerate().take(letters.len() * 2) {
        let word = interner.get(id);
        let initial = word.key.text.chars().next();
        if initial.is_some() && initial == letters.get(places.len()).copied() && word.outline.name {
            places.push(at);
        } else if word.class() != Class::Function || places.is_empty() {
            break;
        }
    }
    if places.len() == letters.len() {
        places
    } else {
        Vec::new()
    }
}
