//! Times of day and dates, of digits and in words.

use super::ValueReader;
use crate::text::values::amount::Amount;
use crate::text::values::lexicon::{is_month_of_two_words, month, ordinal};

impl ValueReader<'_> {
    /// `10:30`.
    pub(super) fn time(&self, at: usize) -> Option<(Amount, usize)> {
        let (hours, minutes) = self.key(at).split_once(':')?;
        let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.get(..2)?.parse().ok()?);
        (hours < 25 && minutes < 60).then(|| (Amount::Time(hours * 60 + minutes), at + 1))
    }

    /// `26/1/2031`, `26 / 1 / 2031`, `2031-01-26`, `26.1.2031`.
    pub(super) fn numeric_date(&self, at: usize) -> Option<(Amount, usize)> {
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
    pub(super) fn day_month(&self, at: usize) -> Option<(Amount, usize)> {
        let key = self.key(at);
        let digits = key.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let day: u8 = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
        let mut next = at + 1;
        while matches!(self.key(next), "من" | "of" | "de" | "." | "شهر" | "في") && next < at + 3 {
            next += 1;
        }
        let (month, _, end) = self.month(next)?;
        Some(self.with_year(day, month, end))
    }

    /// «الثالث والعشرين من أيار», "third of May".
    pub(super) fn ordinal_day(&self, at: usize) -> Option<(Amount, usize)> {
        let key = self.key(at);
        let units = match key
            .strip_prefix('و')
            .filter(|rest| rest.starts_with("ال"))
            .unwrap_or(key)
        {
            "الحادي" => 1,
            key => ordinal(key)?,
        };
        let (tens, mut next) = match self.key(at + 1) {
            "عشر" => (10, at + 2),
            "والعشرين" | "والعشرون" => (20, at + 2),
            "والثلاثين" | "والثلاثون" => (30, at + 2),
            _ => (0, at + 1),
        };
        let of = next;
        while matches!(self.key(next), "من" | "of" | "de" | "شهر") && next < of + 2 {
            next += 1;
        }
        // "The first may", not a date.
        let (month, _, end) = self.month(next).filter(|(_, sure, _)| *sure || next > of)?;
        let day = u8::try_from(units + tens).ok().filter(|day| *day <= 31)?;
        Some(self.with_year(day, month, end))
    }

    /// The date of that day and month, with the year where one stands at `end`, and one past its last word.
    fn with_year(&self, day: u8, month: u8, end: usize) -> (Amount, usize) {
        let (year, end) = self.year(end);
        let day = Some(day);
        (Amount::Date { year, month, day }, end)
    }

    /// `January 26, 2031`, `May 3rd`, `كانون الثاني 2031`, `يناير`.
    pub(super) fn month_day(&self, at: usize) -> Option<(Amount, usize)> {
        let (month, sure, end) = self.month(at)?;
        let dot = usize::from(self.key(end) == ".");
        let latin = self.key(at).is_ascii();
        if let Some(day) = self.day(end + dot).filter(|day| latin && (1..=31).contains(day)) {
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

    pub(super) fn month_name(&self, at: usize) -> Option<(u8, bool, usize)> {
        self.month_keys(at).find_map(|key| {
            let in_two = is_month_of_two_words(key).then(|| month(&format!("{key}_{}", self.key(at + 1))));
            let in_two = in_two.flatten().map(|(month, sure)| (month, sure, at + 2));
            in_two.or_else(|| month(key).map(|(month, sure)| (month, sure, at + 1)))
        })
    }

    /// The word at `at`, and without its clitic.
    pub(super) fn month_keys(&self, at: usize) -> impl Iterator<Item = &str> {
        let key = self.key(at);
        let bare = key.strip_prefix(['و', 'ب', 'ل']);
        [Some(key), bare].into_iter().flatten()
    }

    /// A year at `at`, «عام» and "de" passed over; else none and `at`.
    fn year(&self, at: usize) -> (Option<u16>, usize) {
        let skip = usize::from(matches!(self.key(at), "عام" | "من" | "de" | "of" | ","));
        match self.small(at + skip).filter(|year| (1000..2200).contains(year)) {
            Some(year) => (Some(year), at + skip + 1),
            None => (None, at),
        }
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
