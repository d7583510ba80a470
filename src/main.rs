//! The page. The engine is not in it: `crates/worker` is, in a module of its own (`platform::worker`).

#[allow(dead_code, unused_imports, reason = "until every screen is there")]
mod i18n;
mod platform;
#[allow(dead_code, unused_imports, reason = "until every screen is there")]
mod state;
mod ui;

fn main() {
    ui::mount();
}
