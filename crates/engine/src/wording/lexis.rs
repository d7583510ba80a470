//! The words of all wordings, each distinct one analysed once: key, stem, value, how much it weighs.

use super::attribution::is_attribution;
use crate::text::{WordKind, fold, words};
use std::collections::HashMap;

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
    /// The stem.
    pub stem: String,
    /// What it counts as.
    pub class: Class,
    /// Its value, where it is a number.
    pub value: Option<u64>,
    /// Whether it is a verb of saying.
    pub attribution: bool,
    /// Pairs of neighbouring characters of `bare`, sorted.
    bigrams: Vec<(char, char)>,
}

/// Index of a [`Lexeme`]: equal for equal spellings only.
pub(super) type WordId = u32;

/// All words met so far.
#[derive(Debug, Default)]
pub(super) struct Lexis<'t> {
    lexemes: Vec<Lexeme<'t>>,
    ids: HashMap<&'t str, WordId>,
    keys: HashMap<String, u32>,
    key_of: Vec<u32>,
}

impl<'t> Lexis<'t> {
    /// The id of `surface`, analysed if it is new.
    pub fn intern(&mut self, surface: &'t str) -> WordId {
        if let Some(&id) = self.ids.get(surface) {
            return id;
        }
        let id = WordId::try_from(self.lexemes.len()).unwrap_or(WordId::MAX);
        let lexeme = Lexeme::new(surface);
        let next = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        let key = *self.keys.entry(lexeme.key.clone()).or_insert(next);
        self.key_of.push(key);
        self.lexemes.push(lexeme);
        self.ids.insert(surface, id);
        id
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
    fn new(surface: &'t str) -> Self {
        let key = fold(surface);
        let bare = strip_clitics(&key).to_owned();
        let class = class(surface, &key);
        let mut bigrams: Vec<_> = bare.chars().zip(bare.chars().skip(1)).collect();
        bigrams.sort_unstable();
        Self {
            surface,
            value: key.parse().ok(),
            attribution: is_attribution(&bare),
            stem: bare.clone(),
            key,
            bare,
            class,
            bigrams,
        }
    }
}

fn class(surface: &str, key: &str) -> Class {
    match words(surface).first().map(|w| w.kind) {
        None | Some(WordKind::Mark) => Class::Mark,
        Some(WordKind::Number) => Class::Number,
        Some(WordKind::Letters) if key.chars().count() <= 3 => Class::Function,
        Some(_) => Class::Content,
    }
}

fn strip_clitics(key: &str) -> &str {
    let long_enough = |rest: &&str| rest.chars().count() >= 3;
    let mut bare = key;
    for prefix in ["و", "ف"] {
        bare = bare.strip_prefix(prefix).filter(long_enough).unwrap_or(bare);
    }
    for prefix in ["ال", "لل", "بال", "كال"] {
        bare = bare.strip_prefix(prefix).filter(long_enough).unwrap_or(bare);
    }
    bare
}

fn likeness(a: &Lexeme, b: &Lexeme) -> i32 {
    match (a.class, b.class) {
        (Class::Mark, Class::Mark) => 300,
        (Class::Mark, _) | (_, Class::Mark) => -1000,
        _ if a.value.is_some() && a.value == b.value => 1000,
        (Class::Number, Class::Number) => 600,
        _ if a.bare == b.bare => 950,
        _ if a.stem == b.stem => 900,
        _ if a.attribution && b.attribution => 600,
        _ => dice(&a.bigrams, &b.bigrams),
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
