//! The page and its workers: one binary, two roles.
//!
//! `public/boot.js` compiles the module once and instantiates it in the page and in each worker; the start function
//! runs in every instance, so it looks where it is.

#[allow(dead_code, unused_imports, reason = "until every screen is there")]
mod i18n;
mod platform;
#[allow(dead_code, unused_imports, reason = "until every screen is there")]
mod state;
mod ui;

fn main() {
    if platform::worker::in_worker() {
        platform::worker::serve();
    } else {
        ui::mount();
    }
}
