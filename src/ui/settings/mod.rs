//! The settings, in a window over any screen.

mod choice;
mod equivalents;
mod strictness;

use leptos::prelude::*;

use crate::i18n::{Digits, LANGUAGES};
use crate::state::{TextSize, Theme, store, words};
use crate::ui::modal::Modal;
use choice::choice;
use equivalents::EquivalentsList;
use strictness::Strictness;

/// The settings.
#[component]
pub fn SettingsPanel() -> impl IntoView {
    let words = words();
    view! {
        <Modal name="settings" title=words.settings_title() open=store().settings_open>
            <Strictness/>
            <EquivalentsList/>
            <Appearance/>
            <p class="hint">{words.settings_kept()}</p>
        </Modal>
    }
}

#[component]
fn Appearance() -> impl IntoView {
    let words = words();
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
    let store = store();
    let settings = store.settings;
    let place = |place: Option<usize>| place.unwrap_or_default();
    let chosen_language = move || place(LANGUAGES.iter().position(|it| it == store.language.get()));
    let chosen_digits = move || settings.with(|it| it.digits) as usize;
    let chosen_theme = move || settings.with(|it| it.theme) as usize;
    let chosen_size = move || settings.with(|it| it.text_size) as usize;
    view! {
        <div class="appearance">
            {choice(words.settings_language(), "choose-language", language, Signal::derive(chosen_language),
                Callback::new(move |it: usize| store.set_language(&LANGUAGES[it])))}
            {choice(words.settings_digits(), "digits", digits, Signal::derive(chosen_digits),
                Callback::new(move |it: usize| store.set_digits(Digits::ALL[it])))}
            {choice(words.settings_theme(), "theme", theme, Signal::derive(chosen_theme),
                Callback::new(move |it: usize| store.set_theme(Theme::ALL[it])))}
            {choice(words.settings_text_size(), "text-size", size, Signal::derive(chosen_size),
                Callback::new(move |it: usize| store.set_text_size(TextSize::ALL[it])))}
        </div>
    }
}
