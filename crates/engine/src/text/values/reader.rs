//! Reads values word by word.

mod dates;

use super::amount::{Amount, Decimal, Value};
use super::lexicon::{Numeral, is_month_of_two_words, numeral, ordinal};
use super::sum::Sum;
use crate::Span;
use crate::text::language::Language;
use crate::text::{Word, WordKind, words};
use std::borrow::Cow;
use std::slice;

/// A word with its key.
#[derive(Clone, Debug)]
pub(crate) struct Keyed<'k> {
    /// Where it stands.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) kind: WordKind,
    /// [`Word::key`].
    pub(crate) key: Cow<'k, str>,
    /// Whether a value may begin with it.
    pub(crate) begins: bool,
}

impl Keyed<'static> {
    /// The words of `text`, to be looked at each.
    pub(crate) fn all(text: &str) -> Vec<Self> {
        let keyed = |word: Word| Self {
            span: word.span,
            kind: word.kind,
            key: word.key(text).into(),
            begins: true,
        };
        words(text).into_iter().map(keyed).collect()
    }

    /// The words of `text`, for wordings in which it stands among others.
    pub(crate) fn looked_at(text: &str) -> Vec<Self> {
        let mut all = Self::all(text);
        for word in &mut all {
            word.begins = word.may_begin();
        }
        all
    }
}

impl<'k> Keyed<'k> {
    /// `word` with its key.
    pub(crate) fn new(word: Word, key: &'k str) -> Self {
        let mut keyed = Self {
            span: word.span,
            kind: word.kind,
            key: key.into(),
            begins: true,
        };
        keyed.begins = keyed.may_begin();
        keyed
    }
}

impl Keyed<'_> {
    fn may_begin(&self) -> bool {
        ValueReader::new(slice::from_ref(self), &|| Language::English).may_begin()
    }

    /// The same word `by` bytes on.
    pub(crate) fn moved(&self, by: usize) -> Keyed<'_> {
        Keyed {
            span: self.span.shifted(by),
            key: Cow::Borrowed(&self.key),
            ..*self
        }
    }
}

/// Reads the values of a run of words.
pub(super) struct ValueReader<'a> {
    tokens: &'a [Keyed<'a>],
    language_of: &'a dyn Fn() -> Language,
    /// Once it was asked for.
    language: Option<Language>,
}

