//! A statement's wordings in columns, each word with its kind of change.

use super::collate::collate_ids;
use super::compare::{Cell, Compared, Spread, compare};
use super::lexis::{Lexis, WordId};
use super::majority::majority;
use super::marks;
use super::reading::{self, Reader, Words};
use super::spelling::Class;
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
    /// The columns in which the base (or most rows) has a word and this row has none.
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
    /// For [`ChangeKind::Moved`]: the column in which the base has it.
    pub moved_from: Option<u32>,
}

/// One outlet's wording: its words and punctuation marks in reading order.
pub(super) struct Row<'a> {
    article: usize,
    pub text: &'a str,
    /// Where each stands in the article's text.
    pub spans: Vec<Span>,
    /// What each is.
    pub ids: Vec<WordId>,
    /// The number, date or phrase that each has a part in.
    wholes: Vec<Option<u32>>,
    /// The column of each.
    pub columns: Vec<u32>,
}

/// Sets `wordings` side by side, one row for each that has a word.
///
/// Changes are relative to row `base`, or, without a base, to what most rows have. A base that is not there counts as
/// none.
#[must_use]
pub fn synopsis(wordings: &[Wording], base: Option<usize>, settings: &Settings) -> Alignment {
    // Those come first: a phrase that stands in both lists is the reader's.
    let phrases = reading::prepare(&settings.same.clone().and(settings.equivalents.clone()));
    Lexis::kept(settings.same.sets().len(), |lexis| {
        let rows = rows(wordings, lexis, Reader::new(&phrases));
        lay_out_and_compare(lexis, rows, base)
    })
}

fn lay_out_and_compare(lexis: &Lexis, mut rows: Vec<Row>, base: Option<usize>) -> Alignment {
    let columns = lay_out(lexis, &mut rows);
    let base = base.filter(|&row| row < rows.len());
    let table = table(&rows, columns);
    Alignment {
        columns: u32::try_from(columns).unwrap_or(u32::MAX),
        base,
        rows: (0..)
            .zip(&rows)
            .map(|(at, own)| row(lexis, own, &table, at, base))
            .collect(),
    }
}

fn rows<'a>(wordings: &[Wording<'a>], lexis: &mut Lexis, reader: Reader) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for wording in wordings {
        let mut spans: Vec<Span> = Vec::new();
        for span in &wording.passages {
            let words = text::words(span.of(wording.text));
            spans.extend(words.into_iter().map(|word| word.span.shifted(span.start)));
        }
        if !spans.is_empty() {
            let Words { ids, wholes } = reader.read(lexis, wording.text, &spans);
            rows.push(Row {
                article: wording.article,
                text: wording.text,
                spans,
                ids,
                wholes,
                columns: Vec::new(),
            });
        }
    }
    rows
}

/// Gives every word and mark its column; how many columns there are.
///
/// Only words make the columns. Punctuation is put between them afterwards, so it never drives the alignment.
fn lay_out(lexis: &Lexis, rows: &mut [Row]) -> usize {
    let is_word = |&id: &WordId| lexis.get(id).class() != Class::Mark;
    let words: Vec<Vec<WordId>> = rows
        .iter()
        .map(|row| row.ids.iter().copied().filter(is_word).collect())
        .collect();
    let columns = collate_ids(lexis, &words);
    marks::place(lexis, rows, &columns)
}

fn table(rows: &[Row], columns: usize) -> Vec<Spread> {
    let spread = |row: &Row| {
        let mut spread = vec![None; columns];
        for ((&id, &whole), &column) in row.ids.iter().zip(&row.wholes).zip(&row.columns) {
            spread[column as usize] = Some(Cell { id, whole });
        }
        spread
    };
    rows.iter().map(spread).collect()
}

/// One row against the base, or against what most rows have.
fn row(lexis: &Lexis, row: &Row, table: &[Spread], at: usize, base: Option<usize>) -> AlignedRow {
    let Compared {
        changes,
        moves,
        dropped,
        block,
    } = match base {
        Some(base) => compare(lexis, &table[base], &table[at]),
        None => compare(lexis, &majority(lexis, table, at), &table[at]),
    };
    let words = row.spans.iter().zip(&row.columns).map(|(&span, &column)| AlignedWord {
        span,
        column,
        change: changes[column as usize],
        moved_from: moves.iter().find(|one| one.to == column).map(|one| one.from),
    });
    AlignedRow {
        article: row.article,
        words: words.collect(),
        // Of two wordings without a base, neither is the one that the other dropped words from.
        dropped: if base.is_none() && table.len() == 2 {
            Vec::new()
        } else {
            dropped
        },
        block: block && base.is_some_and(|base| base != at),
    }
}
