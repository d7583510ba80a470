//! The weights, laid out so that those of one pair lie together: by likeness, and for what is the same in every round
//! those of all rounds side by side, to be added up at once.

use super::evidence::{OF_LINKS, OF_WORDS, STARTS, TABLES, WEIGHTS};
use super::grid::LIKENESSES;
use super::weights::ROUNDS;
use std::sync::LazyLock;

/// How many weights of each likeness look at words, and how many at links.
const WORD_WEIGHTS: usize = STARTS[OF_WORDS];
const LINK_WEIGHTS: usize = STARTS[TABLES.len()] - WORD_WEIGHTS;

/// The weights of at most four rounds.
pub(super) struct Weights {
    words: Vec<[Said; WORD_WEIGHTS]>,
    /// By round and likeness.
    links: Vec<[[i8; LINK_WEIGHTS]; LIKENESSES]>,
}

/// What words alone say for a pair: a sum of weights for each of four rounds, in 16 bits each.
#[derive(Clone, Copy, Default)]
pub(super) struct Said(u64);

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
        weights
    }

    /// How many rounds there are.
    pub fn rounds(&self) -> usize {
        self.links.len()
    }

    /// What words say for a pair of this likeness by these values.
    pub fn of_words(&self, likeness: usize, values: [usize; OF_WORDS]) -> Said {
        let own = &self.words[likeness];
        let weights = values.iter().zip(&STARTS).map(|(value, start)| own[start + value].0);
        Said(weights.sum())
    }

    /// What links say for a pair of this likeness by these values.
    pub fn of_links(&self, round: usize, likeness: usize, values: [usize; OF_LINKS]) -> i32 {
        let own = &self.links[round][likeness];
        let starts = STARTS[OF_WORDS..].iter().map(|start| start - WORD_WEIGHTS);
        let weights = values.iter().zip(starts).map(|(value, start)| own[start + value]);
        weights.map(i32::from).sum()
    }
}
