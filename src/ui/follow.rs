//! Closures that a `view!` follows, brought to a few types.
//!
//! The code that follows a closure is compiled anew for each type of closure, and every closure has a type of its own.
//! Texts, flags and parts of the page that follow signals go through these, so that it is compiled once for each.

use leptos::prelude::*;
use std::sync::Arc;

/// A part of a page that follows signals.
pub type Part = Box<dyn FnMut() -> AnyView + Send>;

/// Text, or the value of an attribute, that follows signals.
pub fn text<T: Into<String>>(text: impl Fn() -> T + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(move || text().into())
}

/// Whether something holds; follows signals.
pub fn flag(holds: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(holds)
}

/// Whether something holds, as ARIA writes it; follows signals.
pub fn truth(holds: impl Fn() -> bool + Send + Sync + 'static) -> Signal<String> {
    text(move || holds().to_string())
}

/// A part of the page that is built anew whenever a signal changes that `part` read.
pub fn part<V: IntoView + 'static>(mut part: impl FnMut() -> V + Send + 'static) -> Part {
    Box::new(move || part().into_any())
}

/// [`Show`], compiled once for all that is shown: a part of the page that is there while `when` holds.
#[component]
pub fn When(
    /// Whether it is there.
    when: Signal<bool>,
    /// What is there meanwhile.
    #[prop(optional, into)]
    fallback: ViewFn,
    children: ChildrenFn,
) -> impl IntoView {
    view! { <Show when=move || when.get() fallback>{children()}</Show> }
}

/// [`For`] over outlets, by their columns, compiled once for all that is built of them.
#[component]
pub fn ForOutlets<N: IntoView + 'static>(
    /// The columns.
    each: Signal<Vec<u32>>,
    /// Builds what stands for a column.
    children: impl Fn(u32) -> N + Send + Sync + 'static,
) -> impl IntoView {
    for_outlets(each, Arc::new(move |article| children(article).into_any()))
}

fn for_outlets(each: Signal<Vec<u32>>, build: Arc<dyn Fn(u32) -> AnyView + Send + Sync>) -> impl IntoView {
    view! { <For each=move || each.get() key=|article| *article children=move |article| build(article) /> }
}
