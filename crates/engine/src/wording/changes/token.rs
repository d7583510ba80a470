//! A word where it stands among the columns.

use crate::text::values::Amount;
use crate::wording::words::interner::{WordId, WordInterner};
use crate::wording::words::units::{stands_before, unit};

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
///
/// The unit beside a number belongs to it.
pub fn wholes(interner: &WordInterner, tokens: &[Token]) -> Vec<Option<u32>> {
    let mut next = 0;
    let mut before = None;
    let whole = |token: &Token| {
        let part = interner.get(token.id).part();
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
    let mut wholes: Vec<Option<u32>> = tokens.iter().map(whole).collect();
    let counts = |at: usize| {
        let token = tokens.get(at)?;
        matches!(interner.get(token.id).part().amount, Some(Amount::Number(_))).then_some(())
    };
    for (at, token) in tokens.iter().enumerate() {
        let key = &interner.get(token.id).key.text;
        if wholes.get(at) != Some(&None) || unit(key).is_none() {
            continue;
        }
        let beside = if stands_before(key) {
            Some(at + 1)
        } else {
            at.checked_sub(1)
        };
        let number = beside
            .filter(|&at| counts(at).is_some())
            .and_then(|at| wholes.get(at).copied().flatten());
        if let Some(whole) = wholes.get_mut(at) {
            *whole = number;
        }
    }
    wholes
}
