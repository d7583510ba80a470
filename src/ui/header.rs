//! The top of every screen: the name, the screens, what the engine is at, undo, language and theme.

use leptos::prelude::*;

use super::app::focus;
use super::dom::{El, button, el, next_frame};
use super::icon::Icon;
use super::progress::progress;
use crate::i18n::{LANGUAGES, Language};
use crate::state::{History, Route, Screen, Theme, store, words};

/// The top of every screen.
pub fn header() -> El {
    let name = el("a", "header-name").attr("href", "#/").text(words().app_name());
    let bar = el("div", "header-bar").child(name).child(tabs()).child(tools());
    el("header", "header").child(bar).children(progress())
}

fn tabs() -> El {
    let (store, words) = (store(), words());
    let name = |screen| match screen {
        Screen::Shelf => words.screen_shelf(),
        Screen::Board => words.screen_board(),
        Screen::Statement => words.screen_statement(),
        Screen::Reading => words.screen_reading(),
    };
    let tab = |screen: Screen| {
        let is_current = move || store.route.with(|route| route.screen == screen);
        let link = el("a", "")
            .attr("href", &Route::to(screen).fragment())
            .test(&format!("screen-{}", screen.name()))
            .live_attr("aria-current", move || if is_current() { "page" } else { "false" })
            .text(name(screen));
        el("li", "").child(link.on("click", move |click| {
            click.prevent_default();
            store.go(Route::to(screen));
        }))
    };
    el("nav", "tabs")
        .attr("aria-label", words.screen_navigation())
        .child(el("ul", "").children(Screen::ALL.map(tab)))
}

fn tools() -> El {
    let (store, words) = (store(), words());
    let cannot_undo = move || !store.history.with(History::can_undo);
    let cannot_redo = move || !store.history.with(History::can_redo);
    el("div", "tools")
        .child(tool(words.header_undo(), Icon::Undo, move || store.undo()).live_flag("disabled", cannot_undo))
        .child(tool(words.header_redo(), Icon::Redo, move || store.redo()).live_flag("disabled", cannot_redo))
        .child(theme_button())
        .child(tool(words.header_keys(), Icon::Keys, move || store.keys_open.set(true)).class("quiet for-keyboards"))
        .child(tool(words.header_settings(), Icon::Settings, move || {
            store.settings_open.set(true)
        }))
        .child(language_switch())
}

fn tool(name: &str, icon: Icon, run: impl Fn() + 'static) -> El {
    button("quiet", run)
        .attrs(&[("aria-label", name), ("title", name)])
        .child(icon.view())
}

/// Goes round: as the system, light, dark.
fn theme_button() -> El {
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
    button("quiet", next)
        .test("theme")
        .live_attr("aria-label", name)
        .live_attr("title", name)
        .live(move || [icon().view()])
}

fn language_switch() -> El {
    let store = store();
    let option = |language: &Language| {
        let chosen = *store.language.get_untracked() == *language;
        el("option", "")
            .attrs(&[("value", language.tag), ("lang", language.tag)])
            .flag("selected", chosen)
            .text(language.name)
    };
    let choose = move |tag: String| {
        if let Some(language) = Language::find(&tag) {
            store.set_language(language);
            // The header was built anew, and the focus went with the old one.
            next_frame(|| focus("language"));
        }
    };
    el("select", "")
        .attrs(&[("id", "language"), ("aria-label", words().header_language())])
        .test("language")
        .children(LANGUAGES.iter().map(option))
        .on_change(choose)
}
