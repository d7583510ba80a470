//! All words of one wording against all of the other.
//!
//! Most pairs have nothing in common, which is seen by a few bits of each word; only the others are looked at. What the
//! rest are to one another follows from the sort of word that each is, and is not counted pair by pair.

use super::likeness::{LIKENESSES, Likeness, SORTS, Sort, shared};
use crate::wording::words::class::Class;
use crate::wording::words::lexis::{Lexeme, Lexis, WordId};

/// For each likeness, how many words of the other wording are at least so like a word; [`MANY`] for all that are more.
pub type Counts = [u8; LIKENESSES];

/// So many are as good as any more: a pair's rivals are counted up to three, in both wordings, without the pair itself.
pub const MANY: u32 = 5;

/// How alike the words are.
pub struct Alike {
    /// The likeness of each pair, row by row.
    pub cells: Vec<Likeness>,
    /// For each word of the first.
    pub rows: Vec<Counts>,
    /// For each word of the second.
    pub columns: Vec<Counts>,
    /// The pairs of one word each, rising.
    pub same: Vec<(usize, usize)>,
}

/// A word with what is seen of it at a glance, side by side in memory with the others of its wording.
struct Glance<'l> {
    letters: u128,
    signs: u128,
    /// Of a word that is no name.
    ending: u64,
    sort: Sort,
    word: &'l Lexeme,
}

/// How many words there are of each likeness to another.
type Tally = [u32; LIKENESSES];

impl Alike {
    pub fn new(lexis: &Lexis, a: &[WordId], b: &[WordId]) -> Self {
        // No ending of the one is none of the other.
        let [rows, columns] = [(a, u64::MAX), (b, u64::MAX - 1)]
            .map(|(ids, none)| -> Vec<Glance> { ids.iter().map(|&id| Glance::at(lexis.get(id), none)).collect() });
        let unlike = Sort::ALL.map(|own| -> Vec<Likeness> { columns.iter().map(|it| own.unlike(it.sort)).collect() });
        let [of_rows, of_columns] = [tallies(&columns), tallies(&rows)];
        let mut down: Vec<Tally> = columns.iter().map(|it| of_columns[it.sort as usize]).collect();
        let mut alike = Self {
            cells: Vec::with_capacity(a.len() * b.len()),
            rows: Vec::with_capacity(a.len()),
            columns: Vec::new(),
            same: Vec::with_capacity(a.len() + b.len()),
        };
        let mut touched = vec![0; b.len()];
        for (i, row) in rows.iter().enumerate() {
            let from = alike.cells.len();
            alike.cells.extend_from_slice(&unlike[row.sort as usize]);
            let mut across = of_rows[row.sort as usize];
            for &j in row.touched(&columns, &mut touched) {
                let j = j as usize;
                let cell = &mut alike.cells[from + j];
                let likeness = row.likeness(&columns[j]).unwrap_or(*cell);
                let was = std::mem::replace(cell, likeness);
                for tally in [&mut across, &mut down[j]] {
                    tally[was as usize] -= 1;
                    tally[likeness as usize] += 1;
                }
                if likeness.is_same() {
                    alike.same.push((i, j));
                }
            }
            alike.rows.push(counts(&across));
        }
        alike.columns.extend(down.iter().map(counts));
        alike
    }
}

impl<'l> Glance<'l> {
    fn at(word: &'l Lexeme, no_ending: u64) -> Self {
        let outline = &word.outline;
        let sort = Sort::of(word);
        Self {
            // Letters alone make two words alike where both say something.
            letters: if outline.class == Class::Content {
                outline.letters
            } else {
                0
            },
            signs: outline.signs,
            ending: if sort == Sort::Word { outline.ending } else { no_ending },
            sort,
            word,
        }
    }

    /// The places of those words that this one may have something in common with. `room` has a place for each.
    fn touched<'r>(&self, others: &[Self], room: &'r mut [u32]) -> &'r [u32] {
        let mut count = 0;
        for (at, other) in others.iter().enumerate() {
            let common = (self.letters & other.letters) | (self.signs & other.signs);
            // Without branches: which words touch cannot be foretold.
            room[count] = at as u32;
            count += usize::from((common != 0) | (self.ending == other.ending));
        }
        &room[..count]
    }

    /// How like the other word it is; none where they have nothing in common.
    fn likeness(&self, other: &Self) -> Option<Likeness> {
        let endings = || (self.ending == other.ending).then_some(Likeness::Endings);
        if self.word.outline.may_share(&other.word.outline) {
            shared(self.word, other.word).or_else(endings)
        } else {
            endings()
        }
    }
}

/// For each sort of word: how many of `others` are of each likeness to it, as long as nothing in common is found.
fn tallies(others: &[Glance]) -> [Tally; SORTS] {
    let mut sorts = [0; SORTS];
    for other in others {
        sorts[other.sort as usize] += 1;
    }
    Sort::ALL.map(|own| {
        let mut tally = [0; LIKENESSES];
        for (other, count) in Sort::ALL.iter().zip(sorts) {
            tally[own.unlike(*other) as usize] += count;
        }
        tally
    })
}

fn counts(tally: &Tally) -> Counts {
    let mut sum = 0;
    tally.map(|count| {
        sum += count;
        sum.min(MANY) as u8
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::words::reading::Reader;
    use proptest::prelude::*;

    fn words() -> impl Strategy<Value = Vec<String>> {
        let word = prop_oneof![
            "[وفبلكس]?(ال|لل)?[اتمهيةىأجرد]{1,4}(هم|ها|ه)?",
            "[A-Cb-e]{1,4}(ing|ed|s)?",
            "[0-9٠-٩.,%\u{670}]{1,3}",
            prop::sample::select(vec![
                "the",
                "of",
                "من",
                "قال",
                "died",
                "killed",
                "خمسة",
                "ٱلكتٰب",
                "الكتاب",
                "UN"
            ])
            .prop_map(str::to_owned),
        ];
        prop::collection::vec(word, 0..12)
    }

    proptest! {
        #[test]
        fn no_pair_is_passed_over(a in words(), b in words()) {
            let mut lexis = Lexis::default();
            let [a, b] = [a, b].map(|words| {
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                Reader::shipped().read_cut(&mut lexis, &words)
            });
            let alike = Alike::new(&lexis, &a, &b);
            let expected = |i: usize, j: usize| {
                let (x, y) = (lexis.get(a[i]), lexis.get(b[j]));
                let (own, other) = (Sort::of(x), Sort::of(y));
                let endings = (own, other) == (Sort::Word, Sort::Word) && x.outline.ending == y.outline.ending;
                let rest = if endings { Likeness::Endings } else { own.unlike(other) };
                shared(x, y).unwrap_or(rest)
            };
            for i in 0..a.len() {
                let row: Vec<Likeness> = (0..b.len()).map(|j| expected(i, j)).collect();
                prop_assert_eq!(&alike.cells[i * b.len()..][..b.len()], &row);
                for (least, &count) in Likeness::ALL.iter().zip(&alike.rows[i]) {
                    let like = row.iter().filter(|it| *it <= least).count();
                    prop_assert_eq!(usize::from(count), like.min(MANY as usize));
                }
            }
            for j in 0..b.len() {
                for (least, &count) in Likeness::ALL.iter().zip(&alike.columns[j]) {
                    let like = (0..a.len()).filter(|&i| expected(i, j) <= *least).count();
                    prop_assert_eq!(usize::from(count), like.min(MANY as usize));
                }
            }
        }
    }
}
