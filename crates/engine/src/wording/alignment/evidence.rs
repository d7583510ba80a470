//! What speaks for and against a word of one wording answering a word of the other.
//!
//! Every piece of evidence is one value out of a few, looked up in a table by the words' [`Likeness`]: a shared full
//! stop needs both neighbours, a shared name needs none. The kinds follow Sultan, Bethard and Sumner (2014), who align
//! by likeness and context, and Yao et al. (2013), who learn what each is worth.

use super::grid::Grid;
use super::likeness::LIKENESSES;
use super::links::Links;
use super::pair::WordPair;
use super::tables::{OF_LINKS, OF_WORDS, STARTS, TABLES};

/// What the words alone say of a pair, a value for each table that looks at them: the same in every round.
pub fn of_words(grid: &Grid, i: usize, j: usize) -> [usize; OF_WORDS] {
    [
        grid.proportion,
        grid.run(i, j),
        grid.rivals(i, j),
        grid.distance(i, j),
        grid.near_by(i, j),
        ends(grid, i, j),
    ]
}

/// What the links found before say of a pair, a value for each table that looks at them.
pub fn of_links(pair: &WordPair) -> [usize; OF_LINKS] {
    let (better, worse) = pair.rivals();
    let score = pair.score();
    [
        pair.beside(),
        RIVALRY.of(better) * 4 + RIVALRY.of(worse),
        pair.shift(),
        if better > 0 { 0 } else { pair.gap() },
        pair.shared(),
        SCORE.of(score),
        pair.near_by().min(6),
        LEAD.of(score - better),
    ]
}

/// How many of some numbers a number reaches, looked up.
struct Steps {
    /// The least number that is in the table, and 255 less than the greatest.
    from: i32,
    reached: [u8; 256],
}

impl Steps {
    #[allow(
        clippy::indexing_slicing,
        reason = "for constants: out of range, they do not compile"
    )]
    const fn new(from: i32, steps: &[i32]) -> Self {
        let mut reached = [0; 256];
        let mut at = 0;
        while at < reached.len() {
            let mut step = 0;
            while step < steps.len() {
                reached[at] += (from + at as i32 >= steps[step]) as u8;
                step += 1;
            }
            at += 1;
        }
        Self { from, reached }
    }

    fn of(&self, number: i32) -> usize {
        let at = (number - self.from).clamp(0, 255) as usize;
        self.reached.get(at).map_or(0, |&reached| usize::from(reached))
    }
}

/// A score that one of the words has elsewhere.
static RIVALRY: Steps = Steps::new(-100, &[-30, 1, 50]);
/// The score in the round before.
static SCORE: Steps = Steps::new(-128, &[-100, -80, -60, -40, -20, 0, 20, 40, 60, 80, 100]);
/// By how much a pair's score is better than the best that either word has elsewhere.
static LEAD: Steps = Steps::new(-128, &[-80, -30, -8, 0, 8, 30, 80]);

/// The places in a round's weights that speak about a pair: one in each table.
pub fn evidence(grid: &Grid, links: &Links, i: usize, j: usize) -> [usize; TABLES.len()] {
    let mut places = [0; TABLES.len()];
    let (words, others) = places.split_at_mut(OF_WORDS);
    words.copy_from_slice(&of_words(grid, i, j));
    others.copy_from_slice(&of_links(&WordPair::new(links, i, j)));
    for ((place, table), start) in places.iter_mut().zip(&TABLES).zip(STARTS) {
        *place += start * LIKENESSES + grid.likeness(i, j) as usize * table.values;
    }
    places
}

fn ends(grid: &Grid, i: usize, j: usize) -> usize {
    let (first, last) = (i + j == 0, i + j + 2 == grid.n + grid.m);
    usize::from(first) + 2 * usize::from(last)
}
