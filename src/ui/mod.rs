//! What the reader sees: a folder for the page round the screens ([`app`]), one for each screen, one for windows over
//! any of them ([`dialogs`]).
//!
//! A component takes [`crate::state::store`] for what it shows and [`crate::state::words`] for how it says it.

mod app;
mod board;
mod bulk;
mod comparison;
mod decisions;
mod dialogs;
mod follow;
mod heading;
mod icon;
mod keys;
mod legend;
mod reading;
mod shelf;
mod statement;

use leptos::prelude::*;

/// Puts the page's interface into the document.
pub fn mount() {
    mount_to_body(app::App);
}
