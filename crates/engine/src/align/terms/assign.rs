//! Tokens to terms: what is compared instead of words.
//!
//! A *term* is a token's stem, the value that it and its neighbours name (5, ٥ and خمسة are one), or the set of
//! equivalents that its phrase belongs to. All articles are read ([`crate::text::reading`]) before the first term is
//! given, because a stem may depend on them: whether بنجمة is ب and نجمة shows in نجمة standing elsewhere.

use super::equivalents::{Equivalents, Phrases};
use super::occurrence::{Occurrence, TermKind};
use crate::align::segment::{Source, named_entities};
use crate::text::reading::{Lexicon, SpannedToken, Symbol, is_arabic};
use crate::text::{Amount, Language, Value, WordKind, fold};
use crate::vocabulary::Span;

/// A word with what its neighbours say of it.
struct WordInContext {
    token: SpannedToken,
    named: bool,
    entity: bool,
    /// The value that it names, as a term.
    value: Option<Symbol>,
    /// Whether that value begins before it.
    goes_on: bool,
    /// Its stem.
    stem: Symbol,
    /// What phrases of equivalents are found by: the stem of an Arabic word, the content of another.
    phrase: Symbol,
}

/// Adds the words of `span`, punctuation left out.
fn push_words(source: Source, span: Span, lexicon: &mut Lexicon, out: &mut Vec<WordInContext>) {
    let tokens = source.reading.within(span);
    let mut values = source.reading.values_within(span).iter().peekable();
    let entities = entities(tokens, source.language, lexicon);
    for (&token, entity) in tokens.iter().zip(entities) {
        let form = *lexicon.form(token);
        if form.kind == WordKind::Mark {
            continue;
        }
        let place = token.span();
        while values.next_if(|value| value.span.end <= place.start).is_some() {}
        let value = values.peek().filter(|value| value.span.contains(place)).copied();
        let before = Span::new(span.start, place.start).of(source.text);
        let stem = lexicon.stem(token, source.language);
        out.push(WordInContext {
            token,
            named: form.capital && is_inside_sentence(before),
            entity,
            value: value.map(|value| lexicon.intern(&value_name(*value))),
            goes_on: value.is_some_and(|value| value.span.start < place.start),
            stem,
            phrase: if source.language == Language::Arabic {
                stem
            } else {
                form.content
            },
        });
    }
}

/// For each of `tokens`, whether a title or «بن» shows that it is part of a name.
fn entities(tokens: &[SpannedToken], language: Language, lexicon: &Lexicon) -> Vec<bool> {
    if language != Language::Arabic {
        return vec![false; tokens.len()];
    }
    let key = |&token: &SpannedToken| match lexicon.form(token).kind {
        WordKind::Mark => "",
        _ => lexicon.key(token),
    };
    named_entities(&tokens.iter().map(key).collect::<Vec<_>>())
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

/// Gives words their terms, once all articles have been read.
pub(crate) struct TermAssigner {
    phrases: Phrases,
}

impl TermAssigner {
    /// Knows `equivalents` and the words that `lexicon` has met.
    pub(crate) fn new(equivalents: &Equivalents, lexicon: &Lexicon) -> Self {
        let key = |word: &str| {
            let folded = fold(word);
            if is_arabic(&folded) {
                lexicon.arabic_stem(&folded)
            } else {
                folded
            }
        };
        Self {
            phrases: Phrases::new(equivalents, &key),
        }
    }

    /// The terms of `spans`: one for each word, value or phrase of the list of equivalents.
    pub(crate) fn of(&self, spans: &[Span], source: Source, lexicon: &mut Lexicon) -> Vec<Occurrence> {
        let mut words = Vec::new();
        for &span in spans {
            push_words(source, span, lexicon, &mut words);
        }
        let mut out: Vec<Occurrence> = Vec::with_capacity(words.len());
        let mut rest = words.as_slice();
        while let Some((word, after)) = rest.split_first() {
            let phrases = rest.iter().map(|word| lexicon.text(word.phrase));
            let (length, term, kind) = match (self.phrases.at(phrases), word.value) {
                (Some((length, set)), _) => (length, lexicon.intern(&format!("={set}")), TermKind::Equivalent),
                (None, Some(term)) => (
                    1 + after.iter().take_while(|word| word.goes_on).count(),
                    term,
                    TermKind::Value,
                ),
                (None, None) => (1, word.stem, TermKind::Word),
            };
            let (own, after) = rest.split_at(length.min(rest.len()));
            rest = after;
            let end = own.last().map_or(word.token.span().end, |last| last.token.span().end);
            // «قوات سوريا الديمقراطية (قسد)»: the name and its short form together are one mention.
            let repeated = kind == TermKind::Equivalent && out.last().is_some_and(|last| last.term == term);
            if !repeated {
                out.push(Occurrence {
                    span: Span::new(word.token.span().start, end),
                    key: lexicon.form(word.token).content,
                    term,
                    kind,
                    named: word.named,
                    entity: word.entity,
                });
            }
        }
        out
    }
}
