//! N rows in columns, by the links of every two of them.
//!
//! ```text
//! the bridge   reopens  on Monday
//! the bridge   opens    on Monday  at noon
//! the old bridge        on Monday  at noon
//! ```
//!
//! The links of every two rows are a library of weighted pairs (T-Coffee: Notredame, Higgins and Heringa 2000). The two
//! nearest rows, or groups of rows already merged, are merged column by column: the columns that go together are the
//! heaviest chain of the library's pairs. Last, each row is taken out and put back while that changes anything.

use super::chain::{Weighed, heaviest};
use crate::order;
use crate::wording::alignment::link::WordLink;

/// A row and one of its items.
pub type Cell = (usize, u32);

/// One column: which item of each row stands in it.
type Column = Vec<Cell>;

/// What answers each item of one row in another row.
struct Answers {
    /// Where the answers of each item begin, and last where they end.
    starts: Vec<usize>,
    /// Items of the other row, with the links' scores.
    items: Vec<(u32, i32)>,
}

impl Answers {
    /// From links of a row of `items` items with another, rising.
    fn new(items: usize, links: &[WordLink]) -> Self {
        let mut starts = vec![0; items + 1];
        for link in links {
            if let Some(next) = starts.get_mut(link.a as usize + 1) {
                *next += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        Self {
            starts,
            items: links.iter().map(|link| (link.b, link.score)).collect(),
        }
    }

    fn of(&self, item: u32) -> &[(u32, i32)] {
        let at = item as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(&start), Some(&end)) => self.items.get(start..end).unwrap_or_default(),
            _ => &[],
        }
    }
}

/// Rows to be merged.
struct Collation<'t> {
    /// Whether two items, each with its row, may share a column that no link joins.
    alike: &'t dyn Fn(Cell, Cell) -> bool,
    /// How many items each row has.
    lengths: Vec<usize>,
    /// `answers[x][y]`: what answers row x's items in row y.
    answers: Vec<Vec<Answers>>,
}

/// The column of each item of each row: rising along a row, from 0, none empty.
///
/// `lengths` tells how many items each row has, `links` gives the links of two rows in either direction, rising; `alike`
/// whether two items that stand alone between joined columns may share one. The answer is independent of the order of rows as far as that is: rows are best given in the order of their content.
pub fn merge(
    lengths: &[usize],
    links: &dyn Fn(usize, usize) -> Vec<WordLink>,
    alike: &dyn Fn(Cell, Cell) -> bool,
) -> Vec<Vec<u32>> {
    let answers = |x: usize| (0..lengths.len()).map(move |y| if x == y { Vec::new() } else { links(x, y) });
    let collation = Collation {
        alike,
        lengths: lengths.to_vec(),
        answers: (0..)
            .zip(lengths)
            .map(|(x, &items)| answers(x).map(|links| Answers::new(items, &links)).collect())
            .collect(),
    };
    collation.columns()
}

