//! The table. Events are listened to once, on the table, and led back to a row and a column by `data-` attributes:
//! three hundred statements of twelve outlets would otherwise carry thousands of listeners.

use super::cells::Cells;
use super::grid::{self, Step};
use super::labels::{Label, Labels};
use super::model::closeness;
use super::{Context, Spot, carry};
use crate::i18n::Words;
use crate::state::Comparison;
use crate::ui::comparison::shorten;
use crate::ui::dom::{El, el, follow, next_frame, target};
use crate::ui::sight;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, KeyboardEvent};

/// How many rows are built at once: more than fit on a screen.
const SLICE: usize = 32;

pub fn table(context: Context) -> El {
    let words = context.words;
    let comparison = context.compared.get();
    let outlets = (0..comparison.outlets() as u32).map(|it| context.compared.name(it));
    let cells = Cells::new(words, outlets.collect());
    let labels = Labels::new(context);
    let built = slices(context);
    let rows = move || {
        let built = built.get();
        context
            .rows
            .with(|it| it.iter().take(built).map(|it| *it as u32).collect())
    };
    let body = el("tbody", "").attr("role", "rowgroup");
    let body = body.live_each_kept(rows, move |statement| row(context, &cells, &labels, statement as usize));
    let outlets = comparison.outlets();
    let table = el("table", "board-table")
        .attrs(&[("role", "grid"), ("aria-label", words.board_table())])
        .attr("aria-rowcount", &(comparison.board.statements.len() + 1).to_string())
        .live_style("--outlets", move || sight::in_sight(context.store, outlets).to_string())
        .child(head(context, &comparison))
        .child(body);
    show_held_over(context);
    let table = carry::dragged(context, heard(context, table), |event| spot(event.target()?));
    el("div", "board-scroll")
        .on("scroll", move |event| {
            if let Some(area) = target::<Element>(&event) {
                context.scrolled.set_value(area.scroll_top());
            }
        })
        .child(table)
        .live_if(
            move || context.rows.with(Vec::is_empty),
            move || el("p", "board-empty").text(empty_text(context)),
        )
}

/// How many rows are built: as many as are seen at first, the others a few in each frame that follows.
fn slices(context: Context) -> RwSignal<usize> {
    let built = RwSignal::new(SLICE);
    let all = context.compared.with(|it| it.board.statements.len());
    grow(built, all);
    built
}

fn grow(built: RwSignal<usize>, all: usize) {
    // One frame is painted before the next is worked on.
    next_frame(move || {
        next_frame(move || {
            let more = built.try_update(|it| {
                *it += SLICE;
                *it < all
            });
            // None once the board is gone.
            if more == Some(true) {
                grow(built, all);
            }
        });
    });
}

/// Marks the row over which a carried wording is held.
fn show_held_over(context: Context) {
    let mut before: Option<Element> = None;
    follow(move || {
        let now = context.held_over.get().and_then(|statement| {
            let row = format!(".board-row[data-statement=\"{statement}\"]");
            document().query_selector(&row).ok()?
        });
        for (row, is_now) in [(&before, false), (&now, true)] {
            if let Some(row) = row {
                let _ = row.class_list().toggle_with_force("held-over", is_now);
            }
        }
        before = now;
    });
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

fn row(context: Context, cells: &Cells, labels: &Labels, statement: usize) -> El {
    let comparison = context.compared.get();
    let words = context.words;
    let told = comparison.board.statements.get(statement);
    let Label { button, hits, .. } = labels.label(&comparison, statement);
    let name = el("th", "board-label")
        .attrs(&[("role", "rowheader"), ("scope", "row")])
        .child(button)
        .child(facts(words, &comparison, statement, hits));
    el("tr", "board-row")
        .attr("role", "row")
        .test("statement-row")
        .attr("data-statement", &statement.to_string())
        .child(name)
        .children(cells.row(|article| told.and_then(|it| it.cell(article))))
}

/// Under the label: who said it, how many report it.
fn facts(words: Words, comparison: &Comparison, statement: usize, hits: El) -> El {
    let frames = comparison
        .passages_of(statement)
        .filter_map(|at| comparison.passage(at)?.frame.as_ref());
    let speaker = frames.map(|frame| &frame.speaker).find(|it| !it.is_empty());
    let reporters = comparison.reporters(statement).count();
    let alike = words.percent(closeness(comparison, statement));
    el("span", "board-facts")
        .child(hits)
        .children(speaker.map(|it| el("bdi", "board-speaker").text(&shorten(it, 48))))
        .child(el("span", "").text(&words.board_reported_by(reporters, comparison.outlets())))
        .child(el("span", "board-alike").text(&words.board_alike(&alike)))
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
