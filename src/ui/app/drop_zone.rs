//! Files and folders dropped anywhere on the page.

use leptos::ev;
use leptos::prelude::*;

use crate::platform::files::{Dropped, carries_files};
use crate::state::{store, words};
use crate::ui::follow::{When, flag};

/// Takes what is dropped anywhere, and says so while files are held over the page.
#[component]
pub fn DropZone() -> impl IntoView {
    let store = store();
    // Entering a child and leaving its parent come in this order: only the count says when the files are gone.
    let depth = RwSignal::new(0_i32);
    let step = move |event: &ev::DragEvent, step: i32| {
        if carries_files(event) {
            depth.update(|depth| *depth += step);
        }
    };
    let listening = [
        window_event_listener(ev::dragenter, move |event| step(&event, 1)),
        window_event_listener(ev::dragleave, move |event| step(&event, -1)),
        window_event_listener(ev::dragover, |event| {
            if carries_files(&event) {
                event.prevent_default();
            }
        }),
        window_event_listener(ev::drop, move |event| {
            if let Some(dropped) = Dropped::take(&event) {
                event.prevent_default();
                depth.set(0);
                store.take_drop(dropped);
            }
        }),
    ];
    on_cleanup(move || listening.into_iter().for_each(WindowListenerHandle::remove));
    view! {
        <When when=flag(move || { depth.get() > 0 })>
            <div class="drop-zone">
                <p>{words().load_drop()}</p>
            </div>
        </When>
    }
}
