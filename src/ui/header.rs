//! The top of every screen: the name, the screens, what the engine is at, undo, language and theme.

use leptos::prelude::*;

use crate::i18n::{LANGUAGES, Language};
use crate::state::{Route, Screen, store, words};

/// The top of every screen.
#[component]
pub fn Header() -> impl IntoView {
    let words = words();
    view! {
        <header class="header">
            <a class="header-name" href="#/">{words.app_name()}</a>
            <Tabs/>
            <LanguageSwitch/>
        </header>
    }
}

#[component]
fn Tabs() -> impl IntoView {
    let (store, words) = (store(), words());
    let name = move |screen| match screen {
        Screen::Shelf => words.screen_shelf(),
        Screen::Board => words.screen_board(),
        Screen::Statement => words.screen_statement(),
        Screen::Reading => words.screen_reading(),
    };
    let current = move |screen| store.route.with(|route| route.screen == screen).then_some("page");
    let tab = move |screen: Screen| {
        view! {
            <li>
                <a
                    href=Route::to(screen).fragment()
                    data-testid=format!("screen-{}", screen.name())
                    aria-current=move || current(screen)
                    on:click=move |click| {
                        click.prevent_default();
                        store.go(Route::to(screen));
                    }
                >
                    {name(screen)}
                </a>
            </li>
        }
    };
    view! {
        <nav class="tabs" aria-label=words.screen_navigation()>
            <ul>{Screen::ALL.map(tab).collect_view()}</ul>
        </nav>
    }
}

#[component]
fn LanguageSwitch() -> impl IntoView {
    let store = store();
    let option = move |language: &'static Language| {
        view! {
            <option value=language.tag lang=language.tag selected=move || store.language.get() == language>
                {language.name}
            </option>
        }
    };
    let choose = move |change| {
        if let Some(language) = Language::find(&event_target_value(&change)) {
            store.set_language(language);
        }
    };
    view! {
        <select id="language" data-testid="language" aria-label=words().header_language() on:change=choose>
            {LANGUAGES.iter().map(option).collect_view()}
        </select>
    }
}
