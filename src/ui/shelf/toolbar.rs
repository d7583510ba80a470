//! What can be done to all the articles at once.

use leptos::prelude::*;

use super::rename::RenameOutlets;
use crate::state::{Store, store, words};
use crate::ui::follow::{flag, handler};
use crate::ui::icon::Icon;

/// What can be done to all the articles at once, and the window that it opens.
#[component]
pub fn Toolbar() -> impl IntoView {
    let (store, words) = (store(), words());
    let renaming = RwSignal::new(false);
    view! {
        <div class="toolbar">
            <label class="switch" title=words.shelf_mask_hint()>
                <input
                    type="checkbox"
                    data-testid="mask"
                    prop:checked=flag(move || store.masked.get())
                    on:change=handler(move |event| store.set_masked(event_target_checked(&event)))
                />
                {words.shelf_mask()}
            </label>
            <button type="button" data-testid="rename" on:click=handler(move |_| renaming.set(true))>
                {words.shelf_rename()}
            </button>
            <button type="button" class="quiet" data-testid="clear" on:click=handler(move |_| clear(store))>
                {Icon::Remove.view()}
                {words.shelf_clear()}
            </button>
        </div>
        <RenameOutlets open=renaming />
    }
}

fn clear(store: Store) {
    let count = store.articles.with_untracked(Vec::len);
    store.edit(|work| work.articles.clear());
    store.tell_undoable(move |words| words.shelf_cleared(count));
}
