//! Ways to bring articles: files, a folder, a paste, a drop.

use leptos::html;
use leptos::prelude::*;

use crate::platform::files;
use crate::state::{store, words};
use crate::ui::follow::handler;
use crate::ui::icon::Icon;

/// Ways to bring articles.
#[component]
pub fn Intake() -> impl IntoView {
    let (store, words) = (store(), words());
    let is_empty = store.articles.with_untracked(Vec::is_empty);
    let (title, hint) = if is_empty {
        (words.welcome_own(), words.welcome_need())
    } else {
        (words.load_more(), words.load_sets_aside())
    };
    view! {
        <section class="intake" aria-labelledby="intake-title">
            <h2 id="intake-title">{title}</h2>
            <p class="hint">{format!("{} · {hint}", words.load_drop())}</p>
            <div class="buttons">
                <Chooser name=words.load_files() icon=Icon::File test="file-input" is_folder=false />
                <Chooser name=words.load_folder() icon=Icon::Folder test="folder-input" is_folder=true />
            </div>
            <Paste />
        </section>
    }
}

/// The browser's own file chooser, a button over it.
#[component]
fn Chooser(name: &'static str, icon: Icon, test: &'static str, is_folder: bool) -> impl IntoView {
    let store = store();
    view! {
        <label class="file-button">
            {icon.view()} <span>{name}</span>
            <input
                class="visually-hidden"
                type="file"
                multiple
                prop:webkitdirectory=is_folder
                data-testid=test
                on:change=handler(move |event| store.take_files(files::chosen(&event)))
            />
        </label>
    }
}

#[component]
fn Paste() -> impl IntoView {
    let (store, words) = (store(), words());
    let text = NodeRef::<html::Textarea>::new();
    let add = move |_| {
        if let Some(text) = text.get_untracked() {
            store.paste(&text.value());
            text.set_value("");
        }
    };
    view! {
        <div class="paste">
            <label for="paste">{words.load_paste()}</label>
            <textarea
                id="paste"
                rows="4"
                dir="auto"
                placeholder=words.load_paste_hint()
                data-testid="paste-box"
                node_ref=text
            ></textarea>
            <button type="button" data-testid="paste-add" on:click=handler(add)>
                {words.load_paste_add()}
            </button>
        </div>
    }
}
