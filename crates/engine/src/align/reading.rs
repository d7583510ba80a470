//! Words to keys: what is compared instead of raw text.
//!
//! Each word gets a *key* (its folded spelling) and a *term*: its stem, the value that it and its neighbours name
//! (5, ٥ and خمسة are one), or the set of equivalents that its phrase belongs to. Keys and terms are numbers given
//! out by one [`Lexicon`]. All texts are read before the first stem is taken, because a stem may depend on them:
//! whether بنجمة is ب and نجمة shows in نجمة standing elsewhere.

use super::equivalents::Phrases;
use super::passages::titled;
use super::settings::Settings;
use crate::Span;
use crate::text::reading::Interner;
use crate::text::script::is_letter;
use crate::text::stem::{analyse_knowing, snowball};
use crate::text::values::Keyed;
use crate::text::{Amount, Language, Value, WordKind, fold, values_and_words};

/// One word as it is compared.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Where it stands in the article's text.
    pub(crate) span: Span,
    /// Its folded spelling.
    pub(crate) key: u32,
    /// Its stem, its value, or its set of equivalents.
    pub(crate) term: u32,
    /// What the term is.
    pub(crate) kind: TokenKind,
    /// Whether a capital letter says that it is a name.
    pub(crate) named: bool,
    /// Whether it belongs to an Arabic name or office, by a title or «بن».
    pub(crate) titled: bool,
}

/// What a token's term stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// A stem.
    Word,
    /// A number, a date or the like.
    Value,
    /// A set of equivalents.
    Equivalent,
}

/// A word that has been read; its term is not known yet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Read {
    span: Span,
    key: u32,
    arabic: bool,
    /// Its stem, where its language alone gives it.
    stem: Option<u32>,
    named: bool,
    titled: bool,
    /// The value it names, as a term, where it names one; 0 steps on belong to the value before.
    value: Option<u32>,
    goes_on: bool,
}

/// Numbers for the spellings and terms met so far.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    names: Interner,
    /// For each spelling its stem's number, once it was asked for: as a word of another language and as an Arabic one.
    stems: Vec<[Option<u32>; 2]>,
    /// Words as they stand, whose stems were asked for.
    words: Interner,
    /// For each of `words`, the language that it was last met in and its stem's number there.
    known: Vec<(Language, Option<u32>)>,
}

impl Lexicon {
    /// How many numbers have been given out.
    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }

    /// The spelling or term behind a number.
    pub(crate) fn name(&self, id: u32) -> &str {
        self.names.text(id)
    }

    /// Whether a term is a word of at least `letters` letters.
    pub(crate) fn is_long_word(&self, term: u32, letters: usize) -> bool {
        let name = self.name(term);
        name.chars().all(is_letter) && name.chars().count() >= letters
    }

    /// Reads the words of `span` in `text`, punctuation left out.
    pub(crate) fn read(&mut self, text: &str, span: Span, language: Language) -> Vec<Read> {
        let text = span.of(text);
        let (values, words) = values_and_words(text);
        let mut values = values.into_iter().peekable();
        let titles = titles(&words, language);
        let mut out = Vec::with_capacity(words.len());
        for (word, titled) in words
            .into_iter()
            .zip(titles)
            .filter(|(word, _)| word.kind != WordKind::Mark)
        {
            while values.peek().is_some_and(|value| value.span.end <= word.span.start) {
                values.next();
            }
            let value = values.peek().filter(|value| value.span.contains(word.span)).copied();
            let key = without_elision(&word.key);
            let surface = without_elision(word.span.of(text));
            out.push(Read {
                span: word.span.shifted(span.start),
                arabic: language == Language::Arabic && key.starts_with(|c| ('\u{0621}'..='\u{064A}').contains(&c)),
                key: self.names.intern(key),
                stem: self.other_stem(surface, language),
                titled,
                named: surface.starts_with(char::is_uppercase) && is_inside_sentence(&text[..word.span.start]),
                value: value.map(|value| self.names.intern(&value_name(value))),
                goes_on: value.is_some_and(|value| value.span.start < word.span.start),
            });
        }
        out
    }

    /// The stem of a word as it stands, in a language of which Snowball knows the forms.
    fn other_stem(&mut self, word: &str, language: Language) -> Option<u32> {
        if language == Language::Arabic {
            return None;
        }
        let at = self.words.intern(word) as usize;
        if let Some(&(_, stem)) = self.known.get(at).filter(|known| known.0 == language) {
            return stem;
        }
        let stem = snowball(word, language).map(|stem| self.names.intern(&fold(&stem)));
        self.known.resize(self.words.len(), (language, None));
        self.known[at] = (language, stem);
        stem
    }

    /// The stem of a spelling.
    fn stem(&mut self, key: u32, arabic: bool) -> u32 {
        let (at, language) = (key as usize, usize::from(arabic));
        if self.stems.len() <= at {
            self.stems.resize(self.names.len().max(at + 1), [None; 2]);
        }
        if let Some(term) = self.stems[at][language] {
            return term;
        }
        let stem = stem(self.name(key), arabic, &|word| self.names.find(word).is_some());
        let term = self.names.intern(&stem);
        self.stems[at][language] = Some(term);
        term
    }
}

