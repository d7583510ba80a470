//! The settings, in a window over any screen.

mod choice;
mod equivalents;
mod strictness;

use leptos::prelude::*;

use crate::i18n::{Digits, LANGUAGES, Language};
use crate::state::{TextSize, Theme, store, words};
use crate::ui::modal::Modal;
use choice::Choice;
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
    let (store, words) = (store(), words());
    let digits = |it| {
        if it == Digits::Latin {
            words.settings_digits_latin()
        } else {
            words.settings_digits_arabic()
        }
    };
    let theme = |it: &Theme| match it {
        Theme::System => words.settings_theme_system(),
        Theme::Light => words.settings_theme_light(),
        Theme::Dark => words.settings_theme_dark(),
    };
    let size = |it: &TextSize| match it {
        TextSize::Small => words.settings_text_small(),
        TextSize::Normal => words.settings_text_normal(),
        TextSize::Large => words.settings_text_large(),
        TextSize::Larger => words.settings_text_larger(),
    };
    let settings = store.settings;
    let languages: Vec<(&'static Language, &str)> = LANGUAGES.iter().map(|it| (it, it.name)).collect();
    view! {
        <div class="appearance">
            <Choice title=words.settings_language() name="choose-language" options=languages
                chosen=move || store.language.get() choose=move |it| store.set_language(it)/>
            <Choice title=words.settings_digits() name="digits"
                options=[Digits::Latin, Digits::Arabic].map(|it| (it, digits(it))).to_vec()
                chosen=move || settings.with(|it| it.digits) choose=move |it| store.set_digits(it)/>
            <Choice title=words.settings_theme() name="theme"
                options=Theme::ALL.iter().map(|it| (*it, theme(it))).collect()
                chosen=move || settings.with(|it| it.theme) choose=move |it| store.set_theme(it)/>
            <Choice title=words.settings_text_size() name="text-size"
                options=TextSize::ALL.iter().map(|it| (*it, size(it))).collect()
                chosen=move || settings.with(|it| it.text_size) choose=move |it| store.set_text_size(it)/>
        </div>
    }
}
