//! N wordings in columns: one alignment of them all, independent of the order in which they come.
//!
//! ```text
//! the bridge   reopens  on Monday
//! the bridge   opens    on Monday  at noon
//! the old bridge        on Monday  at noon
//! ```
//!
//! Every two wordings are aligned on their own ([`super::pairwise`]), which gives a library of word pairs with weights
//! (as in T-Coffee: Notredame, Higgins and Heringa 2000). Then the two nearest wordings, or groups of wordings already
//! merged, are merged column by column: the columns that go together are the heaviest chain of the library's pairs.
//! Last, each wording is taken out and put back while that makes the whole heavier.

use super::chain::{Weighed, heaviest};
use super::lexis::{Lexis, WordId};
use super::pairwise::{self, Pair};
use super::reading::Reader;
use crate::hashing::Map;
use crate::order;

/// For each witness the column of each of its words: rising along a witness, from 0, no column empty.
///
/// Words count as the same where their folded keys are, and as near where stem, value or letters are.
#[must_use]
pub fn collate(witnesses: &[Vec<&str>]) -> Vec<Vec<u32>> {
    Lexis::kept(0, |lexis| {
        let read = |words: &Vec<&str>| Reader::shipped().read_cut(lexis, words).ids;
        let rows: Vec<Vec<WordId>> = witnesses.iter().map(read).collect();
        collate_ids(lexis, &rows)
    })
}

/// The same for words that are interned already.
pub(super) fn collate_ids(lexis: &Lexis, rows: &[Vec<WordId>]) -> Vec<Vec<u32>> {
    let surfaces = |row: &[WordId]| row.iter().map(|&id| &*lexis.get(id).surface).collect::<Vec<_>>();
    // In the order of their content, equal wordings once: what follows cannot know the order they came in.
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let keys: Vec<_> = rows.iter().map(|row| surfaces(row)).collect();
    order::by(&mut order, |&a, &b| keys[a].cmp(&keys[b]));
    let mut distinct: Vec<&[WordId]> = Vec::new();
    let mut place = vec![0; rows.len()];
    for row in order {
        if distinct.last() != Some(&rows[row].as_slice()) {
            distinct.push(&rows[row]);
        }
        place[row] = distinct.len() - 1;
    }
    let columns = Collation::new(lexis, &distinct).columns();
    place.into_iter().map(|at| columns[at].clone()).collect()
}

/// One column: which word of each witness stands in it.
type Column = Vec<(usize, usize)>;

/// For each word of one witness: the word of another that answers it, and how well.
type Answers = Vec<Option<(u32, i32)>>;

struct Collation<'r> {
    rows: &'r [&'r [WordId]],
    /// For each two witnesses `(x, y)`, x < y: their pairs.
    library: Map<(usize, usize), Vec<Pair>>,
    /// `partner[x][y][i]`: the word of y that answers word i of x, and how well.
    partner: Vec<Vec<Answers>>,
}

