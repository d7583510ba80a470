//! The weights, laid out so that those of one pair lie together: by likeness, and for what is the same in every round
//! those of all rounds side by side, to be added up at once.

use super::alike::MANY;
use super::grid::{Standing, rivals};
use super::likeness::{LIKENESSES, Likeness};
use super::tables::{OF_LINKS, OF_WORDS, STARTS, TABLES, WEIGHTS};
use super::weights::ROUNDS;
use std::sync::LazyLock;

/// How many weights of each likeness look at words, and how many at links.
const WORD_WEIGHTS: usize = STARTS[OF_WORDS];
const LINK_WEIGHTS: usize = STARTS[TABLES.len()] - WORD_WEIGHTS;

/// The weights of at most four rounds.
pub struct Weights {
    words: Vec<[Said; WORD_WEIGHTS]>,
    /// By the wordings' proportion and likeness: the sum for each distance and number of like words of a pair that is at no end.
    stands: [[[Said; DISTANCES * ALIKE]; LIKENESSES]; PROPORTIONS],
    /// By likeness: the sum for each number of shared words near by and each run.
    around: [[Said; NEAR_BY * RUNS]; LIKENESSES],
    /// By round and likeness.
    links: Vec<[[i8; LINK_WEIGHTS]; LIKENESSES]>,
}

/// What words alone say for a pair: a sum of weights for each of four rounds, in 16 bits each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said(u64);

/// Added to every weight in [`Said`], so that no sum is negative and none reaches into the next.
const LIFT: i32 = 128;

impl Said {
    const fn new(weight: i8, round: usize) -> Self {
        Self(((weight as i32 + LIFT) as u64) << (16 * round))
    }

    pub const fn in_round(self, round: usize) -> i32 {
        (self.0 >> (16 * round) & 0xFFFF) as i32 - LIFT * OF_WORDS as i32
    }
}

/// How many values those tables have by which the weights of words are added up beforehand.
const PROPORTIONS: usize = TABLES[0].values;
const RUNS: usize = TABLES[1].values;
const DISTANCES: usize = TABLES[3].values;
const NEAR_BY: usize = TABLES[4].values;
/// How many values [`Standing::alike`] has.
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
            words: vec![[Said(0); WORD_WEIGHTS]; LIKENESSES],
            stands: [[[Said(0); DISTANCES * ALIKE]; LIKENESSES]; PROPORTIONS],
            around: [[Said(0); NEAR_BY * RUNS]; LIKENESSES],
            links: vec![[[0; LINK_WEIGHTS]; LIKENESSES]; rounds.len()],
        };
        for (round, own) in rounds.iter().enumerate() {
            debug_assert!(round < 4 && own.as_ref().len() == WEIGHTS);
            let mut own = own.as_ref().iter();
            for table in STARTS.windows(2) {
                for likeness in 0..LIKENESSES {
                    for (at, &weight) in (table[0]..table[1]).zip(&mut own) {
                        match at.checked_sub(WORD_WEIGHTS) {
                            None => weights.words[likeness][at].0 |= Said::new(weight, round).0,
                            Some(at) => weights.links[round][likeness][at] = weight,
                        }
                    }
                }
            }
        }
        weights.add_up();
        weights
    }

    /// Adds up the weights of words, those of where a pair stands and those of what stands round it.
    fn add_up(&mut self) {
        for likeness in 0..LIKENESSES {
            let own = &self.words[likeness];
            let of = |table: usize, value: usize| own[STARTS[table] + value].0;
            for (proportion, stands) in self.stands.iter_mut().enumerate() {
                for (at, said) in stands[likeness].iter_mut().enumerate() {
                    *said = Said(of(0, proportion) + of(2, rivals(at % ALIKE)) + of(3, at / ALIKE) + of(5, 0));
                }
            }
            for (at, said) in self.around[likeness].iter_mut().enumerate() {
                *said = Said(of(1, at % RUNS) + of(4, at / RUNS));
            }
        }
    }

    /// What words say for a pair that stands so and at no end, in wordings of that proportion: the same as
    /// [`Weights::of_words`], sooner.
    pub const fn of_standing(&self, proportion: usize, pair: &Standing) -> Said {
        let likeness = pair.likeness as usize;
        let stands = self.stands[proportion][likeness][pair.distance * ALIKE + pair.alike];
        let around = self.around[likeness][pair.near_by * RUNS + pair.run];
        Said(stands.0 + around.0)
    }

    /// How many rounds there are.
    pub fn rounds(&self) -> usize {
        self.links.len()
    }

    /// What words say for a pair of this likeness by these values.
    pub fn of_words(&self, likeness: Likeness, values: [usize; OF_WORDS]) -> Said {
        let own = &self.words[likeness as usize];
        let weights = values.iter().zip(&STARTS).map(|(value, start)| own[start + value].0);
        Said(weights.sum())
    }

    /// What links say for a pair of this likeness by these values.
    pub fn of_links(&self, round: usize, likeness: Likeness, values: [usize; OF_LINKS]) -> i32 {
        let own = &self.links[round][likeness as usize];
        let starts = STARTS[OF_WORDS..].iter().map(|start| start - WORD_WEIGHTS);
        let weights = values.iter().zip(starts).map(|(value, start)| own[start + value]);
        weights.map(i32::from).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::alignment::evidence::of_words;
    use crate::wording::alignment::grid::Grid;
    use crate::wording::words::lexis::Lexis;
    use crate::wording::words::reading::Reader;

    #[test]
    fn what_is_added_up_before_is_the_same() {
        let texts = [
            "The mayor said on Monday that the old bridge will open again , and the mayor of the island agreed .",
            "On Monday the bridge opened again .",
            "قال مدير الميناء إن الجسر القديم سيغلق الأسبوع المقبل لمدة 5 أيام .",
            "وأكد مدير الميناء إغلاق الجسر",
        ];
        let mut lexis = Lexis::default();
        let texts = texts.map(|text| {
            let words: Vec<&str> = text.split(' ').collect();
            Reader::shipped().read_cut(&mut lexis, &words)
        });
        let weights = Weights::shipped();
        for (a, b) in texts.iter().flat_map(|a| texts.iter().map(move |b| (a, b))) {
            let grid = Grid::new(&lexis, a, b);
            for i in 0..grid.n {
                for (j, pair) in grid
                    .row(i)
                    .enumerate()
                    .filter(|&(j, _)| i + j != 0 && i + j + 2 != grid.n + grid.m)
                {
                    let one_by_one = weights.of_words(grid.likeness(i, j), of_words(&grid, i, j));
                    assert_eq!(weights.of_standing(grid.proportion, &pair), one_by_one, "{i} {j}");
                }
            }
        }
    }
}
