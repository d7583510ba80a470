//! The page. The engine is not in it: `crates/worker` is, in a module of its own (`platform::worker`).

mod i18n;
mod platform;
mod state;
mod ui;

fn main() {
    ui::mount();
}