impl<'r> Collation<'r> {
    fn new(lexis: &Lexis, rows: &'r [&'r [WordId]]) -> Self {
        let mut library = Map::default();
        let mut partner: Vec<Vec<Answers>> = rows
            .iter()
            .map(|row| rows.iter().map(|_| vec![None; row.len()]).collect())
            .collect();
        for x in 0..rows.len() {
            for y in x + 1..rows.len() {
                let pairs = pairwise::align(lexis, rows[x], rows[y]);
                for pair in &pairs {
                    partner[x][y][pair.a] = Some((pair.b as u32, pair.likeness));
                    partner[y][x][pair.b] = Some((pair.a as u32, pair.likeness));
                }
                library.insert((x, y), pairs);
            }
        }
        Self { rows, library, partner }
    }

    /// How near two witnesses are, 0 to 1000.
    fn nearness(&self, x: usize, y: usize) -> i64 {
        let pairs = &self.library[&(x.min(y), x.max(y))];
        let shared: i64 = pairs.iter().map(|pair| i64::from(pair.likeness)).sum();
        shared / (self.rows[x].len().max(self.rows[y].len()).max(1) as i64)
    }

    fn columns(&self) -> Vec<Vec<u32>> {
        let mut columns = self.merge_all();
        for _ in 0..3 {
            let refined = self.refine(columns.clone());
            if refined == columns {
                break;
            }
            columns = refined;
        }
        let mut out: Vec<Vec<u32>> = self.rows.iter().map(|row| vec![0; row.len()]).collect();
        for (at, column) in columns.iter().enumerate() {
            for &(row, word) in column {
                out[row][word] = u32::try_from(at).unwrap_or(u32::MAX);
            }
        }
        out
    }

    /// Merges the nearest two groups until one is left (average linkage; ties go to the first in content order).
    fn merge_all(&self) -> Vec<Column> {
        let mut groups: Vec<(Vec<usize>, Vec<Column>)> = (0..self.rows.len())
            .map(|row| {
                (
                    vec![row],
                    (0..self.rows[row].len()).map(|word| vec![(row, word)]).collect(),
                )
            })
            .collect();
        while groups.len() > 1 {
            let (x, y) = self.nearest(&groups);
            let (members, columns) = groups.swap_remove(y);
            let merged = self.merge(&groups[x].1, &columns);
            groups[x].0.extend(members);
            groups[x].1 = merged;
        }
        groups.pop().map(|(_, columns)| columns).unwrap_or_default()
    }

    fn nearest(&self, groups: &[(Vec<usize>, Vec<Column>)]) -> (usize, usize) {
        let mut best = (i64::MIN, 0, 1);
        for x in 0..groups.len() {
            for y in x + 1..groups.len() {
                let all: i64 = groups[x]
                    .0
                    .iter()
                    .flat_map(|&p| groups[y].0.iter().map(move |&q| self.nearness(p, q)))
                    .sum();
                let mean = all / (groups[x].0.len() * groups[y].0.len()) as i64;
                if mean > best.0 {
                    best = (mean, x, y);
                }
            }
        }
        (best.1, best.2)
    }

    /// Merges two groups' columns along the heaviest chain of library pairs.
    fn merge(&self, a: &[Column], b: &[Column]) -> Vec<Column> {
        // For each witness in `b`, the column of each of its words; nothing for the others.
        let mut places: Vec<Vec<usize>> = vec![Vec::new(); self.rows.len()];
        for (j, column) in b.iter().enumerate() {
            for &(row, word) in column {
                let place = &mut places[row];
                place.resize(self.rows[row].len(), 0);
                place[word] = j;
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
            for &(row, word) in column {
                for &(other, place) in &in_b {
                    if let Some((answer, likeness)) = self.partner[row][other][word] {
                        let j = place[answer as usize];
                        if weights[j] == 0 {
                            answering.push(j);
                        }
                        weights[j] += i64::from(likeness) + 100;
                    }
                }
            }
            pairs.extend(answering.drain(..).map(|j| Weighed {
                i,
                j,
                weight: std::mem::take(&mut weights[j]),
            }));
        }
        zip(a, b, &heaviest(pairs))
    }

    /// Takes each witness out and puts it back where it fits best.
    fn refine(&self, mut columns: Vec<Column>) -> Vec<Column> {
        for row in 0..self.rows.len() {
            let own: Vec<Column> = (0..self.rows[row].len()).map(|word| vec![(row, word)]).collect();
            for column in &mut columns {
                column.retain(|&(of, _)| of != row);
            }
            columns.retain(|column| !column.is_empty());
            columns = self.merge(&columns, &own);
        }
        columns
    }
}

/// Joins the columns on `chain`, and puts those between them one after the other.
fn zip(a: &[Column], b: &[Column], chain: &[Weighed]) -> Vec<Column> {
    let mut out = Vec::with_capacity(a.len() + b.len() - chain.len());
    let (mut i, mut j) = (0, 0);
    for pair in chain {
        out.extend_from_slice(&a[i..pair.i]);
        out.extend_from_slice(&b[j..pair.j]);
        let mut column: Column = a[pair.i].iter().chain(&b[pair.j]).copied().collect();
        order::by_key(&mut column, |cell| *cell);
        out.push(column);
        (i, j) = (pair.i + 1, pair.j + 1);
    }
    out.extend_from_slice(&a[i..]);
    out.extend_from_slice(&b[j..]);
    out
}
