//! The top of every screen: the name, the screens, what the engine is at, undo, language and theme.

use leptos::prelude::*;

use super::app::focus;
use super::icon::Icon;
use super::progress::ProgressBar;
use crate::i18n::{LANGUAGES, Language};
use crate::state::{Route, Screen, Theme, store, words};

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
        let go = move |click: leptos::ev::MouseEvent| {
            click.prevent_default();
            store.go(Route::to(screen));
        };
        view! {
            <li>
                <a
                    href=Route::to(screen).fragment()
                    data-testid=format!("screen-{}", screen.name())
                    aria-current=move || current(screen)
                    on:click=go
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
    let unable = move |able: fn(&crate::state::History) -> bool| move || !store.history.with(able);
    view! {
        <div class="tools">
            <ToolButton name=words.header_undo() icon=Icon::Undo
                disabled=Signal::derive(unable(crate::state::History::can_undo)) run=move || store.undo()/>
            <ToolButton name=words.header_redo() icon=Icon::Redo
                disabled=Signal::derive(unable(crate::state::History::can_redo)) run=move || store.redo()/>
            <ThemeButton/>
            <ToolButton name=words.header_keys() icon=Icon::Keys class="quiet for-keyboards" run=move || store.keys_open.set(true)/>
            <ToolButton name=words.header_settings() icon=Icon::Settings run=move || store.settings_open.set(true)/>
            <LanguageSwitch/>
        </div>
    }
}

#[component]
fn ToolButton(
    #[prop(into)] name: Signal<String>,
    icon: Icon,
    #[prop(default = "quiet")] class: &'static str,
    #[prop(optional, into)] disabled: Signal<bool>,
    run: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=class
            aria-label=move || name.get()
            title=move || name.get()
            disabled=move || disabled.get()
            on:click=move |_| run()
        >
            {icon.view()}
        </button>
    }
}

/// Goes round: as the system, light, dark.
#[component]
fn ThemeButton() -> impl IntoView {
    let (store, words) = (store(), words());
    let theme = Memo::new(move |_| store.settings.with(|settings| settings.theme));
    let next = move || {
        let here = Theme::ALL
            .iter()
            .position(|it| *it == theme.get_untracked())
            .unwrap_or_default();
        store.set_theme(Theme::ALL[(here + 1) % Theme::ALL.len()]);
    };
    let button = move || {
        let (icon, name) = match theme.get() {
            Theme::System => (Icon::System, words.settings_theme_system()),
            Theme::Light => (Icon::Light, words.settings_theme_light()),
            Theme::Dark => (Icon::Dark, words.settings_theme_dark()),
        };
        (icon.view(), format!("{}: {name}", words.header_theme()))
    };
    view! {
        <button
            type="button"
            class="quiet"
            data-testid="theme"
            aria-label=move || button().1
            title=move || button().1
            on:click=move |_| next()
        >
            {move || button().0}
        </button>
    }
}

#[component]
fn LanguageSwitch() -> impl IntoView {
    let store = store();
    let option = move |language: &'static Language| {
        let chosen = store.language.get_untracked() == language;
        view! { <option value=language.tag lang=language.tag selected=chosen>{language.name}</option> }
    };
    let choose = move |change| {
        if let Some(language) = Language::find(&event_target_value(&change)) {
            store.set_language(language);
            // The header was built anew, and the focus went with the old one.
            request_animation_frame(|| focus("language"));
        }
    };
    view! {
        <select id="language" data-testid="language" aria-label=words().header_language() on:change=choose>
            {LANGUAGES.iter().map(option).collect_view()}
        </select>
    }
}
