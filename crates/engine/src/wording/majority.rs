//! What most wordings have in each column: what each is compared with where the reader chose no base.

use super::compare::{Cell, Spread};
use super::lexis::Lexis;
use crate::vocabulary::ChangeKind;
use std::collections::BTreeMap;

/// What row `row` of `table` is compared with: of two rows, the other.
pub(super) fn majority(lexis: &Lexis, table: &[Spread], row: usize) -> Spread {
    if let [first, second] = table {
        return if row == 0 { second.clone() } else { first.clone() };
    }
    let columns = table.first().map_or(0, Vec::len);
    (0..columns)
        .map(|column| reference(lexis, table, row, column))
        .collect()
}

/// The word that row `row` is compared with in a column; none where there is no such word: then what the row has there
/// was added.
///
/// A word counts as what most have where two rows agree on it, and as dropped by a row only where more than half of all
/// have it or another in its place. Columns in which everybody says something else are an accident of the alignment more often than they are an
/// answer: there a row is compared with a word that is a form of its own (or another number, another verb of saying),
/// or that stands between the same two words.
fn reference(lexis: &Lexis, table: &[Spread], row: usize, column: usize) -> Option<Cell> {
    let cells = || table.iter().filter_map(|spread| spread[column]);
    let present = cells().count();
    if present * 2 < table.len() {
        return None;
    }
    let Some(own) = table[row][column] else {
        let cell = commonest(lexis, cells(), None)?;
        let first = table.iter().find(|it| it[column].is_some_and(|it| it.id == cell.id))?;
        let answers = |other: &&Spread| {
            other[column].is_some_and(|it| lexis.likeness(it.id, cell.id) >= ALIKE)
                || same_place(lexis, first, other, column)
        };
        return (table.iter().filter(answers).count() * 2 > table.len()).then_some(cell);
    };
    let cell = commonest(lexis, cells(), Some(own))?;
    let key = &lexis.get(cell.id).key;
    let agree = cells().filter(|it| lexis.get(it.id).key == *key).count();
    if agree >= 2 {
        return Some(cell);
    }
    let others = || (0..table.len()).filter(|&other| other != row);
    let related = others()
        .filter_map(|other| table[other][column])
        .filter(|it| lexis.change(it.id, own.id) != Some(ChangeKind::Replaced));
    let placed = others()
        .filter(|&other| same_place(lexis, &table[row], &table[other], column))
        .filter_map(|other| table[other][column]);
    let first = |cells: &mut dyn Iterator<Item = Cell>| cells.min_by_key(|it| &lexis.get(it.id).surface);
    let cell = first(&mut related.into_iter()).or_else(|| first(&mut placed.into_iter()))?;
    Some(Cell { whole: None, ..cell })
}

/// From this likeness on (in thousandths) two words are the same but for their form.
const ALIKE: i32 = 600;

/// The commonest of `cells` in its commonest spelling; where two are as common, the one that is not `own`.
fn commonest(lexis: &Lexis, cells: impl Iterator<Item = Cell>, own: Option<Cell>) -> Option<Cell> {
    // Readings by folded key, each with its spellings.
    let mut readings: BTreeMap<&str, BTreeMap<&str, (usize, Cell)>> = BTreeMap::new();
    for cell in cells {
        let word = lexis.get(cell.id);
        let spellings = readings.entry(&word.key.text).or_default();
        spellings.entry(&word.surface).or_insert((0, cell)).0 += 1;
    }
    let own = own.map(|cell| lexis.get(cell.id));
    let votes = |spellings: &BTreeMap<&str, (usize, Cell)>| spellings.values().map(|&(n, _)| n).sum::<usize>();
    let (key, spellings) = readings
        .iter()
        .max_by_key(|&(&key, spellings)| (votes(spellings), own.is_some_and(|word| *word.key.text != *key)))?;
    let same = own.filter(|word| *word.key.text == **key);
    let (_, (_, cell)) = spellings
        .iter()
        .max_by_key(|&(&surface, &(n, _))| (n, same.is_some_and(|word| *word.surface != *surface)))?;
    Some(Cell { whole: None, ..*cell })
}

/// Whether the words of two rows in `column` stand between the same two words (or at the same end).
fn same_place(lexis: &Lexis, own: &Spread, other: &Spread, column: usize) -> bool {
    let key = |cell: &Option<Cell>| cell.map(|cell| &lexis.get(cell.id).key);
    let filled = |at: &usize| own[*at].is_some() || other[*at].is_some();
    let same = |at: usize| key(&own[at]) == key(&other[at]);
    let before = (0..column).rev().find(filled);
    let after = (column + 1..own.len()).find(filled);
    other[column].is_some() && before.is_none_or(same) && after.is_none_or(same)
}
