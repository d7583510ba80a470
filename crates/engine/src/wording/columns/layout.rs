//! The words and punctuation marks of N wordings in columns.

use super::library::Library;
use super::merge::{Cell, merge};
use crate::wording::alignment::likeness::shared;
use crate::wording::alignment::link::WordLink;
use crate::wording::alignment::weigh::Weights;
use crate::wording::words::interner::{WordId, WordInterner};
use crate::wording::words::reading::Reader;

/// Wordings in columns.
pub struct Layout {
    /// The column of each word and mark of each wording: rising along a wording, from 0, none empty.
    pub columns: Vec<Vec<u32>>,
    /// How many columns there are.
    pub width: usize,
    /// What the columns are made from.
    pub library: Library,
}

/// For each witness the column of each of its words: rising along a witness, from 0, no column empty.
///
/// Words stand in one column where they answer each other. The answer is independent of the order of the witnesses.
#[must_use]
pub fn collate(witnesses: &[Vec<&str>]) -> Vec<Vec<u32>> {
    WordInterner::kept(0, |interner| {
        let read = |words: &Vec<&str>| Reader::shipped().read_cut(interner, words);
        let rows: Vec<Vec<WordId>> = witnesses.iter().map(read).collect();
        lay_out(interner, Weights::shipped(), &rows).columns
    })
}

/// Sets the words of `rows` in columns, by the links that `weights` give.
pub fn lay_out(interner: &WordInterner, weights: &Weights, rows: &[Vec<WordId>]) -> Layout {
    let library = Library::new(interner, weights, rows);
    let distinct: Vec<&[WordId]> = library.rows.each(rows).map(Vec::as_slice).collect();
    let lengths: Vec<usize> = distinct.iter().map(|row| row.len()).collect();
    let row = |row: usize| distinct.get(row).copied().unwrap_or_default();
    let links = |x, y| weighed(interner, row(x), row(y), library.between(x, y));
    let alike = |(x, i): Cell, (y, j): Cell| {
        let word = |of: usize, at: u32| row(of).get(at as usize).map(|&id| interner.get(id));
        word(x, i).zip(word(y, j)).is_some_and(|(a, b)| shared(a, b).is_some())
    };
    let columns = merge(&lengths, &links, &alike);
    let columns = library.rows.spread(&columns);
    Layout {
        width: columns.iter().flatten().max().map_or(0, |&last| last as usize + 1),
        columns,
        library,
    }
}

/// How much more a link of words is worth than one of punctuation marks, which never outweigh a word.
const WORD: i32 = 1 << 10;

/// What the links of two wordings are worth to the columns; beside linked words, any mark answers any other.
fn weighed(interner: &WordInterner, a: &[WordId], b: &[WordId], links: Vec<WordLink>) -> Vec<WordLink> {
    let is_mark = |row: &[WordId], at: u32| row.get(at as usize).is_some_and(|&id| !interner.get(id).is_word());
    let mut weighed = Vec::with_capacity(links.len() + links.len() / 8);
    for link in links {
        let worth = if is_mark(a, link.a) { 1 } else { WORD };
        let before = link.a.checked_sub(1).zip(link.b.checked_sub(1));
        let after = Some((link.a + 1, link.b + 1));
        let beside = [before, after]
            .into_iter()
            .flatten()
            .filter(|&(i, j)| worth > 1 && is_mark(a, i) && is_mark(b, j));
        weighed.extend(beside.map(|(a, b)| WordLink { a, b, score: 1 }));
        weighed.push(WordLink {
            score: link.score.saturating_mul(worth),
            ..link
        });
    }
    crate::order::by_key(&mut weighed, |link| (link.a, link.b));
    weighed
}
