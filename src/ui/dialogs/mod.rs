//! Windows over the page.

mod modal;
mod settings;

use leptos::prelude::*;

pub use modal::Modal;
pub use settings::Settings;

/// Which of the page's own windows are open.
#[derive(Clone, Copy, Default)]
pub struct Dialogs {
    /// The settings.
    pub settings: RwSignal<bool>,
    /// The list of keys.
    pub keys: RwSignal<bool>,
}
