//! What most wordings have in each column: what each is compared with where the reader chose no base.

use super::compare::{Cell, Spread};
use super::lexis::Lexis;
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

/// The word that most *other* rows agree on in a column.
///
/// None where fewer than half of all rows have a word there: then what stands there was added.
fn reference(lexis: &Lexis, table: &[Spread], row: usize, column: usize) -> Option<Cell> {
    let cells = || table.iter().filter_map(|spread| spread[column]);
    let own = table[row][column].map(|cell| lexis.get(cell.id));
    let present = cells().count();
    let others = present - usize::from(own.is_some());
    if others == 0 || present * 2 < table.len() || (own.is_none() && present * 2 == table.len()) {
        return None;
    }
    // Readings by folded key, each with its spellings: the commonest reading, in its commonest spelling.
    let mut readings: BTreeMap<&str, BTreeMap<&str, (usize, Cell)>> = BTreeMap::new();
    for cell in cells() {
        let word = lexis.get(cell.id);
        let spellings = readings.entry(&word.key).or_default();
        spellings.entry(word.surface).or_insert((0, cell)).0 += 1;
    }
    let votes = |spellings: &BTreeMap<&str, (usize, Cell)>| spellings.values().map(|&(n, _)| n).sum::<usize>();
    // Where two readings have as many rows, a row is compared with the one that is not its own.
    let (key, spellings) = readings
        .iter()
        .max_by_key(|&(&key, spellings)| (votes(spellings), own.is_some_and(|word| word.key != key)))?;
    let same = own.filter(|word| word.key == **key);
    let (_, (_, cell)) = spellings
        .iter()
        .max_by_key(|&(&surface, &(n, _))| (n, same.is_some_and(|word| word.surface != surface)))?;
    Some(Cell { whole: None, ..*cell })
}
