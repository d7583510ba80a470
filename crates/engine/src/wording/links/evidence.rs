//! What speaks for and against a word of one wording answering a word of the other.
//!
//! Every piece of evidence is one value out of a few, looked up in a table by the words' [`Likeness`]: a shared full
//! stop needs both neighbours, a shared name needs none. The kinds follow Sultan, Bethard and Sumner (2014), who align
//! by likeness and context, and Yao et al. (2013), who learn what each is worth.

use super::found::Links;
use super::grid::{Grid, LIKENESSES};

/// One kind of evidence and how many values it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Table {
    /// What it looks at.
    pub name: &'static str,
    /// How many values it takes.
    pub values: usize,
}

const fn table(name: &'static str, values: usize) -> Table {
    Table { name, values }
}

/// In the order in which [`evidence`] gives their values.
pub(super) const TABLES: [Table; 14] = [
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

/// How many weights one round has.
pub(super) const WEIGHTS: usize = {
    let (mut total, mut at) = (0, 0);
    while at < TABLES.len() {
        total += TABLES[at].values * LIKENESSES;
        at += 1;
    }
    total
};

/// The places in a round's weights that speak about pair (i, j): one in each table.
pub(super) fn evidence(grid: &Grid, links: &Links, i: usize, j: usize) -> [usize; TABLES.len()] {
    let likeness = grid.likeness(i, j) as usize;
    let values = [
        grid.proportion(),
        run(grid, i, j),
        rivals(grid, i, j),
        distance(grid, i, j),
        grid.near_by(i, j).min(4),
        ends(grid, i, j),
        links.beside(i, j),
        links.rivals(i, j),
        links.shift(i, j),
        links.gap(i, j),
        links.shared(i, j),
        links.score_bin(i, j),
        links.near_by(i, j).min(6),
        links.lead(i, j),
    ];
    let mut offset = 0;
    let mut places = [0; TABLES.len()];
    for ((place, value), table) in places.iter_mut().zip(values).zip(TABLES) {
        debug_assert!(value < table.values, "{} has no value {value}", table.name);
        *place = offset + likeness * table.values + value;
        offset += table.values * LIKENESSES;
    }
    places
}

/// How long the run of shared words is that ends before the pair, and the one that begins after it.
fn run(grid: &Grid, i: usize, j: usize) -> usize {
    let before = (1..=3)
        .take_while(|&k| i >= k && j >= k && grid.same(i - k, j - k))
        .count();
    let after = (1..=3)
        .take_while(|&k| i + k < grid.n && j + k < grid.m && grid.same(i + k, j + k))
        .count();
    before * 4 + after
}

fn rivals(grid: &Grid, i: usize, j: usize) -> usize {
    let own = grid.likeness(i, j);
    (grid.alike_in_row(i, own) + grid.alike_in_column(j, own))
        .saturating_sub(2)
        .min(3)
}

/// How far the two stand from the same relative place.
fn distance(grid: &Grid, i: usize, j: usize) -> usize {
    let (n, m) = (grid.n, grid.m);
    let off = ((2 * i + 1) * m).abs_diff((2 * j + 1) * n) * 50 / (n * m);
    match off {
        0..4 => 0,
        4..10 => 1,
        10..20 => 2,
        20..35 => 3,
        35..55 => 4,
        _ => 5,
    }
}

fn ends(grid: &Grid, i: usize, j: usize) -> usize {
    let first = i == 0 && j == 0;
    let last = i + 1 == grid.n && j + 1 == grid.m;
    usize::from(first) + 2 * usize::from(last)
}
