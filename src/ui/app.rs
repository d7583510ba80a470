//! The page as a whole.

use leptos::prelude::*;

use super::dom::{El, body, el, follow, kept};
use super::{board, drop, footer, header, keys, notices, reading, settings, shelf, statement};
use crate::state::{self, Screen, Store, words};

/// Builds the page: header, messages, the screen that the address bar names.
pub fn build() {
    let store = Store::start();
    provide_context(store);
    keys::listen(store);
    follow(move || dress(store));
    let spoken = Memo::new(move |_| store.words());
    let _ = body().live(move || {
        // Built anew when language or digits change: no part below needs to watch its words.
        let _ = spoken.get();
        untrack(parts)
    });
}

fn parts() -> [El; 8] {
    let skip = el("a", "skip").attr("href", "#content").text(words().app_skip());
    [
        // The address bar's fragment names the screen, so the link to the content moves the focus itself.
        skip.on("click", |click| {
            click.prevent_default();
            focus("content");
        }),
        header::header(),
        notices::notices(),
        el("main", "")
            .attrs(&[("id", "content"), ("tabindex", "-1")])
            .child(screen()),
        el("div", "").view(footer::Footer()),
        drop::drop_zone(),
        settings::settings(),
        keys::help(),
    ]
}

/// Moves the focus to the element `id`, where it is there.
pub fn focus(id: &str) {
    use wasm_bindgen::JsCast;
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Refused only for elements that are not on the page.
        let _ = element.focus();
    }
}

fn screen() -> El {
    let store = state::store();
    let screen = Memo::new(move |_| store.route.with(|route| route.screen));
    // The reader goes to and fro between it and the others, and it is by far the largest.
    let board = kept(board::screen);
    el("div", "screen").live(move || {
        let screen = screen.get();
        untrack(|| match screen {
            Screen::Shelf => Some(shelf::screen()),
            Screen::Board => Some(board()),
            Screen::Statement => Some(statement::screen()),
            Screen::Reading => Some(reading::screen()),
        })
    })
}

/// Writes language, direction, colours and text size on the document's root, where the style sheets look for them.
fn dress(store: Store) {
    let language = store.language.get();
    let settings = store.settings.get();
    let Some(root) = document().document_element() else {
        return;
    };
    let attributes = [
        ("lang", language.tag),
        ("dir", language.direction()),
        ("data-theme", settings.theme.name()),
        ("data-text-size", settings.text_size.name()),
    ];
    for (name, value) in attributes {
        // Refused only for names that are not valid in HTML.
        let _ = root.set_attribute(name, value);
    }
    document().set_title(store.words().app_title());
}
