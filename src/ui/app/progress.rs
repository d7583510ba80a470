//! What the engine is at, and a way to stop it.

use leptos::prelude::*;

use crate::state::{Running, store, words};
use crate::ui::icon::Icon;

/// What the engine is at, while it is; and, for screen readers, what came of it.
#[component]
pub fn Progress() -> impl IntoView {
    let (store, words) = (store(), words());
    let is_running = move || store.running.with(Option::is_some);
    let found = move || {
        let count = store
            .comparison
            .with(|it| it.as_ref().map(|it| it.board.statements.len()));
        count.filter(|_| !is_running()).map(|count| words.work_done(count))
    };
    view! {
        <Show when=is_running>
            <Bar />
        </Show>
        <p class="visually-hidden" role="status">
            {found}
        </p>
    }
}

#[component]
fn Bar() -> impl IntoView {
    let (store, words) = (store(), words());
    let name = move || match store.running.get() {
        Some(Running::Reading { .. }) => words.work_decoding(),
        _ => words.work_comparing(),
    };
    let percent = move || (store.running.get().map_or(0.0, Running::share) * 100.0) as u32;
    view! {
        <div class="progress" data-testid="progress">
            <span id="progress-name">{name}</span>
            <progress max="100" aria-labelledby="progress-name" value=move || percent().to_string()></progress>
            <button type="button" class="quiet" data-testid="cancel" on:click=move |_| store.cancel()>
                {Icon::Close.view()}
                {words.cancel()}
            </button>
        </div>
    }
}
