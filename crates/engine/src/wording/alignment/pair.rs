//! A pair of words in the light of the links found so far.

use super::links::Links;
use super::places::{NearestLink, Place, shift};

/// A pair of words and what is known of each.
pub struct WordPair<'l> {
    links: &'l Links,
    i: usize,
    j: usize,
    row: &'l Place,
    column: &'l Place,
    /// Where its score stands.
    at: u32,
}

impl<'l> WordPair<'l> {
    pub fn new(links: &'l Links, i: usize, j: usize) -> Self {
        let (row, column) = links.places(i, j);
        let at = links.at(i, j);
        Self {
            links,
            i,
            j,
            row,
            column,
            at,
        }
    }

    pub fn score(&self) -> i32 {
        self.links.scores[self.at]
    }

    /// The pair before and the pair after: 0 neither word linked elsewhere, 1 linked with one another, 2 elsewhere.
    pub fn beside(&self) -> usize {
        let links = self.links;
        let state = |linked: bool, is_there: bool, row: NearestLink, column: NearestLink| {
            let elsewhere = is_there && (row.is_next() || column.is_next());
            if linked { 1 } else { 2 * usize::from(elsewhere) }
        };
        let ([row_before, row_after], [column_before, column_after]) = (self.row.near, self.column.near);
        let (i, j) = (self.i, self.j);
        let before = state(links.linked_before(i, j), i > 0 && j > 0, row_before, column_before);
        let has_after = i + 1 < links.n && j + 1 < links.m;
        let after = state(links.linked_after(i, j), has_after, row_after, column_after);
        before * 3 + after
    }

    /// The best scores that the two words have elsewhere, the better one first.
    pub fn rivals(&self) -> (i32, i32) {
        let row = self.row.best_without(self.j as i32);
        let column = self.column.best_without(self.i as i32);
        (row.max(column), row.min(column))
    }

    /// How far the pair is shifted against the nearest linked word before and after.
    ///
    /// Taken from both sides, so that it is the same when the two wordings change places.
    pub fn shift(&self) -> usize {
        let place = (self.i as i32, self.j as i32);
        let ([row_before, row_after], [column_before, column_after]) = (self.row.near, self.column.near);
        let (before, after) = (
            shift(place, row_before, column_before),
            shift(place, row_after, column_after),
        );
        before * 5 + after
    }

    /// The stretches without links that both words stand in, and whether what encloses them is linked too. Neither word is
    /// linked with another.
    pub fn gap(&self) -> usize {
        let [row, column] = [self.row, self.column].map(|place| place.free.map(|it| it as usize));
        let ([row_before, row_after], [column_before, column_after]) = (row, column);
        let closed_before = self.links.linked_before(self.i - row_before, self.j - column_before);
        let closed_after = self.links.linked_after(self.i + row_after, self.j + column_after);
        let shape = shape(row_before + row_after, column_before + column_after);
        shape * 3 + usize::from(closed_before) + usize::from(closed_after)
    }

    /// How many words within three of the one are linked best with a word within three of the other.
    pub fn near_by(&self) -> usize {
        let [rows, columns] = &self.links.near;
        rows.at(self.i, self.j).min(columns.at(self.i, self.j))
    }

    /// Whether a neighbour of one word is linked with the other word.
    pub fn shared(&self) -> usize {
        let (width, scores) = (self.links.m as u32 + 2, &self.links.scores);
        let either = |x: u32, y: u32| (scores[x] > 0) | (scores[y] > 0);
        let row = either(self.at - 1, self.at + 1);
        let column = either(self.at - width, self.at + width);
        usize::from(row) + usize::from(column) + usize::from(row & column)
    }
}

/// The shape of a gap, by how many words besides the one stand in it on either side.
const fn shape(row: usize, column: usize) -> usize {
    let (fewer, more) = if row < column { (row, column) } else { (column, row) };
    match (fewer, more) {
        (0, 0) => 1,
        (0, 1) => 2,
        (0, _) => 3,
        (1, 1) => 4,
        (1, _) => 5,
        _ => 6,
    }
}
