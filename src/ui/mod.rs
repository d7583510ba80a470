//! What the reader sees: one folder or file per screen.

use leptos::prelude::*;

/// Puts the page's interface into the document.
pub fn mount() {
    mount_to_body(|| view! { <main><h1>"مقابلة"</h1></main> });
}
