//! What stands in the columns of a synopsis.

use std::collections::BTreeMap;

use muqabala_engine::session::{Synopsis, SynopsisRow};
use muqabala_engine::text::fold;

use crate::comparison::Comparison;

/// What stands in one column of one wording.
#[derive(Clone, Debug, Default)]
pub struct Placed {
    pub text: String,
    /// Whether a space stands before it.
    pub spaced: bool,
}

/// What each column holds in what the marks are relative to: the base, or what most rows have.
pub struct Usual(Vec<Placed>);

impl Usual {
    pub fn new(comparison: &Comparison, synopsis: &Synopsis) -> Self {
        let rows: Vec<BTreeMap<u32, Placed>> = synopsis.rows.iter().map(|row| words(comparison, row)).collect();
        let base = synopsis.base.and_then(|base| rows.get(base as usize));
        let column = |column: u32| match base {
            Some(row) => row.get(&column).cloned().unwrap_or_default(),
            None => most(rows.iter().filter_map(|row| row.get(&column))),
        };
        Self((0..synopsis.columns).map(column).collect())
    }

    /// The words of these columns.
    pub fn words(&self, columns: &[u32]) -> String {
        joined(columns.iter().filter_map(|&at| self.0.get(at as usize)))
    }
}

/// Words, with the spaces that stand before them.
pub fn joined<'a>(words: impl Iterator<Item = &'a Placed>) -> String {
    let mut text = String::new();
    for word in words {
        if word.spaced && !text.is_empty() && !word.text.is_empty() {
            text.push(' ');
        }
        text += &word.text;
    }
    text
}

/// What a row has in each of its columns.
pub fn words(comparison: &Comparison, row: &SynopsisRow) -> BTreeMap<u32, Placed> {
    let mut out: BTreeMap<u32, Placed> = BTreeMap::new();
    let mut last = None;
    for word in &row.words {
        let before = last.map_or("", |end| comparison.text(row.article, end, word.start));
        let placed = out.entry(word.column).or_insert_with(|| Placed {
            spaced: before.chars().any(|c| c.is_whitespace() || c.is_alphanumeric()),
            ..Placed::default()
        });
        placed.text += comparison.text(row.article, word.start, word.end);
        last = Some(word.end);
    }
    out
}

/// The word that most have, whatever its spelling, in the spelling that most of these have; the first of equals.
fn most<'a>(words: impl Iterator<Item = &'a Placed>) -> Placed {
    let words: Vec<(String, &Placed)> = words.map(|word| (fold(&word.text), word)).collect();
    let votes = |(key, word): &(String, &Placed)| {
        let same = words.iter().filter(|(other, _)| other == key).count();
        let spelt = words.iter().filter(|(_, other)| other.text == word.text).count();
        (same, spelt)
    };
    let best = words.iter().rev().max_by_key(|it| votes(it));
    best.map_or_else(Placed::default, |(_, word)| (*word).clone())
}