impl Collation<'_> {
    fn answers(&self, row: usize, item: u32, other: usize) -> &[(u32, i32)] {
        let answers = self.answers.get(row).and_then(|others| others.get(other));
        answers.map_or(&[], |answers| answers.of(item))
    }

    fn length(&self, row: usize) -> usize {
        self.lengths.get(row).copied().unwrap_or_default()
    }

    /// How near two rows are: the links' scores, each as good as any above [`CERTAIN`], for each item of the longer.
    fn nearness(&self, x: usize, y: usize) -> i64 {
        let answers = self.answers.get(x).and_then(|others| others.get(y));
        let scores = answers.into_iter().flat_map(|it| &it.items);
        let sum: i64 = scores.map(|&(_, score)| i64::from(score.min(CERTAIN))).sum();
        sum / (self.length(x).max(self.length(y)).max(1) as i64)
    }

    fn columns(&self) -> Vec<Vec<u32>> {
        let mut columns = self.merge_all();
        for _ in 0..REFINEMENTS {
            let refined = self.refine(columns.clone());
            if refined == columns {
                break;
            }
            columns = refined;
        }
        let mut out: Vec<Vec<u32>> = self.lengths.iter().map(|&items| Vec::with_capacity(items)).collect();
        for (at, column) in (0..).zip(&columns) {
            for &(row, _) in column {
                out.get_mut(row).into_iter().for_each(|row| row.push(at));
            }
        }
        out
    }

    /// A row by itself, an item a column.
    fn alone(&self, row: usize) -> Vec<Column> {
        (0..self.length(row) as u32).map(|item| vec![(row, item)]).collect()
    }

    /// Merges the nearest two groups until one is left (average linkage; ties go to the first).
    fn merge_all(&self) -> Vec<Column> {
        let rows = self.lengths.len();
        let mut groups: Vec<(Vec<usize>, Vec<Column>)> = (0..rows).map(|row| (vec![row], self.alone(row))).collect();
        let nearness: Vec<Vec<i64>> = (0..rows)
            .map(|x| (0..rows).map(|y| self.nearness(x.min(y), x.max(y))).collect())
            .collect();
        while let Some((x, y)) = nearest(&nearness, &groups) {
            let (members, columns) = groups.swap_remove(y);
            if let Some((into, own)) = groups.get_mut(x) {
                *own = self.merge(own, &columns);
                into.extend(members);
            }
        }
        groups.pop().map(|(_, columns)| columns).unwrap_or_default()
    }

    /// Merges two groups' columns along the heaviest chain of links.
    fn merge(&self, a: &[Column], b: &[Column]) -> Vec<Column> {
        // For each row in `b`, the column of each of its items; nothing for the others.
        let mut places: Vec<Vec<usize>> = vec![Vec::new(); self.lengths.len()];
        for (j, column) in b.iter().enumerate() {
            for &(row, _) in column {
                places.get_mut(row).into_iter().for_each(|row| row.push(j));
            }
        }
        let in_b: Vec<(usize, &[usize])> = (0..)
            .zip(places.iter().map(Vec::as_slice))
            .filter(|(_, place)| !place.is_empty())
            .collect();
        let mut pairs = Vec::with_capacity(a.len());
        let mut weights = vec![0; b.len()];
        let mut answering: Vec<usize> = Vec::new();
        for (i, column) in a.iter().enumerate() {
            for &(row, item) in column {
                for &(other, place) in &in_b {
                    for &(answer, score) in self.answers(row, item, other) {
                        let Some(&j) = place.get(answer as usize) else { continue };
                        let Some(weight) = weights.get_mut(j) else { continue };
                        if *weight == 0 {
                            answering.push(j);
                        }
                        *weight += i64::from(score);
                    }
                }
            }
            pairs.extend(answering.drain(..).map(|j| Weighed {
                i,
                j,
                weight: weights.get_mut(j).map(std::mem::take).unwrap_or_default(),
            }));
        }
        let chain = heaviest(pairs.clone());
        let joined = Joined::new((a.len(), b.len()), &chain).with_swaps(&pairs);
        self.zip(a, b, &joined)
    }

    /// Joins the columns that are to be joined, and alike ones that stand alone between them; the others stand one after
    /// the other.
    fn zip(&self, a: &[Column], b: &[Column], joined: &Joined) -> Vec<Column> {
        let mut out = Vec::with_capacity(a.len() + b.len());
        let (mut i, mut j) = (0, 0);
        let pairs = (0..).zip(&joined.partners).filter_map(|(i, j)| Some((i, (*j)?)));
        for (next_i, next_j) in pairs.chain([(a.len(), b.len())]) {
            let (gap_a, gap_b) = (
                a.get(i..next_i).unwrap_or_default(),
                b.get(j..next_j).unwrap_or_default(),
            );
            match (gap_a, gap_b) {
                ([own], [other]) if self.are_alike(own, other) => out.push(both(own, other)),
                _ => out.extend(gap_a.iter().chain(gap_b).cloned()),
            }
            out.extend(a.get(next_i).zip(b.get(next_j)).map(|(own, other)| both(own, other)));
            (i, j) = (next_i + 1, next_j + 1);
        }
        out
    }

    /// Whether an item of the one column is like one of the other.
    fn are_alike(&self, a: &Column, b: &Column) -> bool {
        a.iter().any(|&own| b.iter().any(|&other| (self.alike)(own, other)))
    }

    /// Takes each row out and puts it back where it fits best.
    fn refine(&self, mut columns: Vec<Column>) -> Vec<Column> {
        for row in 0..self.lengths.len() {
            for column in &mut columns {
                column.retain(|&(of, _)| of != row);
            }
            columns.retain(|column| !column.is_empty());
            columns = self.merge(&columns, &self.alone(row));
        }
        columns
    }
}

