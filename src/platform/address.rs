//! The address bar's fragment.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

/// The fragment, with `#`; empty where there is none.
#[must_use]
pub fn fragment() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Puts `fragment` (with `#`) into the address bar, as a step that Back takes back.
pub fn push(fragment: &str) {
    // Only a sandboxed frame refuses; the page then works without its address.
    let _ = history().map(|history| history.push_state_with_url(&JsValue::NULL, "", Some(fragment)));
}

/// Puts `fragment` (with `#`) into the address bar in place of the one that is there.
pub fn replace(fragment: &str) {
    let _ = history().map(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(fragment)));
}

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

/// Calls `then` with the fragment whenever the reader changes it: Back, Forward, a link, by hand.
pub fn on_change(then: impl Fn(String) + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "popstate", move |_| then(fragment())).forget();
    }
}
