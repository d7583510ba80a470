//! A pair of words in the light of the links found so far.

use super::links::Links;
use super::places::{Place, shift};

/// A pair of words and what is known of each.
pub struct WordPair<'l> {
    links: &'l Links,
    i: usize,
    j: usize,
    row: &'l Place,
    column: &'l Place,
    /// Where its score stands.
    at: usize,
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
        let state = |linked: bool, is_there: bool, side: usize| {
            let elsewhere = is_there && (self.row.near[side].is_next() || self.column.near[side].is_next());
            if linked { 1 } else { 2 * usize::from(elsewhere) }
        };
        let (i, j) = (self.i, self.j);
        let before = state(links.linked_before(i, j), i > 0 && j > 0, 0);
        let after = state(links.linked_after(i, j), i + 1 < links.n && j + 1 < links.m, 1);
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
        let [before, after] = [0, 1].map(|side| shift(place, self.row.near[side], self.column.near[side]));
        before * 5 + after
    }

    /// The stretches without links that both words stand in, and whether what encloses them is linked too. Neither word is
    /// linked with another.
    pub fn gap(&self) -> usize {
        let free = [self.row, self.column].map(|place| place.free.map(|it| it as usize));
        let closed_before = self.links.linked_before(self.i - free[0][0], self.j - free[1][0]);
        let closed_after = self.links.linked_after(self.i + free[0][1], self.j + free[1][1]);
        let [row, column] = free.map(|it| (it[0] + it[1]).min(2));
        SHAPES[row][column] * 3 + usize::from(closed_before) + usize::from(closed_after)
    }

    /// How many words within three of the one are linked best with a word within three of the other.
    pub fn near_by(&self) -> usize {
        let [rows, columns] = &self.links.near;
        rows.at(self.i, self.j).min(columns.at(self.i, self.j))
    }

    /// Whether a neighbour of one word is linked with the other word.
    pub fn shared(&self) -> usize {
        let (width, scores) = (self.links.m + 2, &self.links.scores);
        let either = |x: usize, y: usize| (scores[x] > 0) | (scores[y] > 0);
        let row = either(self.at - 1, self.at + 1);
        let column = either(self.at - width, self.at + width);
        usize::from(row) + usize::from(column) + usize::from(row & column)
    }
}

/// The shape of a gap, by how many words besides the one stand in it on either side, two for all that are more.
const SHAPES: [[usize; 3]; 3] = [[1, 2, 3], [2, 4, 5], [3, 5, 6]];
