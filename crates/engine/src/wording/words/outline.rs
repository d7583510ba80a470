//! What a word can have in common with others, seen at a glance: of all pairs of words, few have anything.

use super::class::{Class, Name};
use crate::text::script::Script;

/// What a word can have in common with others, roughly: what two outlines do not share, their words do not.
#[derive(Clone, Copy, Debug)]
pub struct Outline {
    /// What it counts as.
    pub class: Class,
    /// Whether it begins with a capital letter.
    pub name: bool,
    /// A bit for every two letters in a row of the bare form; where it is no longer, for its first letter, too.
    pub letters: u128,
    /// Bits for all else by which words are like one another, by the last of them what is known exactly: [`EXACT`].
    pub signs: u128,
    /// The last two letters of the bare form.
    pub ending: u64,
    /// Numbers of the key, the bare form and the stem.
    names: [u32; 3],
    /// The first letter of the bare form.
    initial: u32,
    /// The first and the last letters of a key to which a clitic may be attached; none where it has no Arabic letters.
    sides: Option<[u32; 2]>,
    /// How many pairs of letters the bare form has.
    pairs: u32,
    /// Whether each of them has a bit of its own.
    distinct: bool,
    /// Whether it is spelt as in the Quran, and may be the same as words of other letters.
    pub quranic: bool,
    /// Whether the word may be like any other.
    wild: bool,
}

/// The bits of [`Outline::signs`] that are no hashes: a bit for each use, and one for words that are like others by a list
/// or by their part in a value.
const EXACT: u128 = (1 << 33) - 1;
const LISTED: u128 = 1 << 32;
/// The bits that are.
const FIRST_HASH: u32 = 33;

/// From so many shared letters on, in thousandths of the longer word, letters count as shared.
pub const LETTERS: i32 = 380;

/// What an outline is made of.
pub struct Features<'w> {
    /// What the word counts as.
    pub class: Class,
    /// Whether it begins with a capital letter.
    pub name: bool,
    /// Folded.
    pub key: &'w Name,
    /// Without clitics.
    pub bare: &'w Name,
    /// What its forms have in common.
    pub stem: &'w Name,
    /// A bit for each use.
    pub uses: u32,
    /// Whether a list knows words that stand for it.
    pub listed: bool,
    /// Whether it is spelt as in the Quran, and may be the same as words of other letters.
    pub quranic: bool,
}

impl Outline {
    pub fn new(word: &Features) -> Self {
        let names = [word.key, word.bare, word.stem].map(|name| name.number);
        let (sides, foreign) = sides(&word.key.text);
        let wild = word.quranic || (sides.is_some() && foreign);
        let bare = &*word.bare.text;
        let initial = bare.chars().next().map_or(0, u32::from);
        let pairs = bigrams(bare).count() as u32;
        let first = (pairs < 2).then_some(u64::from(initial));
        let letters = bigrams(bare)
            .chain(first)
            .fold(0, |bits, pair| bits | letters_bit(pair));
        Self {
            class: word.class,
            name: word.name,
            letters,
            signs: if wild { u128::MAX } else { signs(word, names, sides) },
            ending: ending(bare),
            names,
            initial,
            sides,
            pairs,
            distinct: letters.count_ones() == pairs + u32::from(first.is_some()),
            quranic: word.quranic,
            wild,
        }
    }

    /// That of the same word with or without a part in a value or phrase.
    pub const fn with_part(self, part: bool) -> Self {
        let listed = if part { LISTED } else { 0 };
        Self {
            signs: self.signs | listed,
            ..self
        }
    }

    /// Whether the two can be the same word, forms of one, equivalents or of one use, or have [`LETTERS`] in common. To be
    /// asked for pairs of which letters or signs touch.
    pub fn may_share(&self, other: &Self) -> bool {
        self.wild
            || other.wild
            || self.signs & other.signs & EXACT != 0
            || self.names.iter().zip(&other.names).any(|(x, y)| x == y)
            || self.sides_touch(other)
            || (self.class == Class::Content && other.class == Class::Content && self.may_share_letters(other))
    }

    /// Whether one may be the other with something attached.
    pub fn clitics_touch(&self, other: &Self) -> bool {
        self.wild || other.wild || self.sides_touch(other)
    }

    fn sides_touch(&self, other: &Self) -> bool {
        match (&self.sides, &other.sides) {
            (Some(own), Some(others)) => own[0] == others[0] || own[1] == others[1],
            _ => false,
        }
    }

    /// Whether the two can have [`LETTERS`] in common.
    fn may_share_letters(&self, other: &Self) -> bool {
        let shared = (self.letters & other.letters).count_ones();
        // Where two pairs of letters have one bit in both words, more may be shared than there are bits.
        let known = self.distinct || other.distinct;
        let longer = self.pairs.max(other.pairs) + 1;
        let least = LETTERS as u32;
        !known || 2000 * shared >= least * (self.pairs + other.pairs) || 1000 * (shared + 1) >= least * longer
    }

    /// Whether the bare forms may have letters in common, in a row or the first one.
    pub const fn letters_touch(&self, other: &Self) -> bool {
        self.letters & other.letters != 0 || self.initial == other.initial
    }
}

/// The bits of a word that is not wild.
fn signs(word: &Features, names: [u32; 3], sides: Option<[u32; 2]>) -> u128 {
    let listed = if word.listed { LISTED } else { 0 };
    let [_, bare, stem] = names;
    // Equal keys have equal sides.
    let key = sides.map_or([names[0]; 2], |sides| sides);
    let hashed = [bare, stem].into_iter().chain(key).map(hash_bit);
    hashed.fold(u128::from(word.uses) | listed, |bits, bit| bits | bit)
}

fn hash_bit(number: u32) -> u128 {
    1 << (FIRST_HASH + scattered(u64::from(number)) % (128 - FIRST_HASH))
}

fn letters_bit(pair: u64) -> u128 {
    1 << (scattered(pair) >> (32 - 7))
}

fn scattered(number: u64) -> u32 {
    (number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
}

/// What stands at the beginning and the end of words that differ by clitics, for a key with Arabic letters; and whether
/// it has other characters, too.
///
/// What is attached to a word are Arabic letters. Words that differ by what stands before them have the last two letters in
/// common, the others the first three, but for ة (folded to ه), which is ت before what is attached.
fn sides(key: &str) -> (Option<[u32; 2]>, bool) {
    let is_arabic = |c: char| Script::of(c) == Some(Script::Arabic);
    if !key.chars().any(is_arabic) {
        return (None, false);
    }
    let tied = |c: char| if c == 'ه' { 'ت' } else { c };
    let hash = |letters: [Option<char>; 3]| {
        let letters = letters.map(|c| c.map_or(0, |c| u64::from(u32::from(c))));
        scattered(letters[0] << 42 | letters[1] << 21 | letters[2])
    };
    let mut letters = key.chars();
    let first = [letters.next(), letters.next(), letters.next().map(tied)];
    let mut letters = key.chars().rev();
    let last = [letters.next(), letters.next(), None];
    (Some([hash(first), hash(last)]), !key.chars().all(is_arabic))
}

/// Pairs of neighbouring characters, each as one number.
pub fn bigrams(word: &str) -> impl Iterator<Item = u64> {
    let pairs = word.chars().zip(word.chars().skip(1));
    pairs.map(|(x, y)| u64::from(x) << 32 | u64::from(y))
}

/// The last two letters of a word, as one number.
fn ending(word: &str) -> u64 {
    let last = word.chars().rev().take(2);
    last.fold(0, |ending, c| ending << 32 | (1 + u64::from(c)))
}
