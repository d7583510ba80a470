//! The articles.

use leptos::prelude::*;

use crate::state::words;

/// The articles.
#[component]
pub fn ShelfScreen() -> impl IntoView {
    view! { <h1>{words().shelf_title()}</h1> }
}
