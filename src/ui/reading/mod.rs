//! Whole articles side by side.

use leptos::prelude::*;

use crate::state::words;

/// Whole articles side by side.
#[component]
pub fn ReadingScreen() -> impl IntoView {
    view! { <h1>{words().screen_reading()}</h1> }
}
