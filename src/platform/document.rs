//! What the document says of itself: its root's attributes, its title.

use leptos::prelude::document;

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
