//! The words of all wordings, each distinct one analysed once.

use super::class::{Class, Name};
use super::outline::Outline;
use super::spelling::Spelling;
use crate::hashing::{Map, Mix};
use crate::numbered::Numbered;
use crate::text::values::Amount;
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

/// One distinct word: its spelling, and what it has a part in.
#[derive(Debug)]
pub struct Lexeme {
    spelling: Rc<Spelling>,
    part: Part,
    /// What is seen of it at once.
    pub outline: Outline,
    /// Whether a value may begin with the word or in it.
    pub begins_value: bool,
    /// Side by side with it, to be looked at for every word that is read: a hash of what phrases are found by.
    pub phrase_hash: u64,
}

/// Index of a [`Lexeme`]: equal for equal spellings with equal parts only.
///
/// What it is depends on what was read before: it is compared with others, and nothing follows from which is less.
pub type WordId = u32;

/// What a word has a part in where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Part {
    /// The value of the number or date.
    pub amount: Option<Amount>,
    /// The set of equivalents of the phrase.
    pub set: Option<usize>,
    /// Whether it is the first word of that phrase or value, or the only one.
    pub head: bool,
}

impl Part {
    /// A word by itself.
    pub const NONE: Self = Self {
        amount: None,
        set: None,
        head: true,
    };
}

/// All words met so far.
#[derive(Debug, Default)]
pub struct WordInterner {
    lexemes: Numbered<Lexeme>,
    /// Each spelling, as a word by itself.
    spellings: Map<Rc<str>, WordId>,
    /// Words that have a part in something, by the word by itself.
    parts: Map<(WordId, Part), WordId>,
    /// Keys, stems and the like, numbered.
    names: Map<Rc<str>, u32>,
    /// So many sets of equivalents, the first ones, are words that the reader takes for the same.
    same_sets: usize,
}

/// So many words are kept from one comparison to the next: some fifteen megabytes.
const MOST_KEPT: usize = 1 << 15;

impl WordInterner {
    /// Does `work` with the words that this thread has met before: wordings have most of their words in common with
    /// others. The first `same_sets` sets of equivalents are words that the reader takes for the same.
    pub fn kept<T>(same_sets: usize, work: impl FnOnce(&mut Self) -> T) -> T {
        thread_local! {
            static KEPT: RefCell<WordInterner> = RefCell::default();
        }
        KEPT.with(|kept| {
            let mut interner = kept.take();
            if interner.lexemes.len() > MOST_KEPT {
                interner = Self::default();
            }
            interner.same_sets = same_sets;
            let done = work(&mut interner);
            kept.replace(interner);
            done
        })
    }

    /// Whether the two are one spelling, or words that the reader takes for the same.
    pub fn is_taken_for_same(&self, a: WordId, b: WordId) -> bool {
        Rc::ptr_eq(&self.get(a).spelling, &self.get(b).spelling) || self.are_listed_as_same(a, b)
    }

    /// Whether the reader listed the phrases that the two have a part in as the same.
    pub fn are_listed_as_same(&self, a: WordId, b: WordId) -> bool {
        let (a, b) = (self.get(a), self.get(b));
        a.part.set.is_some_and(|set| set < self.same_sets) && a.part.set == b.part.set
    }

    /// The word `surface` by itself, analysed if it is new.
    pub fn word(&mut self, surface: &str) -> WordId {
        if let Some(&id) = self.spellings.get(surface) {
            return id;
        }
        let names = &mut self.names;
        let mut name = |text: &str| {
            if let Some((text, &number)) = names.get_key_value(text) {
                let text = Rc::clone(text);
                return Name { text, number };
            }
            let (text, number) = (Rc::from(text), names.len() as u32);
            names.insert(Rc::clone(&text), number);
            Name { text, number }
        };
        let spelling = Spelling::new(surface, &mut name);
        self.spellings
            .insert(Rc::clone(&spelling.surface), self.lexemes.len() as WordId);
        self.add(Rc::new(spelling), Part::NONE)
    }

    /// The word `word`, which stands by itself, where it has this part.
    pub fn with_part(&mut self, word: WordId, part: Part) -> WordId {
        if part == Part::NONE {
            return word;
        }
        if let Some(&id) = self.parts.get(&(word, part)) {
            return id;
        }
        let id = self.add(Rc::clone(&self.get(word).spelling), part);
        self.parts.insert((word, part), id);
        id
    }

    fn add(&mut self, spelling: Rc<Spelling>, part: Part) -> WordId {
        let outline = spelling.outline.with_part(part != Part::NONE);
        self.lexemes.push(Lexeme {
            begins_value: spelling.begins_value(),
            phrase_hash: Mix::of(&spelling.folded_stem),
            spelling,
            part,
            outline,
        })
    }

    /// The word with this id.
    pub fn get(&self, id: WordId) -> &Lexeme {
        &self.lexemes[id]
    }

    /// An id that is equal for equal folded keys.
    pub fn key(&self, id: WordId) -> u32 {
        self.get(id).key.number
    }
}

impl Deref for Lexeme {
    type Target = Spelling;

    fn deref(&self) -> &Spelling {
        &self.spelling
    }
}

impl Lexeme {
    /// What it counts as.
    pub const fn class(&self) -> Class {
        self.outline.class
    }

    /// Whether it is no punctuation mark.
    pub fn is_word(&self) -> bool {
        self.class() != Class::Mark
    }

    /// Whether sharing it says something.
    pub fn weighs(&self) -> bool {
        matches!(self.class(), Class::Content | Class::Number)
    }

    /// What it has a part in where it stands.
    pub const fn part(&self) -> Part {
        self.part
    }

    /// Whether both have a part in phrases of one set of equivalents.
    pub fn shares_set(&self, other: &Self) -> bool {
        self.part.set.is_some() && self.part.set == other.part.set
    }

    /// Whether the two usually stand for one another.
    pub fn is_equivalent(&self, other: &Self) -> bool {
        self.is_near(other) || self.shares_set(other)
    }

    /// Whether the two say the same value, or have a part in saying it; none where one says no value.
    pub fn agrees(&self, other: &Self) -> Option<bool> {
        let same = self.part.amount?.agrees(other.part.amount?);
        Some(same || are_grouped_alike(&self.key.text, &other.key.text))
    }
}

/// Whether two numbers have the same digits, and one has a point before every three: 1.500 beside 1500 is no fraction.
fn are_grouped_alike(a: &str, b: &str) -> bool {
    let plain = |key: &str| {
        let mut groups = key.split('.');
        let first = groups.next().filter(|first| (1..=3).contains(&first.len()))?;
        let rest: Vec<&str> = groups.collect();
        let thousands = !rest.is_empty() && rest.iter().all(|group| group.len() == 3);
        (thousands && key.chars().all(|c| c.is_ascii_digit() || c == '.')).then(|| format!("{first}{}", rest.concat()))
    };
    plain(a).is_some_and(|it| it == b) || plain(b).is_some_and(|it| it == a)
}
