//! The board: a row per statement, a column per outlet, each cell as dark as its wording is close, every gap said in
//! words.
//!
//! | part | what it does |
//! |---|---|
//! | [`model`] | which rows, in which order; what only one outlet has |
//! | [`table`] | the table itself, a grid to the keyboard |
//! | [`tools`] | sort, filter, search |
//! | [`peek`] | the beginning of the wording under the pointer or the focus |
//! | [`overview`], [`bar`] | where each statement stands in each article |
//! | [`only_here`] | passages that nobody else has |

mod bar;
mod grid;
pub mod model;
mod only_here;
pub mod overview;
mod peek;
mod table;
mod tools;

use crate::i18n::Words;
use crate::state::{Param, Route, Store, store, words};
use crate::ui::compared::{Compared, compared};
use leptos::prelude::*;
use model::{Filter, Index, Order};

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
    order: Memo<Order>,
    filter: Memo<Filter>,
    rows: Memo<Vec<usize>>,
    /// The place under the pointer or the focus.
    near: RwSignal<Option<Spot>>,
    /// The row that the Tab key comes back to.
    row: RwSignal<Option<usize>>,
}

impl Context {
    fn new(compared: Compared) -> Self {
        let store = store();
        let index = StoredValue::new(compared.with(Index::new));
        let order = Memo::new(move |_| {
            store
                .route
                .with(|it| Order::of(it.get(Param::Sort).unwrap_or_default()))
        });
        let filter = Memo::new(move |_| {
            store.route.with(|it| {
                Filter::of(
                    it.get(Param::Filter).unwrap_or_default(),
                    it.get(Param::Query).unwrap_or_default(),
                )
            })
        });
        let rows = Memo::new(move |_| {
            let (comparison, order) = (compared.get(), order.get());
            index.with_value(|index| filter.with(|filter| model::rows(&comparison, index, filter, order)))
        });
        let (near, row) = (RwSignal::new(None), RwSignal::new(None));
        Self {
            compared,
            index,
            words: words(),
            store,
            order,
            filter,
            rows,
            near,
            row,
        }
    }

    fn sort(&self, order: Order) {
        let name = (order != Order::default()).then(|| order.key().to_owned());
        self.store.adjust(Param::Sort, name);
    }

    fn change_filter(&self, change: impl FnOnce(&mut Filter)) {
        let mut filter = self.filter.get_untracked();
        change(&mut filter);
        self.store.adjust(Param::Filter, Some(filter.name()));
        self.store.adjust(Param::Query, Some(filter.search));
    }

    fn open(&self, statement: usize) {
        self.store.go(Route::statement(statement as u32));
    }
}

/// The board's screen.
#[component]
pub fn BoardScreen() -> impl IntoView {
    compared(|compared| view! { <Board compared /> }.into_any())
}

#[component]
fn Board(compared: Compared) -> impl IntoView {
    let context = Context::new(compared);
    view! {
        <section class="board" data-testid="board" aria-label=context.words.screen_board()>
            <h1 class="aloud">{context.words.screen_board()}</h1>
            <tools::Tools context />
            <div class="board-body">
                <table::Table context />
                <bar::OverviewBar context />
            </div>
            <only_here::OnlyHere context />
            <peek::Peek context />
        </section>
    }
}
