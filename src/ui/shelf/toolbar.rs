//! What can be done to all the articles at once.

use leptos::prelude::*;

use super::rename::RenameOutlets;
use crate::state::{store, words};
use crate::ui::icon::Icon;

/// What can be done to all the articles at once.
#[component]
pub fn Toolbar() -> impl IntoView {
    let (store, words) = (store(), words());
    let renaming = RwSignal::new(false);
    let clear = move || {
        let count = store.articles.with_untracked(Vec::len);
        store.edit(|work| work.articles.clear());
        store.tell_undoable(move |words| words.shelf_cleared(count));
    };
    view! {
        <div class="toolbar">
            <label class="switch" title=words.shelf_mask_hint()>
                <input
                    type="checkbox"
                    data-testid="mask"
                    prop:checked=move || store.masked.get()
                    on:change:target=move |change| store.set_masked(change.target().checked())
                />
                {words.shelf_mask()}
            </label>
            <button type="button" data-testid="rename" on:click:target=move |_| renaming.set(true)>
                {words.shelf_rename()}
            </button>
            <button type="button" class="quiet" data-testid="clear" on:click:target=move |_| clear()>
                {Icon::Remove.view()}
                {words.shelf_clear()}
            </button>
        </div>
        <RenameOutlets open=renaming/>
    }
}
