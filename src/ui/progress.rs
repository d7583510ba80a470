//! What the engine is at, and a way to stop it.

use leptos::prelude::*;

use super::icon::Icon;
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
        count.filter(|_| done).map(|count| words.work_done(count))
    };
    let is_running = Memo::new(move |_| store.running.with(Option::is_some));
    view! {
        <Show when=move || is_running.get()>
            <Bar/>
        </Show>
        <p class="visually-hidden" role="status">{found}</p>
    }
}

#[component]
fn Bar() -> impl IntoView {
    let (store, words) = (store(), words());
    let name = move || match store.running.get() {
        Some(Running::Reading { .. }) => words.work_decoding(),
        _ => words.work_comparing(),
    };
    let share = move || store.running.get().map_or(0.0, Running::share);
    view! {
        <div class="progress" data-testid="progress">
            <span id="progress-name">{name}</span>
            <progress max="1" prop:value=share aria-labelledby="progress-name"></progress>
            <button type="button" class="quiet" data-testid="cancel" on:click=move |_| store.cancel()>
                {Icon::Close.view()}
                {words.cancel()}
            </button>
        </div>
    }
}
