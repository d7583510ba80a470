//! What the document says of itself: its root's attributes, its title.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;

/// Writes attributes on the document's root.
pub fn set_root_attributes(attributes: &[(&str, &str)]) {
    let Some(root) = document().document_element() else {
        return;
    };
    for (name, value) in attributes {
        // Refused only for names that are not valid in HTML.
        let _ = root.set_attribute(name, value);
    }
}

/// Names the page in the browser's tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Moves the focus to the element `id`, once what is being built is on the page.
pub fn focus_soon(id: &'static str) {
    request_animation_frame(move || {
        let element = document().get_element_by_id(id);
        if let Some(element) = element.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
            // Refused only for what is not on the page.
            let _ = element.focus();
        }
    });
}
