//! What the reader is told: messages that stay until they are dismissed.

use leptos::prelude::*;

use super::icon::Icon;
use crate::state::{Offer, Posted, Tone, store, words};

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
    let (id, tone, text) = (posted.id, posted.tone, posted.text(words));
    let name = posted.offer.map(|offer| match offer {
        Offer::Undo => words.header_undo(),
        Offer::Update => words.notice_update_now(),
    });
    let offer = name.map(|name| {
        view! {
            <button type="button" data-testid="notice-offer" on:click=move |_| store.accept(&posted)>
                {name}
            </button>
        }
    });
    view! {
        <div class="notice" class:warning=tone == Tone::Warning data-testid="notice">
            <p>{text}</p>
            {offer}
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
