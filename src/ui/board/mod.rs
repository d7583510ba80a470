//! The board: statements and outlets.

use leptos::prelude::*;

use crate::state::words;

/// The board: statements and outlets.
#[component]
pub fn BoardScreen() -> impl IntoView {
    view! { <h1>{words().screen_board()}</h1> }
}