impl<'a> ValueReader<'a> {
    pub(super) fn new(tokens: &'a [Keyed<'a>], language_of: &'a dyn Fn() -> Language) -> Self {
        Self {
            tokens,
            language_of,
            language: None,
        }
    }

    /// The values.
    pub(super) fn read(&mut self) -> Vec<Value> {
        let mut out = Vec::new();
        let mut at = 0;
        while let Some(token) = self.tokens.get(at) {
            let value = if token.begins { self.value(at) } else { None };
            match value {
                Some((amount, end)) => {
                    out.push(Value {
                        span: self.span(at, end),
                        amount,
                    });
                    at = end;
                }
                None => at += 1,
            }
        }
        out
    }

    /// Whether a value may begin with the first word, whatever follows.
    fn may_begin(&mut self) -> bool {
        match self.tokens.first().map(|token| token.kind) {
            Some(WordKind::Number) => true,
            Some(WordKind::Mark) => self.key(0) == "%",
            Some(WordKind::Letters) => {
                let of_two = self.month_keys(0).any(is_month_of_two_words);
                let month = of_two || self.month_name(0).is_some();
                // Where the language was asked for, it is a numeral in some.
                let numeral = self.numeral(0).is_some() || self.language.is_some();
                month || numeral || ordinal(self.key(0)).is_some()
            }
            Some(WordKind::Address) | None => false,
        }
    }

    fn span(&self, start: usize, end: usize) -> Span {
        match self.tokens.get(start..end) {
            Some([first, .., last]) => Span::new(first.span.start, last.span.end),
            Some([only]) => only.span,
            _ => Span::default(),
        }
    }

    fn key(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.key)
    }

    /// The value that begins at `at`, and one past its last word.
    fn value(&mut self, at: usize) -> Option<(Amount, usize)> {
        let token = self.tokens.get(at)?;
        match token.kind {
            WordKind::Number => self
                .numeric_date(at)
                .or_else(|| self.day_month(at))
                .or_else(|| self.time(at))
                .or_else(|| self.number(at)),
            WordKind::Letters => self
                .month_day(at)
                .or_else(|| self.ordinal_day(at))
                .or_else(|| self.number_words(at))
                .or_else(|| Some((Amount::Ordinal(ordinal(&token.key)?), at + 1))),
            WordKind::Mark if token.key == "%" => {
                let (digits, next) = self.decimal(at + 1)?;
                let adjacent = token.span.end == self.tokens.get(at + 1)?.span.start;
                adjacent.then_some((Amount::Percent(digits), next))
            }
            WordKind::Mark | WordKind::Address => None,
        }
    }

    /// Digits alone.
    fn decimal(&self, at: usize) -> Option<(Decimal, usize)> {
        let token = self.tokens.get(at).filter(|token| token.kind == WordKind::Number)?;
        Some((Decimal::parse(&token.key)?, at + 1))
    }

    fn small(&self, at: usize) -> Option<u16> {
        self.tokens
            .get(at)
            .filter(|token| token.kind == WordKind::Number)?
            .key
            .parse()
            .ok()
    }

    /// A day of a month: 3, 3rd.
    fn day(&self, at: usize) -> Option<u16> {
        let token = self.tokens.get(at).filter(|token| token.kind == WordKind::Number)?;
        let digits = ["st", "nd", "rd", "th"]
            .iter()
            .find_map(|ending| token.key.strip_suffix(ending));
        digits.unwrap_or(&token.key).parse().ok()
    }

    /// Digits, with a scale and a percent sign after them; an ordinal.
    fn number(&mut self, at: usize) -> Option<(Amount, usize)> {
        let key = self.key(at);
        let letters = key.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        let digits = key.strip_suffix(letters)?.to_owned();
        let letters = letters.to_owned();
        let grouped = self.groups_by_points(&digits).then(|| digits.replace('.', ""));
        let (mut value, mut end) = (Decimal::parse(grouped.as_deref().unwrap_or(&digits))?, at + 1);
        match letters.as_str() {
            "" | "km" | "kg" | "cm" | "mm" | "mph" => {}
            "st" | "nd" | "rd" | "th" | "er" | "eme" => return Some((Amount::Ordinal(value.as_whole()?), end)),
            "k" => value = value.times(1_000),
            "m" | "mln" | "mn" => value = value.times(1_000_000),
            "bn" | "b" => value = value.times(1_000_000_000),
            "tn" => value = value.times(1_000_000_000_000),
            "s" => {}
            _ => return None,
        }
        let mut last = None;
        while let Some(Numeral::Scale(scale)) = self.numeral(end).filter(|_| !self.has_conjunction(end)) {
            value = value.times(scale);
            last = Some(scale);
            end += 1;
        }
        let whole = grouped.is_some() || !digits.contains('.');
        if let Some((sum, next)) = last
            .filter(|_| whole)
            .and_then(|scale| self.rest_in_digits(value, scale, end))
        {
            (value, end) = (sum, next);
        }
        Some(self.percent(value, end).unwrap_or((Amount::Number(value), end)))
    }

    /// «و500» after «3 آلاف»: less than the scale before it, added to the value.
    fn rest_in_digits(&mut self, value: Decimal, scale: u64, at: usize) -> Option<(Decimal, usize)> {
        if self.key(at) != "و" {
            return None;
        }
        let (digits, mut end) = self.decimal(at + 1)?;
        let mut rest = digits;
        while let Some(Numeral::Scale(of)) = self.numeral(end).filter(|_| !self.has_conjunction(end)) {
            rest = rest.times(of);
            end += 1;
        }
        let (value, rest) = (value.as_whole()?, rest.as_whole()?);
        (rest < scale).then(|| (Decimal::whole(value.saturating_add(rest)), end))
    }

    /// Whether points part the thousands of `digits`: where there are two of them, in a language that parts them so, and
    /// wherever but in English three zeros follow.
    fn groups_by_points(&mut self, digits: &str) -> bool {
        let mut groups = digits.split('.');
        let first = groups
            .next()
            .is_some_and(|first| (1..=3).contains(&first.len()) && first != "0");
        let rest: Vec<&str> = groups.collect();
        if !first || rest.is_empty() || rest.iter().any(|group| group.len() != 3) {
            return false;
        }
        let mut language = || *self.language.get_or_insert_with(self.language_of);
        match rest.as_slice() {
            [only] => parts_by_points(language()) || (*only == "000" && language() != Language::English),
            _ => true,
        }
    }

    /// The percent sign or words at `end`.
    fn percent(&self, value: Decimal, end: usize) -> Option<(Amount, usize)> {
        let len = match (self.key(end), self.key(end + 1)) {
            (
                "%" | "percent" | "pct" | "prozent" | "procent" | "بالميه" | "بالمايه" | "percento" | "درصد" | "فيصد",
                _,
            ) => 1,
            ("في" | "ب", "الميه" | "المايه")
            | ("per", "cent" | "cento")
            | ("pour", "cent")
            | ("por", "ciento" | "cento") => 2,
            _ => return None,
        };
        Some((Amount::Percent(value), end + len))
    }

    /// A number in words.
    fn number_words(&mut self, at: usize) -> Option<(Amount, usize)> {
        self.numeral(at)?;
        // «آلاف الأشخاص», "thousands of people": so many and nobody knows how many.
        if ["الاف", "ملايين", "مليارات", "بلايين", "تريليونات"]
            .iter()
            .any(|plural| self.key(at).ends_with(plural))
        {
            return None;
        }
        let mut sum = Sum::default();
        let mut end = at;
        let mut apart = false;
        while let Some(numeral) = self.numeral(end) {
            if !sum.add(numeral, end > at && (apart || self.has_conjunction(end))) {
                break;
            }
            end += 1;
            // "and" and «y» join only where a numeral follows; «و» may stand apart.
            let joins = matches!(self.key(end), "and" | "-" | "y" | "e" | "et" | "و");
            let joined = joins && self.numeral(end + 1).is_some_and(|next| sum.joins(next));
            apart = joined && self.key(end) == "و";
            end += usize::from(joined);
        }
        end -= usize::from(apart);
        let scale = sum.scale();
        let rest = scale.and_then(|scale| self.rest_in_digits(Decimal::whole(sum.value()?), scale, end));
        if let Some((value, end)) = rest {
            return Some(self.percent(value, end).unwrap_or((Amount::Number(value), end)));
        }
        let value = Decimal::whole(sum.value()?);
        Some(self.percent(value, end).unwrap_or((Amount::Number(value), end)))
    }

    /// The numeral at `at`, its clitics passed over; in "twenty-five" its parts are added up.
    fn numeral(&mut self, at: usize) -> Option<Numeral> {
        let token = self.tokens.get(at).filter(|token| token.kind == WordKind::Letters)?;
        let key = &*token.key;
        let mut known = self.language;
        let mut find = |key: &str| numeral(key, || *known.get_or_insert_with(self.language_of));
        let mut found = find(key);
        if found.is_none() && key.contains('-') {
            let parts: Option<Vec<Numeral>> = key.split('-').map(&mut find).collect();
            found = match parts.as_deref() {
                Some([Numeral::Ten(ten), Numeral::Unit(unit)]) => Some(Numeral::Unit(ten + unit)),
                _ => None,
            };
        }
        if found.is_none() && !key.is_ascii() {
            let bare = ["وال", "بال", "ال", "لل", "و", "ب", "ل"]
                .iter()
                .filter_map(|clitic| key.strip_prefix(clitic));
            found = bare.filter(|bare| bare.chars().count() > 1).find_map(&mut find);
        }
        self.language = known;
        found
    }

    /// Whether the Arabic word at `at` begins with the conjunction و.
    fn has_conjunction(&self, at: usize) -> bool {
        self.key(at).starts_with('و') && self.key(at) != "واحد" && self.key(at) != "واحده"
    }
}

/// Whether a language parts thousands by points; of one that is not known three digits behind a point say so.
const fn parts_by_points(language: Language) -> bool {
    matches!(
        language,
        Language::German
            | Language::Spanish
            | Language::Portuguese
            | Language::Italian
            | Language::Dutch
            | Language::Turkish
            | Language::Indonesian
            | Language::Danish
            | Language::Undetermined
    )
}
