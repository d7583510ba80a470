//! The rows of the table, drawn in bulk. One of all is reached with the Tab key, and what is searched for is marked in
//! their names: both change a few of hundreds.

use super::cells::Cells;
use super::model::closeness;
use super::search::{Index, needle, pieces};
use super::spot::Spot;
use crate::i18n::Words;
use crate::platform::layout::Rect;
use crate::state::Comparison;
use crate::ui::bulk::{Drawn, drawn};
use crate::ui::comparison::shorten;
use std::sync::Arc;

/// The longest label, in characters: two lines of the frozen column.
const LABEL: usize = 130;

/// The shortest search that is marked, in characters: a single letter stands in every word.
const MARKED: usize = 2;

/// What the rows show: the comparison, its outlets' names, the language.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// The comparison.
    pub comparison: Arc<Comparison>,
    /// What its columns are called.
    pub names: Vec<String>,
    /// The interface's texts.
    pub words: Words,
}

/// What is searched for, and the passages that it is searched in.
#[derive(Clone, Default)]
pub struct Searched {
    /// As [`needle`] makes it; empty where nothing is searched for.
    needle: String,
    index: Arc<Index>,
}

impl Searched {
    /// `search`, in the passages of `index`.
    #[must_use]
    pub fn new(search: &str, index: Arc<Index>) -> Self {
        let needle = needle(search);
        Self { needle, index }
    }
}

/// The rows, statement by statement; each is drawn when it is first shown.
pub struct Rows {
    content: Content,
    body: Drawn,
    cells: Cells,
    rows: Vec<Option<Row>>,
    /// The statements whose rows stand in the body, in their order.
    shown: Vec<usize>,
    tabbable: Option<usize>,
    target: Option<usize>,
    searched: Searched,
}

/// A row.
struct Row {
    element: Drawn,
    /// Opens the statement, and is its name.
    button: Drawn,
    /// Says how often the row holds what is searched for.
    hits: Drawn,
    /// Whether hits are marked in the name.
    marked: bool,
}

impl Rows {
    /// None of the rows of `content` is drawn yet.
    #[must_use]
    pub fn new(content: Content) -> Self {
        let statements = content.comparison.board.statements.len();
        Self {
            body: drawn("tbody", "").attr("role", "rowgroup"),
            cells: Cells::new(content.words, content.names.clone()),
            rows: std::iter::repeat_with(|| None).take(statements).collect(),
            shown: Vec::new(),
            tabbable: None,
            target: None,
            searched: Searched::default(),
            content,
        }
    }

    /// What they show.
    #[must_use]
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// The table's body, in which they stand.
    #[must_use]
    pub fn body(&self) -> &Drawn {
        &self.body
    }

    /// The statements whose rows stand in the body, in their order.
    #[must_use]
    pub fn shown(&self) -> &[usize] {
        &self.shown
    }

    /// How many rows are drawn.
    #[must_use]
    pub fn drawn(&self) -> usize {
        self.rows.iter().flatten().count()
    }

    /// Shows the rows of these statements, in this order, and no others.
    pub fn show(&mut self, statements: &[usize]) {
        for &statement in statements {
            if self.rows.get(statement).is_some_and(Option::is_none) {
                self.rows[statement] = Some(self.draw(statement));
            }
        }
        let wanted = self.among(statements);
        for (row, _) in self.rows.iter().zip(&wanted).filter(|(_, wanted)| !**wanted) {
            row.iter().for_each(|it| it.element.remove());
        }
        let rows = statements.iter().filter_map(|it| self.row(Some(*it)));
        self.body.arrange(rows.map(|it| &it.element));
        self.shown = statements.to_vec();
    }

    /// Has the Tab key come back to the row of this statement.
    pub fn set_tabbable(&mut self, statement: Option<usize>) {
        let before = std::mem::replace(&mut self.tabbable, statement);
        for (row, index) in [(before, "-1"), (statement, "0")] {
            if let Some(row) = self.row(row) {
                row.button.set_attr("tabindex", index);
            }
        }
    }

    /// Brings out the row over which a wording is held that is dragged.
    pub fn set_target(&mut self, statement: Option<usize>) {
        let before = std::mem::replace(&mut self.target, statement);
        for (row, is_target) in [(before, false), (statement, true)] {
            if let Some(row) = self.row(row) {
                row.element.set_class("held-over", is_target);
            }
        }
    }

    /// Marks what is searched for in the rows that are shown, and in no others.
    pub fn search(&mut self, searched: Searched) {
        let is_shown = self.among(&self.shown);
        let nothing = Searched::default();
        for (statement, (row, is_shown)) in self.rows.iter_mut().zip(is_shown).enumerate() {
            if let Some(row) = row {
                let searched = if is_shown { &searched } else { &nothing };
                mark(row, &self.content, statement, searched);
            }
        }
        self.searched = searched;
    }

    /// The place that has the focus.
    #[must_use]
    pub fn focused(&self) -> Option<Spot> {
        let has_focus = |it: &&usize| self.row(Some(**it)).is_some_and(|row| row.element.has_focus());
        let statement = *self.body.has_focus().then(|| self.shown.iter().find(has_focus))??;
        let row = self.row(Some(statement))?;
        let column =
            (0..self.content.names.len()).find(|it| row.element.child_at(it + 1).is_some_and(|it| it.has_focus()));
        Some(Spot {
            statement,
            article: column,
        })
    }

