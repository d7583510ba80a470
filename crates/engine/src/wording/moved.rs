//! Stretches that stand elsewhere.

use super::lexis::{Class, Lexis, WordId};
use crate::order;

/// One word that stands elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Move {
    /// The column it has in the base.
    pub from: u32,
    /// The column it has here.
    pub to: u32,
}

/// Words of `own` with nothing opposite in `base` that stand, in a run, where `own` has nothing.
///
/// A run counts when it holds two words that weigh, or one that both have only once. Longest runs first.
pub(super) fn find(lexis: &Lexis, base: &[Option<WordId>], own: &[Option<WordId>]) -> Vec<Move> {
    let mut gone = loose(lexis, base, own);
    let mut came = loose(lexis, own, base);
    let mut moves = Vec::new();
    while let Some((at_gone, at_came, len)) = longest(lexis, &gone, &came) {
        let from = gone.drain(at_gone..at_gone + len).collect::<Vec<_>>();
        let to = came.drain(at_came..at_came + len);
        moves.extend(from.into_iter().zip(to).map(|((from, _), (to, _))| Move { from, to }));
    }
    order::by_key(&mut moves, |m| m.to);
    moves
}

/// The words of `of` that have nothing opposite, with their columns.
fn loose(lexis: &Lexis, of: &[Option<WordId>], opposite: &[Option<WordId>]) -> Vec<(u32, WordId)> {
    (0..)
        .zip(of.iter().zip(opposite))
        .filter_map(|(column, pair)| match pair {
            (&Some(id), None) if lexis.get(id).class != Class::Mark => Some((column, id)),
            _ => None,
        })
        .collect()
}

fn longest(lexis: &Lexis, a: &[(u32, WordId)], b: &[(u32, WordId)]) -> Option<(usize, usize, usize)> {
    let mut runs = vec![0_usize; b.len() + 1];
    let mut found: Option<(usize, usize, usize)> = None;
    for (i, &(_, x)) in a.iter().enumerate() {
        for j in (0..b.len()).rev() {
            let same = lexis.key(x) == lexis.key(b[j].1);
            runs[j + 1] = if same { runs[j] + 1 } else { 0 };
            let len = runs[j + 1];
            if found.is_none_or(|(_, _, best)| len > best) && weighs(lexis, &a[i + 1 - len..=i]) {
                found = Some((i + 1 - len, j + 1 - len, len));
            }
        }
    }
    found
}

fn weighs(lexis: &Lexis, run: &[(u32, WordId)]) -> bool {
    run.iter()
        .any(|&(_, id)| matches!(lexis.get(id).class, Class::Content | Class::Number))
}
