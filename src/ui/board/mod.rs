//! The board: a row per statement, a column per outlet, each cell as dark as its wording is close, every gap said in
//! words.
//!
//! | part | what it does |
//! |---|---|
//! | [`model`] | which rows, in which order; what only one outlet has |
//! | [`filter`], [`search`] | what the reader chose, and what holds what was searched for |
//! | [`table`], [`labels`], [`cells`] | the table itself, a grid to the keyboard |
//! | [`tools`] | sort, filter, search |
//! | [`carry`] | a wording in the wrong row, put right by drag or by key |
//! | [`peek`] | the beginning of the wording under the pointer or the focus |
//! | [`overview`], [`bar`] | where each statement stands in each article |
//! | [`only_here`] | passages that nobody else has |

mod bar;
mod carry;
mod cells;
mod filter;
mod grid;
mod labels;
pub mod model;
mod only_here;
pub mod overview;
mod peek;
mod search;
mod table;
mod tools;

use crate::i18n::Words;
use crate::state::{Param, Route, Screen, Store, store, words};
use crate::ui::compared::{Compared, compared_while};
use crate::ui::decisions::decisions;
use crate::ui::dom::{El, el, follow, next_frame};
use crate::ui::keys::{Command, on_command};
use crate::ui::sight;
use filter::{Filter, Order};
use leptos::prelude::*;
use search::Index;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A place on the board: a row, and a column unless it is the row's own name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Spot {
    statement: usize,
    article: Option<usize>,
}

/// What the parts of a board share.
#[derive(Clone, Copy)]
struct Context {
    compared: Compared,
    index: StoredValue<Index>,
    words: Words,
    store: Store,
    order: Memo<String>,
    filter: Memo<String>,
    query: Memo<String>,
    rows: Memo<Vec<usize>>,
    /// The place under the pointer or the focus.
    near: RwSignal<Option<Spot>>,
    /// The row that the Tab key comes back to.
    row: RwSignal<Option<usize>>,
    /// The wording that is carried to another row.
    carried: RwSignal<Option<Spot>>,
    /// The row that it is held over.
    held_over: RwSignal<Option<usize>>,
    /// How far the table is scrolled.
    scrolled: StoredValue<i32>,
    /// How far below the table's top the row that was opened stands.
    opened_at: StoredValue<Option<i32>>,
}

impl Context {
    fn new(compared: Compared) -> Self {
        let store = store();
        let index = StoredValue::new(compared.with(Index::new));
        let [order, filter, query] = [Param::Sort, Param::Filter, Param::Query].map(|it| param(store, it));
        let rows = Memo::new(move |_| {
            let filter = Filter::of(&filter.get(), &query.get());
            let order = order.with(|it| Order::of(it));
            let kinds = filter.change.map(|_| store.kinds.get()).unwrap_or_default();
            compared.with(|comparison| index.with_value(|index| model::rows(comparison, index, &kinds, &filter, order)))
        });
        let (near, row) = (RwSignal::new(None), RwSignal::new(None));
        Self {
            compared,
            index,
            words: words(),
            store,
            order,
            filter,
            query,
            rows,
            near,
            row,
            carried: RwSignal::default(),
            held_over: RwSignal::default(),
            scrolled: StoredValue::default(),
            opened_at: StoredValue::default(),
        }
    }

    /// The order of the rows; follows it.
    fn order(&self) -> Order {
        self.order.with(|it| Order::of(it))
    }

    /// Which rows are shown; follows it.
    fn filter(&self) -> Filter {
        Filter::of(&self.filter.get(), &self.query.get())
    }

    fn sort(&self, order: Order) {
        let name = (order != Order::default()).then(|| order.key().to_owned());
        self.store.adjust(Param::Sort, name);
    }

    fn change_filter(&self, change: impl FnOnce(&mut Filter)) {
        let mut filter = untrack(|| self.filter());
        change(&mut filter);
        self.store.adjust(Param::Filter, Some(filter.name()));
        self.store.adjust(Param::Query, Some(filter.search));
    }

    /// Does what a key asks for, if it is the board's to do.
    fn perform(&self, command: Command) -> bool {
        match command {
            _ if !untrack(|| is_seen(self.store)) => false,
            Command::Search => focus_first(".board-tools [type=search]"),
            Command::NextStatement => self.focus_row(true),
            Command::PreviousStatement => self.focus_row(false),
            Command::Outlet(column) => sight::toggle(self.store, self.compared, column),
            _ => carry::perform(*self, command),
        }
    }

