//! A statement's wordings in columns, each word with its kind of change.

use super::aligned::{AlignedWordings, Difference};
use super::alignment::weigh::Weights;
use super::changes::change::Change;
use super::words::interner::{WordId, WordInterner};
use super::words::reading::{self, Reader};
use crate::align::Settings;
use crate::vocabulary::ChangeKind;
use crate::{Span, text};

/// One article's wording of a statement.
#[derive(Clone, Debug)]
pub struct Wording<'a> {
    /// Index of the article, given back with its row.
    pub article: usize,
    /// The article's text.
    pub text: &'a str,
    /// Which parts of it, in reading order.
    pub passages: Vec<Span>,
}

/// Wordings in aligned columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    /// How many columns there are.
    pub columns: u32,
    /// The row that the marks are relative to; none where they are relative to what most rows have.
    pub base: Option<usize>,
    /// One for each wording that has a word, in the order given.
    pub rows: Vec<AlignedRow>,
}

/// One wording in columns.
#[derive(Clone, Debug, PartialEq)]
pub struct AlignedRow {
    /// [`Wording::article`].
    pub article: usize,
    /// Its words and punctuation marks, in reading order.
    pub words: Vec<AlignedWord>,
    /// How it differs, in reading order; what was dropped, where it stood.
    pub changes: Vec<AlignedChange>,
    /// The columns in which the base (or most rows) has a word that nothing answers here.
    pub dropped: Vec<u32>,
    /// Whether too little is shared with the base for marks on single words to help.
    pub block: bool,
}

/// One word of a wording.
#[derive(Clone, Debug, PartialEq)]
pub struct AlignedWord {
    /// Where it stands in the article's text.
    pub span: Span,
    /// Its column, from 0; rising along a row.
    pub column: u32,
    /// How it differs from the base (or from what most rows have); none where it does not.
    pub change: Option<ChangeKind>,
    /// The change that it is in: an index in [`AlignedRow::changes`].
    pub part_of: Option<u32>,
    /// Of a word that stands elsewhere: the column in which the base has it.
    pub moved_from: Option<u32>,
}

/// One difference between a wording and what it is compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct AlignedChange {
    /// Of which kind.
    pub kind: ChangeKind,
    /// The columns in which the base has what is replaced, dropped or moved, rising; none where words were only added.
    pub instead: Vec<u32>,
    /// Whether the words stand elsewhere. With a kind other than [`ChangeKind::Moved`], they were changed too.
    pub moved: bool,
}

/// One outlet's wording.
struct Row {
    article: usize,
    /// Where each word and punctuation mark stands in the article's text, in reading order.
    spans: Vec<Span>,
    /// What each is.
    ids: Vec<WordId>,
}

/// Sets `wordings` side by side, one row for each that has a word.
///
/// Changes are relative to row `base`, or, without a base, to what most rows have. A base that is not there counts as
/// none.
#[must_use]
pub fn synopsis(wordings: &[Wording], base: Option<usize>, settings: &Settings) -> Alignment {
    // Those come first: a phrase that stands in both lists is the reader's.
    let phrases = reading::prepare(&settings.same.clone().and(settings.equivalents.clone()));
    WordInterner::kept(settings.same.sets().len(), |interner| {
        let rows = rows(wordings, interner, Reader::new(&phrases));
        lay_out_and_compare(interner, &rows, base)
    })
}

fn rows(wordings: &[Wording], interner: &mut WordInterner, reader: Reader) -> Vec<Row> {
    let mut rows = Vec::new();
    for wording in wordings {
        let mut spans: Vec<Span> = Vec::new();
        for span in &wording.passages {
            let words = text::words(span.of(wording.text));
            spans.extend(words.into_iter().map(|word| word.span.shifted(span.start)));
        }
        if !spans.is_empty() {
            rows.push(Row {
                article: wording.article,
                ids: reader.read(interner, wording.text, &spans),
                spans,
            });
        }
    }
    rows
}

fn lay_out_and_compare(interner: &WordInterner, rows: &[Row], base: Option<usize>) -> Alignment {
    let ids: Vec<Vec<WordId>> = rows.iter().map(|row| row.ids.clone()).collect();
    let aligned = AlignedWordings::new(interner, Weights::shipped(), &ids);
    let base = base.filter(|&row| row < rows.len());
    let compared = |(at, row): (usize, &Row)| {
        let mut difference = aligned.compare(interner, base, at);
        // Of two wordings without a base, neither is the one that the other dropped words from.
        if base.is_none() && rows.len() == 2 {
            difference
                .found
                .changes
                .retain(|change| change.kind != ChangeKind::Dropped);
        }
        difference.found.block &= base.is_some();
        shown(row, &aligned, at, difference)
    };
    Alignment {
        columns: u32::try_from(aligned.width).unwrap_or(u32::MAX),
        base,
        rows: rows.iter().enumerate().map(compared).collect(),
    }
}

/// One row as it is shown against what it is compared with.
fn shown(row: &Row, aligned: &AlignedWordings, at: usize, difference: Difference) -> AlignedRow {
    let Difference { base, found } = difference;
    let tokens = aligned.rows.get(at).map_or(&[][..], Vec::as_slice);
    let column = |place: &usize| base.get(*place).map(|token| token.column);
    let of_word = |place: usize| {
        (0..)
            .zip(&found.changes)
            .find(|(_, change)| change.own.contains(&place))
    };
    let word = |(place, &span): (usize, &Span)| {
        let part = of_word(place);
        AlignedWord {
            span,
            column: tokens.get(place).map_or(0, |token| token.column),
            change: part.map(|(_, change)| change.kind),
            part_of: part.map(|(at, _)| at),
            moved_from: part.filter(|(_, change)| change.moved).and_then(|(_, change)| {
                let nth = change.own.iter().position(|&own| own == place)?;
                change.base.get(nth).or(change.base.last()).and_then(column)
            }),
        }
    };
    let change = |change: &Change| AlignedChange {
        kind: change.kind,
        instead: change.base.iter().filter_map(column).collect(),
        moved: change.moved,
    };
    let gone =
        |change: &&Change| change.own.is_empty() && matches!(change.kind, ChangeKind::Dropped | ChangeKind::Certainty);
    let dropped = found.changes.iter().filter(gone);
    AlignedRow {
        article: row.article,
        words: row.spans.iter().enumerate().map(word).collect(),
        dropped: dropped.flat_map(|change| &change.base).filter_map(column).collect(),
        changes: found.changes.iter().map(change).collect(),
        block: found.block,
    }
}
