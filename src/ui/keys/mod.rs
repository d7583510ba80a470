//! Everything that can be done by a key.
//!
//! Screens that have something to do by key call [`on_command`]; the list under `?` and the keys themselves come from
//! one table, [`commands::SHORTCUTS`].

mod commands;
mod list;

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

pub use commands::Command;
pub use list::KeyList;

use super::dialogs::Dialogs;
use crate::platform::keyboard::{self, Press};
use crate::state::{Route, Screen, Store};

/// What a screen does with a command; says whether it did anything.
type Handler = Arc<dyn Fn(Command) -> bool + Send + Sync>;

/// The screens that listen, the latest last.
#[derive(Clone, Copy)]
struct Listening(StoredValue<Handlers>);

/// Handlers by their numbers, of which none is given twice.
#[derive(Default)]
struct Handlers {
    last: u32,
    all: Vec<(u32, Handler)>,
}

/// Has `handler` told of every command while what is being built is on the page. It says whether it did
/// anything; if not, the others are asked.
pub fn on_command(handler: impl Fn(Command) -> bool + Send + Sync + 'static) {
    let Listening(listening) = expect_context();
    let number = listening
        .try_update_value(|handlers| {
            handlers.last += 1;
            handlers.all.push((handlers.last, Arc::new(handler)));
            handlers.last
        })
        .unwrap_or_default();
    on_cleanup(move || {
        // At the page's end the list may be gone before its listeners.
        let _ = listening.try_update_value(|handlers| handlers.all.retain(|(it, _)| *it != number));
    });
}

/// Listens to the keyboard, for as long as the page is open.
pub fn listen(store: Store) {
    let listening = Listening(StoredValue::default());
    provide_context(listening);
    let dialogs: Dialogs = expect_context();
    let pressed = window_event_listener(ev::keydown, move |event| {
        if keyboard::is_taken(&event) {
            return;
        }
        let Some(command) = commands::find(&Press::of(&event)) else {
            return;
        };
        let handlers = listening.0.with_value(|handlers| handlers.all.clone());
        let is_done = handlers.iter().rev().any(|(_, handler)| handler(command));
        if is_done || perform(store, dialogs, command) {
            event.prevent_default();
        }
    });
    on_cleanup(move || pressed.remove());
}

/// What the page itself does with a command.
fn perform(store: Store, dialogs: Dialogs, command: Command) -> bool {
    match command {
        Command::Help => dialogs.keys.set(true),
        Command::Settings => dialogs.settings.set(true),
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
