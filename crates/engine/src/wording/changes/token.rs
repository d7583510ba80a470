//! A word where it stands among the columns.

use crate::wording::words::lexis::{Lexis, WordId};

/// A word or mark of a wording in its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub id: WordId,
    /// The wording that has it.
    pub row: usize,
    /// Its place there.
    pub place: usize,
    /// Its column.
    pub column: u32,
}

/// For each token the number, date or phrase that it has a part in, numbered; none for words by themselves.
pub fn wholes(lexis: &Lexis, tokens: &[Token]) -> Vec<Option<u32>> {
    let mut next = 0;
    let mut before = None;
    let whole = |token: &Token| {
        let part = lexis.get(token.id).part();
        let of = (part.amount, part.set);
        if of == (None, None) {
            before = None;
            return None;
        }
        if part.head || before != Some(of) {
            next += 1;
        }
        before = Some(of);
        Some(next)
    };
    tokens.iter().map(whole).collect()
}
