//! Wordings in columns, each to be compared with another or with what most have.

use super::alignment::weigh::Weights;
use super::changes::compare::{Compared, compare};
use super::changes::pairs::pairs;
use super::changes::reference::{Table, reference};
use super::changes::token::Token;
use super::columns::layout::lay_out;
use super::columns::library::Library;
use super::words::interner::{WordId, WordInterner};

/// Wordings in columns.
pub struct AlignedWordings {
    /// The words and marks of each.
    pub rows: Vec<Vec<Token>>,
    /// How many columns there are.
    pub width: usize,
    library: Library,
    table: Table,
}

/// How a wording differs from what it is compared with.
#[derive(Default)]
pub struct Difference {
    /// What it is compared with.
    pub base: Vec<Token>,
    /// The differences.
    pub found: Compared,
}

impl AlignedWordings {
    /// Sets `rows` in columns.
    pub fn new(interner: &WordInterner, weights: &Weights, rows: &[Vec<WordId>]) -> Self {
        let layout = lay_out(interner, weights, rows);
        let tokens = |(row, (ids, columns)): (usize, (&Vec<WordId>, &Vec<u32>))| -> Vec<Token> {
            let placed = ids.iter().zip(columns).enumerate();
            let token = |(place, (&id, &column))| Token { id, row, place, column };
            placed.map(token).collect()
        };
        let rows: Vec<Vec<Token>> = rows.iter().zip(&layout.columns).enumerate().map(tokens).collect();
        let spread = |row: &Vec<Token>| {
            let mut spread = vec![None; layout.width];
            for token in row {
                spread
                    .get_mut(token.column as usize)
                    .into_iter()
                    .for_each(|cell| *cell = Some(*token));
            }
            spread
        };
        Self {
            table: rows.iter().map(spread).collect(),
            rows,
            width: layout.width,
            library: layout.library,
        }
    }

    /// How row `row` differs from row `base`; without one, from what most rows have.
    pub fn compare(&self, interner: &WordInterner, base: Option<usize>, row: usize) -> Difference {
        if base == Some(row) {
            return Difference::default();
        }
        let tokens = |row: usize| self.rows.get(row).map_or(&[][..], Vec::as_slice);
        let asked = (0..self.rows.len()).filter(|&other| other != row && base.is_none_or(|base| base == other));
        let asked: Vec<(usize, &[Token])> = asked.map(|other| (other, tokens(other))).collect();
        let base = match base {
            Some(base) => tokens(base).to_vec(),
            None => reference(interner, &self.table, row),
        };
        let pairs = pairs(interner, &self.library, &base, &asked, row);
        let found = compare(interner, &base, tokens(row), pairs);
        Difference { base, found }
    }
}
