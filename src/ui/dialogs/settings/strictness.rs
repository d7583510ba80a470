//! How strictly passages are matched, with what comes and goes.

use leptos::prelude::*;

use crate::state::{store, words};
use crate::ui::follow::handler;

/// A slider, and how many links there were before and are now.
#[component]
pub fn Strictness() -> impl IntoView {
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
    let change = move |value: String| {
        if let Ok(strictness) = value.parse() {
            store.set_strictness(strictness);
        }
    };
    view! {
        <div class="strictness">
            <label for="strictness">{words.settings_strictness()}</label>
            <p class="hint" id="strictness-hint">
                {words.settings_strictness_hint()}
            </p>
            <div class="slider">
                <span>{words.settings_looser()}</span>
                <input
                    id="strictness"
                    type="range"
                    min="5"
                    max="95"
                    step="5"
                    aria-describedby="strictness-hint"
                    data-testid="strictness"
                    aria-valuetext=move || percent()
                    prop:value=move || now().to_string()
                    on:input=handler(move |event| change(event_target_value(&event)))
                />
                <span>{words.settings_stricter()}</span>
                <output for="strictness">{move || percent()}</output>
            </div>
            <p class="effect" role="status" data-testid="strictness-effect">
                {move || effect()}
            </p>
        </div>
    }
}
