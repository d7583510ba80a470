//! The screen that the address bar names, and what stands in its stead where it cannot be shown.

use std::fmt;

use leptos::prelude::*;

use crate::state::{Route, Screen, Store, store, words};
use crate::ui::board::BoardScreen;
use crate::ui::follow::{handler, memo};
use crate::ui::reading::ReadingScreen;
use crate::ui::shelf::Shelf;
use crate::ui::statement::StatementScreen;

/// The screen that the address bar names.
#[component]
pub fn Screens() -> impl IntoView {
    let store = store();
    let screen = memo(move || store.route.with(|route| route.screen));
    let is_there = memo(move || statement_is_there(store));
    let found = move || if is_there.get() { Ok(()) } else { Err(NoSuchStatement) };
    let shown = move || view_of(screen.get());
    view! {
        <div class="screen">
            <ErrorBoundary fallback=|_| view! { <Unshowable /> }>{shown} {found}</ErrorBoundary>
        </div>
    }
}

/// One of the screens.
fn view_of(screen: Screen) -> AnyView {
    match screen {
        Screen::Shelf => view! { <Shelf /> }.into_any(),
        Screen::Board => view! { <BoardScreen /> }.into_any(),
        Screen::Statement => view! { <StatementScreen /> }.into_any(),
        Screen::Reading => view! { <ReadingScreen /> }.into_any(),
    }
}

/// Whether the address bar names no statement, or one that the comparison has.
fn statement_is_there(store: Store) -> bool {
    let statement = store
        .route
        .with(|route| (route.screen == Screen::Statement).then_some(route.statement));
    let count = store
        .comparison
        .with(|it| it.as_ref().map(|it| it.board.statements.len() as u32));
    statement.zip(count).is_none_or(|(statement, count)| statement < count)
}

/// The address bar names a statement that the comparison has not.
#[derive(Debug)]
struct NoSuchStatement;

impl fmt::Display for NoSuchStatement {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("the comparison has no such statement")
    }
}

impl std::error::Error for NoSuchStatement {}

/// In the stead of a screen that cannot be shown: why, and the way on.
#[component]
fn Unshowable() -> impl IntoView {
    let (store, words) = (store(), words());
    view! {
        <div class="nothing-yet" data-testid="unshowable">
            <p>{words.statement_gone()}</p>
            <button type="button" on:click=handler(move |_| store.go(Route::to(Screen::Board)))>
                {words.statement_back()}
            </button>
        </div>
    }
}
