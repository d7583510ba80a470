//! The settings, in a window over any screen.

mod choice;
mod equivalents;
mod strictness;

use leptos::prelude::*;

use crate::i18n::{Digits, LANGUAGES};
use crate::state::{TextSize, Theme, store, words};
use crate::ui::dom::{El, el};
use crate::ui::modal::modal;
use choice::choice;

/// The settings.
pub fn settings() -> El {
    let words = words();
    modal("settings", words.settings_title(), store().settings_open, move || {
        [
            strictness::strictness(),
            equivalents::equivalents(),
            appearance(),
            el("p", "hint").text(words.settings_kept()),
        ]
    })
}

fn appearance() -> El {
    let (store, words) = (store(), words());
    let language: Vec<_> = LANGUAGES.iter().map(|it| it.name).collect();
    let digits = [words.settings_digits_latin(), words.settings_digits_arabic()];
    let theme = [
        words.settings_theme_system(),
        words.settings_theme_light(),
        words.settings_theme_dark(),
    ];
    let size = [
        words.settings_text_small(),
        words.settings_text_normal(),
        words.settings_text_large(),
        words.settings_text_larger(),
    ];
    let spoken = move || {
        let language = store.language.get();
        LANGUAGES.iter().position(|it| it == language).unwrap_or_default()
    };
    let of = move |chosen: fn(&crate::state::Settings) -> usize| move || store.settings.with(chosen);
    el("div", "appearance").children([
        choice(
            words.settings_language(),
            "choose-language",
            &language,
            spoken,
            move |it| {
                store.set_language(&LANGUAGES[it]);
            },
        ),
        choice(
            words.settings_digits(),
            "digits",
            &digits,
            of(|it| it.digits as usize),
            move |it| {
                store.set_digits(Digits::ALL[it]);
            },
        ),
        choice(
            words.settings_theme(),
            "theme",
            &theme,
            of(|it| it.theme as usize),
            move |it| {
                store.set_theme(Theme::ALL[it]);
            },
        ),
        choice(
            words.settings_text_size(),
            "text-size",
            &size,
            of(|it| it.text_size as usize),
            move |it| {
                store.set_text_size(TextSize::ALL[it]);
            },
        ),
    ])
}
