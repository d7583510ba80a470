//! A stretch of an original text.

/// A half-open range of byte offsets in an article's text, always on character boundaries.
///
/// Inside the engine every place is a `Span`; the formats in [`crate::session`] that leave the program count
/// Unicode code points instead, and convert at that boundary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The range `start..end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The part of `text` it covers; empty where it does not fit.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// The same range, `by` bytes further on.
    #[must_use]
    pub const fn shifted(self, by: usize) -> Self {
        Self::new(self.start + by, self.end + by)
    }

    /// Whether `other` lies wholly within it.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// The part of `text` from the byte `start` on; empty where that is no place in it.
pub(crate) fn text_from(text: &str, start: usize) -> &str {
    text.get(start..).unwrap_or_default()
}

/// The part of `text` before the byte `end`; empty where that is no place in it.
pub(crate) fn text_before(text: &str, end: usize) -> &str {
    text.get(..end).unwrap_or_default()
}
