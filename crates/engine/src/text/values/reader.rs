//! Reads values word by word.

use super::lexicon::{Numeral, month, numeral, ordinal};
use super::{Amount, Decimal, Value};
use crate::Span;
use crate::text::language::Language;
use crate::text::{Word, WordKind, words};

/// A word with its key.
#[derive(Clone, Debug)]
pub(crate) struct Keyed {
    /// Where it stands.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) kind: WordKind,
    /// [`Word::key`].
    pub(crate) key: String,
}

/// A number while it is read.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    /// What is multiplied out already: the millions of "two million three hundred".
    total: u64,
    /// What the next scale multiplies.
    part: u64,
    /// The scale of the last multiplication; a later one must be smaller.
    scale: Option<u64>,
    /// The last numeral.
    last: Option<Numeral>,
}

pub(super) struct Reader<'a> {
    text: &'a str,
    tokens: Vec<Keyed>,
    language: Option<Language>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let token = |word: Word| Keyed {
            span: word.span,
            kind: word.kind,
            key: word.key(text),
        };
        Self {
            text,
            tokens: words(text).into_iter().map(token).collect(),
            language: None,
        }
    }

    /// The values, and all words.
    pub(super) fn read(mut self) -> (Vec<Value>, Vec<Keyed>) {
        let mut out = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            match self.value(at) {
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
        (out, self.tokens)
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
                .or_else(|| self.number_words(at))
                .or_else(|| Some((Amount::Ordinal(ordinal(&self.tokens[at].key)?), at + 1))),
            WordKind::Mark if matches!(token.key.as_str(), "%") => {
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

    /// Digits, with a scale and a percent sign after them; an ordinal.
    fn number(&mut self, at: usize) -> Option<(Amount, usize)> {
        let key = self.key(at);
        let letters = key.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        let digits = &key[..key.len() - letters.len()];
        let (mut value, mut end) = (Decimal::parse(digits)?, at + 1);
        match letters {
            "" => {}
            "st" | "nd" | "rd" | "th" | "er" | "eme" => return Some((Amount::Ordinal(value.as_whole()?), end)),
            "k" => value = value.times(1_000),
            "m" | "mln" | "mn" => value = value.times(1_000_000),
            "bn" | "b" => value = value.times(1_000_000_000),
            "tn" => value = value.times(1_000_000_000_000),
            "s" => {}
            _ => return None,
        }
        while let Some(Numeral::Scale(scale)) = self.numeral(end).filter(|_| !self.has_conjunction(end)) {
            value = value.times(scale);
            end += 1;
        }
        Some(self.percent(value, end).unwrap_or((Amount::Number(value), end)))
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

    /// `10:30`.
    fn time(&self, at: usize) -> Option<(Amount, usize)> {
        let (hours, minutes) = self.key(at).split_once(':')?;
        let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.get(..2)?.parse().ok()?);
        (hours < 25 && minutes < 60).then(|| (Amount::Time(hours * 60 + minutes), at + 1))
    }

    /// `26/1/2031`, `26 / 1 / 2031`, `2031-01-26`, `26.1.2031`.
    fn numeric_date(&self, at: usize) -> Option<(Amount, usize)> {
        let key = self.key(at);
        if key.matches('.').count() == 2 {
            let mut parts = key.split('.').map(|part| part.parse::<u16>().ok());
            return date(parts.next()??, parts.next()??, parts.next()??).map(|amount| (amount, at + 1));
        }
        let sign = self.key(at + 1);
        if !matches!(sign, "/" | "-") || self.key(at + 3) != sign {
            return None;
        }
        date(self.small(at)?, self.small(at + 2)?, self.small(at + 4)?).map(|amount| (amount, at + 5))
    }

    /// `26 من كانون الثاني/يناير 2031`, `26 January 2031`.
    fn day_month(&self, at: usize) -> Option<(Amount, usize)> {
        let key = self.key(at);
        let digits = key.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let day: u8 = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
        let mut next = at + 1;
        while matches!(self.key(next), "من" | "of" | "de" | "." | "شهر" | "في") && next < at + 3 {
            next += 1;
        }
        let (month, _, end) = self.month(next)?;
        let (year, end) = self.year(end);
        Some((
            Amount::Date {
                year,
                month,
                day: Some(day),
            },
            end,
        ))
    }

    /// `January 26, 2031`, `كانون الثاني 2031`, `يناير`.
    fn month_day(&self, at: usize) -> Option<(Amount, usize)> {
        let (month, sure, end) = self.month(at)?;
        let dot = usize::from(self.key(end) == ".");
        let latin = self.key(at).is_ascii();
        if let Some(day) = self.small(end + dot).filter(|day| latin && (1..=31).contains(day)) {
            let comma = usize::from(self.key(end + dot + 1) == ",");
            let (year, end) = match self.year(end + dot + 1 + comma) {
                (Some(year), end) => (Some(year), end),
                (None, _) => (None, end + dot + 1),
            };
            return Some((
                Amount::Date {
                    year,
                    month,
                    day: u8::try_from(day).ok(),
                },
                end,
            ));
        }
        let (year, end) = self.year(end);
        (sure || year.is_some()).then_some((Amount::Date { year, month, day: None }, end))
    }

    /// A month's name, once or in two calendars («كانون الثاني/يناير»): the month, whether the name alone is enough, and
    /// one past it.
    fn month(&self, at: usize) -> Option<(u8, bool, usize)> {
        let (first, sure, end) = self.month_name(at)?;
        if self.key(end) == "/"
            && let Some((second, _, end)) = self.month_name(end + 1)
            && second == first
        {
            return Some((first, true, end));
        }
        Some((first, sure, end))
    }

    fn month_name(&self, at: usize) -> Option<(u8, bool, usize)> {
        let key = self.key(at);
        let bare = key.strip_prefix(['و', 'ب', 'ل']);
        [Some(key), bare].into_iter().flatten().find_map(|key| {
            let in_two = matches!(key, "كانون" | "تشرين").then(|| month(&format!("{key}_{}", self.key(at + 1))));
            let in_two = in_two.flatten().map(|(month, sure)| (month, sure, at + 2));
            in_two.or_else(|| month(key).map(|(month, sure)| (month, sure, at + 1)))
        })
    }

    /// A year at `at`, «عام» and "de" passed over; else none and `at`.
    fn year(&self, at: usize) -> (Option<u16>, usize) {
        let skip = usize::from(matches!(self.key(at), "عام" | "من" | "de" | "of" | ","));
        match self.small(at + skip).filter(|year| (1000..2200).contains(year)) {
            Some(year) => (Some(year), at + skip + 1),
            None => (None, at),
        }
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
        while let Some(numeral) = self.numeral(end) {
            if !sum.add(numeral, end > at && self.has_conjunction(end)) {
                break;
            }
            end += 1;
            // "and" and «y» join only where a numeral follows.
            let joins = matches!(self.key(end), "and" | "-" | "y" | "e" | "et");
            end += usize::from(joins && self.numeral(end + 1).is_some_and(|next| sum.joins(next)));
        }
        let value = Decimal::whole(sum.value()?);
        Some(self.percent(value, end).unwrap_or((Amount::Number(value), end)))
    }

    /// The numeral at `at`, its clitics passed over; in "twenty-five" its parts are added up.
    fn numeral(&mut self, at: usize) -> Option<Numeral> {
        let token = self.tokens.get(at).filter(|token| token.kind == WordKind::Letters)?;
        let key = token.key.as_str();
        let mut known = self.language;
        let text = self.text;
        let mut find = |key: &str| numeral(key, || *known.get_or_insert_with(|| Language::of(text)));
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

impl Sum {
    /// Takes `numeral` in; false where it begins another number. `joined`: the conjunction و stands before it.
    fn add(&mut self, numeral: Numeral, joined: bool) -> bool {
        let fits = match (self.last, numeral) {
            (None, _) => true,
            (Some(_), _) if joined => self.joins(numeral),
            (Some(last), _) => follows(last, numeral),
        };
        if !fits {
            return false;
        }
        match numeral {
            // «ثلاث مئة», "two hundred".
            Numeral::Hundred(100) if !joined && (1..10).contains(&self.part) => self.part *= 100,
            Numeral::Unit(n) | Numeral::Ten(n) | Numeral::Hundred(n) => self.part += n,
            Numeral::Scale(scale) | Numeral::Dual(scale) => {
                let dual = matches!(numeral, Numeral::Dual(_));
                let part = if dual { self.part + 2 } else { self.part.max(1) };
                self.total = self.total.saturating_add(part.saturating_mul(scale));
                self.part = 0;
                self.scale = Some(scale);
            }
        }
        self.last = Some(numeral);
        true
    }

    /// Whether `numeral` may be added after "and".
    fn joins(&self, numeral: Numeral) -> bool {
        match numeral {
            Numeral::Unit(n) => self.part.is_multiple_of(100) || (n < 10 && self.part.is_multiple_of(10)),
            // Arabic counts units before tens: خمسة وعشرون.
            Numeral::Ten(_) => self.part % 100 < 10,
            Numeral::Hundred(_) => self.part == 0 && self.scale.is_some(),
            Numeral::Scale(scale) | Numeral::Dual(scale) => {
                self.part == 0 && self.scale.is_some_and(|last| scale < last)
            }
        }
    }

    /// The number; none for a bare "one" and for plurals without a number ("thousands").
    fn value(&self) -> Option<u64> {
        self.last?;
        let value = self.total.saturating_add(self.part);
        (value > 1).then_some(value)
    }
}

/// Whether `next` continues a number after `last` without a conjunction between them.
fn follows(last: Numeral, next: Numeral) -> bool {
    match (last, next) {
        // ثلاث عشرة
        (Numeral::Unit(unit), Numeral::Unit(10)) => unit < 10,
        // "twenty five", "vingt cinq"
        (Numeral::Ten(_), Numeral::Unit(unit)) => unit < 10,
        (Numeral::Unit(unit), Numeral::Hundred(100)) => unit < 10,
        (Numeral::Hundred(_), Numeral::Unit(_) | Numeral::Ten(_)) => true,
        (Numeral::Scale(_), Numeral::Unit(_) | Numeral::Ten(_) | Numeral::Hundred(_)) => true,
        (_, Numeral::Scale(_)) => true,
        _ => false,
    }
}

/// Year first or last; where day and month cannot be told apart, day first, as most of the world writes.
fn date(a: u16, b: u16, c: u16) -> Option<Amount> {
    let (year, month, day) = match (a, b, c) {
        (1000..2200, 1..=12, 1..=31) => (a, b, c),
        (1..=31, 1..=12, 1000..2200) => (c, b, a),
        (1..=12, 13..=31, 1000..2200) => (c, a, b),
        _ => return None,
    };
    Some(Amount::Date {
        year: Some(year),
        month: u8::try_from(month).ok()?,
        day: u8::try_from(day).ok(),
    })
}
