//! Naming several outlets at once.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::state::{Store, store, words};
use crate::ui::dialogs::Modal;
use crate::ui::follow::handler;

/// A window with one outlet's name on each line.
#[component]
pub fn RenameOutlets(open: RwSignal<bool>) -> impl IntoView {
    view! {
        <Modal name="rename-outlets" title=words().shelf_rename() open>
            <Names open />
        </Modal>
    }
}

#[component]
fn Names(open: RwSignal<bool>) -> impl IntoView {
    let (store, words) = (store(), words());
    let names: Vec<String> = store
        .articles
        .with_untracked(|articles| articles.iter().map(|loaded| loaded.outlet.clone()).collect());
    let list = NodeRef::<html::Textarea>::new();
    let apply = move |_| {
        if let Some(list) = list.get_untracked() {
            rename(store, &list.value());
        }
        open.set(false);
    };
    view! {
        <p class="hint" id="rename-hint">
            {words.shelf_rename_hint()}
        </p>
        <textarea
            class="names"
            dir="auto"
            rows=names.len().clamp(3, 14).to_string()
            aria-label=words.shelf_rename()
            aria-describedby="rename-hint"
            data-testid="rename-names"
            prop:value=names.join("\n")
            node_ref=list
        ></textarea>
        <div class="buttons">
            <button type="button" class="primary" data-testid="rename-apply" on:click=handler(apply)>
                {words.shelf_rename_done()}
            </button>
        </div>
    }
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