    /// Moves the focus to the row after (or before) the one that has it.
    fn focus_row(&self, forward: bool) -> bool {
        let rows = self.rows.get_untracked();
        let at = self
            .row
            .get_untracked()
            .and_then(|row| rows.iter().position(|it| *it == row));
        let next = match (at, forward) {
            (None, _) => rows.first(),
            (Some(at), true) => rows.get(at + 1),
            (Some(at), false) => at.checked_sub(1).and_then(|at| rows.get(at)),
        };
        let Some(&statement) = next else { return false };
        self.row.set(Some(statement));
        focus_first(&label_of(statement))
    }

    /// Shows the table as it was left whenever the reader comes back to it, the focus on the row that was opened.
    fn keep_place(self) {
        let mut was_seen = true;
        follow(move || {
            let is_seen = is_seen(self.store);
            if is_seen && !was_seen {
                self.near.set(None);
                next_frame(move || {
                    let _ = self.come_back();
                });
            }
            was_seen = is_seen;
        });
    }

    fn come_back(self) -> Option<()> {
        let table = document().query_selector(".board-scroll").ok()??;
        let row = self.row.try_get_untracked()?;
        // Whoever came by a link or a key keeps the focus there.
        let nobody_has_it = document().active_element().is_none_or(|it| it.tag_name() == "BODY");
        if let Some(row) = row.filter(|_| nobody_has_it) {
            focus_first(&label_of(row));
        }
        table.set_scroll_top(self.scrolled.try_get_value()?);
        // By the row where one was opened: rows that were not seen again yet may be higher than they count for.
        if let (Some(row), Some(before)) = (row, self.opened_at.try_get_value()?) {
            table.set_scroll_top(table.scroll_top() + below_top(row)? - before);
        }
        self.opened_at.set_value(None);
        Some(())
    }

    fn open(&self, statement: usize) {
        self.opened_at.set_value(below_top(statement));
        self.store.go(Route::statement(statement as u32));
    }
}

/// Whether the board is the screen that is shown; follows it.
fn is_seen(store: Store) -> bool {
    store.route.with(|it| it.screen == Screen::Board)
}

/// A parameter of the board's address. While another screen is shown it stays as it was: the board is kept.
fn param(store: Store, param: Param) -> Memo<String> {
    Memo::new(move |before: Option<&String>| {
        store.route.with(|it| match before {
            Some(before) if it.screen != Screen::Board => before.clone(),
            _ => it.get(param).unwrap_or_default().to_owned(),
        })
    })
}

/// The selector of the button that opens a statement.
fn label_of(statement: usize) -> String {
    format!("[data-statement=\"{statement}\"] .board-open")
}

/// How far below the table's top a row stands, in pixels.
fn below_top(statement: usize) -> Option<i32> {
    let top = |selector: &str| {
        let found = document().query_selector(selector).ok()?;
        Some(found?.get_bounding_client_rect().top() as i32)
    };
    Some(top(&format!(".board-row[data-statement=\"{statement}\"]"))? - top(".board-scroll")?)
}

/// Focuses the first element that `selector` finds.
fn focus_first(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    let focused = found.and_then(|it| it.dyn_ref::<HtmlElement>()?.focus().ok());
    focused.is_some()
}

/// The board's screen.
pub fn screen() -> El {
    let store = store();
    compared_while(move || is_seen(store), board)
}

fn board(compared: Compared) -> El {
    let context = Context::new(compared);
    on_command(move |command| context.perform(command));
    follow(move || {
        if context.filter().change.is_some() {
            context.store.look_for_kinds();
        }
    });
    context.keep_place();
    let name = context.words.screen_board();
    let body = el("div", "board-body")
        .child(table::table(context))
        .child(bar::overview_bar(context));
    let class = move || format!("board{}", sight::classes(context.store));
    let section = el("section", "")
        .live_attr("class", class)
        .test("board")
        .attr("aria-label", name);
    peek::peek(
        context,
        section
            .child(el("h1", "aloud").text(name))
            .child(tools::tools(context))
            .child(sight::note(compared))
            .child(body)
            .child(carry::carrying(context))
            .child(only_here::only_here_of_all(context))
            .child(decisions(compared)),
    )
}
