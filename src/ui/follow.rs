//! Closures that a `view!` follows, brought to a few types.
//!
//! The code that follows a closure is compiled anew for each type of closure, and every closure has a type of its own.
//! Texts, flags and parts of the page that follow signals go through these, so that it is compiled once for each.

use leptos::prelude::*;

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
