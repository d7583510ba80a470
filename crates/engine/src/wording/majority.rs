//! What most wordings have in a column: what each is compared with where the reader chose no base.

use super::lexis::{Lexis, WordId};
use std::collections::BTreeMap;

/// One column, top to bottom: the word of each row, where it has one.
pub(super) type Cells = Vec<Option<WordId>>;

/// What row `row` is compared with in a column: the word that most *other* rows agree on.
///
/// None where fewer than half of all rows have a word there: then what stands there was added.
pub(super) fn reference(lexis: &Lexis, cells: &Cells, row: usize) -> Option<WordId> {
    let present = cells.iter().flatten().count();
    let others = present - usize::from(cells[row].is_some());
    if others == 0 || present * 2 < cells.len() || (cells[row].is_none() && present * 2 == cells.len()) {
        return None;
    }
    // Readings by folded key, each with its spellings: the commonest reading, in its commonest spelling.
    let mut readings: BTreeMap<&str, BTreeMap<&str, (usize, WordId)>> = BTreeMap::new();
    for &id in cells.iter().flatten() {
        let word = lexis.get(id);
        readings
            .entry(&word.key)
            .or_default()
            .entry(word.surface)
            .or_insert((0, id))
            .0 += 1;
    }
    let own = cells[row].map(|id| lexis.get(id));
    let votes = |spellings: &BTreeMap<&str, (usize, WordId)>| spellings.values().map(|&(n, _)| n).sum::<usize>();
    // Where two readings have as many rows, a row is compared with the one that is not its own.
    let (key, spellings) = readings
        .iter()
        .max_by_key(|&(&key, spellings)| (votes(spellings), own.is_some_and(|word| word.key != key)))?;
    let same = own.filter(|word| word.key == **key);
    spellings
        .iter()
        .max_by_key(|&(&surface, &(n, _))| (n, same.is_some_and(|word| word.surface != surface)))
        .map(|(_, &(_, id))| id)
}