    /// Gives a place the focus; says whether it has it.
    pub fn focus(&self, spot: Spot) -> bool {
        self.element(spot).is_some_and(|it| it.focus())
    }

    /// The rectangle that a place takes in the window.
    #[must_use]
    pub fn rect(&self, spot: Spot) -> Option<Rect> {
        Some(self.element(spot)?.rect())
    }

    /// How far down the window a row begins.
    #[must_use]
    pub fn top(&self, statement: usize) -> Option<f64> {
        Some(self.row(Some(statement))?.element.rect().top)
    }

    /// Scrolls to a row, and gives its name the focus.
    pub fn bring(&self, statement: usize) {
        if let Some(row) = self.row(Some(statement)) {
            row.element.scroll_to_top();
            row.button.focus();
        }
    }

    /// For each statement, whether it is one of these.
    fn among(&self, statements: &[usize]) -> Vec<bool> {
        let mut among = vec![false; self.rows.len()];
        for &statement in statements {
            if let Some(it) = among.get_mut(statement) {
                *it = true;
            }
        }
        among
    }

    fn row(&self, statement: Option<usize>) -> Option<&Row> {
        self.rows.get(statement?)?.as_ref()
    }

    fn element(&self, spot: Spot) -> Option<Drawn> {
        let row = self.row(Some(spot.statement))?;
        match spot.article {
            None => Some(row.button.clone()),
            Some(article) => row.element.child_at(article + 1),
        }
    }

    fn draw(&mut self, statement: usize) -> Row {
        let comparison = self.content.comparison.clone();
        let told = comparison.board.statements.get(statement);
        let is_tabbable = self.tabbable == Some(statement);
        let mut button = drawn("button", "board-open").attrs(&[
            ("type", "button"),
            ("data-testid", "open-statement"),
            ("tabindex", if is_tabbable { "0" } else { "-1" }),
        ]);
        if let Some(at) = told.map(|it| it.label) {
            button = button
                .attr("dir", comparison.passage_direction(at))
                .attr("lang", comparison.language(at.article))
                .text(&label(&comparison, statement));
        }
        let hits = drawn("span", "board-row-hits").attr("data-testid", "row-hits");
        let name = drawn("th", "board-label")
            .attrs(&[("role", "rowheader"), ("scope", "row")])
            .child(button.clone())
            .child(facts(&self.content, statement, hits.clone()));
        let element = drawn("tr", "board-row")
            .attrs(&[("role", "row"), ("data-testid", "statement-row")])
            .attr("data-statement", &statement.to_string())
            .child(name)
            .children(self.cells.row(|article| told.and_then(|it| it.cell(article))));
        let marked = false;
        let mut row = Row {
            element,
            button,
            hits,
            marked,
        };
        mark(&mut row, &self.content, statement, &self.searched);
        row
    }
}

/// A statement's name, as one outlet words it.
fn label(comparison: &Comparison, statement: usize) -> String {
    let at = comparison.board.statements.get(statement).map(|it| it.label);
    shorten(at.map_or("", |at| comparison.passage_text(at)), LABEL)
}

/// Under the label: who said it, how many report it.
fn facts(content: &Content, statement: usize, hits: Drawn) -> Drawn {
    let Content { comparison, words, .. } = content;
    let frames = comparison
        .passages_of(statement)
        .filter_map(|at| comparison.passage(at)?.frame.as_ref());
    let speaker = frames.map(|frame| &frame.speaker).find(|it| !it.is_empty());
    let reporters = comparison.reporters(statement).count();
    let alike = words.percent(closeness(comparison, statement));
    drawn("span", "board-facts")
        .child(hits)
        .children(speaker.map(|it| drawn("bdi", "board-speaker").text(&shorten(it, 48))))
        .child(drawn("span", "").text(&words.board_reported_by(reporters, comparison.outlets())))
        .child(drawn("span", "board-alike").text(&words.board_alike(&alike)))
}

/// Writes a row's name with the hits marked, and how many the row holds.
fn mark(row: &mut Row, content: &Content, statement: usize, searched: &Searched) {
    let needle = searched.needle.as_str();
    let marked = if needle.chars().count() < MARKED { "" } else { needle };
    let before = std::mem::replace(&mut row.marked, false);
    // Most names are as they were.
    if before || !marked.is_empty() {
        let text = label(&content.comparison, statement);
        let pieces = pieces(&text, marked);
        row.marked = pieces.iter().any(|(_, is_hit)| *is_hit);
        if before || row.marked {
            let button = row.button.clone().emptied();
            let _ = pieces.into_iter().fold(button, |button, (piece, is_hit)| match is_hit {
                true => button.child(drawn("mark", "").text(piece)),
                false => button.text(piece),
            });
        }
    }
    let hits = |at| searched.index.hits(at, needle);
    let count: usize = match needle.is_empty() {
        true => 0,
        false => content.comparison.passages_of(statement).map(hits).sum(),
    };
    let said = (count > 0).then(|| content.words.board_row_hits(count));
    row.hits.set_text(said.as_deref().unwrap_or_default());
}
