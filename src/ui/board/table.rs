//! The table. Events are listened to once, on the table, and led back to a row and a column by `data-` attributes:
//! three hundred statements of twelve outlets would otherwise carry thousands of listeners.

use super::grid::{self, Step};
use super::model::{closeness, level};
use super::{Context, Spot, carry};
use crate::i18n::Words;
use crate::state::Comparison;
use crate::ui::comparison::shorten;
use crate::ui::dom::{El, el, truth};
use crate::ui::sight;
use leptos::prelude::*;
use muqabala_engine::session::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, KeyboardEvent};

/// The longest label, in characters: two lines of the frozen column.
const LABEL: usize = 130;

pub fn table(context: Context) -> El {
    let words = context.words;
    let comparison = context.compared.get();
    let rows = move || context.rows.with(|it| it.iter().map(|it| *it as u32).collect());
    let body = el("tbody", "").attr("role", "rowgroup");
    let body = body.live_each(rows, move |statement| row(context, statement as usize));
    let outlets = comparison.outlets();
    let table = el("table", "board-table")
        .attrs(&[("role", "grid"), ("aria-label", words.board_table())])
        .attr("aria-rowcount", &(comparison.board.statements.len() + 1).to_string())
        .live_style("--outlets", move || sight::in_sight(context.store, outlets).to_string())
        .child(head(context, &comparison))
        .child(body);
    let table = carry::dragged(context, heard(context, table), |event| spot(event.target()?));
    el("div", "board-scroll").child(table).live_if(
        move || context.rows.with(Vec::is_empty),
        move || el("p", "board-empty").text(empty_text(context)),
    )
}

/// `table` with its events.
fn heard(context: Context, table: El) -> El {
    let near = move |target: Option<EventTarget>| context.near.set(target.and_then(spot));
    table
        .on("click", move |event| open_at(context, event.target()))
        .on("keydown", move |event| {
            if let Some(event) = event.dyn_ref() {
                key(context, event);
            }
        })
        .on("pointerover", move |event| near(event.target()))
        .on("pointerleave", move |_| near(None))
        .on("focusin", move |event| near(event.target()))
        .on("focusout", move |_| near(None))
}

fn empty_text(context: Context) -> &'static str {
    if context.compared.with(|it| it.board.statements.is_empty()) {
        context.words.board_nothing_shared()
    } else {
        context.words.board_nothing_left()
    }
}

fn head(context: Context, comparison: &Comparison) -> El {
    let words = context.words;
    let column = |class: &str| el("th", class).attrs(&[("role", "columnheader"), ("scope", "col")]);
    let outlet = |article: usize| {
        let statements = 0..comparison.board.statements.len();
        let reported = statements
            .filter(|&it| comparison.reporters(it).any(|by| by == article))
            .count();
        column("board-outlet")
            .attr("data-article", &article.to_string())
            .child(el("bdi", "").text(&context.compared.name(article as u32)))
            .child(el("span", "board-outlet-count").text(&words.board_statements(reported)))
    };
    let row = el("tr", "")
        .attr("role", "row")
        .child(column("board-corner").text(words.screen_statement()))
        .children((0..comparison.outlets()).map(outlet));
    el("thead", "").attr("role", "rowgroup").child(row)
}

fn row(context: Context, statement: usize) -> El {
    let comparison = context.compared.get();
    let words = context.words;
    let cells = (0..comparison.outlets()).map(|article| {
        let outlet = context.compared.name(article as u32);
        let told = comparison
            .board
            .statements
            .get(statement)
            .and_then(|it| it.cell(article));
        cell(words, article, &outlet, told)
    });
    let name = el("th", "board-label")
        .attrs(&[("role", "rowheader"), ("scope", "row")])
        .child(label(context, &comparison, statement))
        .child(facts(words, &comparison, statement));
    el("tr", "board-row")
        .attr("role", "row")
        .test("statement-row")
        .attr("data-statement", &statement.to_string())
        .live_class("held-over", move || context.held_over.get() == Some(statement))
        .child(name)
        .children(cells)
}

