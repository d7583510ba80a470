//! What each wording is compared with where the reader chose no base: what most have in each column.

use super::kind::{change, is_akin};
use super::token::Token;
use crate::vocabulary::ChangeKind;
use crate::wording::words::interner::WordInterner;
use std::collections::BTreeMap;

/// Wordings in columns: for each wording and column, the word that stands there.
pub type Table = Vec<Vec<Option<Token>>>;

/// What row `row` of `table` is compared with: of two rows, the other.
pub fn reference(interner: &WordInterner, table: &Table, row: usize) -> Vec<Token> {
    if let [first, second] = table.as_slice() {
        let other = if row == 0 { second } else { first };
        return other.iter().flatten().copied().collect();
    }
    let columns = table.first().map_or(0, Vec::len);
    let rows = Voters { interner, table };
    (0..columns).filter_map(|column| rows.most_have(row, column)).collect()
}

struct Voters<'t> {
    interner: &'t WordInterner,
    table: &'t Table,
}

impl Voters<'_> {
    fn at(&self, row: usize, column: usize) -> Option<Token> {
        *self.table.get(row)?.get(column)?
    }

    fn cells(&self, column: usize) -> impl Iterator<Item = Token> {
        (0..self.table.len()).filter_map(move |row| self.at(row, column))
    }

    /// The word that row `row` is compared with in a column; none where there is no such word: then what the row has
    /// there was added.
    ///
    /// A word counts as what most have where two rows agree on it, and as dropped by a row only where more than half of
    /// all have it or another in its place. Columns in which everybody says something else are an accident of the
    /// alignment more often than they are an answer: there a row is compared with a word that is a form of its own (or
    /// another number, another verb of saying), or that stands between the same two words.
    fn most_have(&self, row: usize, column: usize) -> Option<Token> {
        if self.cells(column).count() * 2 < self.table.len() {
            return None;
        }
        let Some(own) = self.at(row, column) else {
            return self.dropped(column);
        };
        let cell = self.commonest(column, Some(own))?;
        let key = self.interner.key(cell.id);
        if self.cells(column).filter(|it| self.interner.key(it.id) == key).count() >= 2 {
            return Some(cell);
        }
        let others = || (0..self.table.len()).filter(|&other| other != row);
        let related = others()
            .filter_map(|other| self.at(other, column))
            .filter(|it| change(self.interner, it.id, own.id) != Some(ChangeKind::Replaced));
        let placed = others()
            .filter(|&other| self.same_place(row, other, column))
            .filter_map(|other| self.at(other, column));
        let first = |cells: &mut dyn Iterator<Item = Token>| cells.min_by_key(|it| &self.interner.get(it.id).surface);
        first(&mut related.into_iter()).or_else(|| first(&mut placed.into_iter()))
    }

    /// The word that a row lacks in a column; none where not enough rows have one.
    fn dropped(&self, column: usize) -> Option<Token> {
        let cell = self.commonest(column, None)?;
        let answers = |other: &usize| {
            self.at(*other, column)
                .is_some_and(|it| is_akin(self.interner, it.id, cell.id))
                || self.same_place(cell.row, *other, column)
        };
        let answering = (0..self.table.len()).filter(answers).count();
        (answering * 2 > self.table.len()).then_some(cell)
    }

    /// The commonest word in its commonest spelling; where two are as common, the one that is not `own`.
    fn commonest(&self, column: usize, own: Option<Token>) -> Option<Token> {
        // Readings by folded key, each with its spellings.
        let mut readings: BTreeMap<&str, BTreeMap<&str, (usize, Token)>> = BTreeMap::new();
        for cell in self.cells(column) {
            let word = self.interner.get(cell.id);
            let spellings = readings.entry(&word.key.text).or_default();
            spellings.entry(&word.surface).or_insert((0, cell)).0 += 1;
        }
        let own = own.map(|cell| self.interner.get(cell.id));
        let votes = |spellings: &BTreeMap<&str, (usize, Token)>| spellings.values().map(|&(n, _)| n).sum::<usize>();
        let (key, spellings) = readings
            .iter()
            .max_by_key(|&(&key, spellings)| (votes(spellings), own.is_some_and(|word| *word.key.text != *key)))?;
        let same = own.filter(|word| *word.key.text == **key);
        let (_, (_, cell)) = spellings
            .iter()
            .max_by_key(|&(&surface, &(n, _))| (n, same.is_some_and(|word| *word.surface != *surface)))?;
        Some(*cell)
    }

    /// Whether the words of two rows in `column` stand between the same two words (or at the same end).
    fn same_place(&self, row: usize, other: usize, column: usize) -> bool {
        let columns = self.table.first().map_or(0, Vec::len);
        let key = |row: usize, at: usize| self.at(row, at).map(|cell| self.interner.key(cell.id));
        let filled = |at: &usize| self.at(row, *at).is_some() || self.at(other, *at).is_some();
        let same = |at: usize| key(row, at) == key(other, at);
        let before = (0..column).rev().find(filled);
        let after = (column + 1..columns).find(filled);
        self.at(other, column).is_some() && before.is_none_or(same) && after.is_none_or(same)
    }
}
