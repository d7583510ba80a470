//! The page as a whole.

use leptos::prelude::*;

use super::board::BoardScreen;
use super::drop::DropZone;
use super::footer::Footer;
use super::header::Header;
use super::keys::{self, KeysHelp};
use super::notices::Notices;
use super::reading::ReadingScreen;
use super::settings::SettingsPanel;
use super::shelf::ShelfScreen;
use super::statement::StatementScreen;
use crate::state::{self, Screen, Store, words};

/// The page: header, messages, the screen that the address bar names.
#[component]
pub fn App() -> impl IntoView {
    let store = Store::start();
    provide_context(store);
    keys::listen(store);
    Effect::new(move || dress(store));
    // Built anew when language or digits change: no component below needs to watch its words.
    let spoken = Memo::new(move |_| store.words());
    move || {
        // Read, not only tracked: a memo that nobody reads is never worked out, and follows nothing.
        let _ = spoken.get();
        view! {
            <a class="skip" href="#content" on:click:target=move |click| skip(&click)>{words().app_skip()}</a>
            <Header/>
            <Notices/>
            <main id="content" tabindex="-1">
                <CurrentScreen/>
            </main>
            <Footer/>
            <DropZone/>
            <SettingsPanel/>
            <KeysHelp/>
        }
    }
}

/// The address bar's fragment names the screen, so the link to the content moves the focus itself.
fn skip(click: &leptos::ev::MouseEvent) {
    click.prevent_default();
    focus("content");
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

#[component]
fn CurrentScreen() -> impl IntoView {
    let store = state::store();
    let screen = Memo::new(move |_| store.route.with(|route| route.screen));
    move || match screen.get() {
        Screen::Shelf => view! { <ShelfScreen/> }.into_any(),
        Screen::Board => view! { <BoardScreen/> }.into_any(),
        Screen::Statement => view! { <StatementScreen/> }.into_any(),
        Screen::Reading => view! { <ReadingScreen/> }.into_any(),
    }
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
