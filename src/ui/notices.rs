//! What the reader is told: messages that stay until they are dismissed.

use leptos::prelude::*;

use super::icon::Icon;
use crate::state::{Posted, Tone, store, words};

/// The messages, oldest first; read out by screen readers as they come.
#[component]
pub fn Notices() -> impl IntoView {
    let (store, words) = (store(), words());
    let many = Memo::new(move |_| store.notices.with(|notices| notices.len() > 2));
    view! {
        <section class="notices" aria-label=words.notice_region()>
            <div role="log" aria-live="polite">
                <For each=move || store.notices.get() key=|posted| posted.id let:posted>
                    <Notice posted/>
                </For>
            </div>
            <Show when=move || many.get()>
                <button type="button" on:click=move |_| store.dismiss_all()>{words.notice_dismiss_all()}</button>
            </Show>
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
        view! { <button type="button" data-testid="notice-undo" on:click=undo>{words.header_undo()}</button> }
    });
    view! {
        <div class="notice" class:warning=posted.tone == Tone::Warning data-testid="notice">
            <p>{posted.text(words)}</p>
            {undo}
            <button
                type="button"
                class="quiet"
                aria-label=words.notice_dismiss()
                on:click=move |_| store.dismiss(id)
            >
                {Icon::Close.view()}
            </button>
        </div>
    }
}
