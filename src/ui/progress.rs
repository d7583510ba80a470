//! What the engine is at, and a way to stop it.

use leptos::prelude::*;

use super::icon::Icon;
use super::parts::when;
use crate::state::{Running, store, words};

/// What the engine is at, while it is; and, for screen readers, what came of it.
#[component]
pub fn ProgressBar() -> impl IntoView {
    let (store, words) = (store(), words());
    let found = move || {
        let done = store.running.with(Option::is_none);
        let count = store
            .comparison
            .with(|it| it.as_ref().map(|it| it.board.statements.len()));
        count
            .filter(|_| done)
            .map(|count| words.work_done(count))
            .unwrap_or_default()
    };
    view! {
        {when(move || store.running.with(Option::is_some), bar)}
        <p class="visually-hidden" role="status">{move || found()}</p>
    }
}

fn bar() -> AnyView {
    let (store, words) = (store(), words());
    let name = move || match store.running.get() {
        Some(Running::Reading { .. }) => words.work_decoding(),
        _ => words.work_comparing(),
    };
    let percent = move || (store.running.get().map_or(0.0, Running::share) * 100.0) as u32;
    view! {
        <div class="progress" data-testid="progress">
            <span id="progress-name">{move || name().to_owned()}</span>
            <progress max="100" value=move || percent().to_string() aria-labelledby="progress-name"></progress>
            <button type="button" class="quiet" data-testid="cancel" on:click:target=move |_| store.cancel()>
                {Icon::Close.view()}
                {words.cancel()}
            </button>
        </div>
    }
    .into_any()
}
