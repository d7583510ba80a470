//! How to compare: strictness, equivalents, and what the reader decided.

use super::terms::Equivalents;
use crate::ingest::Article;
use crate::vocabulary::Span;

/// From this probability on, two passages are linked by default and stand in one row: nine links in ten are right.
pub const ROW: f32 = 0.65;
/// From this probability on, two passages may report the same statement: shown as possible, never as corroboration.
pub const PERHAPS: f32 = 0.35;

/// How to compare.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The least probability, 0 to 1, at which two passages are linked.
    pub strictness: f32,
    /// Words and names to be taken as equal: the shipped list unless the reader changed it.
    pub equivalents: Equivalents,
    /// Words that the reader takes for the same: where wordings differ in them alone, no change is marked.
    pub same: Equivalents,
    /// What the reader said of pairs of passages; wins over the engine's judgement.
    pub decisions: Vec<Decision>,
    /// How many of the nearest passages in each other article are named for each passage; none by default.
    pub nearest: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            strictness: ROW,
            equivalents: Equivalents::shipped(),
            same: Equivalents::default(),
            decisions: Vec::new(),
            nearest: 0,
        }
    }
}

/// The reader's word on two passages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// One passage.
    pub a: Anchor,
    /// The other.
    pub b: Anchor,
    /// What the reader said.
    pub verdict: Verdict,
}

/// Whether two passages report the same statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Pinned: they do, whatever the engine finds.
    Same,
    /// Rejected: they do not, whatever the engine finds.
    Different,
}

/// A place in an article that is found again when articles are added, removed or reordered, and when a passage
/// has come to be cut differently: it means the passage that shares most with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// [`fingerprint`] of the article.
    pub article: u64,
    /// The stretch of the article's text.
    pub span: Span,
}

impl Anchor {
    /// The index of the passage that the anchor means among an article's: the one that shares most with its stretch, the
    /// first of equals; none where none shares anything.
    #[must_use]
    pub fn find(self, passages: impl IntoIterator<Item = Span>) -> Option<usize> {
        let shared = |span: Span| {
            span.end
                .min(self.span.end)
                .saturating_sub(span.start.max(self.span.start))
        };
        let (mut best, mut most) = (None, 0);
        for (index, span) in passages.into_iter().enumerate() {
            if shared(span) > most {
                (best, most) = (Some(index), shared(span));
            }
        }
        best
    }
}

/// A number that stands for an article's text (FNV-1a, 64 bits), to find the article again.
#[must_use]
pub fn fingerprint(article: &Article) -> u64 {
    article.text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