/// A link that is worth more is no nearer.
const CERTAIN: i32 = 100 << 10;
/// So many joined columns on either side tell a text that was copied from one that was written anew.
const COPIED: usize = 3;
/// How often the rows are taken out and put back.
const REFINEMENTS: usize = 3;

/// The two groups whose rows are nearest on average.
fn nearest(nearness: &[Vec<i64>], groups: &[(Vec<usize>, Vec<Column>)]) -> Option<(usize, usize)> {
    let of = |p: usize, q: usize| nearness.get(p).and_then(|row| row.get(q)).copied().unwrap_or_default();
    let mut best: Option<(i64, usize, usize)> = None;
    for (x, (own, _)) in groups.iter().enumerate() {
        for (y, (others, _)) in groups.iter().enumerate().skip(x + 1) {
            let all: i64 = own.iter().flat_map(|&p| others.iter().map(move |&q| of(p, q))).sum();
            let mean = all / (own.len() * others.len()).max(1) as i64;
            if best.is_none_or(|(found, ..)| mean > found) {
                best = Some((mean, x, y));
            }
        }
    }
    best.map(|(_, x, y)| (x, y))
}

/// Which columns of two groups become one.
struct Joined {
    /// For each column of the first group, the one of the second that it is joined with.
    partners: Vec<Option<usize>>,
    /// How many columns the second group has.
    width: usize,
}

impl Joined {
    fn new((columns, width): (usize, usize), chain: &[Weighed]) -> Self {
        let mut partners = vec![None; columns];
        for pair in chain {
            partners.get_mut(pair.i).into_iter().for_each(|it| *it = Some(pair.j));
        }
        Self { partners, width }
    }

    /// Whether columns `i` and `j`, counted from 1, are joined, or stand before all columns, or after all.
    fn meet(&self, i: usize, j: usize) -> bool {
        match (i.checked_sub(1), j.checked_sub(1)) {
            (None, None) => true,
            (Some(i), Some(j)) if i < self.partners.len() => self.partners.get(i) == Some(&Some(j)),
            (Some(i), Some(j)) => i == self.partners.len() && j == self.width,
            _ => false,
        }
    }

    /// Whether the columns up to `i` and `j`, counted from 1, are joined, as many as tell a copy; those that there are.
    fn copied_before(&self, i: usize, j: usize) -> bool {
        (0..COPIED).all(|back| (back > 0 && i.min(j) < back) || self.meet(i - back, j - back))
    }

    /// The same from columns `i` and `j` on.
    fn copied_after(&self, i: usize, j: usize) -> bool {
        let (last_i, last_j) = (self.partners.len() + 1, self.width + 1);
        (0..COPIED).all(|on| (on > 0 && (i + on > last_i || j + on > last_j)) || self.meet(i + on, j + on))
    }

    /// Lets two neighbours that changed places in a text that is otherwise copied share their two columns, instead of one
    /// of them and a gap before it and after it; `pairs` are all columns that answer each other.
    fn with_swaps(mut self, pairs: &[Weighed]) -> Self {
        for pair in pairs {
            for (i, j) in [
                (pair.i + 1, pair.j.wrapping_sub(1)),
                (pair.i.wrapping_sub(1), pair.j + 1),
            ] {
                let (first, second) = (pair.i.min(i), pair.j.min(j));
                let swapped = i < self.partners.len() && self.partners.get(i) == Some(&Some(j));
                if swapped && self.copied_before(first, second) && self.copied_after(first + 3, second + 3) {
                    for at in [0, 1] {
                        self.partners
                            .get_mut(first + at)
                            .into_iter()
                            .for_each(|it| *it = Some(second + at));
                    }
                }
            }
        }
        self
    }
}

fn both(a: &Column, b: &Column) -> Column {
    let mut column: Column = a.iter().chain(b).copied().collect();
    order::by_key(&mut column, |cell| *cell);
    column
}
