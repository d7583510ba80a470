//! Which words of two wordings answer each other, and what changed from the one to the other: what a synopsis of the
//! two shows.

use super::aligned::AlignedWordings;
use super::alignment::weigh::Weights;
use super::words::interner::{WordId, WordInterner};
use super::words::reading::Reader;
use crate::vocabulary::ChangeKind;
use crate::{Span, text};

/// One difference, by the places of words and punctuation marks in the two wordings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordChange {
    /// Of which kind.
    pub kind: ChangeKind,
    /// The words of the first that are replaced, dropped or moved, rising; none where words were only added.
    pub a: Vec<usize>,
    /// The words of the second that stand for them, rising; none where words were only dropped.
    pub b: Vec<usize>,
    /// Whether they stand elsewhere in the second. With a kind other than [`ChangeKind::Moved`], they were changed too.
    pub moved: bool,
}

/// Two wordings compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// The words that answer each other, rising: (place in the first, place in the second, the change they are in).
    pub links: Vec<(usize, usize, Option<ChangeKind>)>,
    /// In the order of the second; what was dropped, where it stood.
    pub changes: Vec<WordChange>,
}

/// How the words `b` differ from the words `a`.
#[must_use]
pub fn diff(a: &[&str], b: &[&str]) -> Diff {
    WordInterner::kept(0, |interner| {
        let rows = [a, b].map(|words| Reader::shipped().read_cut(interner, words));
        compare(interner, &rows)
    })
}

/// How the text `b` differs from the text `a`, by the words that [`text::words()`] cuts.
#[must_use]
pub fn diff_texts(a: &str, b: &str) -> Diff {
    WordInterner::kept(0, |interner| {
        let spans = [a, b].map(|text| {
            text::words(text)
                .into_iter()
                .map(|word| word.span)
                .collect::<Vec<Span>>()
        });
        let texts = || [a, b].into_iter().zip(&spans);
        let rows: Vec<Vec<WordId>> = texts()
            .map(|(text, spans)| Reader::shipped().read(interner, text, spans))
            .collect();
        compare(interner, &rows)
    })
}

fn compare(interner: &WordInterner, rows: &[Vec<WordId>]) -> Diff {
    let found = AlignedWordings::new(interner, Weights::shipped(), rows)
        .compare(interner, Some(0), 1)
        .found;
    let mut links = found.links;
    links.sort_unstable_by_key(|&(a, b, _)| (a, b));
    let changes = found.changes.into_iter().map(|change| WordChange {
        kind: change.kind,
        a: change.base,
        b: change.own,
        moved: change.moved,
    });
    Diff {
        links,
        changes: changes.collect(),
    }
}
