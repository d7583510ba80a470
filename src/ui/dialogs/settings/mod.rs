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
use crate::state::{self, TextSize, Theme, store, words};

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
    let of = move |chosen: fn(&state::Settings) -> usize| move || store.settings.with(chosen);
    view! {
        <div class="appearance">
            <Choice
                title=words.settings_language()
                name="choose-language"
                options=language
                chosen=Signal::derive(spoken)
                choose=move |it: usize| store.set_language(&LANGUAGES[it])
            />
            <Choice
                title=words.settings_digits()
                name="digits"
                options=digits
                chosen=Signal::derive(of(|it| it.digits as usize))
                choose=move |it: usize| store.set_digits(Digits::ALL[it])
            />
            <Choice
                title=words.settings_theme()
                name="theme"
                options=theme
                chosen=Signal::derive(of(|it| it.theme as usize))
                choose=move |it: usize| store.set_theme(Theme::ALL[it])
            />
            <Choice
                title=words.settings_text_size()
                name="text-size"
                options=size
                chosen=Signal::derive(of(|it| it.text_size as usize))
                choose=move |it: usize| store.set_text_size(TextSize::ALL[it])
            />
        </div>
    }
}
