//! How many articles there are, and what came of comparing them.

use leptos::prelude::*;

use crate::state::{Route, Screen, store, words};

/// How many articles there are, and what came of comparing them.
#[component]
pub fn Summary() -> impl IntoView {
    let (store, words) = (store(), words());
    let count = move || words.shelf_count(store.articles.with(Vec::len));
    let found = move || {
        store
            .comparison
            .with(|it| it.as_ref().map(|it| (it.articles.len(), it.board.clone())))
    };
    let result = move || match found() {
        Some((articles, board)) if articles > 1 => view! {
            <p class="found">
                {words.shelf_statements(board.statements.len())}
                <span class="quiet-text">{words.shelf_links(board.links.len())}</span>
            </p>
            <ToBoard/>
        }
        .into_any(),
        _ if store.running.with(Option::is_some) => ().into_any(),
        _ => view! { <p class="found">{words.shelf_compare_waits()}</p> }.into_any(),
    };
    view! {
        <div class="summary">
            <h1>{words.shelf_title()} <span class="count">{count}</span></h1>
            {result}
        </div>
    }
}

#[component]
fn ToBoard() -> impl IntoView {
    let store = store();
    let go = move |click: leptos::ev::MouseEvent| {
        click.prevent_default();
        store.go(Route::to(Screen::Board));
    };
    view! {
        <a class="button primary" href=Route::to(Screen::Board).fragment() on:click=go>
            {words().shelf_to_board()}
        </a>
    }
}
