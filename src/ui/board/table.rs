//! The table. Events are listened to once, on the table, and led back to a row and a column by `data-` attributes:
//! three hundred statements of twelve outlets would otherwise carry thousands of listeners.

use super::grid::{self, Step};
use super::model::{closeness, level};
use super::{Context, Spot};
use crate::i18n::Words;
use crate::state::Comparison;
use crate::ui::comparison::shorten;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use muqabala_engine::session::Cell;
use std::sync::Arc;
use web_sys::{Element, EventTarget};

/// The longest label, in characters: two lines of the frozen column.
const LABEL: usize = 130;

#[component]
pub fn Table(context: Context) -> impl IntoView {
    let words = context.words;
    let comparison = context.compared.get();
    let outlets = comparison.outlets();
    let near = move |target: Option<EventTarget>| context.near.set(target.and_then(spot));
    view! {
        <div class="board-scroll">
            <table
                class="board-table"
                role="grid"
                aria-label=words.board_table()
                aria-rowcount=comparison.board.statements.len() + 1
                style=("--outlets", outlets.to_string())
                on:click=move |event| open_at(context, event.target())
                on:keydown=move |event| key(context, &event)
                on:pointerover=move |event| near(event.target())
                on:pointerleave=move |_| context.near.set(None)
                on:focusin=move |event| near(event.target())
                on:focusout=move |_| context.near.set(None)
            >
                <Head context />
                <tbody role="rowgroup">
                    <For each=move || context.rows.get() key=|statement| *statement let:statement>
                        <Row context statement />
                    </For>
                </tbody>
            </table>
            <Show when=move || context.rows.with(Vec::is_empty)>
                <p class="board-empty">{empty_text(context)}</p>
            </Show>
        </div>
    }
}

fn empty_text(context: Context) -> &'static str {
    if context.compared.with(|it| it.board.statements.is_empty()) {
        context.words.board_nothing_shared()
    } else {
        context.words.board_nothing_left()
    }
}

#[component]
fn Head(context: Context) -> impl IntoView {
    let words = context.words;
    let comparison = context.compared.get();
    let head = |article: usize| {
        let statements = 0..comparison.board.statements.len();
        let reported = statements
            .filter(|&it| comparison.reporters(it).any(|by| by == article))
            .count();
        view! {
            <th role="columnheader" scope="col" class="board-outlet">
                <bdi>{context.compared.name(article as u32)}</bdi>
                <span class="board-outlet-count">{words.board_statements(reported)}</span>
            </th>
        }
    };
    view! {
        <thead role="rowgroup">
            <tr role="row">
                <th role="columnheader" scope="col" class="board-corner">{words.screen_statement()}</th>
                {(0..comparison.outlets()).map(head).collect_view()}
            </tr>
        </thead>
    }
}

#[component]
fn Row(context: Context, statement: usize) -> impl IntoView {
    let comparison = context.compared.get();
    let words = context.words;
    let row = comparison.board.statements.get(statement)?;
    let label = row.label;
    let tabbable = move || {
        let focused = context
            .row
            .get()
            .filter(|it| context.rows.with(|rows| rows.contains(it)));
        focused.or_else(|| context.rows.with(|rows| rows.first().copied())) == Some(statement)
    };
    let cells = (0..comparison.board.articles.len()).map(|article| {
        let outlet = context.compared.name(article as u32);
        cell_view(words, article, outlet, row.cell(article))
    });
    Some(view! {
        <tr role="row" class="board-row" data-testid="statement-row" data-statement=statement>
            <th role="rowheader" scope="row" class="board-label">
                <button
                    type="button"
                    class="board-open"
                    data-testid="open-statement"
                    tabindex=move || if tabbable() { "0" } else { "-1" }
                    dir=comparison.passage_direction(label)
                    lang=comparison.language(label.article).to_owned()
                >
                    {shorten(comparison.passage_text(label), LABEL)}
                </button>
                <RowFacts comparison=comparison.clone() words statement />
            </th>
            {cells.collect_view()}
        </tr>
    })
}

/// Under the label: who said it, how many report it.
#[component]
fn RowFacts(comparison: Arc<Comparison>, words: Words, statement: usize) -> impl IntoView {
    let frames = comparison
        .passages_of(statement)
        .filter_map(|at| comparison.passage(at)?.frame.as_ref());
    let speaker = frames
        .map(|frame| &frame.speaker)
        .find(|it| !it.is_empty())
        .map(|it| shorten(it, 48));
    let reporters = comparison.reporters(statement).count();
    view! {
        <span class="board-facts">
            {speaker.map(|it| view! { <bdi class="board-speaker">{it}</bdi> })}
            <span>{words.board_reported_by(reporters, comparison.outlets())}</span>
            <span class="board-alike">{words.board_alike(&words.percent(closeness(&comparison, statement)))}</span>
        </span>
    }
}

fn cell_view(words: Words, article: usize, outlet: String, cell: Option<&Cell>) -> impl IntoView + use<> {
    let (class, text) = if let Some(cell) = cell {
        let level = level(cell.closeness, cell.relation);
        let fill = (cell.closeness.clamp(0.0, 1.0) * 10.0).round();
        (
            format!("cell cell-{level} fill-{fill}"),
            cell.relation.map_or("", |it| words.relation(it)),
        )
    } else {
        ("cell cell-gap".to_owned(), words.gap())
    };
    let share = cell.map(|cell| words.percent(cell.closeness));
    view! {
        <td role="gridcell" class=class data-testid="cell" data-article=article data-outlet=outlet tabindex="-1">
            <span class="cell-words">{text}</span>
            {share.map(|share| view! { <span class="cell-share">{share}</span> })}
        </td>
    }
}

/// The place on the board that an event's target belongs to.
fn spot(target: EventTarget) -> Option<Spot> {
    use wasm_bindgen::JsCast;
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
