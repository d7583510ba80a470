//! The top of every screen: the name, the screens, what the engine is at, undo, language and theme.

use leptos::prelude::*;

use super::app::focus;
use super::icon::Icon;
use super::progress::ProgressBar;
use crate::i18n::{LANGUAGES, Language};
use crate::state::{History, Route, Screen, Theme, store, words};

/// The top of every screen.
#[component]
pub fn Header() -> impl IntoView {
    let words = words();
    view! {
        <header class="header">
            <div class="header-bar">
                <a class="header-name" href="#/">{words.app_name()}</a>
                <Tabs/>
                <Tools/>
            </div>
            <ProgressBar/>
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
        let go = move |click: &leptos::ev::MouseEvent| {
            click.prevent_default();
            store.go(Route::to(screen));
        };
        view! {
            <li>
                <a
                    href=Route::to(screen).fragment()
                    data-testid=format!("screen-{}", screen.name())
                    aria-current=move || current(screen)
                    on:click:target=move |click| go(&click)
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
fn Tools() -> impl IntoView {
    let (store, words) = (store(), words());
    let can_undo = Signal::derive(move || store.history.with(History::can_undo));
    let can_redo = Signal::derive(move || store.history.with(History::can_redo));
    let always = Signal::derive(|| true);
    let open = |window: RwSignal<bool>| Callback::new(move |()| window.set(true));
    view! {
        <div class="tools">
            {tool(words.header_undo(), Icon::Undo, can_undo, Callback::new(move |()| store.undo()))}
            {tool(words.header_redo(), Icon::Redo, can_redo, Callback::new(move |()| store.redo()))}
            {theme_button()}
            {tool(words.header_keys(), Icon::Keys, always, open(store.keys_open))}
            {tool(words.header_settings(), Icon::Settings, always, open(store.settings_open))}
            <LanguageSwitch/>
        </div>
    }
}

fn tool(name: &'static str, icon: Icon, is_able: Signal<bool>, run: Callback<()>) -> AnyView {
    let class = if icon == Icon::Keys {
        "quiet for-keyboards"
    } else {
        "quiet"
    };
    view! {
        <button
            type="button"
            class=class
            aria-label=name
            title=name
            disabled=move || !is_able.get()
            on:click:target=move |_| run.run(())
        >
            {icon.view()}
        </button>
    }
    .into_any()
}

/// Goes round: as the system, light, dark.
fn theme_button() -> AnyView {
    let (store, words) = (store(), words());
    let theme = move || store.settings.with(|settings| settings.theme);
    let next = move || {
        let here = untrack(theme) as usize;
        store.set_theme(Theme::ALL[(here + 1) % Theme::ALL.len()]);
    };
    let icon = move || match theme() {
        Theme::System => Icon::System,
        Theme::Light => Icon::Light,
        Theme::Dark => Icon::Dark,
    };
    let name = move || {
        let name = match theme() {
            Theme::System => words.settings_theme_system(),
            Theme::Light => words.settings_theme_light(),
            Theme::Dark => words.settings_theme_dark(),
        };
        format!("{}: {name}", words.header_theme())
    };
    view! {
        <button
            type="button"
            class="quiet"
            data-testid="theme"
            aria-label=move || name()
            title=move || name()
            on:click:target=move |_| next()
        >
            {move || icon().view().into_any()}
        </button>
    }
    .into_any()
}

#[component]
fn LanguageSwitch() -> impl IntoView {
    let store = store();
    let option = move |language: &'static Language| {
        let chosen = store.language.get_untracked() == language;
        view! { <option value=language.tag lang=language.tag selected=chosen>{language.name}</option> }
    };
    let choose = move |tag: &str| {
        if let Some(language) = Language::find(tag) {
            store.set_language(language);
            // The header was built anew, and the focus went with the old one.
            request_animation_frame(|| focus("language"));
        }
    };
    view! {
        <select id="language" data-testid="language" aria-label=words().header_language() on:change:target=move |change| choose(&change.target().value())>
            {LANGUAGES.iter().map(option).collect_view()}
        </select>
    }
}
