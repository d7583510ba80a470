//! Words and names to be taken as equal.
//!
//! A plain-text list, one line for each set: `داعش = تنظيم الدولة الإسلامية = تنظيم الدولة`. Lines that begin
//! with `#` are remarks. The reader can edit it; a shipped one covers Arabic news.

use crate::hashing::Map;
use crate::order;

use crate::text::{WordKind, fold, words};

/// The shipped list.
const SHIPPED: &str = include_str!("equivalents-ar.txt");

/// Sets of phrases that mean the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Equivalents {
    sets: Vec<Vec<String>>,
}

impl Equivalents {
    /// The list that comes with the program.
    #[must_use]
    pub fn shipped() -> Self {
        Self::parse(SHIPPED)
    }

    /// The source of the shipped list, for an editor to begin with.
    #[must_use]
    pub const fn shipped_text() -> &'static str {
        SHIPPED
    }

    /// Reads a list. Lines without two phrases say nothing and are passed over.
    #[must_use]
    pub fn parse(list: &str) -> Self {
        let sets = list
            .lines()
            .filter(|line| !line.trim_start().starts_with('#'))
            .map(|line| {
                let phrases = line.split('=').map(str::trim).filter(|phrase| !phrase.is_empty());
                phrases.map(str::to_owned).collect::<Vec<_>>()
            })
            .filter(|set| set.len() > 1)
            .collect();
        Self { sets }
    }

    /// The list as text that [`Equivalents::parse`] reads back.
    #[must_use]
    pub fn to_text(&self) -> String {
        self.sets.iter().map(|set| set.join(" = ") + "\n").collect()
    }

    /// This list and `other`'s sets after it.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.sets.extend(other.sets);
        self
    }

    /// The sets, each with its phrases.
    #[must_use]
    pub fn sets(&self) -> &[Vec<String>] {
        &self.sets
    }
}

/// A list made ready: phrases as sequences of keys, found by their first key.
#[derive(Debug, Default)]
pub(crate) struct Phrases {
    /// First key → (the whole phrase's keys, the set it belongs to), longest first.
    by_first: Map<String, Vec<(Vec<String>, usize)>>,
}

impl Phrases {
    /// Prepares `list`; `key` makes of a folded word the key that is compared.
    pub(crate) fn new(list: &Equivalents, key: &dyn Fn(&str) -> String) -> Self {
        let mut by_first: Map<String, Vec<(Vec<String>, usize)>> = Map::default();
        for (set, phrases) in list.sets.iter().enumerate() {
            for phrase in phrases {
                let keys = keys_of(phrase, key);
                if let Some(first) = keys.first() {
                    by_first.entry(first.clone()).or_default().push((keys, set));
                }
            }
        }
        for phrases in by_first.values_mut() {
            order::by(phrases, |a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        }
        Self { by_first }
    }

    /// The first key of each phrase.
    pub(crate) fn firsts(&self) -> impl Iterator<Item = &str> {
        self.by_first.keys().map(String::as_str)
    }

    /// The longest phrase that stands at the start of `keys`: how many words long, and of which set.
    pub(crate) fn at<'k>(&self, keys: impl Iterator<Item = &'k str> + Clone) -> Option<(usize, usize)> {
        let phrases = self.by_first.get(keys.clone().next()?)?;
        let stands = |phrase: &[String]| {
            let mut keys = keys.clone();
            phrase.iter().all(|key| keys.next() == Some(key))
        };
        let (phrase, set) = phrases.iter().find(|(phrase, _)| stands(phrase))?;
        Some((phrase.len(), *set))
    }
}

fn keys_of(phrase: &str, key: &dyn Fn(&str) -> String) -> Vec<String> {
    words(phrase)
        .into_iter()
        .filter(|word| word.kind != WordKind::Mark)
        .map(|word| key(&fold(word.span.of(phrase))))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_survives_editing() {
        let list =
            Equivalents::parse("# remark\nقسد = قوات سوريا الديمقراطية\nalone\n = \nUN = United Nations = the UN\n");
        assert_eq!(list.sets().len(), 2);
        assert_eq!(Equivalents::parse(&list.to_text()), list);
    }

    #[test]
    fn the_longest_phrase_wins() {
        let list = Equivalents::parse("a b = x\na = y");
        let phrases = Phrases::new(&list, &str::to_owned);
        assert_eq!(phrases.at(["a", "b", "c"].into_iter()), Some((2, 0)));
        assert_eq!(phrases.at(["a", "c"].into_iter()), Some((1, 1)));
        assert_eq!(phrases.at(["c"].into_iter()), None);
    }
}
