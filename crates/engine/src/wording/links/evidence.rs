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

/// In the order in which [`of_words`], then [`of_links`] give their values.
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

/// How many of [`TABLES`] look at the words alone; the others look at links found before.
pub(super) const OF_WORDS: usize = 6;
pub(super) const OF_LINKS: usize = TABLES.len() - OF_WORDS;

/// Which of the values of links is [`Links::beside`].
pub(super) const BESIDE: usize = 0;

/// How many values the tables before each take together, and last how many all take.
pub(super) const STARTS: [usize; TABLES.len() + 1] = {
    let mut starts = [0; TABLES.len() + 1];
    let mut at = 0;
    while at < TABLES.len() {
        starts[at + 1] = starts[at] + TABLES[at].values;
        at += 1;
    }
    starts
};

/// How many weights one round has: each table has its values for every likeness.
pub(super) const WEIGHTS: usize = STARTS[TABLES.len()] * LIKENESSES;

/// What the words alone say of a pair, a value for each table that looks at them: the same in every round.
pub(super) fn of_words(grid: &Grid, i: usize, j: usize) -> [usize; OF_WORDS] {
    [
        grid.proportion,
        grid.run(i, j),
        rivals(grid, i, j),
        distance(grid, i, j),
        grid.near_by(i, j).min(4),
        ends(grid, i, j),
    ]
}

/// What the links found before say of a pair, a value for each table that looks at them.
pub(super) fn of_links(links: &Links, i: usize, j: usize) -> [usize; OF_LINKS] {
    let (better, worse) = links.rivals(i, j);
    [
        links.beside(i, j),
        rivalry(better) * 4 + rivalry(worse),
        links.shift(i, j),
        if better > 0 { 0 } else { links.gap(i, j) },
        links.shared(i, j),
        usize::try_from((links.score(i, j).clamp(-120, 119) + 120) / 20).unwrap_or(0),
        links.near_by(i, j).min(6),
        lead(links.score(i, j).saturating_sub(better)),
    ]
}

/// A score that one of the words has elsewhere, in steps.
fn rivalry(score: i32) -> usize {
    usize::from(score >= -30) + usize::from(score > 0) + usize::from(score >= 50)
}

/// By how much a pair's score is better than the best that either word has elsewhere, in steps.
fn lead(lead: i32) -> usize {
    let steps = [-80, -30, -8, 0, 8, 30, 80].map(|step| usize::from(lead >= step));
    steps.iter().sum()
}

/// The places in a round's weights that speak about a pair: one in each table.
pub(super) fn evidence(grid: &Grid, links: &Links, i: usize, j: usize) -> [usize; TABLES.len()] {
    let mut places = [0; TABLES.len()];
    let (words, others) = places.split_at_mut(OF_WORDS);
    words.copy_from_slice(&of_words(grid, i, j));
    others.copy_from_slice(&of_links(links, i, j));
    for ((place, table), start) in places.iter_mut().zip(&TABLES).zip(STARTS) {
        *place += start * LIKENESSES + grid.likeness(i, j) as usize * table.values;
    }
    places
}

fn rivals(grid: &Grid, i: usize, j: usize) -> usize {
    let own = grid.likeness(i, j);
    (grid.alike_in_row(i, own) + grid.alike_in_column(j, own))
        .saturating_sub(2)
        .min(3)
}

/// How far the two stand from the same relative place.
fn distance(grid: &Grid, i: usize, j: usize) -> usize {
    let off = ((2 * i + 1) * grid.m).abs_diff((2 * j + 1) * grid.n);
    grid.distances.iter().map(|&least| usize::from(off >= least)).sum()
}

fn ends(grid: &Grid, i: usize, j: usize) -> usize {
    let (first, last) = (i + j == 0, i + j + 2 == grid.n + grid.m);
    usize::from(first) + 2 * usize::from(last)
}
