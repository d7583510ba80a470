//! How strictly passages are matched, with what comes and goes.

use leptos::prelude::*;

use crate::state::{store, words};

/// A slider, and how many links there were before and are now.
#[component]
pub fn Strictness() -> impl IntoView {
    let (store, words) = (store(), words());
    let links = Memo::new(move |_| store.comparison.with(|it| it.as_ref().map(|it| it.board.links.len())));
    // As it was when the window was opened.
    let before = links.get_untracked();
    let value = move || store.settings.with(|settings| settings.strictness);
    let slide = move |input: leptos::ev::Event| {
        if let Ok(strictness) = event_target_value(&input).parse() {
            store.set_strictness(strictness);
        }
    };
    let effect = move || match (before, links.get()) {
        (Some(before), Some(now)) if before != now => {
            words.settings_links_change(&words.shelf_links(before), &words.shelf_links(now))
        }
        (_, Some(now)) => words.shelf_links(now),
        _ => String::new(),
    };
    view! {
        <div class="strictness">
            <label for="strictness">{words.settings_strictness()}</label>
            <p class="hint" id="strictness-hint">{words.settings_strictness_hint()}</p>
            <div class="slider">
                <span>{words.settings_looser()}</span>
                <input id="strictness" type="range" min="5" max="95" step="5" data-testid="strictness"
                    aria-describedby="strictness-hint" aria-valuetext=move || words.percent(value() as f32 / 100.0)
                    prop:value=move || value().to_string() on:input=slide/>
                <span>{words.settings_stricter()}</span>
                <output for="strictness">{move || words.percent(value() as f32 / 100.0)}</output>
            </div>
            <p class="effect" role="status" data-testid="strictness-effect">{effect}</p>
        </div>
    }
}
