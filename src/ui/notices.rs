//! What the reader is told: messages that stay until they are dismissed.

use leptos::prelude::*;

use super::dom::{El, button, el};
use super::icon::Icon;
use crate::state::{Offer, Posted, Tone, store, words};

/// The messages, oldest first; read out by screen readers as they come.
pub fn notices() -> El {
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
    let log = el("div", "").attrs(&[("role", "log"), ("aria-live", "polite")]);
    el("section", "notices")
        .attr("aria-label", words.notice_region())
        .child(log.live_each(ids, move |id| posted(id).map_or_else(|| el("div", ""), notice)))
        .live_if(
            move || store.notices.with(|notices| notices.len() > 2),
            move || button("", move || store.dismiss_all()).text(words.notice_dismiss_all()),
        )
}

fn notice(posted: Posted) -> El {
    let (store, words) = (store(), words());
    let (id, tone, text) = (posted.id, posted.tone, posted.text(words));
    let class = match tone {
        Tone::Warning => "notice warning",
        Tone::Done => "notice",
    };
    let name = match posted.offer {
        Some(Offer::Undo) => words.header_undo(),
        Some(Offer::Update) => words.notice_update_now(),
        None => "",
    };
    let offer = button("", move || store.accept(&posted))
        .test("notice-offer")
        .flag("hidden", name.is_empty())
        .text(name);
    let dismiss = button("quiet", move || store.dismiss(id))
        .attr("aria-label", words.notice_dismiss())
        .child(Icon::Close.view());
    el("div", class)
        .test("notice")
        .child(el("p", "").text(&text))
        .child(offer)
        .child(dismiss)
}
