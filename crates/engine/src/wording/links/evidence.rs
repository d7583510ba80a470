//! What speaks for and against a word of one wording answering a word of the other.
//!
//! Every piece of evidence is one value out of a few, looked up in a table by the words' [`Likeness`]: a shared full
//! stop needs both neighbours, a shared name needs none. The kinds follow Sultan, Bethard and Sumner (2014), who align
//! by likeness and context, and Yao et al. (2013), who learn what each is worth.

use super::found::Links;
use super::grid::{Grid, LIKENESSES, Likeness};

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
pub(super) const WEIGHTS: usize = start(TABLES.len());

/// How many of [`TABLES`] look at the words alone; the others look at links found before.
const OF_WORDS: usize = 6;

/// Places in a round's weights, those of [`TABLES`] that look at the words alone.
pub(super) type OfWords = [u16; OF_WORDS];

/// The places that speak about each pair, by the words alone: the same in every round.
pub(super) fn of_words(grid: &Grid) -> Vec<OfWords> {
    let pairs = (0..grid.n).flat_map(|i| (0..grid.m).map(move |j| (i, j)));
    let places = pairs.map(|(i, j)| {
        let values = [
            grid.proportion(),
            run(grid, i, j),
            rivals(grid, i, j),
            distance(grid, i, j),
            grid.near_by(i, j).min(4),
            ends(grid, i, j),
        ];
        places(&TABLES[..OF_WORDS], 0, grid.likeness(i, j), values).map(|place| place as u16)
    });
    places.collect()
}

/// The places in a round's weights that speak about pair (i, j): one in each table.
pub(super) fn evidence(grid: &Grid, links: &Links, i: usize, j: usize) -> [usize; TABLES.len()] {
    const START: usize = start(OF_WORDS);
    let values = [
        links.beside(i, j),
        links.rivals(i, j),
        links.shift(i, j),
        links.gap(i, j),
        links.shared(i, j),
        links.score_bin(i, j),
        links.near_by(i, j).min(6),
        links.lead(i, j),
    ];
    let of_links = places(&TABLES[OF_WORDS..], START, grid.likeness(i, j), values);
    let mut all = [0; TABLES.len()];
    let (words, links) = all.split_at_mut(OF_WORDS);
    words
        .iter_mut()
        .zip(grid.of_words(i, j))
        .for_each(|(all, place)| *all = usize::from(place));
    links.copy_from_slice(&of_links);
    all
}

/// Where the weights of a table begin.
const fn start(table: usize) -> usize {
    let (mut start, mut at) = (0, 0);
    while at < table {
        start += TABLES[at].values * LIKENESSES;
        at += 1;
    }
    start
}

fn places<const N: usize>(tables: &[Table], start: usize, likeness: Likeness, values: [usize; N]) -> [usize; N] {
    let mut offset = start;
    let mut places = values;
    for (place, table) in places.iter_mut().zip(tables) {
        debug_assert!(*place < table.values, "{} has no value {place}", table.name);
        *place += offset + likeness as usize * table.values;
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
