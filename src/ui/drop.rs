//! Files and folders dropped anywhere on the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent, Event};

use super::dom::{El, el, on_window};
use crate::platform::files::{Dropped, carries_files};
use crate::state::{store, words};

/// Takes what is dropped anywhere, and says so while files are held over the page.
pub fn drop_zone() -> El {
    let store = store();
    // Entering a child and leaving its parent come in this order: only the count says when the files are gone.
    let depth = RwSignal::new(0_i32);
    for (event, step) in [("dragenter", 1), ("dragleave", -1)] {
        on_window(event, move |event| {
            if files(&event).is_some() {
                depth.update(|depth| *depth += step);
            }
        });
    }
    on_window("dragover", move |event| {
        if files(&event).is_some() {
            event.prevent_default();
        }
    });
    on_window("drop", move |event| {
        if let Some(transfer) = files(&event) {
            event.prevent_default();
            depth.set(0);
            store.take_drop(Dropped::take(&transfer));
        }
    });
    el("div", "").live_if(
        move || depth.get() > 0,
        || el("div", "drop-zone").child(el("p", "").text(words().load_drop())),
    )
}

/// The files that are dragged, if that is what is dragged.
fn files(event: &Event) -> Option<DataTransfer> {
    let transfer = event.dyn_ref::<DragEvent>()?.data_transfer();
    transfer.filter(|it| carries_files(Some(it)))
}
