//! The top of every screen: the name, the screens, what the engine is at, undo, language and theme.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::progress::Progress;
use crate::i18n::{LANGUAGES, Language};
use crate::platform::document;
use crate::state::{History, Route, Screen, Theme, store, words};
use crate::ui::dialogs::Dialogs;
use crate::ui::follow::handler;
use crate::ui::icon::Icon;

/// The top of every screen.
#[component]
pub fn Header() -> impl IntoView {
    view! {
        <header class="header">
            <div class="header-bar">
                <a class="header-name" href="#/">
                    {words().app_name()}
                </a>
                <Tabs />
                <Tools />
            </div>
            <Progress />
        </header>
    }
}

#[component]
fn Tabs() -> impl IntoView {
    let tabs = Screen::ALL.map(|screen| view! { <Tab screen /> });
    view! {
        <nav class="tabs" aria-label=words().screen_navigation()>
            <ul>{tabs.collect_view()}</ul>
        </nav>
    }
}

#[component]
fn Tab(screen: Screen) -> impl IntoView {
    let (store, words) = (store(), words());
    let name = match screen {
        Screen::Shelf => words.screen_shelf(),
        Screen::Board => words.screen_board(),
        Screen::Statement => words.screen_statement(),
        Screen::Reading => words.screen_reading(),
    };
    let is_current = move || store.route.with(|route| route.screen == screen);
    let go = move |click: MouseEvent| {
        click.prevent_default();
        store.go(Route::to(screen));
    };
    view! {
        <li>
            <a
                href=Route::to(screen).fragment()
                data-testid=format!("screen-{}", screen.name())
                aria-current=move || if is_current() { "page" } else { "false" }
                on:click=handler(go)
            >
                {name}
            </a>
        </li>
    }
}

#[component]
fn Tools() -> impl IntoView {
    let (store, words) = (store(), words());
    let dialogs: Dialogs = expect_context();
    let cannot_undo = move || !store.history.with(History::can_undo);
    let cannot_redo = move || !store.history.with(History::can_redo);
    view! {
        <div class="tools">
            <Tool name=words.header_undo() icon=Icon::Undo run=move || store.undo() disabled=cannot_undo />
            <Tool name=words.header_redo() icon=Icon::Redo run=move || store.redo() disabled=cannot_redo />
            <ThemeButton />
            <Tool
                name=words.header_keys()
                icon=Icon::Keys
                run=move || dialogs.keys.set(true)
                class="quiet for-keyboards"
            />
            <Tool name=words.header_settings() icon=Icon::Settings run=move || dialogs.settings.set(true) />
            <LanguageSwitch />
        </div>
    }
}

#[component]
fn Tool(
    name: &'static str,
    icon: Icon,
    #[prop(into)] run: Callback<()>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(default = "quiet")] class: &'static str,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=class
            aria-label=name
            title=name
            disabled=move || disabled.get()
            on:click=handler(move |_| run.run(()))
        >
            {icon.view()}
        </button>
    }
}

/// Goes round: as the system, light, dark.
#[component]
fn ThemeButton() -> impl IntoView {
    let (store, words) = (store(), words());
    let theme = move || store.settings.with(|settings| settings.theme);
    let next = move |_| {
        let here = untrack(theme) as usize;
        store.set_theme(Theme::ALL[(here + 1) % Theme::ALL.len()]);
    };
    let icon = move || match theme() {
        Theme::System => Icon::System.view(),
        Theme::Light => Icon::Light.view(),
        Theme::Dark => Icon::Dark.view(),
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
        <button type="button" class="quiet" data-testid="theme" aria-label=move || name() title=move || name() on:click=handler(next)>
            {move || icon()}
        </button>
    }
}

#[component]
fn LanguageSwitch() -> impl IntoView {
    let store = store();
    let option = |language: &'static Language| {
        let is_chosen = *store.language.get_untracked() == *language;
        view! {
            <option value=language.tag lang=language.tag selected=is_chosen>
                {language.name}
            </option>
        }
    };
    let choose = move |tag: String| {
        if let Some(language) = Language::find(&tag) {
            store.set_language(language);
            // The header is another one then, and the focus goes with the old one.
            document::focus_soon("language");
        }
    };
    view! {
        <select
            id="language"
            aria-label=words().header_language()
            data-testid="language"
            prop:value=move || store.language.get().tag
            on:change=handler(move |event| choose(event_target_value(&event)))
        >
            {LANGUAGES.iter().map(option).collect_view()}
        </select>
    }
}
