//! What the parts of the board share.

use super::filter::{Filter, Order};
use super::memory::Memory;
use super::model;
use super::rows::Searched;
use super::search::{Index, needle};
use super::spot::Spot;
use crate::i18n::Words;
use crate::platform::layout::Rect;
use crate::state::{Param, Route, Store, store, words};
use crate::ui::comparison::{Compared, hidden};
use crate::ui::follow::memo;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// What the parts of the board share.
#[derive(Clone, Copy)]
pub struct Context {
    /// The comparison that it shows.
    pub compared: Compared,
    /// The interface's texts.
    pub words: Words,
    /// The page's state.
    pub store: Store,
    /// The order of the rows.
    pub order: Memo<Order>,
    /// Which rows are shown.
    pub filter: Memo<Filter>,
    /// What is searched for.
    pub query: Memo<String>,
    /// The passages, folded; made when something is searched for.
    pub index: Memo<Arc<Index>>,
    /// The rows that are shown, in their order.
    pub rows: Memo<Vec<usize>>,
    /// The place under the pointer or the focus.
    pub near: RwSignal<Option<Spot>>,
    /// The wording that is being moved to another row.
    pub moving: RwSignal<Option<Spot>>,
    /// The row that it is held over.
    pub target: RwSignal<Option<usize>>,
    /// The rows as they are drawn, and where the reader left them.
    pub memory: Memory,
    /// The search box.
    pub search: NodeRef<html::Input>,
    /// What scrolls the table.
    pub area: NodeRef<html::Div>,
}

impl Context {
    /// The board of a comparison, as the address bar wants it.
    #[must_use]
    pub fn new(compared: Compared) -> Self {
        let store = store();
        let [sort, filter, query] = [Param::Sort, Param::Filter, Param::Query].map(|it| store.param(it));
        let order = memo(move || sort.with(|it| Order::of(it)));
        let filter = memo(move || Filter::of(&filter.get(), &query.get()));
        let index = memo(move || Arc::new(compared.with(Index::new)));
        let rows = memo(move || {
            let filter = filter.get();
            let kinds = filter.change.map(|_| store.kinds.get()).unwrap_or_default();
            let index = match needle(&filter.search).is_empty() {
                true => Arc::default(),
                false => index.get(),
            };
            compared.with(|it| model::rows(it, &index, &kinds, &filter, order.get()))
        });
        Self {
            compared,
            words: words(),
            store,
            order,
            filter,
            query,
            index,
            rows,
            near: RwSignal::default(),
            moving: RwSignal::default(),
            target: RwSignal::default(),
            memory: Memory::here(),
            search: NodeRef::new(),
            area: NodeRef::new(),
        }
    }

    /// What is searched for; follows it.
    #[must_use]
    pub fn searched(self) -> Searched {
        let query = self.query.get();
        match needle(&query).is_empty() {
            true => Searched::default(),
            false => Searched::new(&query, self.index.get()),
        }
    }

    /// The row that the Tab key comes back to: the one that had the focus last, or the first; follows it.
    #[must_use]
    pub fn tabbable(self) -> Option<usize> {
        let last = self.memory.row.get();
        self.rows
            .with(|rows| last.filter(|it| rows.contains(it)).or_else(|| rows.first().copied()))
    }

    /// The outlets that are not hidden, by their columns.
    #[must_use]
    pub fn outlets(self) -> Vec<usize> {
        let hidden = untrack(|| hidden::hidden(self.store));
        let outlets = 0..self.compared.with_untracked(|it| it.outlets());
        outlets.filter(|it| !hidden.contains(it)).collect()
    }

    /// Puts the rows into another order.
    pub fn sort(self, order: Order) {
        let name = (order != Order::default()).then(|| order.key().to_owned());
        self.store.adjust(Param::Sort, name);
    }

    /// Shows other rows.
    pub fn change_filter(self, change: impl FnOnce(&mut Filter)) {
        let mut filter = self.filter.get_untracked();
        change(&mut filter);
        self.store.adjust(Param::Filter, Some(filter.name()));
        self.store.adjust(Param::Query, Some(filter.search));
    }

    /// Gives a place the focus; says whether it has it.
    pub fn focus(self, spot: Spot) -> bool {
        let focused = self.memory.with(|rows| rows.focus(spot)) == Some(true);
        if focused {
            self.memory.row.set(Some(spot.statement));
        }
        focused
    }

    /// Moves the focus to the row after (or before) the one that has it.
    pub fn focus_row(self, forward: bool) -> bool {
        let rows = self.rows.get_untracked();
        let row = self.memory.row.get_untracked();
        let at = row.and_then(|row| rows.iter().position(|it| *it == row));
        let next = match (at, forward) {
            (None, _) => rows.first(),
            (Some(at), true) => rows.get(at + 1),
            (Some(at), false) => at.checked_sub(1).and_then(|at| rows.get(at)),
        };
        next.is_some_and(|&statement| self.focus(Spot::row(statement)))
    }

    /// How far below the table's top a row stands, in pixels.
    #[must_use]
    pub fn below_top(self, statement: usize) -> Option<f64> {
        let top = self.memory.with(|rows| rows.top(statement)).flatten()?;
        let area = self.area.try_get_untracked()??;
        Some(top - Rect::of(&area).top)
    }

    /// Opens a statement, and remembers where its row stood.
    pub fn open(self, statement: usize) {
        self.near.set(None);
        self.memory.row.set(Some(statement));
        self.memory.opened_at.set_value(self.below_top(statement));
        self.store.go(Route::statement(statement as u32));
    }
}
