//! What the reader is told: messages that stay until they are dismissed.

use leptos::prelude::*;

use crate::state::{Posted, Tone, store, words};

/// The messages, oldest first; read out by screen readers as they come.
#[component]
pub fn Notices() -> impl IntoView {
    let store = store();
    view! {
        <section class="notices" role="status" aria-live="polite" aria-label=words().notice_region()>
            <For each=move || store.notices.get() key=|posted| posted.id let:posted>
                <Notice posted/>
            </For>
        </section>
    }
}

#[component]
fn Notice(posted: Posted) -> impl IntoView {
    let (store, words) = (store(), words());
    let id = posted.id;
    let undo = posted.undo.then(|| {
        let undo = move |_| {
            store.undo();
            store.dismiss(id);
        };
        view! { <button type="button" class="quiet" on:click=undo>{words.header_undo()}</button> }
    });
    view! {
        <div class="notice" class:warning=posted.tone == Tone::Warning data-testid="notice">
            <p>{posted.text(words)}</p>
            {undo}
            <button type="button" class="quiet icon" aria-label=words.notice_dismiss() on:click=move |_| store.dismiss(id)>
                "×"
            </button>
        </div>
    }
}
