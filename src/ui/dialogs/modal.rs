//! A window over the page: the browser's own `dialog`, which keeps the focus inside and closes on Escape.

use leptos::html;
use leptos::prelude::*;

use crate::state::words;
use crate::ui::follow::{When, effect, flag, handler};
use crate::ui::icon::Icon;

/// A window over the page, there while `open` is true, its children with it.
#[component]
pub fn Modal(
    /// Tells it apart in tests and style sheets.
    name: &'static str,
    title: &'static str,
    open: RwSignal<bool>,
    children: ChildrenFn,
) -> impl IntoView {
    let heading = format!("{name}-title");
    let dialog = NodeRef::<html::Dialog>::new();
    effect(move || {
        let Some(dialog) = dialog.get() else { return };
        if !open.get() {
            dialog.close();
        } else if !dialog.open() {
            // Refused only where it is not in the page.
            let _ = dialog.show_modal();
        }
    });
    // The browser says so later: it may have been opened again by then.
    let closed = move |_| {
        if dialog.get_untracked().is_some_and(|it| !it.open()) {
            open.set(false);
        }
    };
    view! {
        <dialog
            class=format!("modal {name}")
            data-testid=name
            aria-labelledby=heading.clone()
            on:close=handler(closed)
            node_ref=dialog
        >
            <div class="modal-head">
                <h2 id=heading.clone()>{title}</h2>
                <button type="button" class="quiet" aria-label=words().close() on:click=handler(move |_| open.set(false))>
                    {Icon::Close.view()}
                </button>
            </div>
            <When when=flag(move || open.get())>{children()}</When>
        </dialog>
    }
}
