//! Use without a network: `public/boot.js` has the page kept by a service worker and says when.

use gloo::events::EventListener;
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::prelude::*;

/// What became of keeping the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// The page now opens without a network.
    Ready,
    /// A newer version was fetched and waits for [`update`].
    UpdateWaits,
}

/// Has `tell` told what becomes of keeping the page, for as long as it is open.
pub fn watch(tell: impl Fn(Kept) + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    for (event, kept) in [("muqabala:kept", Kept::Ready), ("muqabala:update", Kept::UpdateWaits)] {
        let tell = tell.clone();
        EventListener::new(&window, event, move |_| tell(kept)).forget();
    }
}

/// Takes the newer version that waits: the page is loaded again.
pub fn update() {
    let update = Reflect::get(&js_sys::global(), &"muqabala".into())
        .and_then(|boot| Reflect::get(boot.unchecked_ref::<Object>(), &"update".into()))
        .and_then(|update| update.dyn_into::<Function>());
    if let Ok(update) = update {
        let called = update.call0(&JsValue::UNDEFINED);
        debug_assert!(called.is_ok());
    }
}
