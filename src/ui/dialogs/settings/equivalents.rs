//! The list of words that mean the same: edited in place, read from a file, saved as one.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;
use muqabala_engine::align::Equivalents;

use crate::platform::files;
use crate::state::{Store, store, words};
use crate::ui::follow::handler;

/// The list, with ways to bring another and to take it along.
#[component]
pub fn EquivalentsList() -> impl IntoView {
    let (store, words) = (store(), words());
    view! {
        <div class="equivalents">
            <label for="equivalents">{words.settings_equivalents()}</label>
            <p class="hint" id="equivalents-hint">
                {words.settings_equivalents_hint()}
            </p>
            <textarea
                id="equivalents"
                rows="7"
                dir="auto"
                spellcheck="false"
                aria-describedby="equivalents-hint"
                data-testid="equivalents"
                prop:value=move || store.equivalents.get().to_string()
                on:change=handler(move |event| put(store, &event_target_value(&event)))
            ></textarea>
            <div class="buttons">
                <label class="file-button">
                    <span>{words.settings_equivalents_import()}</span>
                    <input
                        class="visually-hidden"
                        type="file"
                        accept=".txt,text/plain"
                        data-testid="equivalents-input"
                        on:change=handler(move |event| take(store, &event))
                    />
                </label>
                <button type="button" on:click=handler(move |_| export(store))>
                    {words.settings_equivalents_export()}
                </button>
                <button type="button" class="quiet" on:click=handler(move |_| put(store, Equivalents::shipped_text()))>
                    {words.settings_equivalents_shipped()}
                </button>
            </div>
        </div>
    }
}

fn take(store: Store, event: &Event) {
    let chosen = files::chosen(event);
    spawn_local(async move {
        for file in chosen {
            match file.bytes().await {
                Ok(bytes) => put(store, &String::from_utf8_lossy(&bytes)),
                Err(files::Unreadable) => {
                    let name = file.name();
                    store.warn(move |words| words.notice_unreadable(&name));
                }
            }
        }
    });
}

/// Makes `list` the list, and says which of its lines say nothing.
fn put(store: Store, list: &str) {
    let list = list.trim_start_matches('\u{feff}');
    let says_nothing = |line: &str| !line.trim().is_empty() && !line.starts_with('#') && !line.contains('=');
    for (index, line) in list.lines().enumerate() {
        if says_nothing(line) {
            store.warn(move |words| words.notice_equivalents_line(index + 1));
        }
    }
    store.edit(|work| work.equivalents = list.into());
}

fn export(store: Store) {
    let name = store.words_untracked().settings_equivalents_file();
    if files::save(name, &store.equivalents.get_untracked()).is_err() {
        store.warn(|words| words.notice_not_saved().to_owned());
    }
}
