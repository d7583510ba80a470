//! The tables of a workbook: the board, the changes, the articles.

use muqabala_engine::text::is_rtl;

use crate::draft::{Draft, Run};

/// A table.
pub struct Table {
    pub name: &'static str,
    /// Whether its first column is on the right.
    pub rtl: bool,
    /// Its columns: what each is called, and how wide it is in characters.
    pub columns: Vec<(String, u16)>,
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
pub enum Cell {
    Text {
        runs: Vec<Run>,
        rtl: bool,
    },
    Number(usize),
    /// The outlet has nothing that matches; in the file's words.
    Gap {
        text: &'static str,
        rtl: bool,
    },
}

impl Cell {
    fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        Self::Text {
            rtl: is_rtl(&text),
            runs: vec![Run { text, mark: None }],
        }
    }
}

/// A row a statement, a column an outlet.
pub fn board(draft: &Draft) -> Table {
    let words = draft.words;
    let mut columns = vec![(words.statement.to_owned(), 10)];
    columns.extend(draft.outlets.iter().map(|outlet| (outlet.name.clone(), 42)));
    let rows = draft.statements.iter().map(|statement| {
        let wordings = statement.wordings.iter().map(|wording| match wording {
            Some(wording) => Cell::Text {
                runs: wording.own().cloned().collect(),
                rtl: wording.rtl,
            },
            None => Cell::Gap {
                text: words.gap,
                rtl: words.rtl,
            },
        });
        std::iter::once(Cell::Number(statement.number))
            .chain(wordings)
            .collect()
    });
    Table {
        name: words.board,
        rtl: draft.rtl,
        columns,
        rows: rows.collect(),
    }
}

/// A row a change.
pub fn changes(draft: &Draft) -> Table {
    let words = draft.words;
    let columns = [
        (words.statement, 10),
        (words.outlet, 20),
        (words.kind, 20),
        (words.from, 30),
        (words.to, 30),
        (words.speaker, 20),
        (words.verb, 14),
        (words.paragraph, 10),
        (words.address, 40),
    ];
    let mut rows = Vec::new();
    for statement in &draft.statements {
        for (outlet, wording) in draft.outlets.iter().zip(&statement.wordings) {
            for change in wording.iter().flat_map(|it| &it.changes) {
                rows.push(vec![
                    Cell::Number(statement.number),
                    Cell::text(&outlet.name),
                    Cell::text(words.of_kind(change.kind)),
                    Cell::text(&change.from),
                    Cell::text(&change.to),
                    Cell::text(&change.speaker),
                    Cell::text(&change.verb),
                    Cell::Number(change.paragraph),
                    Cell::text(&outlet.article.address),
                ]);
            }
        }
    }
    Table {
        name: words.changes,
        rtl: draft.rtl,
        columns: columns.map(|(name, width)| (name.to_owned(), width)).into(),
        rows,
    }
}

/// A row an article, its text in the last column: `muqabala read` takes the articles out of it again.
pub fn articles(draft: &Draft) -> Table {
    let words = draft.words;
    let columns = [
        (words.outlet, 20),
        (words.title, 40),
        (words.date, 14),
        (words.address, 40),
        (words.language, 10),
        (words.text, 80),
    ];
    let rows = draft.outlets.iter().map(|outlet| {
        let article = outlet.article;
        vec![
            Cell::text(&outlet.name),
            Cell::text(&article.title),
            Cell::text(&article.date),
            Cell::text(&article.address),
            Cell::text(&outlet.board.language),
            Cell::text(outlet.text()),
        ]
    });
    Table {
        name: words.articles,
        rtl: draft.rtl,
        columns: columns.map(|(name, width)| (name.to_owned(), width)).into(),
        rows: rows.collect(),
    }
}
