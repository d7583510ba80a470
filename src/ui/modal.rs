//! A window over the page: the browser's own `dialog`, which keeps the focus inside and closes on Escape.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::dom::{El, button, el, follow, next_frame, target};
use super::icon::Icon;
use crate::state::words;

/// A window over the page, there while `open` is true, holding what `build` gives. `name` tells it apart in tests and
/// style sheets.
pub fn modal<T: IntoIterator<Item = El>>(
    name: &'static str,
    title: &'static str,
    open: RwSignal<bool>,
    build: impl Fn() -> T + Send + Sync + 'static,
) -> El {
    let heading = format!("{name}-title");
    let head = el("div", "modal-head")
        .child(el("h2", "").attr("id", &heading).text(title))
        .child(
            button("quiet", move || open.set(false))
                .attr("aria-label", words().close())
                .child(Icon::Close.view()),
        );
    let dialog = el("dialog", &format!("modal {name}"))
        .test(name)
        .attr("aria-labelledby", &heading)
        .on("close", move |event| {
            // The browser says so later: it may have been opened again by then.
            if target::<HtmlDialogElement>(&event).is_some_and(|it| !it.open()) {
                open.set(false);
            }
        })
        .child(head)
        .live(move || {
            if open.get() {
                untrack(&build).into_iter().collect()
            } else {
                Vec::new()
            }
        });
    let window: HtmlDialogElement = dialog.element().unchecked_into();
    follow(move || show(&window, open.get()));
    dialog
}

fn show(dialog: &HtmlDialogElement, open: bool) {
    if !open {
        dialog.close();
    } else if !dialog.open() && dialog.show_modal().is_err() {
        // Not in the page yet: it is being built.
        let dialog = dialog.clone();
        next_frame(move || {
            let _ = dialog.show_modal();
        });
    }
}
