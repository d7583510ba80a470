//! What the rows are called: the buttons that open the statements. One of all is reached with the Tab key, and what is
//! searched for is marked in them. Both change a few of hundreds, so neither is for each button to watch.

use super::Context;
use super::search::{needle, pieces};
use crate::state::Comparison;
use crate::ui::comparison::shorten;
use crate::ui::dom::{El, el, follow};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The longest label, in characters: two lines of the frozen column.
const LABEL: usize = 130;

/// The shortest search that is marked, in characters: a single letter stands in every word.
const MARKED: usize = 2;

/// What a row is called.
#[derive(Clone)]
pub struct Label {
    /// Opens the statement.
    pub button: El,
    /// Says how often the row holds what is searched for.
    pub hits: El,
    /// Whether hits are marked in it; none before it is written.
    marked: Rc<Cell<Option<bool>>>,
}

/// The labels, statement by statement; none for those that are not built yet.
#[derive(Clone)]
pub struct Labels {
    context: Context,
    tabbable: Memo<Option<usize>>,
    needle: Memo<String>,
    built: Rc<RefCell<Vec<Option<Label>>>>,
}

impl Labels {
    /// None yet. Those that come follow the reader.
    pub fn new(context: Context) -> Self {
        let tabbable = Memo::new(move |_| {
            context.rows.with(|rows| {
                let focused = context.row.get().filter(|it| rows.contains(it));
                focused.or_else(|| rows.first().copied())
            })
        });
        let statements = context.compared.with(|it| it.board.statements.len());
        let labels = Self {
            context,
            tabbable,
            needle: Memo::new(move |_| context.query.with(|it| needle(it))),
            built: Rc::new(RefCell::new(vec![None; statements])),
        };
        labels.follow_focus();
        labels.follow_search();
        labels
    }

    fn follow_focus(&self) {
        let (labels, before) = (self.clone(), RefCell::new(None));
        follow(move || {
            let now = labels.tabbable.get();
            let built = labels.built.borrow();
            for (statement, index) in [(before.replace(now), "-1"), (now, "0")] {
                if let Some(label) = statement.and_then(|it: usize| built.get(it)?.as_ref()) {
                    let _ = label.button.clone().attr("tabindex", index);
                }
            }
        });
    }

    fn follow_search(&self) {
        let (labels, marked) = (self.clone(), RefCell::new(Vec::<usize>::new()));
        follow(move || {
            let needle = labels.needle.get();
            let shown = labels.context.rows.get();
            let comparison = labels.context.compared.get();
            let now = if needle.is_empty() { Vec::new() } else { shown };
            let before = marked.replace(now.clone());
            let gone = before.into_iter().filter(|it| !now.contains(it));
            for (statement, needle) in gone.map(|it| (it, "")).chain(now.iter().map(|it| (*it, &*needle))) {
                if let Some(label) = labels.built.borrow().get(statement).and_then(Option::as_ref) {
                    labels.mark(&comparison, statement, label, needle);
                }
            }
        });
    }

    /// The label of a statement, named as one outlet words it.
    pub fn label(&self, comparison: &Comparison, statement: usize) -> Label {
        let is_tabbable = self.tabbable.get_untracked() == Some(statement);
        let mut button = el("button", "board-open")
            .attr("type", "button")
            .test("open-statement")
            .attr("tabindex", if is_tabbable { "0" } else { "-1" });
        if let Some(label) = comparison.board.statements.get(statement).map(|it| it.label) {
            button = button
                .attr("dir", comparison.passage_direction(label))
                .attr("lang", comparison.language(label.article));
        }
        let hits = el("span", "board-row-hits").test("row-hits");
        let marked = Rc::default();
        let label = Label { button, hits, marked };
        self.mark(comparison, statement, &label, &self.needle.get_untracked());
        if let Some(place) = self.built.borrow_mut().get_mut(statement) {
            *place = Some(label.clone());
        }
        label
    }

    /// Writes the label with the hits of `needle` marked, and how many the row holds.
    fn mark(&self, comparison: &Comparison, statement: usize, label: &Label, needle: &str) {
        let at = comparison.board.statements.get(statement).map(|it| it.label);
        let text = shorten(at.map_or("", |at| comparison.passage_text(at)), LABEL);
        let marked = if needle.chars().count() < MARKED { "" } else { needle };
        let pieces = pieces(&text, marked);
        let is_marked = pieces.iter().any(|(_, is_hit)| *is_hit);
        // Most labels are as they were.
        if label.marked.replace(Some(is_marked)) != Some(false) || is_marked {
            let button = label.button.clone().emptied();
            let _ = pieces.into_iter().fold(button, |button, (piece, is_hit)| match is_hit {
                true => button.child(el("mark", "").text(piece)),
                false => button.text(piece),
            });
        }
        let hits = |at| self.context.index.with_value(|index| index.hits(at, needle));
        let count: usize = comparison.passages_of(statement).map(hits).sum();
        let said = (count > 0).then(|| self.context.words.board_row_hits(count));
        let _ = label.hits.clone().emptied().text(said.as_deref().unwrap_or_default());
    }
}
