//! What the reader is told: messages that stay until they are dismissed.

use leptos::prelude::*;

use super::icon::Icon;
use super::parts::{each, when};
use crate::state::{Offer, Posted, Tone, store, words};

/// The messages, oldest first; read out by screen readers as they come.
#[component]
pub fn Notices() -> impl IntoView {
    let (store, words) = (store(), words());
    let ids = move || {
        store
            .notices
            .with(|notices| notices.iter().map(|posted| posted.id).collect())
    };
    let posted = move |id| {
        store
            .notices
            .with_untracked(|it| it.iter().find(|posted| posted.id == id).cloned())
    };
    let dismiss_all = move || {
        view! {
            <button type="button" on:click:target=move |_| store.dismiss_all()>{words.notice_dismiss_all()}</button>
        }
        .into_any()
    };
    view! {
        <section class="notices" aria-label=words.notice_region()>
            <div role="log" aria-live="polite">
                {each(ids, move |id| posted(id).map_or_else(|| ().into_any(), notice))}
            </div>
            {when(move || store.notices.with(|notices| notices.len() > 2), dismiss_all)}
        </section>
    }
}

fn notice(posted: Posted) -> AnyView {
    let (store, words) = (store(), words());
    let (id, tone, text) = (posted.id, posted.tone, posted.text(words));
    let class = if tone == Tone::Warning {
        "notice warning"
    } else {
        "notice"
    };
    let name = match posted.offer {
        Some(Offer::Undo) => words.header_undo(),
        Some(Offer::Update) => words.notice_update_now(),
        None => "",
    };
    view! {
        <div class=class data-testid="notice">
            <p>{text}</p>
            <button
                type="button"
                data-testid="notice-offer"
                hidden=name.is_empty()
                on:click:target=move |_| store.accept(&posted)
            >
                {name}
            </button>
            <button
                type="button"
                class="quiet"
                aria-label=words.notice_dismiss()
                on:click:target=move |_| store.dismiss(id)
            >
                {Icon::Close.view()}
            </button>
        </div>
    }
    .into_any()
}
