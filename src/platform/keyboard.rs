//! Which key was pressed, whatever the keyboard's layout.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// A key as it was pressed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Press {
    /// What it writes (`n`, `ى`, `ArrowDown`).
    pub key: String,
    /// Where it is (`KeyN`), whatever it writes.
    pub code: String,
    /// With Control, or Command on a Mac.
    pub control: bool,
    /// With Alt.
    pub alt: bool,
    /// With Shift.
    pub shift: bool,
}

impl Press {
    /// The key of an event.
    #[must_use]
    pub fn of(event: &KeyboardEvent) -> Self {
        Self {
            key: event.key(),
            code: event.code(),
            control: event.ctrl_key() || event.meta_key(),
            alt: event.alt_key(),
            shift: event.shift_key(),
        }
    }

    /// Where the key is, for a table of physical keys. On a layout that writes Latin letters the letter counts, so
    /// that `n` is the key marked N on a French or Dvorak keyboard too; on any other (Arabic) the place does.
    #[must_use]
    pub fn place(&self) -> String {
        let mut letters = self.key.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) if letter.is_ascii_alphabetic() => format!("Key{}", letter.to_ascii_uppercase()),
            _ => self.code.clone(),
        }
    }

    /// For `/` no, for `?` yes, else nothing: by what is written where it is one of these (some layouts write `?`
    /// without Shift, or `/` with it), else by the place and Shift.
    #[must_use]
    pub fn asks(&self) -> Option<bool> {
        match self.key.as_str() {
            "?" | "؟" => Some(true),
            "/" => Some(false),
            _ => (self.code == "Slash").then_some(self.shift),
        }
    }
}

/// Whether the reader types, or a window over the page is open: keys then belong to it.
#[must_use]
pub fn is_taken(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let typing =
        "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable], dialog *";
    event.default_prevented()
        || event.is_composing()
        || target.is_some_and(|target| target.closest(typing).ok().flatten().is_some())
}
