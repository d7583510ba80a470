//! A window over the page: the browser's own `dialog`, which keeps the focus inside and closes on Escape.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::icon::Icon;
use super::parts::when;
use crate::state::words;

/// A window over the page, there while `open` is true. `name` tells it apart in tests and style sheets.
#[component]
pub fn Modal(name: &'static str, title: &'static str, open: RwSignal<bool>, children: ChildrenFn) -> impl IntoView {
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        if !open.get() {
            dialog.close();
        } else if !dialog.open() {
            // Refused only for a dialog that is open already or not in the page.
            let _ = dialog.show_modal();
        }
    });
    let children = StoredValue::new(children);
    let heading = format!("{name}-title");
    let heading_id = heading.clone();
    view! {
        <dialog
            node_ref=dialog
            class=format!("modal {name}")
            data-testid=name
            aria-labelledby=heading
            on:close:target=move |_| open.set(false)
        >
            <div class="modal-head">
                <h2 id=heading_id>{title}</h2>
                <button type="button" class="quiet" aria-label=words().close() on:click:target=move |_| open.set(false)>
                    {Icon::Close.view()}
                </button>
            </div>
            {when(move || open.get(), move || children.with_value(|children| children()))}
        </dialog>
    }
}
