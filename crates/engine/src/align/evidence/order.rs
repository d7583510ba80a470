//! What stands in the same order in two passages.

use crate::align::terms::TermWeights;
use crate::hashing::Map;
use crate::order;

/// What stands in the same order in two passages.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct CommonOrder {
    /// The weight of the heaviest common subsequence.
    pub(crate) weight: f32,
    /// The longest common run, in terms.
    pub(crate) longest_run: u32,
}

/// A term that both have, where it stands in one of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct SharedTerm {
    pub(super) term: u32,
    /// Where it stands among all terms.
    pub(super) at: u32,
}

/// The most cells that the dynamic programme fills: two passages of 500 shared terms, many times a long sentence.
const MOST_CELLS: usize = 1 << 18;

/// The heaviest common subsequence and the longest common run of `rows` and `columns`, which are the terms that both
/// passages have as they stand in each. `cells` is a buffer.
///
/// Of passages too long for that (a book without a full stop) only terms that each has once are looked at.
pub(super) fn common_order(
    rows: &[SharedTerm],
    columns: &[SharedTerm],
    weights: &TermWeights,
    cells: &mut Vec<CommonOrder>,
) -> CommonOrder {
    if rows.len().saturating_mul(columns.len()) > MOST_CELLS {
        of_unique(rows, columns, weights)
    } else {
        of_all(rows, columns, weights, cells)
    }
}

/// The textbook dynamic programme, one row kept.
fn of_all(
    rows: &[SharedTerm],
    columns: &[SharedTerm],
    weights: &TermWeights,
    cells: &mut Vec<CommonOrder>,
) -> CommonOrder {
    cells.clear();
    cells.resize(columns.len(), CommonOrder::default());
    let mut run = 0;
    let mut last_row = u32::MAX;
    for row in rows {
        let weight = weights.of(row.term);
        let next_row = last_row.wrapping_add(1) == row.at;
        let (mut left, mut corner, mut last_column) = (CommonOrder::default(), CommonOrder::default(), u32::MAX);
        for (column, cell) in columns.iter().zip(cells.iter_mut()) {
            let above = *cell;
            *cell = CommonOrder {
                weight: above.weight.max(left.weight),
                longest_run: 0,
            };
            if column.term == row.term {
                let goes_on = next_row && last_column.wrapping_add(1) == column.at;
                cell.weight = cell.weight.max(corner.weight + weight);
                cell.longest_run = 1 + if goes_on { corner.longest_run } else { 0 };
                run = run.max(cell.longest_run);
            }
            (left, corner, last_column) = (*cell, above, column.at);
        }
        last_row = row.at;
    }
    CommonOrder {
        weight: cells.last().map_or(0.0, |cell| cell.weight),
        longest_run: run,
    }
}

/// The same of the terms that stand once in each: the heaviest increasing subsequence of their places, found with a Fenwick
/// tree of maxima (Fenwick 1994) in O(n log n).
fn of_unique(rows: &[SharedTerm], columns: &[SharedTerm], weights: &TermWeights) -> CommonOrder {
    let (own, theirs) = (once(rows), once(columns));
    let mut places: Vec<(u32, u32, f32)> = own
        .into_iter()
        .filter_map(|(term, at)| Some((at, *theirs.get(&term)?, weights.of(term))))
        .collect();
    order::by_key(&mut places, |place| place.0);
    let last = columns.last().map_or(0, |column| column.at as usize + 1);
    let mut heaviest = vec![0.0_f32; last + 1];
    let (mut found, mut run, mut before) = (CommonOrder::default(), 0, None);
    for (row, column, weight) in places {
        let own = heaviest_before(&heaviest, column as usize) + weight;
        enter(&mut heaviest, column as usize + 1, own);
        run = if before == Some((row, column)) { run + 1 } else { 1 };
        before = Some((row + 1, column + 1));
        found.weight = found.weight.max(own);
        found.longest_run = found.longest_run.max(run);
    }
    found
}

/// The terms that stand once among `terms`, with their places.
fn once(terms: &[SharedTerm]) -> Map<u32, u32> {
    let mut places: Map<u32, u32> = Map::default();
    for it in terms {
        let place = places.entry(it.term).or_insert(it.at);
        if *place != it.at {
            *place = u32::MAX;
        }
    }
    places.retain(|_, place| *place != u32::MAX);
    places
}

/// The largest of the first `end` values of a Fenwick tree.
fn heaviest_before(tree: &[f32], mut end: usize) -> f32 {
    let mut most = 0.0_f32;
    while end > 0 {
        most = most.max(tree.get(end).copied().unwrap_or(0.0));
        end &= end - 1;
    }
    most
}

/// Enters the value at `at`, counted from 1, into a Fenwick tree.
fn enter(tree: &mut [f32], mut at: usize, value: f32) {
    while let Some(node) = tree.get_mut(at) {
        *node = node.max(value);
        at += at & at.wrapping_neg();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn in_place(terms: &[u32]) -> Vec<SharedTerm> {
        (0..).zip(terms).map(|(at, &term)| SharedTerm { term, at }).collect()
    }

    proptest! {
        #[test]
        fn where_every_term_stands_once_both_ways_find_the_same(a in Just((0_u32..30).collect::<Vec<_>>()).prop_shuffle(), b in Just((0_u32..30).collect::<Vec<_>>()).prop_shuffle()) {
            let weights = TermWeights::uniform(30);
            let (rows, columns) = (in_place(&a), in_place(&b));
            prop_assert_eq!(of_unique(&rows, &columns, &weights), of_all(&rows, &columns, &weights, &mut Vec::new()));
        }
    }

    #[test]
    fn two_books_without_a_full_stop_are_put_in_order_in_no_time() {
        let terms: Vec<u32> = (0..200_000).collect();
        let rows = in_place(&terms);
        let found = common_order(&rows, &rows, &TermWeights::uniform(200_000), &mut Vec::new());
        assert_eq!(
            found,
            CommonOrder {
                weight: 200_000.0,
                longest_run: 200_000
            }
        );
    }
}
