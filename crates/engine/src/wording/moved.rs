//! Stretches that stand elsewhere, with the words changed inside them.
//!
//! ```text
//! base   On Monday , the ferry sank off the old harbour
//! own    The ferry sank off the harbour on Monday
//!                                        ~~~~~~~~~ moved
//! ```

use super::compare::{Cell, Spread};
use super::lexis::Lexis;
use super::spelling::Class;
use crate::order;

/// One word that stands elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Move {
    /// The column it has in the base.
    pub from: u32,
    /// The column it has here.
    pub to: u32,
}

/// From this likeness on (in thousandths) a word makes a moved stretch; from the second it may stand inside one.
const SAME: i32 = 900;
const ALIKE: i32 = 500;
/// So many loose words are compared; in longer wordings moves are not looked for.
const MOST_LOOSE: usize = 300;

/// The words of `own` that `base` has elsewhere. Longest stretches first; no word moves twice.
pub(super) fn find(lexis: &Lexis, base: &Spread, own: &Spread) -> Vec<Move> {
    let mut gone = loose(lexis, base, own);
    let mut came = loose(lexis, own, base);
    let mut moves = Vec::new();
    if gone.len() > MOST_LOOSE || came.len() > MOST_LOOSE {
        return moves;
    }
    while let Some((mut from, mut to, len)) = longest(lexis, &gone, &came) {
        let mut to_end = to + len;
        let mut from_end = from + len;
        // A changed word between the stretch and one more shared word belongs to it too.
        while let Some(more) = extension(lexis, &gone[from_end..], &came[to_end..]) {
            (from_end, to_end) = (from_end + more, to_end + more);
        }
        let (before_gone, before_came): (Vec<_>, Vec<_>) = (
            gone[..from].iter().rev().copied().collect(),
            came[..to].iter().rev().copied().collect(),
        );
        if let Some(more) = extension(lexis, &before_gone, &before_came) {
            (from, to) = (from - more, to - more);
        }
        let pairs = gone.drain(from..from_end).zip(came.drain(to..to_end));
        moves.extend(pairs.map(|(from, to)| Move {
            from: from.column,
            to: to.column,
        }));
    }
    order::by_key(&mut moves, |one| one.to);
    moves
}

#[derive(Clone, Copy)]
struct Loose {
    column: u32,
    cell: Cell,
}

/// The words of `of` that nothing opposite answers.
fn loose(lexis: &Lexis, of: &Spread, opposite: &Spread) -> Vec<Loose> {
    let answers =
        |cell: Cell, other: Option<Cell>| other.is_some_and(|other| lexis.likeness(cell.id, other.id) >= ALIKE);
    (0..)
        .zip(of.iter().zip(opposite))
        .filter_map(|(column, (&cell, &other))| Some((Loose { column, cell: cell? }, other)))
        .filter(|&(loose, other)| lexis.get(loose.cell.id).class() != Class::Mark && !answers(loose.cell, other))
        .map(|(loose, _)| loose)
        .collect()
}

fn longest(lexis: &Lexis, gone: &[Loose], came: &[Loose]) -> Option<(usize, usize, usize)> {
    let mut runs = vec![0_usize; came.len() + 1];
    let mut found: Option<(usize, usize, usize)> = None;
    for i in 0..gone.len() {
        for j in (0..came.len()).rev() {
            runs[j + 1] = if likeness(lexis, gone[i], came[j]) >= SAME {
                runs[j] + 1
            } else {
                0
            };
            let len = runs[j + 1];
            if found.is_none_or(|(_, _, best)| len > best) && weighs(lexis, &gone[i + 1 - len..=i]) {
                found = Some((i + 1 - len, j + 1 - len, len));
            }
        }
    }
    found
}

/// How many more words belong to a stretch that ends before `gone` and `came`.
fn extension(lexis: &Lexis, gone: &[Loose], came: &[Loose]) -> Option<usize> {
    let at = |k: usize| Some(likeness(lexis, *gone.get(k)?, *came.get(k)?));
    match (at(0)?, at(1)) {
        (ALIKE.., _) => Some(1),
        (0.., Some(SAME..)) => Some(2),
        _ => None,
    }
}

fn likeness(lexis: &Lexis, gone: Loose, came: Loose) -> i32 {
    lexis.likeness(gone.cell.id, came.cell.id)
}

/// Whether a run is worth calling moved: common words alone are not.
fn weighs(lexis: &Lexis, run: &[Loose]) -> bool {
    run.iter()
        .any(|word| matches!(lexis.get(word.cell.id).class(), Class::Content | Class::Number))
}
