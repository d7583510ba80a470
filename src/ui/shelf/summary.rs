//! How many articles there are, and what came of comparing them.

use leptos::prelude::*;

use crate::state::{Route, Screen, store, words};
use crate::ui::dom::{El, el};

/// How many articles there are, and what came of comparing them.
pub fn summary() -> El {
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
    let links = move || {
        board()
            .map(|board| words.shelf_links(board.links.len()))
            .unwrap_or_default()
    };
    let title = el("h1", "").text(words.shelf_title()).text(" ");
    let to_board = el("a", "button primary")
        .attr("href", &Route::to(Screen::Board).fragment())
        .live_flag("hidden", move || board().is_none())
        .text(words.shelf_to_board());
    el("div", "summary")
        .child(title.child(el("span", "count").live_text(count)))
        .child(
            el("p", "found")
                .live_text(found)
                .text(" ")
                .child(el("span", "quiet-text").live_text(links)),
        )
        .child(to_board.on("click", move |click| {
            click.prevent_default();
            store.go(Route::to(Screen::Board));
        }))
}
