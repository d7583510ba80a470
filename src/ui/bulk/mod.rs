//! Elements in bulk: the rows of a board and the words of a statement.
//!
//! A board has thousands of cells and a statement more than a thousand marks. `view!` keeps a state for each element so
//! that each can change by itself; these never do, and are drawn anew, or copied, as a whole. So they are made here by
//! hand, of [`Drawn`] elements, and put into an element of a `view!` that a `NodeRef` names:
//!
//! ```ignore
//! let body = NodeRef::<html::Tbody>::new();
//! draw_into(body, move |body| {
//!     rows.with(|rows| rows.iter().fold(body, |body, row| body.child(drawn("tr", "").text(row))));
//! });
//! view! { <table><tbody node_ref=body></tbody></table> }
//! ```
//!
//! No drawn element has a listener. The `view!` round them listens once, and [`attribute_at`] says what the event
//! happened on. Text is always text: nothing here reads markup. Besides `platform/`, this is the only part of the page
//! that names the browser's own types.

use leptos::html::ElementType;
use leptos::prelude::{Get, NodeRef, document};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use crate::platform::layout::{self, Rect};
use crate::ui::follow::effect;

/// An element that is drawn by hand. Copying the value gives another handle on the same element.
#[derive(Clone, Debug)]
pub struct Drawn(Element);

/// A new element; `class` may be empty.
#[must_use]
pub fn drawn(tag: &str, class: &str) -> Drawn {
    let element = document().create_element(tag);
    let element = Drawn(element.expect("invariant: the names of elements are written in the source, and valid"));
    if class.is_empty() {
        element
    } else {
        element.attr("class", class)
    }
}

/// Has `draw` fill the element `into`, which is emptied before; now, and again whenever a signal changes that it read.
pub fn draw_into<E>(into: NodeRef<E>, draw: impl Fn(Drawn) + 'static)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    effect(move || {
        if let Some(element) = into.get() {
            draw(Drawn(element.unchecked_into()).emptied());
        }
    });
}

/// What the attribute `name` says of the element that an event happened on, or of the nearest one round it that
/// `selector` names.
#[must_use]
pub fn attribute_at(event: &Event, selector: &str, name: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok()??.get_attribute(name)
}

impl Drawn {
    /// An element of a `view!`, to draw in.
    #[must_use]
    pub fn of(element: &Element) -> Self {
        Self(element.clone())
    }

    /// Gives it an attribute.
    #[must_use]
    pub fn attr(self, name: &str, value: &str) -> Self {
        self.set_attr(name, value);
        self
    }

    /// Gives it several attributes.
    #[must_use]
    pub fn attrs(self, attributes: &[(&str, &str)]) -> Self {
        attributes.iter().fold(self, |it, (name, value)| it.attr(name, value))
    }

    /// Puts text at its end.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        // Refused only where an element would be put into itself.
        let _ = self.0.append_child(&document().create_text_node(text));
        self
    }

    /// Puts an element at its end.
    #[must_use]
    pub fn child(self, child: Self) -> Self {
        self.append(&child);
        self
    }

    /// Puts elements at its end; an `Option` is none or one.
    #[must_use]
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Takes out all that stands in it.
    #[must_use]
    pub fn emptied(self) -> Self {
        self.0.set_text_content(None);
        self
    }

    /// Another one like it, with all that stands in it: quicker than drawing it anew.
    #[must_use]
    pub fn copy(&self) -> Self {
        let copy = self.0.clone_node_with_deep(true);
        Self(copy.map_or_else(|_| self.0.clone(), JsCast::unchecked_into))
    }

    /// Changes an attribute.
    pub fn set_attr(&self, name: &str, value: &str) {
        // Refused only for names that are not valid.
        let _ = self.0.set_attribute(name, value);
    }

    /// Gives it a class among others, or takes that away.
    pub fn set_class(&self, name: &str, on: bool) {
        let _ = self.0.class_list().toggle_with_force(name, on);
    }

    /// Puts an element at its end, unless it stands in it already: what is put anew loses the focus.
    pub fn append(&self, child: &Self) {
        if child.0.parent_element().as_ref() != Some(&self.0) {
            let _ = self.0.append_child(&child.0);
        }
    }

    /// Has it hold `text` and nothing else.
    pub fn set_text(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    /// The element that stands in it at a place, from 0.
    #[must_use]
    pub fn child_at(&self, place: usize) -> Option<Self> {
        std::iter::successors(self.0.first_element_child(), Element::next_element_sibling)
            .nth(place)
            .map(Self)
    }

    /// Has `children`, which hold all that stands in it, stand in this order. One that stands in its place is not
    /// touched, and keeps the focus.
    pub fn arrange<'a>(&self, children: impl IntoIterator<Item = &'a Self>) {
        let mut next = self.0.first_element_child();
        for Self(child) in children {
            if next.as_ref() == Some(child) {
                next = child.next_element_sibling();
            } else {
                let _ = self.0.insert_before(child, next.as_deref());
            }
        }
    }

    /// Takes it out of what it stands in.
    pub fn remove(&self) {
        self.0.remove();
    }

    /// Gives it the focus; says whether it has it now.
    pub fn focus(&self) -> bool {
        let focused = self.0.dyn_ref::<HtmlElement>().map(HtmlElement::focus);
        focused.is_some() && document().active_element().as_ref() == Some(&self.0)
    }

    /// Whether the focus is on it or in it.
    #[must_use]
    pub fn has_focus(&self) -> bool {
        self.0.contains(document().active_element().as_deref())
    }

    /// The rectangle that it takes in the window.
    #[must_use]
    pub fn rect(&self) -> Rect {
        Rect::of(&self.0)
    }

    /// Scrolls as little as shows it.
    pub fn bring_into_view(&self) {
        layout::bring_into_view(&self.0);
    }

    /// Scrolls until it stands at the top of what scrolls.
    pub fn scroll_to_top(&self) {
        self.0.scroll_into_view();
    }
}
