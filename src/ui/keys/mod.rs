//! Everything that can be done by a key.
//!
//! Screens that have something to do by key call [`on_command`]; the list under `?` and the keys themselves come from
//! one table, [`commands::SHORTCUTS`].

mod commands;
mod help;
mod press;

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

pub use commands::Command;
pub use help::help;
use press::Press;

use super::dom::on_window;
use crate::state::{Route, Screen, Store};

/// What a screen does with a command; says whether it did anything.
type Handler = Arc<dyn Fn(Command) -> bool + Send + Sync>;

/// The screens that listen, the latest last.
#[derive(Clone, Copy)]
struct Listening(StoredValue<Vec<(u32, Handler)>>);

/// Has `handler` told of every command while what is being built is on the page. It says whether it did
/// anything; if not, the others are asked.
pub fn on_command(handler: impl Fn(Command) -> bool + Send + Sync + 'static) {
    let Listening(listening) = expect_context();
    let id = listening
        .try_update_value(|handlers| {
            let id = handlers.last().map_or(0, |(id, _)| id + 1);
            handlers.push((id, Arc::new(handler)));
            id
        })
        .unwrap_or_default();
    on_cleanup(move || {
        // At the page's end the list may be gone before its listeners.
        let _ = listening.try_update_value(|handlers| handlers.retain(|(it, _)| *it != id));
    });
}

/// Listens to the keyboard, for as long as the page is open.
pub fn listen(store: Store) {
    let listening = Listening(StoredValue::new(Vec::new()));
    provide_context(listening);
    on_window("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if event.default_prevented() || event.is_composing() || is_busy(event) {
            return;
        }
        let Some(command) = commands::find(&Press::of(event)) else {
            return;
        };
        let handlers = listening.0.get_value();
        if handlers.iter().rev().any(|(_, handler)| handler(command)) || perform(store, command) {
            event.prevent_default();
        }
    });
}

/// Whether the reader types, or a window over the page is open: keys then belong to it.
fn is_busy(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let typing =
        "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable], dialog *";
    target.is_some_and(|target| target.closest(typing).ok().flatten().is_some())
}

/// What the page itself does with a command.
fn perform(store: Store, command: Command) -> bool {
    match command {
        Command::Help => store.keys_open.set(true),
        Command::Settings => store.settings_open.set(true),
        Command::Shelf => store.go(Route::to(Screen::Shelf)),
        Command::Board => store.go(Route::to(Screen::Board)),
        Command::Reading => store.go(Route::to(Screen::Reading)),
        Command::Undo => store.undo(),
        Command::Redo => store.redo(),
        Command::Back => match store.route.with_untracked(|route| route.screen) {
            Screen::Statement | Screen::Reading => store.go(Route::to(Screen::Board)),
            Screen::Shelf | Screen::Board => return false,
        },
        _ => return false,
    }
    true
}
