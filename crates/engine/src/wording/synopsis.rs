//! A statement's wordings in columns, each word with its kind of change.

use super::collate::collate_ids;
use super::compare::{Cell, Compared, Spread, compare};
use super::lexis::{Lexis, WordId};
use super::majority::majority;
use super::marks;
use super::reading::{self, Reader, Words};
use super::spelling::Class;
use crate::align::Settings;
use crate::ingest::Article;
use crate::session::board::{BOARD_VERSION, Board, BoardStatement, Synopsis, SynopsisRow, SynopsisWord};
use crate::{Span, text};

/// One outlet's wording: its words and punctuation marks in reading order.
pub(super) struct Row {
    article: usize,
    /// Where each stands in the article's text.
    pub spans: Vec<Span>,
    /// What each is.
    pub ids: Vec<WordId>,
    /// The number, date or phrase that each has a part in.
    wholes: Vec<Option<u32>>,
    /// The column of each.
    pub columns: Vec<u32>,
}

/// The wordings of `board.statements[statement]`, one row for each outlet that reports it.
///
/// Changes are relative to row `base`, or, without a base, to what most rows have. An index that is not there gives
/// an empty synopsis; a base that is not there counts as none.
#[must_use]
pub fn synopsis(
    articles: &[Article],
    board: &Board,
    statement: usize,
    base: Option<usize>,
    settings: &Settings,
) -> Synopsis {
    let Some(statement) = board.statements.get(statement) else {
        return Synopsis::default();
    };
    // Those come first: a phrase that stands in both lists is the reader's.
    let phrases = reading::prepare(&settings.same.clone().and(settings.equivalents.clone()));
    Lexis::kept(settings.same.sets().len(), |lexis| {
        let rows = rows(articles, board, statement, lexis, Reader::new(&phrases));
        lay_out_and_compare(lexis, articles, rows, base)
    })
}

fn lay_out_and_compare(lexis: &Lexis, articles: &[Article], mut rows: Vec<Row>, base: Option<usize>) -> Synopsis {
    let columns = lay_out(lexis, articles, &mut rows);
    let base = base.filter(|&row| row < rows.len());
    let table = table(&rows, columns);
    Synopsis {
        version: BOARD_VERSION,
        columns: u32::try_from(columns).unwrap_or(u32::MAX),
        base: base.and_then(|row| u32::try_from(row).ok()),
        rows: (0..)
            .zip(&rows)
            .map(|(at, own)| row(lexis, own, &table, at, base))
            .collect(),
    }
}

fn rows(
    articles: &[Article],
    board: &Board,
    statement: &BoardStatement,
    lexis: &mut Lexis,
    reader: Reader,
) -> Vec<Row> {
    let mut rows = Vec::new();
    for cell in &statement.cells {
        let at = cell.article as usize;
        let (Some(article), Some(cut)) = (articles.get(at), board.articles.get(at)) else {
            continue;
        };
        let mut spans: Vec<Span> = Vec::new();
        for passage in cell
            .passages
            .iter()
            .filter_map(|&passage| cut.passages.get(passage as usize))
        {
            let span = Span::new(passage.start as usize, passage.end as usize);
            let words = text::words(span.of(&article.text));
            spans.extend(words.into_iter().map(|word| word.span.shifted(span.start)));
        }
        if !spans.is_empty() {
            let Words { ids, wholes } = reader.read(lexis, &article.text, &spans);
            rows.push(Row {
                article: at,
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
fn lay_out(lexis: &Lexis, articles: &[Article], rows: &mut [Row]) -> usize {
    let is_word = |&id: &WordId| lexis.get(id).class() != Class::Mark;
    let words: Vec<Vec<WordId>> = rows
        .iter()
        .map(|row| row.ids.iter().copied().filter(is_word).collect())
        .collect();
    let columns = collate_ids(lexis, &words);
    let texts: Vec<&str> = rows.iter().map(|row| articles[row.article].text.as_str()).collect();
    marks::place(lexis, &texts, rows, &columns)
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
fn row(lexis: &Lexis, row: &Row, table: &[Spread], at: usize, base: Option<usize>) -> SynopsisRow {
    let Compared {
        changes,
        moves,
        dropped,
        block,
    } = match base {
        Some(base) => compare(lexis, &table[base], &table[at]),
        None => compare(lexis, &majority(lexis, table, at), &table[at]),
    };
    let words = row.spans.iter().zip(&row.columns).map(|(span, &column)| SynopsisWord {
        start: u32::try_from(span.start).unwrap_or(u32::MAX),
        end: u32::try_from(span.end).unwrap_or(u32::MAX),
        column,
        change: changes[column as usize],
        moved_from: moves.iter().find(|one| one.to == column).map(|one| one.from),
    });
    SynopsisRow {
        article: u32::try_from(row.article).unwrap_or(u32::MAX),
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