fn stem(key: &str, arabic: bool, known: &dyn Fn(&str) -> bool) -> String {
    if arabic {
        analyse_knowing(key, known).stem
    } else {
        key.to_owned()
    }
}

/// For each of `words`, whether a title or «بن» shows that it is part of a name.
fn titles(words: &[Keyed], language: Language) -> Vec<bool> {
    if language != Language::Arabic {
        return vec![false; words.len()];
    }
    let key = |mark: bool, key| if mark { "" } else { key };
    let keys = words.iter().map(|word| key(word.kind == WordKind::Mark, &*word.key));
    titled(&keys.collect::<Vec<_>>())
}

/// «l’équipe», «dell’acqua»: the word after the elided article is the one that counts.
fn without_elision(word: &str) -> &str {
    match word.split_once(['\'', '’']) {
        Some((before, after)) if before.chars().count() <= 5 && after.chars().count() >= 3 => after,
        _ => word,
    }
}

/// Whether a sentence goes on after `before`: a capital letter there belongs to the word.
fn is_inside_sentence(before: &str) -> bool {
    let end = before.trim_end().chars().next_back();
    end.is_some_and(|end| end.is_alphanumeric() || matches!(end, ',' | ')' | '-'))
}

/// One name for a value, however it is written. A date goes by its day and month: the year is often left out.
fn value_name(value: Value) -> String {
    match value.amount {
        Amount::Number(number) => format!("#{}", number.value()),
        Amount::Percent(number) => format!("#{}%", number.value()),
        Amount::Ordinal(place) => format!("#{place}."),
        Amount::Date { month, day, .. } => format!("#{}/{month}", day.unwrap_or(0)),
        Amount::Time(minutes) => format!("#{minutes}m"),
    }
}

/// Gives words their terms, once all texts have been read.
pub(crate) struct Terms {
    phrases: Phrases,
}

impl Terms {
    /// Terms that know `settings`' equivalents and the words that `lexicon` has met.
    pub(crate) fn new(settings: &Settings, lexicon: &Lexicon) -> Self {
        let key = |word: &str| {
            let folded = fold(word);
            let arabic = folded.starts_with(|c| ('\u{0621}'..='\u{064A}').contains(&c));
            stem(&folded, arabic, &|word| lexicon.names.find(word).is_some())
        };
        Self {
            phrases: Phrases::new(&settings.equivalents, &key),
        }
    }

    /// The tokens of `read`: one for each word, value or phrase of the list of equivalents.
    pub(crate) fn tokens(&self, read: &[Read], lexicon: &mut Lexicon) -> Vec<Token> {
        let stems: Vec<u32> = read.iter().map(|word| lexicon.stem(word.key, word.arabic)).collect();
        let mut out: Vec<Token> = Vec::with_capacity(read.len());
        let mut at = 0;
        while let Some(&word) = read.get(at) {
            let names = stems[at..].iter().map(|&stem| lexicon.name(stem));
            let (length, term, kind) = match (self.phrases.at(names), word.value) {
                (Some((length, set)), _) => (length, lexicon.names.intern(&format!("={set}")), TokenKind::Equivalent),
                (None, Some(term)) => (
                    1 + read[at + 1..].iter().take_while(|word| word.goes_on).count(),
                    term,
                    TokenKind::Value,
                ),
                (None, None) => (1, word.stem.unwrap_or(stems[at]), TokenKind::Word),
            };
            let span = Span::new(word.span.start, read[at + length - 1].span.end);
            // «قوات سوريا الديمقراطية (قسد)»: the name and its short form together are one mention.
            let repeated = kind == TokenKind::Equivalent && out.last().is_some_and(|last| last.term == term);
            if !repeated {
                out.push(Token {
                    span,
                    key: word.key,
                    term,
                    kind,
                    named: word.named,
                    titled: word.titled,
                });
            }
            at += length;
        }
        out
    }
}
