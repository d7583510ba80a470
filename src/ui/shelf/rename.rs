//! Naming several outlets at once.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use crate::state::{Store, store, words};
use crate::ui::dom::{El, button, el};
use crate::ui::modal::modal;

/// A window with one outlet's name on each line.
pub fn rename_outlets(open: RwSignal<bool>) -> El {
    modal("rename-outlets", words().shelf_rename(), open, move || names(open))
}

fn names(open: RwSignal<bool>) -> [El; 3] {
    let (store, words) = (store(), words());
    let names = store.articles.with_untracked(|articles| {
        let names: Vec<_> = articles.iter().map(|loaded| loaded.outlet.clone()).collect();
        names.join("\n")
    });
    let rows = store.articles.with_untracked(Vec::len).clamp(3, 14);
    let list = el("textarea", "names")
        .attrs(&[("dir", "auto"), ("rows", &rows.to_string())])
        .attrs(&[
            ("aria-label", words.shelf_rename()),
            ("aria-describedby", "rename-hint"),
        ])
        .test("rename-names");
    let area: HtmlTextAreaElement = list.element().unchecked_into();
    area.set_value(&names);
    let apply = move || {
        rename(store, &area.value());
        open.set(false);
    };
    let done = button("primary", apply)
        .test("rename-apply")
        .text(words.shelf_rename_done());
    [
        el("p", "hint")
            .attr("id", "rename-hint")
            .text(words.shelf_rename_hint()),
        list,
        el("div", "buttons").child(done),
    ]
}

/// Gives the articles the names on the lines of `names`, one after another; an empty line keeps the name it has.
fn rename(store: Store, names: &str) {
    store.edit(|work| {
        for (loaded, name) in work.articles.iter_mut().zip(names.lines().map(str::trim)) {
            if !name.is_empty() && loaded.outlet != name {
                Arc::make_mut(loaded).outlet = name.to_owned();
            }
        }
    });
}
