//! The words of all wordings, each distinct one analysed once: key, stem, value, how much it weighs.

use super::clitics::differ_by_clitics;
use super::kind::kind;
use super::lists;
use crate::hashing::Map;
use crate::order;
use crate::session::ChangeKind;
use crate::text::sameness::{is_quranic, skeleton};
use crate::text::saying::is_saying;
use crate::text::script::Script;
use crate::text::values::Amount;
use crate::text::{WordKind, analyse, fold, words};

/// What a word counts as in an alignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Punctuation.
    Mark,
    /// Digits.
    Number,
    /// A word so common that sharing it says little: و, من, the.
    Function,
    /// Any other word.
    Content,
}

/// One distinct word.
#[derive(Debug)]
pub(super) struct Lexeme<'t> {
    /// As it stands.
    pub surface: &'t str,
    /// Folded.
    pub key: String,
    /// The key without clitics.
    pub bare: String,
    /// What all forms of the word have in common.
    pub stem: String,
    /// What it counts as.
    pub class: Class,
    /// The value that it says or has a part in, where it stands.
    pub amount: Option<Amount>,
    /// Whether it is a verb of saying.
    pub attribution: bool,
    /// Whether it begins with a capital letter.
    pub name: bool,
    /// How many letters its key has.
    pub length: usize,
    /// What it is used for, where it is a common word: one bit for each use.
    pub uses: u32,
    /// The sets of words that stand for one another that it is in.
    near: &'static [u16],
    /// The set of equivalents that the phrase it stands in belongs to.
    set: Option<usize>,
    /// Whether it is the first word of that phrase or value, or the only one.
    head: bool,
    /// The letters on which the Quranic and the plain spelling agree.
    skeleton: String,
    /// Whether it is spelled as the Quran is.
    quranic: bool,
    /// Pairs of neighbouring characters of `bare`, sorted.
    bigrams: Vec<(char, char)>,
}

/// Index of a [`Lexeme`]: equal for equal spellings only.
pub(super) type WordId = u32;

/// What a word has a part in where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Part {
    /// The value of the number or date.
    pub amount: Option<Amount>,
    /// The set of equivalents of the phrase.
    pub set: Option<usize>,
    /// Whether it is the first word.
    pub head: bool,
}

/// All words met so far.
#[derive(Debug, Default)]
pub(super) struct Lexis<'t> {
    lexemes: Vec<Lexeme<'t>>,
    ids: Map<(&'t str, Part), WordId>,
    /// So many sets of equivalents, the first ones, are words that the reader takes for the same.
    same_sets: usize,
    keys: Map<String, u32>,
    key_of: Vec<u32>,
    /// Words parsed so far.
    parsed: Map<String, Parsed>,
}

/// A word without clitics, and what all its forms have in common.
#[derive(Clone, Debug)]
struct Parsed {
    bare: String,
    stem: String,
}

impl<'t> Lexis<'t> {
    /// No words yet; the first `same_sets` sets of equivalents are words that the reader takes for the same.
    pub fn taking_as_same(same_sets: usize) -> Self {
        Self {
            same_sets,
            ..Self::default()
        }
    }

    /// How `b` differs from `a`; none where they are the same, or where the reader takes them for the same.
    pub fn change(&self, a: WordId, b: WordId) -> Option<ChangeKind> {
        let (a, b) = (self.get(a), self.get(b));
        let taken = a.set.is_some_and(|set| set < self.same_sets) && a.set == b.set;
        if taken { None } else { kind(a, b) }
    }

    /// The id of `surface`, analysed if it is new.
    pub fn intern(&mut self, surface: &'t str, part: Part) -> WordId {
        if let Some(&id) = self.ids.get(&(surface, part)) {
            return id;
        }
        let id = WordId::try_from(self.lexemes.len()).unwrap_or(WordId::MAX);
        let key = key(surface);
        // A folded word says less than the word as it stands: whether it ends in ة or ه.
        let parsed = if key == surface {
            self.parsed(&key).clone()
        } else {
            parse(surface, &key)
        };
        let lexeme = Lexeme::new(surface, key, parsed, part);
        let next = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        let key = *self.keys.entry(lexeme.key.clone()).or_insert(next);
        self.key_of.push(key);
        self.lexemes.push(lexeme);
        self.ids.insert((surface, part), id);
        id
    }

    /// What all forms of a folded word have in common.
    pub fn stem(&mut self, key: &str) -> &str {
        &self.parsed(key).stem
    }

    fn parsed(&mut self, key: &str) -> &Parsed {
        if !self.parsed.contains_key(key) {
            self.parsed.insert(key.to_owned(), parse(key, key));
        }
        &self.parsed[key]
    }

    /// The word with this id.
    pub fn get(&self, id: WordId) -> &Lexeme<'t> {
        &self.lexemes[id as usize]
    }

    /// An id that is equal for equal folded keys.
    pub fn key(&self, id: WordId) -> u32 {
        self.key_of[id as usize]
    }

    /// How well two words answer each other, 0 to 1000; negative where they cannot (a word and a punctuation mark).
    pub fn likeness(&self, a: WordId, b: WordId) -> i32 {
        if self.key(a) == self.key(b) {
            1000
        } else {
            likeness(self.get(a), self.get(b))
        }
    }
}

impl<'t> Lexeme<'t> {
    fn new(surface: &'t str, key: String, Parsed { bare, stem }: Parsed, part: Part) -> Self {
        let mut bigrams: Vec<_> = bare.chars().zip(bare.chars().skip(1)).collect();
        order::by(&mut bigrams, Ord::cmp);
        Self {
            surface,
            name: surface.chars().next().is_some_and(char::is_uppercase),
            uses: lists::uses(&key),
            near: lists::near(&key, &stem),
            amount: part.amount,
            set: part.set,
            head: part.head,
            attribution: is_saying(&bare) || is_saying(&key),
            class: class(surface, &key),
            skeleton: skeleton(surface),
            quranic: is_quranic(surface),
            length: key.chars().count(),
            key,
            bare,
            stem,
            bigrams,
        }
    }

