//! How strictly passages are matched, with what comes and goes.

use leptos::prelude::*;

use crate::state::{store, words};
use crate::ui::dom::{El, el, value};

/// A slider, and how many links there were before and are now.
pub fn strictness() -> El {
    let (store, words) = (store(), words());
    let links = move || store.comparison.with(|it| it.as_ref().map(|it| it.board.links.len()));
    // As it was when the window was opened.
    let before = untrack(links);
    let now = move || store.settings.with(|settings| settings.strictness);
    let percent = move || words.percent(now() as f32 / 100.0);
    let effect = move || match (before, links()) {
        (Some(before), Some(now)) if before != now => {
            words.settings_links_change(&words.shelf_links(before), &words.shelf_links(now))
        }
        (_, Some(now)) => words.shelf_links(now),
        _ => String::new(),
    };
    let slider = el("input", "")
        .attrs(&[
            ("id", "strictness"),
            ("type", "range"),
            ("min", "5"),
            ("max", "95"),
            ("step", "5"),
        ])
        .attr("aria-describedby", "strictness-hint")
        .test("strictness")
        .live_attr("aria-valuetext", percent)
        .live_value(move || now().to_string())
        .on("input", move |event| {
            if let Ok(strictness) = value(&event).parse() {
                store.set_strictness(strictness);
            }
        });
    let line = el("div", "slider")
        .child(el("span", "").text(words.settings_looser()))
        .child(slider)
        .child(el("span", "").text(words.settings_stricter()))
        .child(el("output", "").attr("for", "strictness").live_text(percent));
    el("div", "strictness")
        .child(
            el("label", "")
                .attr("for", "strictness")
                .text(words.settings_strictness()),
        )
        .child(
            el("p", "hint")
                .attr("id", "strictness-hint")
                .text(words.settings_strictness_hint()),
        )
        .child(line)
        .child(
            el("p", "effect")
                .attr("role", "status")
                .test("strictness-effect")
                .live_text(effect),
        )
}
