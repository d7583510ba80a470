//! How many articles there are, and what came of comparing them.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::state::{Route, Screen, store, words};
use crate::ui::follow::{flag, handler, text};

/// How many articles there are, and what came of comparing them.
#[component]
pub fn Summary() -> impl IntoView {
    let (store, words) = (store(), words());
    let count = move || words.shelf_count(store.articles.with(Vec::len));
    let board = move || {
        let comparison = store.comparison.get()?;
        (comparison.articles.len() > 1).then(|| comparison.board.clone())
    };
    let found = move || match board() {
        Some(board) => words.shelf_statements(board.statements.len()),
        None if store.running.with(Option::is_some) => String::new(),
        None => words.shelf_compare_waits().to_owned(),
    };
    let links = move || board().map_or_else(String::new, |board| words.shelf_links(board.links.len()));
    let go = move |click: MouseEvent| {
        click.prevent_default();
        store.go(Route::to(Screen::Board));
    };
    view! {
        <div class="summary">
            <h1>
                {words.shelf_title()} " " <span class="count">{text(count)}</span>
            </h1>
            <p class="found">
                {text(found)} " " <span class="quiet-text">{text(links)}</span>
            </p>
            <a
                class="button primary"
                href=Route::to(Screen::Board).fragment()
                hidden=flag(move || board().is_none())
                on:click=handler(go)
            >
                {words.shelf_to_board()}
            </a>
        </div>
    }
}
