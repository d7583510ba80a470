//! One statement's wordings, side by side.

use leptos::prelude::*;

use crate::state::words;

/// One statement's wordings, side by side.
#[component]
pub fn StatementScreen() -> impl IntoView {
    view! { <h1>{words().screen_statement()}</h1> }
}
