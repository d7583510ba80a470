//! Words to keys: what is compared instead of raw text.
//!
//! Each word gets a *key* (its folded spelling) and a *term* (its stem, or the set of equivalents that its phrase
//! belongs to). Both are numbers given out by one [`Lexicon`], in the order in which words are first met.

use std::collections::HashMap;

use super::equivalents::Phrases;
use super::interim::stem;
use super::settings::Settings;
use crate::Span;
use crate::text::{WordKind, fold, words};

/// One word as it is compared.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Where it stands in the article's text.
    pub(crate) span: Span,
    /// Its folded spelling.
    pub(crate) key: u32,
    /// Its stem or its set of equivalents.
    pub(crate) term: u32,
    /// Whether the term stands for a set of equivalents.
    pub(crate) equivalent: bool,
    /// Whether it is a number.
    pub(crate) number: bool,
}

/// Numbers for the spellings and terms met so far.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    ids: HashMap<String, u32>,
    names: Vec<String>,
    stems: HashMap<u32, u32>,
    phrases: Phrases,
}

impl Lexicon {
    /// An empty lexicon that knows `settings`' equivalents.
    pub(crate) fn new(settings: &Settings) -> Self {
        Self {
            phrases: Phrases::new(&settings.equivalents, &stem),
            ..Self::default()
        }
    }

    /// How many numbers have been given out.
    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }

    /// The spelling or term behind a number.
    pub(crate) fn name(&self, id: u32) -> &str {
        self.names.get(id as usize).map_or("", String::as_str)
    }

    /// Whether a term is a word of at least `letters` letters, and not a number or a set of equivalents.
    pub(crate) fn is_long_word(&self, term: u32, letters: usize) -> bool {
        let name = self.name(term);
        name.chars().all(char::is_alphabetic) && name.chars().count() >= letters
    }

    fn id(&mut self, name: &str) -> u32 {
        if let Some(&id) = self.ids.get(name) {
            return id;
        }
        let id = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.ids.insert(name.to_owned(), id);
        self.names.push(name.to_owned());
        id
    }

    fn stem_of(&mut self, key: u32) -> u32 {
        if let Some(&term) = self.stems.get(&key) {
            return term;
        }
        let name = stem(self.name(key));
        let term = self.id(&name);
        self.stems.insert(key, term);
        term
    }

    /// The words of `span` in `text`, punctuation left out.
    pub(crate) fn tokens(&mut self, text: &str, span: Span) -> Vec<Token> {
        let part = span.of(text);
        let mut tokens = Vec::new();
        for word in words(part).into_iter().filter(|word| word.kind != WordKind::Mark) {
            let key = self.id(&fold(word.span.of(part)));
            let term = self.stem_of(key);
            tokens.push(Token {
                span: word.span.shifted(span.start),
                key,
                term,
                equivalent: false,
                number: word.kind == WordKind::Number,
            });
        }
        self.equate(tokens)
    }

    /// Puts one token in the place of each phrase that stands in a set of equivalents.
    fn equate(&mut self, tokens: Vec<Token>) -> Vec<Token> {
        let names: Vec<String> = tokens.iter().map(|token| self.name(token.term).to_owned()).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
        let mut at = 0;
        while at < tokens.len() {
            let Some((length, set)) = self.phrases.at(&names[at..]) else {
                out.push(tokens[at]);
                at += 1;
                continue;
            };
            let term = self.id(&format!("={set}"));
            let span = Span::new(tokens[at].span.start, tokens[at + length - 1].span.end);
            // «قوات سوريا الديمقراطية (قسد)»: the name and its short form together are one mention.
            let repeated = out.last().is_some_and(|last| last.term == term);
            if !repeated {
                out.push(Token {
                    span,
                    term,
                    equivalent: true,
                    ..tokens[at]
                });
            }
            at += length;
        }
        out
    }
}
