//! What can be done to all the articles at once.

use leptos::prelude::*;

use super::rename::rename_outlets;
use crate::state::{store, words};
use crate::ui::dom::{El, button, el};
use crate::ui::icon::Icon;

/// What can be done to all the articles at once, and the window that it opens.
pub fn toolbar() -> [El; 2] {
    let (store, words) = (store(), words());
    let renaming = RwSignal::new(false);
    let clear = move || {
        let count = store.articles.with_untracked(Vec::len);
        store.edit(|work| work.articles.clear());
        store.tell_undoable(move |words| words.shelf_cleared(count));
    };
    let mask = el("input", "")
        .attr("type", "checkbox")
        .test("mask")
        .live_checked(move || store.masked.get())
        .on_tick(move |on| store.set_masked(on));
    let mask = el("label", "switch")
        .attr("title", words.shelf_mask_hint())
        .child(mask)
        .text(words.shelf_mask());
    let rename = button("", move || renaming.set(true))
        .test("rename")
        .text(words.shelf_rename());
    let clear = button("quiet", clear)
        .test("clear")
        .child(Icon::Remove.view())
        .text(words.shelf_clear());
    [
        el("div", "toolbar").children([mask, rename, clear]),
        rename_outlets(renaming),
    ]
}
