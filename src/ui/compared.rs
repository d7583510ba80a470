//! What the screens below the shelf have in common: they show a comparison, or say why there is none yet.

use crate::state::{Comparison, Route, Screen, store, words};
use leptos::prelude::*;
use std::sync::Arc;

/// `screen` of the last comparison, built anew when there is another; until there is one, where to get it.
pub fn compared(screen: fn(Arc<Comparison>) -> AnyView) -> impl IntoView {
    let store = store();
    move || match store.comparison.get() {
        Some(comparison) => screen(comparison),
        None => view! { <NothingYet /> }.into_any(),
    }
}

#[component]
fn NothingYet() -> impl IntoView {
    let (store, words) = (store(), words());
    view! {
        <div class="nothing-yet" data-testid="nothing-yet">
            <p>{move || if store.running.with(Option::is_some) { words.work_comparing() } else { words.nothing_yet() }}</p>
            <button type="button" on:click=move |_| store.go(Route::to(Screen::Shelf))>{words.nothing_yet_go()}</button>
        </div>
    }
}
