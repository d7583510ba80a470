//! What the reader sees: one folder or file per screen, each built from small components.
//!
//! A component takes [`crate::state::store`] for what it shows and [`crate::state::words`] for how it says it.

#![allow(
    clippy::redundant_closure,
    reason = "a closure written out in `view!` shares its code with all the others, a name in its place does not"
)]

mod app;
mod board;
mod compared;
mod comparison;
mod decisions;
mod drop;
mod footer;
mod header;
mod icon;
mod keys;
mod legend;
mod modal;
mod notices;
mod parts;
mod progress;
mod reading;
mod settings;
mod shelf;
mod statement;

use leptos::prelude::*;

/// Puts the page's interface into the document.
pub fn mount() {
    mount_to_body(app::App);
}
