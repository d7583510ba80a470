//! What is counted or dated, and where a text says it.

use crate::Span;

/// A number without rounding: `digits` divided by ten `scale` times, with no needless zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Decimal {
    digits: u64,
    scale: u8,
}

impl Decimal {
    /// The whole number `value`.
    #[must_use]
    pub const fn whole(value: u64) -> Self {
        Self {
            digits: value,
            scale: 0,
        }
    }

    /// Reads ASCII digits with at most one point; none where there are other characters or too many digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let fraction = fraction.trim_end_matches('0');
        let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !plain(whole) || !plain(fraction) {
            return None;
        }
        let digits = format!("{whole}{fraction}").parse().ok()?;
        Some(Self {
            digits,
            scale: u8::try_from(fraction.len()).ok()?,
        })
    }

    /// Its value, as near as a float comes.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "for display and rough comparison only")]
    pub fn value(self) -> f64 {
        self.digits as f64 / (0..self.scale).fold(1.0, |power, _| power * 10.0)
    }

    /// Its value where it is whole.
    #[must_use]
    pub const fn as_whole(self) -> Option<u64> {
        if self.scale == 0 { Some(self.digits) } else { None }
    }

    pub(super) fn times(self, factor: u64) -> Self {
        let mut out = Self {
            digits: self.digits.saturating_mul(factor),
            scale: self.scale,
        };
        while out.scale > 0 && out.digits.is_multiple_of(10) {
            out = Self {
                digits: out.digits / 10,
                scale: out.scale - 1,
            };
        }
        out
    }
}

/// What is counted or dated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Amount {
    /// A number; years are numbers too.
    Number(Decimal),
    /// So many in a hundred.
    Percent(Decimal),
    /// A place in an order: first, 1st, الثاني.
    Ordinal(u64),
    /// A day, or a month. What the text does not say is none.
    Date {
        /// The year.
        year: Option<u16>,
        /// The month, 1 to 12.
        month: u8,
        /// The day of the month.
        day: Option<u8>,
    },
    /// A time of day, in minutes after midnight as written.
    Time(u16),
}

impl Amount {
    /// Whether the two can mean the same: equal, or dates that say nothing against each other.
    #[must_use]
    pub fn agrees(self, other: Self) -> bool {
        fn fits<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
            a.is_none() || b.is_none() || a == b
        }
        match (self, other) {
            (
                Self::Date { year, month, day },
                Self::Date {
                    year: year_b,
                    month: month_b,
                    day: day_b,
                },
            ) => month == month_b && fits(year, year_b) && fits(day, day_b),
            _ => self == other,
        }
    }
}

/// A value in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// The words that say it.
    pub span: Span,
    /// What they say.
    pub amount: Amount,
}
