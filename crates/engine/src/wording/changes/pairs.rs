//! The links between a wording and what it is compared with.

use super::token::Token;
use crate::hashing::Map;
use crate::order;
use crate::wording::columns::library::Library;
use crate::wording::words::interner::WordInterner;

/// Two words that answer each other, by their places in the two lists of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Among the tokens of the base.
    pub base: usize,
    /// Among the wording's own.
    pub own: usize,
    /// How well, more than 0.
    pub score: i64,
}

/// The links of row `row`'s tokens with `base`, whose tokens may come from several rows: `rows` are those asked, the
/// tokens of each.
///
/// A token of the base stands for every row that has the same word in its column.
pub fn pairs(
    interner: &WordInterner,
    library: &Library,
    base: &[Token],
    rows: &[(usize, &[Token])],
    row: usize,
) -> Vec<Pair> {
    let of_column: Map<u32, usize> = base.iter().enumerate().map(|(at, token)| (token.column, at)).collect();
    let mut scores: Map<(usize, usize), i64> = Map::default();
    for &(other, tokens) in rows {
        for link in library.links(other, row) {
            let Some(token) = tokens.get(link.a as usize) else {
                continue;
            };
            let Some(&at) = of_column.get(&token.column) else {
                continue;
            };
            if base
                .get(at)
                .is_some_and(|it| interner.key(it.id) == interner.key(token.id))
            {
                *scores.entry((at, link.b as usize)).or_default() += i64::from(link.score);
            }
        }
    }
    let mut pairs: Vec<Pair> = scores
        .into_iter()
        .map(|((base, own), score)| Pair { base, own, score })
        .collect();
    order::by_key(&mut pairs, |pair| (pair.base, pair.own));
    pairs
}
