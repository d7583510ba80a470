//! A statement's wordings in columns, each word with its kind of change.

use super::collate::collate_ids;
use super::kind::kind;
use super::lexis::{Class, Lexis, WordId};
use super::majority::{Cells, reference};
use super::marks;
use super::moved;
use crate::align::Settings;
use crate::ingest::Article;
use crate::session::board::{BOARD_VERSION, Board, BoardStatement, ChangeKind, Synopsis, SynopsisRow, SynopsisWord};
use crate::{Span, text};

/// One outlet's wording: its words and punctuation marks in reading order.
pub(super) struct Row {
    article: usize,
    /// Where each stands in the article's text.
    pub spans: Vec<Span>,
    /// What each is.
    pub ids: Vec<WordId>,
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
    let _ = settings;
    let Some(statement) = board.statements.get(statement) else {
        return Synopsis::default();
    };
    let mut lexis = Lexis::default();
    let mut rows = rows(articles, board, statement, &mut lexis);
    let columns = lay_out(&lexis, articles, &mut rows);
    let base = base.filter(|&row| row < rows.len());
    let table = table(&rows, columns);
    Synopsis {
        version: BOARD_VERSION,
        columns: u32::try_from(columns).unwrap_or(u32::MAX),
        base: base.and_then(|row| u32::try_from(row).ok()),
        rows: (0..rows.len())
            .map(|row| compared(&lexis, &rows, &table, row, base))
            .collect(),
    }
}

fn rows<'t>(articles: &'t [Article], board: &Board, statement: &BoardStatement, lexis: &mut Lexis<'t>) -> Vec<Row> {
    let mut rows = Vec::new();
    for (at, cell) in statement.cells.iter().enumerate() {
        let (Some(article), Some(cut)) = (articles.get(at), board.articles.get(at)) else {
            continue;
        };
        let mut row = Row {
            article: at,
            spans: Vec::new(),
            ids: Vec::new(),
            columns: Vec::new(),
        };
        for passage in cell
            .passages
            .iter()
            .filter_map(|&passage| cut.passages.get(passage as usize))
        {
            let start = passage.start as usize;
            let span = Span::new(start, passage.end as usize);
            for word in text::words(span.of(&article.text)) {
                let span = word.span.shifted(start);
                row.spans.push(span);
                row.ids.push(lexis.intern(span.of(&article.text)));
            }
        }
        if !row.ids.is_empty() {
            rows.push(row);
        }
    }
    rows
}

/// Gives every word and mark its column; how many columns there are.
///
/// Only words make the columns. Punctuation is put between them afterwards, so it never drives the alignment.
fn lay_out(lexis: &Lexis, articles: &[Article], rows: &mut [Row]) -> usize {
    let is_word = |&id: &WordId| lexis.get(id).class != Class::Mark;
    let words: Vec<Vec<WordId>> = rows
        .iter()
        .map(|row| row.ids.iter().copied().filter(is_word).collect())
        .collect();
    let columns = collate_ids(lexis, &words);
    let texts: Vec<&str> = rows.iter().map(|row| articles[row.article].text.as_str()).collect();
    marks::place(lexis, &texts, rows, &columns)
}

fn table(rows: &[Row], columns: usize) -> Vec<Cells> {
    let mut table = vec![vec![None; rows.len()]; columns];
    for (at, row) in rows.iter().enumerate() {
        for (&id, &column) in row.ids.iter().zip(&row.columns) {
            table[column as usize][at] = Some(id);
        }
    }
    table
}

/// One row against the base, or against what most rows have.
fn compared(lexis: &Lexis, rows: &[Row], table: &[Cells], at: usize, base: Option<usize>) -> SynopsisRow {
    let row = &rows[at];
    let against: Vec<Option<WordId>> = table
        .iter()
        .map(|cells| match base {
            Some(base) => cells[base],
            None => reference(lexis, cells, at),
        })
        .collect();
    let own: Vec<Option<WordId>> = table.iter().map(|cells| cells[at]).collect();
    let moves = moved::find(lexis, &against, &own);
    let mut words: Vec<SynopsisWord> = Vec::with_capacity(row.ids.len());
    for ((&span, &id), &column) in row.spans.iter().zip(&row.ids).zip(&row.columns) {
        let moved_from = moves.iter().find(|m| m.to == column).map(|m| m.from);
        words.push(SynopsisWord {
            start: u32::try_from(span.start).unwrap_or(u32::MAX),
            end: u32::try_from(span.end).unwrap_or(u32::MAX),
            column,
            change: change(lexis, against[column as usize], id, moved_from.is_some()),
            moved_from,
        });
    }
    let dropped: Vec<u32> = (0..)
        .zip(against.iter().zip(&own))
        .filter(|(column, (against, own))| {
            own.is_none()
                && against.is_some_and(|id| lexis.get(id).class != Class::Mark)
                && moves.iter().all(|m| m.from != *column)
        })
        .map(|(column, _)| column)
        .collect();
    SynopsisRow {
        article: u32::try_from(row.article).unwrap_or(u32::MAX),
        block: base.is_some_and(|base| base != at) && is_block(lexis, &against, &own),
        words,
        dropped,
    }
}

fn change(lexis: &Lexis, against: Option<WordId>, own: WordId, moved: bool) -> Option<ChangeKind> {
    match against {
        _ if moved => Some(ChangeKind::Moved),
        Some(against) => kind(lexis.get(against), lexis.get(own)),
        None if lexis.get(own).class == Class::Mark => Some(ChangeKind::Punctuation),
        None => Some(ChangeKind::Added),
    }
}

/// Whether less than two fifths of the shorter wording answer anything in the other.
fn is_block(lexis: &Lexis, a: &[Option<WordId>], b: &[Option<WordId>]) -> bool {
    let words = |row: &[Option<WordId>]| {
        row.iter()
            .flatten()
            .filter(|&&id| lexis.get(id).class != Class::Mark)
            .count()
    };
    let answered = a
        .iter()
        .zip(b)
        .filter(|(a, b)| matches!((a, b), (Some(a), Some(b)) if lexis.get(*a).class != Class::Mark && lexis.likeness(*a, *b) >= 600))
        .count();
    answered * 5 < words(a).min(words(b)) * 2
}
