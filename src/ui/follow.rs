//! Closures that a `view!` follows, brought to a few types.
//!
//! The code that follows a closure is compiled anew for each type of closure, and every closure has a type of its own.
//! Texts, flags, parts and lists that follow signals, memos and effects go through these, so that it is compiled once for
//! each.

use leptos::prelude::*;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// A part of a page that follows signals.
pub type Part = Box<dyn FnMut() -> AnyView + Send>;

/// Text, or the value of an attribute, that follows signals.
pub fn text<T: Into<String>>(text: impl Fn() -> T + Send + Sync + 'static) -> Signal<String> {
    derived(Box::new(move || text().into()))
}

/// Whether something holds; follows signals.
pub fn flag(holds: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    derived(Box::new(holds))
}

fn derived<T: Send + Sync + 'static>(value: Box<dyn Fn() -> T + Send + Sync>) -> Signal<T> {
    Signal::derive(move || value())
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

/// [`For`], compiled once for all lists: an item goes by the number that stands for its key, and builds itself.
#[component]
pub fn ForEach<T, I, K, N>(
    /// The items.
    each: impl Fn() -> I + Send + 'static,
    /// What tells an item from the others.
    key: impl Fn(&T) -> K + Send + 'static,
    /// Builds what stands for an item.
    children: impl Fn(T) -> N + Send + Sync + 'static,
) -> impl IntoView
where
    T: Send + 'static,
    I: IntoIterator<Item = T>,
    K: Hash,
    N: IntoView + 'static,
{
    let children = Arc::new(children);
    let entry = move |item: T| {
        let (key, children) = (number_of(&key(&item)), children.clone());
        let build = Box::new(move || children(item).into_any());
        Entry { key, build }
    };
    for_entries(Box::new(move || each().into_iter().map(&entry).collect()))
}

/// An item of a list, whatever it is.
struct Entry {
    key: u64,
    build: Box<dyn FnOnce() -> AnyView + Send>,
}

fn number_of(key: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

fn for_entries(entries: Box<dyn Fn() -> Vec<Entry> + Send>) -> impl IntoView {
    view! { <For each=move || entries() key=|entry| entry.key children=|entry| (entry.build)() /> }
}

/// [`Memo`], compiled once for each type of value.
pub fn memo<T: PartialEq + Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    boxed_memo(Box::new(value))
}

fn boxed_memo<T: PartialEq + Send + Sync + 'static>(value: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
    Memo::new(move |_| value())
}

/// [`Effect`], compiled once. What `run` gives is dropped.
pub fn effect<T>(mut run: impl FnMut() -> T + 'static) {
    boxed_effect(Box::new(move || drop(run())));
}

fn boxed_effect(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_| run());
}

/// What is done at an event, compiled once for each kind of event.
pub fn handler<E>(run: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(run)
}
