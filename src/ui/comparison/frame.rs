//! The frame round a screen that shows a comparison.

use super::compared::Compared;
use crate::state::{Route, Screen, store, words};
use crate::ui::follow::{When, flag, handler, text, truth};
use leptos::prelude::*;

/// A screen that shows the last comparison, which it finds with [`Compared::here`]; until there is one, where to get
/// it. Says, for screen readers, while the screen is about to change.
#[component]
pub fn ComparisonFrame(children: ChildrenFn) -> impl IntoView {
    let store = store();
    provide_context(Compared::follow(store));
    let children = StoredValue::new(children);
    view! {
        <div class="screen" aria-busy=truth(move || store.is_behind())>
            <When when=flag(move || store.comparison.with(Option::is_some)) fallback=|| view! { <NothingYet /> }>
                {children.with_value(|screen| screen())}
            </When>
        </div>
    }
}

/// There is no comparison yet: whether one is being made, and the way to the articles.
#[component]
fn NothingYet() -> impl IntoView {
    let (store, words) = (store(), words());
    let said = text(move || match store.running.with(Option::is_some) {
        true => words.work_comparing(),
        false => words.nothing_yet(),
    });
    view! {
        <div class="nothing-yet" data-testid="nothing-yet">
            <p>{said}</p>
            <button type="button" on:click=handler(move |_| store.go(Route::to(Screen::Shelf)))>
                {words.nothing_yet_go()}
            </button>
        </div>
    }
}
