//! Ways to bring articles: files, a folder, a paste, a drop.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

use crate::platform::files::listed;
use crate::state::{Store, store, words};
use crate::ui::dom::{El, button, el, target};
use crate::ui::icon::Icon;

/// Ways to bring articles.
pub fn intake() -> El {
    let (store, words) = (store(), words());
    let is_empty = store.articles.with_untracked(Vec::is_empty);
    let (title, hint) = if is_empty {
        (words.welcome_own(), words.welcome_need())
    } else {
        (words.load_more(), words.load_sets_aside())
    };
    let files = chooser(store, false).test("file-input");
    let folder = chooser(store, true).test("folder-input");
    let buttons = el("div", "buttons")
        .child(over(files, words.load_files(), Icon::File))
        .child(over(folder, words.load_folder(), Icon::Folder));
    el("section", "intake")
        .attr("aria-labelledby", "intake-title")
        .child(el("h2", "").attr("id", "intake-title").text(title))
        .child(el("p", "hint").text(&format!("{} · {hint}", words.load_drop())))
        .child(buttons)
        .child(paste())
}

/// The browser's own file chooser.
fn chooser(store: Store, folder: bool) -> El {
    let input = el("input", "visually-hidden")
        .attr("type", "file")
        .flag("multiple", true);
    input.flag("webkitdirectory", folder).on("change", move |event| {
        if let Some(input) = target::<HtmlInputElement>(&event) {
            store.take_files(input.files().map(|files| listed(&files)).unwrap_or_default());
            // So that the same file can be chosen again.
            input.set_value("");
        }
    })
}

/// A button over a file chooser.
fn over(chooser: El, name: &str, icon: Icon) -> El {
    let name = el("span", "").text(name);
    el("label", "file-button").children([icon.view(), name, chooser])
}

fn paste() -> El {
    let (store, words) = (store(), words());
    let text = el("textarea", "")
        .attrs(&[("id", "paste"), ("rows", "4"), ("dir", "auto")])
        .attr("placeholder", words.load_paste_hint())
        .test("paste-box");
    let area: HtmlTextAreaElement = text.element().unchecked_into();
    let add = button("", move || {
        store.paste(&area.value());
        area.set_value("");
    });
    el("div", "paste")
        .child(el("label", "").attr("for", "paste").text(words.load_paste()))
        .child(text)
        .child(add.test("paste-add").text(words.load_paste_add()))
}
