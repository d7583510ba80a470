//! What the engine is at, with a way to stop it; or that the board is behind, with a way to compare again.

use leptos::prelude::*;

use crate::state::{Running, store, words};
use crate::ui::follow::{When, flag, handler, text};
use crate::ui::icon::Icon;

/// What the engine is at, while it is; else, whether the board is of what stands on the page now. For screen readers,
/// what came of it.
#[component]
pub fn Progress() -> impl IntoView {
    let (store, words) = (store(), words());
    let is_running = move || store.running.with(Option::is_some);
    let found = move || {
        let count = store
            .comparison
            .with(|it| it.as_ref().map(|it| it.board.statements.len()));
        count
            .filter(|_| !is_running())
            .map_or_else(String::new, |count| words.work_done(count))
    };
    view! {
        <When when=flag(is_running) fallback=|| view! { <Behind /> }>
            <Bar />
        </When>
        <p class="visually-hidden" role="status">
            {text(found)}
        </p>
    }
}

#[component]
fn Bar() -> impl IntoView {
    let (store, words) = (store(), words());
    let name = move || match store.running.get() {
        Some(Running::Reading(_)) => words.work_decoding(),
        _ => words.work_comparing(),
    };
    let percent = move || (store.running.get().map_or(0.0, Running::share) * 100.0) as u32;
    view! {
        <div class="progress" data-testid="progress">
            <span id="progress-name">{text(name)}</span>
            <progress max="100" aria-labelledby="progress-name" value=text(move || percent().to_string())></progress>
            <button type="button" class="quiet" data-testid="cancel" on:click=handler(move |_| store.cancel())>
                {Icon::Close.view()}
                {words.cancel()}
            </button>
        </div>
    }
}

/// That the comparison on the page is of other articles or settings than those there are now, or that there is none.
#[component]
fn Behind() -> impl IntoView {
    let (store, words) = (store(), words());
    let said = move || match store.comparison.with(Option::is_some) {
        true => words.work_behind(),
        false => words.work_none(),
    };
    view! {
        <When when=flag(move || store.is_outdated.get())>
            <div class="progress" role="status" data-testid="behind">
                <span>{text(said)}</span>
                <button type="button" data-testid="compare-again" on:click=handler(move |_| store.compare())>
                    {words.work_again()}
                </button>
            </div>
        </When>
    }
}
