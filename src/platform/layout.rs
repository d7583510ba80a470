//! Where things are on the screen, and bringing them into view.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// A rectangle in the window, in CSS pixels from its top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Its left edge.
    pub left: f64,
    /// Its top edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its bottom edge.
    pub bottom: f64,
}

impl Rect {
    /// The rectangle that an element takes.
    #[must_use]
    pub fn of(element: &Element) -> Self {
        let rect = element.get_bounding_client_rect();
        Self {
            left: rect.left(),
            top: rect.top(),
            right: rect.right(),
            bottom: rect.bottom(),
        }
    }

    /// How wide it is.
    #[must_use]
    pub fn width(self) -> f64 {
        self.right - self.left
    }

    /// How high it is.
    #[must_use]
    pub fn height(self) -> f64 {
        self.bottom - self.top
    }
}

/// Scrolls as little as shows the element.
pub fn bring_into_view(element: &Element) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    nearest.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}

/// Whether nothing on the page has the focus: what had it is gone, or nothing had it yet.
#[must_use]
pub fn focus_is_lost() -> bool {
    document().active_element().is_none_or(|it| it.tag_name() == "BODY")
}

/// Whether something in the same `main` as `element` has the focus.
#[must_use]
pub fn focus_is_in_main_of(element: &Element) -> bool {
    let main = element.closest("main").ok().flatten();
    let focused = document().active_element();
    // `main` itself gets the focus from the link that skips to it.
    main.is_some_and(|main| focused.as_ref() != Some(&main) && main.contains(focused.as_deref()))
}

/// Gives an element the focus, where it can have it.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // Refused only for elements that are not on the page.
        let _ = element.focus();
    }
}
