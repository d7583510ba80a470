//! The weights, laid out so that those of one pair lie together: by likeness, and for what is the same in every round
//! those of all rounds side by side, to be added up at once.

use super::alike::MANY;
use super::grid::{PairFeatures, rivals};
use super::likeness::{LIKENESSES, Likeness};
use super::tables::{OF_LINKS, OF_WORDS, STARTS, TABLES, WEIGHTS};
use super::weights::ROUNDS;
use crate::numbered::Numbered;
use std::sync::LazyLock;

/// How many weights of each likeness look at words, and how many at links.
#[allow(
    clippy::indexing_slicing,
    reason = "in a constant: out of range, it does not compile"
)]
const WORD_WEIGHTS: usize = STARTS[OF_WORDS];
#[allow(
    clippy::indexing_slicing,
    reason = "in a constant: out of range, it does not compile"
)]
const LINK_WEIGHTS: usize = STARTS[TABLES.len()] - WORD_WEIGHTS;

/// The weights of at most four rounds.
pub struct Weights {
    rounds: usize,
    /// By likeness.
    words: Numbered<PackedScores>,
    /// By the wordings' proportion, likeness, distance and number of like words: the sum for a pair that is at no end.
    feature_sums: Numbered<PackedScores>,
    /// By likeness, number of shared words near by and run: their sum.
    context_sums: Numbered<PackedScores>,
    /// By round and likeness.
    links: Numbered<i8>,
}

/// The number of a weight of words.
const fn of_word(likeness: usize, at: usize) -> u32 {
    (likeness * WORD_WEIGHTS + at) as u32
}

/// The number of a weight of links.
const fn of_link(round: usize, likeness: usize, at: usize) -> u32 {
    ((round * LIKENESSES + likeness) * LINK_WEIGHTS + at) as u32
}

/// What words alone say for a pair: a sum of weights for each of four rounds, in 16 bits each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PackedScores(u64);

/// Added to every weight in [`PackedScores`], so that no sum is negative and none reaches into the next.
const BIAS: i32 = 128;

impl PackedScores {
    const fn new(weight: i8, round: usize) -> Self {
        Self(((weight as i32 + BIAS) as u64) << (16 * round))
    }

    pub const fn in_round(self, round: usize) -> i32 {
        (self.0 >> (16 * round) & 0xFFFF) as i32 - BIAS * OF_WORDS as i32
    }
}

/// How many values those tables have by which the weights of words are added up beforehand.
const PROPORTIONS: usize = TABLES[0].values;
const RUNS: usize = TABLES[1].values;
const DISTANCES: usize = TABLES[3].values;
const NEAR_BY: usize = TABLES[4].values;
/// How many values [`PairFeatures::alike`] has.
const ALIKE: usize = 2 * MANY as usize + 1;

