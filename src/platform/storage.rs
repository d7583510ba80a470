//! What the browser keeps between visits, and what it knows of its reader.
//!
//! Storage can be switched off, full, or forbidden (private windows, files): reading then finds nothing, and writing
//! says so.

use web_sys::Storage;

/// The browser keeps nothing for this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotKept;

/// What was kept under `key`.
#[must_use]
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps `value` under `key`.
///
/// # Errors
/// Where the browser keeps nothing.
pub fn write(key: &str, value: &str) -> Result<(), NotKept> {
    storage().ok_or(NotKept)?.set_item(key, value).map_err(|_| NotKept)
}

// Not gloo's `LocalStorage`: its calls give an error where a value cannot be kept, and panic where storage is forbidden.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// The tags of the languages that the reader asked the browser for, the most wanted first.
pub fn browser_languages() -> impl Iterator<Item = String> {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    languages.into_iter().flatten().filter_map(|tag| tag.as_string())
}
