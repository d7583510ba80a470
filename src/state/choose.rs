//! What the reader chooses for the page and for matching, kept where it is to be there on the next visit.

use leptos::prelude::*;

use super::choices::{STRICTNESS, Settings, TextSize, Theme};
use super::route::Param;
use super::store::Store;
use crate::i18n::{Digits, Language};
use crate::platform::storage;

/// The one list of what is kept in the browser's storage: nothing of any text.
#[derive(Clone, Copy)]
enum Key {
    Language,
    Theme,
    Digits,
    TextSize,
}

impl Key {
    const fn name(self) -> &'static str {
        match self {
            Self::Language => "muqabala.language",
            Self::Theme => "muqabala.theme",
            Self::Digits => "muqabala.digits",
            Self::TextSize => "muqabala.text-size",
        }
    }

    fn read(self) -> Option<String> {
        storage::read(self.name())
    }
}

/// The settings that the reader left here last time.
pub(super) fn remembered() -> Settings {
    Settings {
        theme: Key::Theme
            .read()
            .and_then(|name| Theme::find(&name))
            .unwrap_or_default(),
        digits: Key::Digits
            .read()
            .and_then(|name| Digits::find(&name))
            .unwrap_or_default(),
        text_size: Key::TextSize
            .read()
            .and_then(|name| TextSize::find(&name))
            .unwrap_or_default(),
        ..Settings::default()
    }
}

/// The language that the reader chose last time; else the first of the browser's that the page speaks; else Arabic.
pub(super) fn remembered_language() -> &'static Language {
    let chosen = Key::Language.read();
    let asked = chosen.into_iter().chain(storage::browser_languages());
    let mut known = asked.filter_map(|tag| Language::find(&tag));
    known
        .next()
        .or_else(|| Language::find("ar"))
        .expect("invariant: the page speaks Arabic")
}

impl Store {
    /// Changes the interface's language, and keeps the choice.
    pub fn set_language(self, language: &'static Language) {
        self.keep(Key::Language, language.tag);
        self.set.language.set(language);
        self.adjust(
            Param::Language,
            self.route
                .with_untracked(|route| route.get(Param::Language).map(|_| language.tag.into())),
        );
    }

    /// Changes the page's colours, and keeps the choice.
    pub fn set_theme(self, theme: Theme) {
        self.keep(Key::Theme, theme.name());
        self.set.settings.update(|settings| settings.theme = theme);
    }

    /// Changes the digits, and keeps the choice.
    pub fn set_digits(self, digits: Digits) {
        self.keep(Key::Digits, digits.name());
        self.set.settings.update(|settings| settings.digits = digits);
    }

    /// Changes the text size, and keeps the choice.
    pub fn set_text_size(self, text_size: TextSize) {
        self.keep(Key::TextSize, text_size.name());
        self.set.settings.update(|settings| settings.text_size = text_size);
    }

    /// Changes how strictly passages are matched, in percent, and compares again. Stands in the address bar.
    pub fn set_strictness(self, strictness: u32) {
        if self.settings.with_untracked(|settings| settings.strictness) != strictness {
            self.set.settings.update(|settings| settings.strictness = strictness);
            self.adjust(
                Param::Strictness,
                (strictness != STRICTNESS).then(|| strictness.to_string()),
            );
            self.compare();
        }
    }

    /// Hides the outlets' names or shows them again. Stands in the address bar.
    pub fn set_masked(self, masked: bool) {
        self.set.masked.set(masked);
        self.adjust(Param::Masked, masked.then(|| "1".to_owned()));
    }

    fn keep(self, key: Key, value: &str) {
        if storage::write(key.name(), value).is_err() {
            self.warn(|words| words.notice_settings_lost().to_owned());
        }
    }
}
