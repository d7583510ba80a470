//! What the reader sees: one folder or file per screen, each built of small parts ([`dom`]).
//!
//! A part takes [`crate::state::store`] for what it shows and [`crate::state::words`] for how it says it.

mod app;
mod board;
mod compared;
mod comparison;
mod decisions;
mod dom;
mod drop;
mod footer;
mod header;
mod icon;
mod keys;
mod legend;
mod modal;
mod notices;
mod progress;
mod reading;
mod settings;
mod shelf;
mod sight;
mod statement;

use leptos::prelude::*;

/// Puts the page's interface into the document.
pub fn mount() {
    mount_to_body(app::build);
}
