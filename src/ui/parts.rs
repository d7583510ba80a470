//! Parts of a screen that come and go.
//!
//! Leptos compiles a copy of its code for each type that passes through `Show` and `For`. These two let one type
//! pass, whatever is shown: a screen costs a few hundred bytes instead of several thousand.

use std::sync::Arc;

use leptos::prelude::*;

/// `view` for as long as `is_shown` holds.
pub fn when(
    is_shown: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    when_boxed(Signal::derive(is_shown), Arc::new(view))
}

fn when_boxed(is_shown: Signal<bool>, view: Arc<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    // What is shown is built once, not at every change of what `is_shown` looks at.
    let is_shown = Memo::new(move |_| is_shown.get());
    view! { {move || if is_shown.get() { view() } else { ().into_any() }} }.into_any()
}

/// A view for each of `keys`, which are told apart: one that stays is not built anew, and moves with its key.
pub fn each(
    keys: impl Fn() -> Vec<u32> + Send + Sync + 'static,
    view: impl Fn(u32) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    each_boxed(Signal::derive(keys), Arc::new(view))
}

fn each_boxed(keys: Signal<Vec<u32>>, view: Arc<dyn Fn(u32) -> AnyView + Send + Sync>) -> AnyView {
    view! { <For each=move || keys.get() key=|key| *key children=move |key| view(key)/> }.into_any()
}
