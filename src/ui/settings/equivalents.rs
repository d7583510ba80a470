//! The list of words that mean the same: edited in place, read from a file, saved as one.

use leptos::prelude::*;
use leptos::task::spawn_local;
use muqabala_engine::align::Equivalents;
use web_sys::HtmlInputElement;

use crate::platform::files::{self, listed};
use crate::state::{Store, store, words};
use crate::ui::dom::{El, button, el, target};

/// The list, with ways to bring another and to take it along.
pub fn equivalents() -> El {
    let (store, words) = (store(), words());
    let label = el("label", "")
        .attr("for", "equivalents")
        .text(words.settings_equivalents());
    let hint = el("p", "hint")
        .attr("id", "equivalents-hint")
        .text(words.settings_equivalents_hint());
    let list = el("textarea", "")
        .attrs(&[
            ("id", "equivalents"),
            ("rows", "7"),
            ("dir", "auto"),
            ("spellcheck", "false"),
        ])
        .attr("aria-describedby", "equivalents-hint")
        .test("equivalents")
        .live_value(move || store.equivalents.get().to_string())
        .on_change(move |list| put(store, &list));
    let save = button("", move || export(store)).text(words.settings_equivalents_export());
    let shipped = button("quiet", move || put(store, Equivalents::shipped_text()));
    let buttons = el("div", "buttons")
        .child(import())
        .child(save)
        .child(shipped.text(words.settings_equivalents_shipped()));
    el("div", "equivalents").children([label, hint, list, buttons])
}

fn import() -> El {
    let store = store();
    let input = el("input", "visually-hidden")
        .attrs(&[("type", "file"), ("accept", ".txt,text/plain")])
        .test("equivalents-input")
        .on("change", move |event| {
            if let Some(input) = target::<HtmlInputElement>(&event) {
                take(store, &input);
            }
        });
    el("label", "file-button")
        .child(el("span", "").text(words().settings_equivalents_import()))
        .child(input)
}

fn take(store: Store, input: &HtmlInputElement) {
    let files = input.files().map(|files| listed(&files)).unwrap_or_default();
    input.set_value("");
    spawn_local(async move {
        for file in files {
            match files::bytes(&file).await {
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
