//! A word where it stands.

use crate::Span;

/// One word, number or mark where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpannedToken {
    start: u32,
    end: u32,
    form: u32,
}

impl SpannedToken {
    /// The form of this number at `span`; no article is longer than four gigabytes.
    pub(super) const fn new(span: Span, form: u32) -> Self {
        Self {
            start: span.start as u32,
            end: span.end as u32,
            form,
        }
    }

    /// Where it stands in the article's text.
    #[must_use]
    pub const fn span(self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// The number of its form: equal for two tokens of one [`Lexicon`](super::Lexicon) that are spelled the same.
    #[must_use]
    pub const fn form(self) -> u32 {
        self.form
    }
}
