//! The kinds of evidence, and where the weights of each stand.

use super::likeness::LIKENESSES;

/// One kind of evidence and how many values it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeatureTable {
    /// What it looks at.
    pub name: &'static str,
    /// How many values it takes.
    pub values: usize,
}

const fn table(name: &'static str, values: usize) -> FeatureTable {
    FeatureTable { name, values }
}

/// In the order in which the evidence gives its values.
pub const TABLES: [FeatureTable; 14] = [
    table("itself: sides of equal length or not", 3),
    table("shared run: words before x words after", 16),
    table("rivals: other words as alike, in either wording", 4),
    table("distance from the diagonal", 6),
    table("shared words near by", 5),
    table("at the beginning or end of both", 4),
    table("linked: the pair before x the pair after", 9),
    table("rivals by score: the better x the worse", 16),
    table("shift against the nearest links before x after", 25),
    table("gap that both stand in", 21),
    table("neighbours linked to the same word", 4),
    table("score in the round before", 12),
    table("links near by", 7),
    table("lead over the best rival", 8),
];

/// How many of [`TABLES`] look at the words alone; the others look at links found before.
pub const OF_WORDS: usize = 6;
pub const OF_LINKS: usize = TABLES.len() - OF_WORDS;

/// Which of the values of links is the pair before and the pair after.
pub const BESIDE: usize = 0;

/// How many values the tables before each take together, and last how many all take.
#[allow(
    clippy::indexing_slicing,
    reason = "in a constant: out of range, it does not compile"
)]
pub const STARTS: [usize; TABLES.len() + 1] = {
    let mut starts = [0; TABLES.len() + 1];
    let mut at = 0;
    while at < TABLES.len() {
        starts[at + 1] = starts[at] + TABLES[at].values;
        at += 1;
    }
    starts
};

/// How many weights one round has: each table has its values for every likeness.
#[allow(
    clippy::indexing_slicing,
    reason = "in a constant: out of range, it does not compile"
)]
pub const WEIGHTS: usize = STARTS[TABLES.len()] * LIKENESSES;
