//! All words of one wording against all of the other.
//!
//! Most pairs have nothing in common, which is seen by a few bits of each word; only the others are looked at. What the
//! rest are to one another follows from the category of word that each is, and is not counted pair by pair.

use super::likeness::{Category, LIKENESSES, Likeness, shared};
use crate::numbered::Numbered;
use crate::wording::words::class::Class;
use crate::wording::words::interner::{Lexeme, WordId, WordInterner};

/// For each likeness, how many words of the other wording are at least so like a word; [`MANY`] for all that are more.
pub type Counts = [u8; LIKENESSES];

/// So many are as good as any more: a pair's rivals are counted up to three, in both wordings, without the pair itself.
pub const MANY: u32 = 5;

/// How many words are at least so like.
pub fn count(counts: &Counts, likeness: Likeness) -> u8 {
    counts.get(likeness as usize).copied().unwrap_or_default()
}

/// How alike the words are.
pub struct LikenessMatrix {
    /// The likeness of each pair, row by row.
    pub cells: Numbered<Likeness>,
    /// For each word of the first.
    pub rows: Numbered<Counts>,
    /// For each word of the second.
    pub columns: Numbered<Counts>,
    /// The pairs of one word each, rising.
    pub same: Vec<(usize, usize)>,
}

/// A word with what is seen of it at a glance, side by side in memory with the others of its wording.
struct WordBits<'l> {
    letters: u128,
    signs: u128,
    /// Of a word that is no name.
    ending: u64,
    category: Category,
    word: &'l Lexeme,
}

/// How many words there are of each likeness to another.
type LikenessCounts = [u32; LIKENESSES];

impl LikenessMatrix {
    pub fn new(interner: &WordInterner, a: &[WordId], b: &[WordId]) -> Self {
        // No ending of the one is none of the other.
        let [rows, columns] = [(a, u64::MAX), (b, u64::MAX - 1)].map(|(ids, none)| -> Vec<WordBits> {
            ids.iter().map(|&id| WordBits::at(interner.get(id), none)).collect()
        });
        let unlike: Numbered<Vec<Likeness>> = Category::ALL
            .iter()
            .map(|own| columns.iter().map(|it| own.unlike(it.category)).collect())
            .collect();
        let [of_rows, of_columns] = [counts_by_category(&columns), counts_by_category(&rows)];
        let mut down: Numbered<LikenessCounts> = columns.iter().map(|it| of_columns[it.category as u32]).collect();
        let columns: Numbered<WordBits> = columns.into_iter().collect();
        let mut alike = Self {
            cells: Numbered::default(),
            rows: Numbered::default(),
            columns: Numbered::default(),
            same: Vec::with_capacity(a.len() + b.len()),
        };
        let mut touched = vec![0; b.len()];
        for (i, row) in rows.iter().enumerate() {
            let from = alike.cells.len() as u32;
            alike.cells.extend(unlike[row.category as u32].iter().copied());
            let mut across = of_rows[row.category as u32];
            for &j in row.touched(columns.as_slice(), &mut touched) {
                let cell = &mut alike.cells[from + j];
                let likeness = row.likeness(&columns[j]).unwrap_or(*cell);
                let was = std::mem::replace(cell, likeness);
                recount(&mut across, was, likeness);
                recount(&mut down[j], was, likeness);
                if likeness.is_same() {
                    alike.same.push((i, j as usize));
                }
            }
            alike.rows.push(counts(&across));
        }
        alike.columns.extend(down.iter().map(counts));
        alike
    }
}

impl<'l> WordBits<'l> {
    fn at(word: &'l Lexeme, no_ending: u64) -> Self {
        let outline = &word.outline;
        let category = Category::of(word);
        Self {
            // Letters alone make two words alike where both say something.
            letters: if outline.class == Class::Content {
                outline.letters
            } else {
                0
            },
            signs: outline.signs,
            ending: if category == Category::Word {
                outline.ending
            } else {
                no_ending
            },
            category,
            word,
        }
    }

    /// The places of those words that this one may have something in common with. `room` has a place for each.
    fn touched<'r>(&self, others: &[Self], room: &'r mut [u32]) -> &'r [u32] {
        let mut count = 0;
        for (at, other) in others.iter().enumerate() {
            let common = (self.letters & other.letters) | (self.signs & other.signs);
            // Without branches: which words touch cannot be foretold.
            if let Some(next) = room.get_mut(count) {
                *next = at as u32;
            }
            count += usize::from((common != 0) | (self.ending == other.ending));
        }
        room.get(..count).unwrap_or_default()
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

/// For each category of word: how many of `others` are of each likeness to it, as long as nothing in common is found.
fn counts_by_category(others: &[WordBits]) -> Numbered<LikenessCounts> {
    let categories =
        Category::ALL.map(|category| others.iter().filter(|other| other.category == category).count() as u32);
    let of_category = |own: &Category| {
        Likeness::ALL.map(|likeness| {
            let unlike = Category::ALL
                .iter()
                .zip(categories)
                .filter(|(other, _)| own.unlike(**other) == likeness);
            unlike.map(|(_, count)| count).sum()
        })
    };
    Category::ALL.iter().map(of_category).collect()
}

/// Counts a word under its likeness that was counted under another.
fn recount(counts_of: &mut LikenessCounts, was: Likeness, is: Likeness) {
    for (likeness, change) in [(was, u32::MAX), (is, 1)] {
        if let Some(count) = counts_of.get_mut(likeness as usize) {
            *count = count.wrapping_add(change);
        }
    }
}

fn counts(counts_of: &LikenessCounts) -> Counts {
    let mut sum = 0;
    counts_of.map(|count| {
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
            let mut interner = WordInterner::default();
            let [a, b] = [a, b].map(|words| {
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                Reader::shipped().read_cut(&mut interner, &words)
            });
            let alike = LikenessMatrix::new(&interner, &a, &b);
            let expected = |i: usize, j: usize| {
                let (x, y) = (interner.get(a[i]), interner.get(b[j]));
                let (own, other) = (Category::of(x), Category::of(y));
                let endings = (own, other) == (Category::Word, Category::Word) && x.outline.ending == y.outline.ending;
                let rest = if endings { Likeness::Endings } else { own.unlike(other) };
                shared(x, y).unwrap_or(rest)
            };
            for i in 0..a.len() {
                let row: Vec<Likeness> = (0..b.len()).map(|j| expected(i, j)).collect();
                prop_assert_eq!(&alike.cells.as_slice()[i * b.len()..][..b.len()], &row);
                for (least, &count) in Likeness::ALL.iter().zip(&alike.rows[i as u32]) {
                    let like = row.iter().filter(|it| *it <= least).count();
                    prop_assert_eq!(usize::from(count), like.min(MANY as usize));
                }
            }
            for j in 0..b.len() {
                for (least, &count) in Likeness::ALL.iter().zip(&alike.columns[j as u32]) {
                    let like = (0..a.len()).filter(|&i| expected(i, j) <= *least).count();
                    prop_assert_eq!(usize::from(count), like.min(MANY as usize));
                }
            }
        }
    }
}