impl Weights {
    /// The weights that come with the program.
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Weights> = LazyLock::new(|| Weights::new(&ROUNDS));
        &SHIPPED
    }

    /// Lays out the weights of `rounds`, each in the order of the tables, of the likenesses and of the values.
    pub fn new(rounds: &[impl AsRef<[i8]>]) -> Self {
        let mut weights = Self {
            rounds: rounds.len(),
            words: Numbered::filled(LIKENESSES * WORD_WEIGHTS, PackedScores(0)),
            feature_sums: Numbered::default(),
            context_sums: Numbered::default(),
            links: Numbered::filled(rounds.len() * LIKENESSES * LINK_WEIGHTS, 0),
        };
        for (round, own) in rounds.iter().enumerate() {
            debug_assert!(round < 4 && own.as_ref().len() == WEIGHTS);
            let mut own = own.as_ref().iter();
            for (&start, &end) in STARTS.iter().zip(STARTS.iter().skip(1)) {
                for likeness in 0..LIKENESSES {
                    for (at, &weight) in (start..end).zip(&mut own) {
                        match at.checked_sub(WORD_WEIGHTS) {
                            None => weights.words[of_word(likeness, at)].0 |= PackedScores::new(weight, round).0,
                            Some(at) => weights.links[of_link(round, likeness, at)] = weight,
                        }
                    }
                }
            }
        }
        weights.add_up();
        weights
    }

    /// Adds up the weights of words, those of a pair's own features and those of its context.
    fn add_up(&mut self) {
        let [proportions, runs, by_rivals, distances, near_by, ends, ..] = STARTS;
        let words = &self.words;
        let feature_sums = (0..PROPORTIONS * LIKENESSES * DISTANCES * ALIKE).map(|at| {
            let (alike, at) = (at % ALIKE, at / ALIKE);
            let (distance, at) = (at % DISTANCES, at / DISTANCES);
            let of = |at_table: usize| words[of_word(at % LIKENESSES, at_table)].0;
            let proportion = of(proportions + at / LIKENESSES);
            PackedScores(proportion + of(by_rivals + rivals(alike)) + of(distances + distance) + of(ends))
        });
        let context_sums = (0..LIKENESSES * NEAR_BY * RUNS).map(|at| {
            let (run, at) = (at % RUNS, at / RUNS);
            let of = |at_table: usize| words[of_word(at / NEAR_BY, at_table)].0;
            PackedScores(of(runs + run) + of(near_by + at % NEAR_BY))
        });
        (self.feature_sums, self.context_sums) = (feature_sums.collect(), context_sums.collect());
    }

    /// What words say for a pair of these features and at no end, in wordings of that proportion: the same as
    /// [`Weights::of_words`], sooner.
    pub fn of_features(&self, proportion: usize, pair: &PairFeatures) -> PackedScores {
        let likeness = pair.likeness as usize;
        let feature_sums = ((proportion * LIKENESSES + likeness) * DISTANCES + pair.distance) * ALIKE + pair.alike;
        let context_sums = (likeness * NEAR_BY + pair.near_by) * RUNS + pair.run;
        PackedScores(self.feature_sums[feature_sums as u32].0 + self.context_sums[context_sums as u32].0)
    }

    /// How many rounds there are.
    pub const fn rounds(&self) -> usize {
        self.rounds
    }

    /// What words say for a pair of this likeness by these values.
    pub fn of_words(&self, likeness: Likeness, values: [usize; OF_WORDS]) -> PackedScores {
        let weight = |(value, start): (&usize, &usize)| self.words[of_word(likeness as usize, start + value)].0;
        PackedScores(values.iter().zip(&STARTS).map(weight).sum())
    }

    /// What links say for a pair of this likeness by these values.
    pub fn of_links(&self, round: usize, likeness: Likeness, values: [usize; OF_LINKS]) -> i32 {
        let starts = STARTS.iter().skip(OF_WORDS).map(|start| start - WORD_WEIGHTS);
        let weight = |(value, start): (&usize, usize)| self.links[of_link(round, likeness as usize, start + value)];
        values.iter().zip(starts).map(weight).map(i32::from).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::alignment::evidence::of_words;
    use crate::wording::alignment::grid::Grid;
    use crate::wording::words::interner::WordInterner;
    use crate::wording::words::reading::Reader;

    #[test]
    fn what_is_added_up_before_is_the_same() {
        let texts = [
            "The mayor said on Monday that the old bridge will open again , and the mayor of the island agreed .",
            "On Monday the bridge opened again .",
            "قال مدير الميناء إن الجسر القديم سيغلق الأسبوع المقبل لمدة 5 أيام .",
            "وأكد مدير الميناء إغلاق الجسر",
        ];
        let mut interner = WordInterner::default();
        let texts = texts.map(|text| {
            let words: Vec<&str> = text.split(' ').collect();
            Reader::shipped().read_cut(&mut interner, &words)
        });
        let weights = Weights::shipped();
        for (a, b) in texts.iter().flat_map(|a| texts.iter().map(move |b| (a, b))) {
            let grid = Grid::new(&interner, a, b);
            for i in 0..grid.n {
                for (j, pair) in grid
                    .row(i)
                    .enumerate()
                    .filter(|&(j, _)| i + j != 0 && i + j + 2 != grid.n + grid.m)
                {
                    let one_by_one = weights.of_words(grid.likeness(i, j), of_words(&grid, i, j));
                    assert_eq!(weights.of_features(grid.proportion, &pair), one_by_one, "{i} {j}");
                }
            }
        }
    }
}
