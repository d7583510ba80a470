//! Which word of one wording answers which word of the other, wherever they stand.
//!
//! ```text
//! The minister said the bridge would reopen on Monday.
//! On Monday the bridge will open again, the minister announced.
//! ```
//!
//! links the two ministers, said and announced, would and will, the two Mondays and so on, in any order, one to many
//! where need be. Every pair of words is scored by the evidence for it ([`evidence`]); the links that a round finds are
//! evidence in the next.

mod alike;
mod evidence;
mod found;
mod grid;
mod likeness;
mod pair;
mod vicinity;
mod weigh;
mod weights;
mod words;

pub mod learn;

use super::lexis::{Lexis, WordId};
use super::pairwise;
use super::reading::Reader;
use crate::vocabulary::ChangeKind;
use found::Links;
use grid::Grid;
use weigh::Weights;

/// More pairs of words than this (two wordings of 500 words) are not weighed one by one: longer wordings are linked in
/// order, by the words alone.
const MOST_CELLS: usize = 1 << 18;
/// The least likeness, in thousandths, that links two words of such long wordings.
const ALIKE: i32 = 500;

/// Links the words of `a` with those of `b` that answer them: (place in `a`, place in `b`, how they differ), rising.
#[must_use]
pub fn align_words(a: &[&str], b: &[&str]) -> Vec<(usize, usize, Option<ChangeKind>)> {
    Lexis::kept(0, |lexis| align_knowing(lexis, a, b))
}

/// The same with the words that `lexis` has met.
pub(super) fn align_knowing(lexis: &mut Lexis, a: &[&str], b: &[&str]) -> Vec<(usize, usize, Option<ChangeKind>)> {
    let [a, b] = [a, b].map(|words| Reader::shipped().read_cut(lexis, words).ids);
    let pairs = align_ids(lexis, &a, &b).into_iter();
    pairs.map(|(i, j)| (i, j, lexis.change(a[i], b[j]))).collect()
}

/// The same for words that are interned already.
fn align_ids(lexis: &Lexis, a: &[WordId], b: &[WordId]) -> Vec<(usize, usize)> {
    if a.len().saturating_mul(b.len()) > MOST_CELLS {
        let pairs = pairwise::align(lexis, a, b);
        return pairs
            .into_iter()
            .filter(|pair| pair.likeness >= ALIKE)
            .map(|pair| (pair.a, pair.b))
            .collect();
    }
    let grid = Grid::new(lexis, a, b);
    weigh(&grid, Weights::shipped()).found()
}

/// The links of the last round.
fn weigh(grid: &Grid, weights: &Weights) -> Links {
    let (first, said) = Links::first(grid, weights);
    (1..weights.rounds()).fold(first, |links, round| links.next(grid, weights, &said, round))
}

fn cells(grid: &Grid) -> impl Iterator<Item = (usize, usize)> + use<> {
    let (n, m) = (grid.n, grid.m);
    (0..n).flat_map(move |i| (0..m).map(move |j| (i, j)))
}
