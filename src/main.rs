//! The page and its worker: one binary, two roles.

use leptos::prelude::*;

fn main() {
    mount_to_body(|| view! { <main><h1>"مقابلة"</h1></main> });
}
