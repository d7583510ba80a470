//! What the reader is told: messages that stay until they are dismissed.

use leptos::prelude::*;

use crate::state::{Offer, Posted, Tone, store, words};
use crate::ui::follow::{ForEach, When, flag, handler};
use crate::ui::icon::Icon;

/// The messages, oldest first; read out by screen readers as they come.
#[component]
pub fn Notices() -> impl IntoView {
    let (store, words) = (store(), words());
    let are_many = move || store.notices.with(|notices| notices.len() > 2);
    view! {
        <section class="notices" aria-label=words.notice_region()>
            <div role="log" aria-live="polite">
                <ForEach each=move || store.notices.get() key=|posted| posted.id let:posted>
                    <Notice posted />
                </ForEach>
            </div>
            <When when=flag(are_many)>
                <button type="button" on:click=handler(move |_| store.dismiss_all())>
                    {words.notice_dismiss_all()}
                </button>
            </When>
        </section>
    }
}

#[component]
fn Notice(posted: Posted) -> impl IntoView {
    let (store, words) = (store(), words());
    let (id, text) = (posted.id, posted.text(words));
    let class = match posted.tone {
        Tone::Warning => "notice warning",
        Tone::Done => "notice",
    };
    let offer = posted.offer.map(|offer| {
        let name = match offer {
            Offer::Undo => words.header_undo(),
            Offer::Update => words.notice_update_now(),
            Offer::Retry => words.work_retry(),
        };
        view! {
            <button type="button" data-testid="notice-offer" on:click=handler(move |_| store.accept(&posted))>
                {name}
            </button>
        }
    });
    view! {
        <div class=class data-testid="notice">
            <p>{text}</p>
            {offer}
            <button type="button" class="quiet" aria-label=words.notice_dismiss() on:click=handler(move |_| store.dismiss(id))>
                {Icon::Close.view()}
            </button>
        </div>
    }
}
