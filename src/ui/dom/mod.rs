//! The page's elements.
//!
//! `view!` gives every shape of element a type of its own, and the compiler writes the code that builds and changes it
//! anew for each: more than half of a page's module. Here every element is an [`El`], built by methods that are
//! compiled once. Signals, memos and contexts are Leptos's own; what follows them is named `live_…` ([`live`]):
//!
//! ```ignore
//! el("p", "count")
//!     .attr("role", "status")
//!     .child(el("b", "").text(words.found()))
//!     .live_text(move || words.number(count.get()))
//! ```
//!
//! Text is always text: nothing here reads markup.

mod keep;
mod live;
mod view;

use std::rc::Rc;

use leptos::prelude::{GetValue, Owner, StoredValue, document, on_cleanup, window_event_listener_untyped};
use wasm_bindgen::prelude::*;
use web_sys::{DragEvent, Element, Event, EventTarget, HtmlElement, HtmlInputElement};

pub use live::{follow, next_frame};

/// An element that is being built.
#[derive(Clone)]
pub struct El(Element);

/// What answers an event.
type Answer = Rc<dyn Fn(Event)>;

/// A new element of HTML; `class` may be empty.
#[must_use]
pub fn el(tag: &str, class: &str) -> El {
    El(document()
        .create_element(tag)
        .expect("invariant: the names of elements are written in the source, and valid"))
    .class(class)
}

/// A new element of a drawing.
#[must_use]
pub fn svg(tag: &str, class: &str) -> El {
    El(document()
        .create_element_ns(Some("http://www.w3.org/2000/svg"), tag)
        .expect("invariant: the names of elements are written in the source, and valid"))
    .class(class)
}

/// A button with an event of its own, to hold words, an icon or both.
#[must_use]
pub fn button(class: &str, run: impl Fn() + 'static) -> El {
    el("button", class).attr("type", "button").click(run)
}

impl El {
    /// Gives it a class, or several with spaces between; none where that is empty.
    #[must_use]
    pub fn class(self, class: &str) -> Self {
        if class.is_empty() {
            self
        } else {
            self.attr("class", class)
        }
    }

    /// Gives it an attribute.
    #[must_use]
    pub fn attr(self, name: &str, value: &str) -> Self {
        // Refused only for names that are not valid.
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Gives it several attributes.
    #[must_use]
    pub fn attrs(self, attributes: &[(&str, &str)]) -> Self {
        attributes.iter().fold(self, |el, (name, value)| el.attr(name, value))
    }

    /// Gives it the attribute by which tests find it.
    #[must_use]
    pub fn test(self, name: &str) -> Self {
        self.attr("data-testid", name)
    }

    /// Gives it a property of style. Written by the browser's own hand: the page's policy allows no `style` attribute.
    #[must_use]
    pub fn style(self, name: &str, value: &str) -> Self {
        // Refused only for names that are not valid.
        let _ = self.0.unchecked_ref::<HtmlElement>().style().set_property(name, value);
        self
    }

    /// Gives it an attribute without a value, where `on` holds.
    #[must_use]
    pub fn flag(self, name: &str, on: bool) -> Self {
        if on { self.attr(name, "") } else { self }
    }

    /// Puts text at its end.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        // Refused only where an element would be put into itself.
        let _ = self.0.append_child(&document().create_text_node(text));
        self
    }

    /// Takes out all that stands in it.
    #[must_use]
    pub fn emptied(self) -> Self {
        self.0.set_text_content(None);
        self
    }

    /// Puts an element at its end.
    #[must_use]
    pub fn child(self, child: Self) -> Self {
        let _ = self.0.append_child(&child.0);
        self
    }

    /// Puts elements at its end; an `Option` is none or one.
    #[must_use]
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Has `run` answer an event.
    #[must_use]
    pub fn on(self, event: &str, run: impl Fn(Event) + 'static) -> Self {
        let answer = listener(Rc::new(run));
        // Refused only for a listener that is none.
        let _ = self.0.add_event_listener_with_callback(event, answer.unchecked_ref());
        self
    }

    /// Has `run` answer a click, or the key that stands for one.
    #[must_use]
    pub fn click(self, run: impl Fn() + 'static) -> Self {
        self.on("click", move |_| run())
    }

    /// Has `run` told of the value that the reader gave a field, when the field is left.
    #[must_use]
    pub fn on_change(self, run: impl Fn(String) + 'static) -> Self {
        self.on("change", move |event| run(value(&event)))
    }

    /// Has `run` told whether the reader ticked a box.
    #[must_use]
    pub fn on_tick(self, run: impl Fn(bool) + 'static) -> Self {
        self.on("change", move |event| run(ticked(&event)))
    }

    /// Another one like it, with all that stands in it and without what answers events: quicker than building it anew.
    #[must_use]
    pub fn copy(&self) -> Self {
        let copy = self.0.clone_node_with_deep(true);
        Self(copy.map_or_else(|_| self.0.clone(), JsCast::unchecked_into))
    }

    /// The browser's own handle, for what is asked of an element later.
    #[must_use]
    pub fn element(&self) -> Element {
        self.0.clone()
    }
}

/// Has `run` answer an event anywhere on the page, while what is being built is there.
pub fn on_window(event: &str, run: impl Fn(Event) + 'static) {
    let run: Box<dyn Fn(Event)> = Box::new(run);
    let listening = window_event_listener_untyped(event, run);
    on_cleanup(move || listening.remove());
}

/// The browser's handle on an answer. The answer, and what it holds of the page, goes with what is being built: an
/// element that outlives it is not answered any more.
fn listener(answer: Answer) -> JsValue {
    // What the answer builds belongs to what it is a part of, and finds its context.
    let owner = Owner::current().unwrap_or_default();
    let answer = owner.with(|| StoredValue::new_local(answer));
    let run = move |event| {
        // Taken out first: an answer may lead to an event that it answers too.
        if let Some(answer) = answer.try_get_value() {
            owner.with(|| answer(event));
        }
    };
    Closure::<dyn FnMut(Event)>::new(run).into_js_value()
}

/// Gives a drag that begins something to carry: Firefox starts none that carries nothing.
pub fn carry_nothing(event: &Event) {
    let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    if let Some(transfer) = transfer {
        let _ = transfer.set_data("text/plain", "");
    }
}

/// The element that an event happened on, where it is one.
#[must_use]
pub fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target().and_then(|it: EventTarget| it.dyn_into().ok())
}

/// What stands in the field that an event happened on.
#[must_use]
pub fn value(event: &Event) -> String {
    // A `select` and a `textarea` have the same property.
    let field = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
    field.map(|it| it.value()).unwrap_or_default()
}

fn ticked(event: &Event) -> bool {
    target::<HtmlInputElement>(event).is_some_and(|it| it.checked())
}

/// `yes` or `no`, as ARIA writes it.
#[must_use]
pub const fn truth(it: bool) -> &'static str {
    if it { "true" } else { "false" }
}
