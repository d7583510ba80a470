//! The page as a whole: header, messages, the screen that the address bar names.

mod drop_zone;
mod footer;
mod header;
mod notices;
mod progress;
mod screens;

use leptos::prelude::*;

use self::drop_zone::DropZone;
use self::footer::Footer;
use self::header::Header;
use self::notices::Notices;
use self::screens::Screens;
use super::board;
use super::dialogs::{Dialogs, Settings};
use super::heading::Heading;
use super::keys::{self, KeyList};
use crate::platform::document;
use crate::state::{Store, words};
use crate::ui::follow::{ForEach, effect, handler};

/// The page.
#[component]
pub fn App() -> impl IntoView {
    let store = Store::start();
    provide_context(store);
    provide_context(Dialogs::default());
    provide_context(board::Memory::default());
    Heading::provide(store);
    keys::listen(store);
    effect(move || dress(store));
    let spoken = move || {
        let words = store.words();
        [(words.language.tag, words.digits.name())]
    };
    // Another page when language or digits change: no part below needs to watch its words.
    view! { <ForEach each=spoken key=|it| *it children=|_| view! { <Page /> } /> }
}

#[component]
fn Page() -> impl IntoView {
    let content = NodeRef::<leptos::html::Main>::new();
    // The address bar's fragment names the screen, so the link to the content moves the focus itself.
    let skip = move |click: leptos::ev::MouseEvent| {
        click.prevent_default();
        if let Some(content) = content.get_untracked() {
            // Refused only for what is not on the page.
            let _ = content.focus();
        }
    };
    view! {
        <a class="skip" href="#content" on:click=handler(skip)>
            {words().app_skip()}
        </a>
        <Header />
        <Notices />
        <main id="content" tabindex="-1" node_ref=content>
            <Screens />
        </main>
        <Footer />
        <DropZone />
        <Settings />
        <KeyList />
    }
}

/// Writes language, direction, colours and text size on the document's root, where the style sheets look for them.
fn dress(store: Store) {
    let language = store.language.get();
    let settings = store.settings.get();
    document::set_root_attributes(&[
        ("lang", language.tag),
        ("dir", language.direction()),
        ("data-theme", settings.theme.name()),
        ("data-text-size", settings.text_size.name()),
    ]);
    document::set_title(store.words().app_title());
}
