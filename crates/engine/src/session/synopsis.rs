//! A statement's wordings side by side, as the page shows them.

use serde::{Deserialize, Serialize};

use super::board::{BOARD_VERSION, Board, offset};
use crate::align::Settings;
use crate::ingest::Article;
use crate::vocabulary::{ChangeKind, Span};
use crate::wording::{self, AlignedChange, AlignedRow, AlignedWord, Wording};

/// A statement's wordings in aligned columns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Synopsis {
    /// [`BOARD_VERSION`].
    pub version: u32,
    /// How many columns there are.
    pub columns: u32,
    /// The row that the marks are relative to; none where they are relative to what most rows have.
    pub base: Option<u32>,
    /// One for each wording, in the order of the articles.
    pub rows: Vec<SynopsisRow>,
}

/// One outlet's wording.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SynopsisRow {
    /// Index in [`super::Board::articles`].
    pub article: u32,
    /// Its words and punctuation marks, in reading order. A gap between two passages shows in their offsets.
    pub words: Vec<SynopsisWord>,
    /// How it differs, in reading order; what was dropped, where it stood.
    pub changes: Vec<SynopsisChange>,
    /// The columns in which the base (or most rows) has a word that nothing answers here.
    pub dropped: Vec<u32>,
    /// Too little is shared with the base for marks on single words to help: show it as a block.
    pub block: bool,
}

/// One word of a wording.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SynopsisWord {
    /// First byte in the article's text.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// Its column, from 0; rising along a row.
    pub column: u32,
    /// How it differs from the base (or from what most rows have); none where it does not.
    pub change: Option<ChangeKind>,
    /// The change that it is in: an index in [`SynopsisRow::changes`].
    pub part_of: Option<u32>,
    /// Of a word that stands elsewhere: the column in which the base has it.
    pub moved_from: Option<u32>,
}

/// One difference between a wording and what it is compared with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SynopsisChange {
    /// Of which kind.
    pub kind: ChangeKind,
    /// The columns in which the base has what is replaced, dropped or moved, rising; none where words were only added.
    pub instead: Vec<u32>,
    /// Whether the words stand elsewhere. With a kind other than [`ChangeKind::Moved`], they were changed too.
    pub moved: bool,
}

impl Synopsis {
    /// The wordings of `board.statements[statement]`, one row for each article that reports it.
    ///
    /// Changes are relative to row `base`, or, without a base, to what most rows have. An index that is not there gives
    /// an empty synopsis; a base that is not there counts as none.
    #[must_use]
    pub fn new(
        articles: &[Article],
        board: &Board,
        statement: usize,
        base: Option<usize>,
        settings: &Settings,
    ) -> Self {
        let wordings = wordings(articles, board, statement);
        if wordings.is_empty() {
            return Self::default();
        }
        let aligned = wording::synopsis(&wordings, base, settings);
        Self {
            version: BOARD_VERSION,
            columns: aligned.columns,
            base: aligned.base.map(offset),
            rows: aligned.rows.into_iter().map(SynopsisRow::from).collect(),
        }
    }
}

/// What each article that reports `statement` writes.
fn wordings<'a>(articles: &'a [Article], board: &Board, statement: usize) -> Vec<Wording<'a>> {
    let cells = board
        .statements
        .get(statement)
        .map_or(&[][..], |statement| &statement.cells);
    let wording = |cell: &super::BoardCell| {
        let at = cell.article as usize;
        let (article, cut) = articles.get(at).zip(board.articles.get(at))?;
        let passages = cell
            .passages
            .iter()
            .filter_map(|&passage| cut.passages.get(passage as usize));
        Some(Wording {
            article: at,
            text: &article.text,
            passages: passages
                .map(|passage| Span::new(passage.start as usize, passage.end as usize))
                .collect(),
        })
    };
    cells.iter().filter_map(wording).collect()
}

impl From<AlignedRow> for SynopsisRow {
    fn from(row: AlignedRow) -> Self {
        Self {
            article: offset(row.article),
            words: row.words.into_iter().map(SynopsisWord::from).collect(),
            changes: row.changes.into_iter().map(SynopsisChange::from).collect(),
            dropped: row.dropped,
            block: row.block,
        }
    }
}

impl From<AlignedWord> for SynopsisWord {
    fn from(word: AlignedWord) -> Self {
        Self {
            start: offset(word.span.start),
            end: offset(word.span.end),
            column: word.column,
            change: word.change,
            part_of: word.part_of,
            moved_from: word.moved_from,
        }
    }
}

impl From<AlignedChange> for SynopsisChange {
    fn from(change: AlignedChange) -> Self {
        Self {
            kind: change.kind,
            instead: change.instead,
            moved: change.moved,
        }
    }
}
