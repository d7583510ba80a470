//! Files and folders dropped anywhere on the page.

use leptos::ev;
use leptos::prelude::*;

use super::parts::when;
use crate::platform::files::{Dropped, carries_files};
use crate::state::{store, words};

/// Takes what is dropped anywhere, and says so while files are held over the page.
#[component]
pub fn DropZone() -> impl IntoView {
    let store = store();
    // Entering a child and leaving its parent come in this order: only the count says when the files are gone.
    let depth = RwSignal::new(0_i32);
    let with_files = |event: &ev::DragEvent| carries_files(event.data_transfer().as_ref());
    let listeners = [
        window_event_listener(ev::dragenter, move |event| {
            if with_files(&event) {
                depth.update(|depth| *depth += 1);
            }
        }),
        window_event_listener(ev::dragleave, move |event| {
            if with_files(&event) {
                depth.update(|depth| *depth -= 1);
            }
        }),
        window_event_listener(ev::dragover, move |event| {
            if with_files(&event) {
                event.prevent_default();
            }
        }),
        window_event_listener(ev::drop, move |event| {
            if let Some(transfer) = event.data_transfer().filter(|transfer| carries_files(Some(transfer))) {
                event.prevent_default();
                depth.set(0);
                store.take_drop(Dropped::take(&transfer));
            }
        }),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    when(
        move || depth.get() > 0,
        || view! { <div class="drop-zone"><p>{words().load_drop()}</p></div> }.into_any(),
    )
}
