//! Ways to bring articles: files, a folder, a paste, a drop.

use leptos::html::Textarea;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::platform::files::listed;
use crate::state::{store, words};
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
            <p class="hint">{words.load_drop()} " · " {hint}</p>
            <div class="buttons">
                <FileButton name=words.load_files() icon=Icon::File testid="file-input"/>
                <FileButton name=words.load_folder() icon=Icon::Folder testid="folder-input" folder=true/>
            </div>
            <PasteBox/>
        </section>
    }
}

/// A button over the browser's own file chooser.
#[component]
fn FileButton(name: &'static str, icon: Icon, testid: &'static str, #[prop(optional)] folder: bool) -> impl IntoView {
    let store = store();
    let chosen = move |input: &HtmlInputElement| {
        let files = input.files().map(|files| listed(&files)).unwrap_or_default();
        store.take_files(files);
        // So that the same file can be chosen again.
        input.set_value("");
    };
    view! {
        <label class="file-button">
            {icon.view()}
            <span>{name}</span>
            <input
                type="file"
                class="visually-hidden"
                data-testid=testid
                multiple
                prop:webkitdirectory=folder
                on:change:target=move |change| chosen(&change.target())
            />
        </label>
    }
}

#[component]
fn PasteBox() -> impl IntoView {
    let (store, words) = (store(), words());
    let area = NodeRef::<Textarea>::new();
    let add = move || {
        if let Some(area) = area.get_untracked() {
            store.paste(&area.value());
            area.set_value("");
        }
    };
    view! {
        <div class="paste">
            <label for="paste">{words.load_paste()}</label>
            <textarea
                node_ref=area
                id="paste"
                rows="4"
                dir="auto"
                data-testid="paste-box"
                placeholder=words.load_paste_hint()
            ></textarea>
            <button type="button" data-testid="paste-add" on:click:target=move |_| add()>{words.load_paste_add()}</button>
        </div>
    }
}
