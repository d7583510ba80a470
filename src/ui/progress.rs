//! What the engine is at, and a way to stop it.

use leptos::prelude::*;

use super::dom::{El, button, el};
use super::icon::Icon;
use crate::state::{Running, store, words};

/// What the engine is at, while it is; and, for screen readers, what came of it.
pub fn progress() -> [El; 2] {
    let (store, words) = (store(), words());
    let found = move || {
        let done = store.running.with(Option::is_none);
        let count = store
            .comparison
            .with(|it| it.as_ref().map(|it| it.board.statements.len()));
        count
            .filter(|_| done)
            .map(|count| words.work_done(count))
            .unwrap_or_default()
    };
    [
        el("div", "").live_if(move || store.running.with(Option::is_some), bar),
        el("p", "visually-hidden").attr("role", "status").live_text(found),
    ]
}

fn bar() -> El {
    let (store, words) = (store(), words());
    let name = move || match store.running.get() {
        Some(Running::Reading { .. }) => words.work_decoding(),
        _ => words.work_comparing(),
    };
    let percent = move || (store.running.get().map_or(0.0, Running::share) * 100.0) as u32;
    let cancel = button("quiet", move || store.cancel())
        .test("cancel")
        .child(Icon::Close.view())
        .text(words.cancel());
    el("div", "progress")
        .test("progress")
        .child(el("span", "").attr("id", "progress-name").live_text(name))
        .child(
            el("progress", "")
                .attrs(&[("max", "100"), ("aria-labelledby", "progress-name")])
                .live_attr("value", move || percent().to_string()),
        )
        .child(cancel)
}