/// The button that opens the statement, named as one outlet words it. One of all rows is reached with the Tab key.
fn label(context: Context, comparison: &Comparison, statement: usize) -> El {
    let is_tabbable = move || {
        let focused = context
            .row
            .get()
            .filter(|it| context.rows.with(|rows| rows.contains(it)));
        focused.or_else(|| context.rows.with(|rows| rows.first().copied())) == Some(statement)
    };
    let button = el("button", "board-open")
        .attr("type", "button")
        .test("open-statement")
        .live_attr("tabindex", move || if is_tabbable() { "0" } else { "-1" });
    let Some(label) = comparison.board.statements.get(statement).map(|it| it.label) else {
        return button;
    };
    button
        .attr("dir", comparison.passage_direction(label))
        .attr("lang", comparison.language(label.article))
        .text(&shorten(comparison.passage_text(label), LABEL))
}

/// Under the label: who said it, how many report it.
fn facts(words: Words, comparison: &Comparison, statement: usize) -> El {
    let frames = comparison
        .passages_of(statement)
        .filter_map(|at| comparison.passage(at)?.frame.as_ref());
    let speaker = frames.map(|frame| &frame.speaker).find(|it| !it.is_empty());
    let reporters = comparison.reporters(statement).count();
    let alike = words.percent(closeness(comparison, statement));
    el("span", "board-facts")
        .children(speaker.map(|it| el("bdi", "board-speaker").text(&shorten(it, 48))))
        .child(el("span", "").text(&words.board_reported_by(reporters, comparison.outlets())))
        .child(el("span", "board-alike").text(&words.board_alike(&alike)))
}

fn cell(words: Words, article: usize, outlet: &str, cell: Option<&Cell>) -> El {
    let (class, text) = if let Some(cell) = cell {
        let level = level(cell.closeness, cell.relation);
        let fill = (cell.closeness.clamp(0.0, 1.0) * 10.0).round() as u8;
        (
            format!("cell cell-{level} fill-{fill}"),
            cell.relation.map_or("", |it| words.relation(it)),
        )
    } else {
        ("cell cell-gap".to_owned(), words.gap())
    };
    let share = cell.map(|cell| el("span", "cell-share").text(&words.percent(cell.closeness)));
    el("td", &class)
        .attrs(&[("role", "gridcell"), ("tabindex", "-1"), ("data-outlet", outlet)])
        .test("cell")
        .attr("data-article", &article.to_string())
        .attr("draggable", truth(cell.is_some()))
        .child(el("span", "cell-words").text(text))
        .children(share)
}

/// The place on the board that an event's target belongs to.
fn spot(target: EventTarget) -> Option<Spot> {
    let element = target.dyn_into::<Element>().ok()?;
    let number = |element: Element, name: &str| element.get_attribute(name)?.parse().ok();
    let statement = number(element.closest("[data-statement]").ok()??, "data-statement")?;
    let article = element
        .closest("[data-article]")
        .ok()?
        .and_then(|it| number(it, "data-article"));
    Some(Spot { statement, article })
}

fn open_at(context: Context, target: Option<EventTarget>) {
    if let Some(spot) = target.and_then(spot) {
        context.near.set(None);
        context.row.set(Some(spot.statement));
        context.open(spot.statement);
    }
}

fn key(context: Context, event: &KeyboardEvent) {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let key = event.key();
    // The label is a button and opens by itself; a cell has to be told.
    let on_cell = context.near.get_untracked().is_some_and(|it| it.article.is_some());
    if key == "Enter" && on_cell {
        event.prevent_default();
        open_at(context, event.target());
    } else if key == "Escape" && context.near.get_untracked().is_some() {
        context.near.set(None);
    } else if let Some(step) = Step::of(&key, context.words.language.rtl)
        && let Some(row) = grid::go(event.target(), step)
    {
        event.prevent_default();
        context.row.set(Some(row));
    }
}