    /// Whether the two are one word in two spellings.
    pub fn is_same(&self, other: &Self) -> bool {
        self.key == other.key || ((self.quranic || other.quranic) && self.skeleton == other.skeleton)
    }

    /// Whether the two are one word but for what is attached to it.
    pub fn differs_by_clitics(&self, other: &Self) -> bool {
        self.bare == other.bare || differ_by_clitics(&self.key, &other.key)
    }

    /// Whether the two are forms of one word.
    pub fn is_form_of(&self, other: &Self) -> bool {
        self.stem == other.stem || self.differs_by_clitics(other)
    }

    /// Whether the two usually stand for one another.
    pub fn is_equivalent(&self, other: &Self) -> bool {
        self.near.iter().any(|set| other.near.contains(set)) || (self.set.is_some() && self.set == other.set)
    }

    /// Whether the two say the same value, or have a part in saying it; none where one says no value.
    pub fn agrees(&self, other: &Self) -> Option<bool> {
        Some(self.amount?.agrees(other.amount?))
    }

    /// How many letters the two share, in order, in thousandths of the longer.
    pub fn letters_shared(&self, other: &Self) -> i32 {
        let prefix = self
            .bare
            .chars()
            .zip(other.bare.chars())
            .take_while(|(x, y)| x == y)
            .count();
        let longer = self.bare.chars().count().max(other.bare.chars().count()).max(1);
        dice(&self.bigrams, &other.bigrams).max(i32::try_from(prefix * 1000 / longer).unwrap_or(0))
    }

    /// Whether the last two letters of both are the same.
    pub fn ends_like(&self, other: &Self) -> bool {
        self.bare.chars().rev().take(2).eq(other.bare.chars().rev().take(2))
    }

    /// The letters of an acronym, folded; none where it is no acronym.
    pub fn initials(&self) -> Vec<char> {
        let letters: Vec<char> = self.surface.chars().filter(|&c| c != '.').collect();
        let acronym = (2..=6).contains(&letters.len()) && letters.iter().all(|c| c.is_uppercase());
        if acronym {
            letters.into_iter().flat_map(char::to_lowercase).collect()
        } else {
            Vec::new()
        }
    }
}

/// The folded key; quotation marks of every shape are one mark.
pub(super) fn key(surface: &str) -> String {
    match surface {
        "''" | "``" | "“" | "”" | "«" | "»" | "„" | "‟" => "\"".to_owned(),
        "’" | "‘" | "`" | "‹" | "›" => "'".to_owned(),
        _ => fold(surface),
    }
}

fn parse(surface: &str, key: &str) -> Parsed {
    let arabic = key.chars().any(|c| Script::of(c) == Some(Script::Arabic));
    let (bare, stem) = if arabic {
        let analysis = analyse(surface);
        (analysis.stem.clone() + &analysis.ending, analysis.stem)
    } else {
        (key.to_owned(), without_ending(key).to_owned())
    };
    let form = lists::form(key)
        .or_else(|| lists::form(&bare))
        .or_else(|| lists::form(&stem));
    let stem = form.map_or(stem, str::to_owned);
    Parsed { bare, stem }
}

/// What all forms of a folded word have in common.
pub(super) fn stem(key: &str) -> String {
    parse(key, key).stem
}

fn without_ending(key: &str) -> &str {
    let mut stem = key;
    for ending in [
        "'s", "ies", "ied", "ing", "ed", "es", "s", "e", "y", "ly", "ment", "ion", "er", "or", "n",
    ] {
        stem = stem
            .strip_suffix(ending)
            .filter(|rest| rest.chars().count() >= 4)
            .unwrap_or(stem);
    }
    stem
}

fn class(surface: &str, key: &str) -> Class {
    match words(surface).first().map(|word| word.kind) {
        _ if lists::uses(key) != 0 => Class::Function,
        Some(WordKind::Number) => Class::Number,
        // Signs that are read as words: % and $ answer "percent" and "dollars".
        Some(WordKind::Mark) if lists::is_near(key) => Class::Content,
        None | Some(WordKind::Mark) => Class::Mark,
        Some(_) => Class::Content,
    }
}

fn likeness(a: &Lexeme, b: &Lexeme) -> i32 {
    match (a.class, b.class) {
        (Class::Mark, Class::Mark) => 300,
        (Class::Mark, _) | (_, Class::Mark) => -1000,
        _ if a.is_same(b) => 1000,
        _ if a.agrees(b) == Some(true) => {
            if a.head == b.head {
                960
            } else {
                700
            }
        }
        (Class::Number, Class::Number) => 600,
        _ if a.differs_by_clitics(b) => 950,
        _ if a.agrees(b) == Some(false) => 600,
        _ if a.set.is_some() && a.set == b.set => {
            if a.head == b.head {
                900
            } else {
                600
            }
        }
        _ if a.stem == b.stem => 900,
        _ if a.attribution && b.attribution => 600,
        _ if a.is_equivalent(b) || a.uses & b.uses != 0 => 500,
        _ => a.letters_shared(b),
    }
}

/// Dice's coefficient of two sorted lists, in thousandths.
fn dice(a: &[(char, char)], b: &[(char, char)]) -> i32 {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, shared) = (i + 1, j + 1, shared + 1),
        }
    }
    2000 * shared / i32::try_from(a.len() + b.len()).unwrap_or(i32::MAX).max(1)
}
