//! The settings, in a window over any screen.

mod choice;
mod equivalents;
mod strictness;

use leptos::prelude::*;

use self::choice::Choice;
use self::equivalents::EquivalentsList;
use self::strictness::Strictness;
use super::{Dialogs, Modal};
use crate::i18n::{Digits, LANGUAGES};
use crate::state::{self, Store, TextSize, Theme, store, words};

/// The settings.
#[component]
pub fn Settings() -> impl IntoView {
    let words = words();
    let dialogs: Dialogs = expect_context();
    view! {
        <Modal name="settings" title=words.settings_title() open=dialogs.settings>
            <Strictness />
            <EquivalentsList />
            <Appearance />
            <p class="hint">{words.settings_kept()}</p>
        </Modal>
    }
}

/// A setting of a few options: its name in the form, its title, what the options are called, the place of the one that is
/// chosen, and how another is.
type Setting = (
    &'static str,
    &'static str,
    Vec<&'static str>,
    fn(&state::Settings) -> usize,
    fn(Store, usize),
);

#[component]
fn Appearance() -> impl IntoView {
    let (store, words) = (store(), words());
    let language = LANGUAGES.iter().map(|it| it.name).collect();
    let digits = vec![words.settings_digits_latin(), words.settings_digits_arabic()];
    let theme = vec![
        words.settings_theme_system(),
        words.settings_theme_light(),
        words.settings_theme_dark(),
    ];
    let size = vec![
        words.settings_text_small(),
        words.settings_text_normal(),
        words.settings_text_large(),
        words.settings_text_larger(),
    ];
    let spoken = move || {
        let language = store.language.get();
        LANGUAGES.iter().position(|it| it == language).unwrap_or_default()
    };
    let settings: [Setting; 3] = [
        (
            "digits",
            words.settings_digits(),
            digits,
            |it| it.digits as usize,
            |store, it| store.set_digits(Digits::ALL[it]),
        ),
        (
            "theme",
            words.settings_theme(),
            theme,
            |it| it.theme as usize,
            |store, it| store.set_theme(Theme::ALL[it]),
        ),
        (
            "text-size",
            words.settings_text_size(),
            size,
            |it| it.text_size as usize,
            |store, it| store.set_text_size(TextSize::ALL[it]),
        ),
    ];
    let setting = |(name, title, options, chosen, choose): Setting| {
        let chosen = Signal::derive(move || store.settings.with(chosen));
        view! { <Choice title name options chosen choose=move |it: usize| choose(store, it) /> }
    };
    view! {
        <div class="appearance">
            <Choice
                title=words.settings_language()
                name="choose-language"
                options=language
                chosen=Signal::derive(spoken)
                choose=move |it: usize| store.set_language(&LANGUAGES[it])
            />
            {settings.map(setting).collect_view()}
        </div>
    }
}
