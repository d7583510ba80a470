//! The page. The engine is not in it: `crates/worker` is, in a module of its own (`platform::worker`).

#![allow(
    clippy::redundant_closure,
    reason = "`erase_components` shares the code of closures that are written in a view, not of those named there"
)]

mod i18n;
mod platform;
mod state;
mod ui;

fn main() {
    ui::mount();
}
