//! Files that lie beside the page: the examples, and the set that a teacher put there.
//!
//! The single-file build has nothing beside it and carries the examples in itself.

use js_sys::{JSON, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Why a file was not loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No such file is there.
    NotThere,
    /// The server did not answer, or broke off.
    Unreachable,
}

/// The bytes of the file at `path`, relative to the page (`articles/index.json`).
///
/// # Errors
/// Where there is no such file, or it cannot be fetched.
pub async fn load(path: &str) -> Result<Vec<u8>, Missing> {
    if let Some(text) = carried(path) {
        return Ok(text.into_bytes());
    }
    let window = web_sys::window().ok_or(Missing::Unreachable)?;
    if window.location().protocol().is_ok_and(|protocol| protocol == "file:") {
        return Err(Missing::NotThere);
    }
    fetch(&window, path).await
}

async fn fetch(window: &web_sys::Window, path: &str) -> Result<Vec<u8>, Missing> {
    let unreachable = |_: JsValue| Missing::Unreachable;
    let response = JsFuture::from(window.fetch_with_str(path)).await.map_err(unreachable)?;
    let response: web_sys::Response = response.unchecked_into();
    // Some hosts answer every unknown address with their front page.
    let kind = response
        .headers()
        .get("content-type")
        .ok()
        .flatten()
        .unwrap_or_default();
    if !response.ok() || (kind.starts_with("text/html") && !path.ends_with(".html")) {
        return Err(Missing::NotThere);
    }
    let buffer = response.array_buffer().map_err(unreachable)?;
    let buffer = JsFuture::from(buffer).await.map_err(unreachable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The text of `path` in the single-file build's own list of files.
fn carried(path: &str) -> Option<String> {
    let list = web_sys::window()?.document()?.get_element_by_id("muqabala-files")?;
    let files = JSON::parse(&list.text_content()?).ok()?;
    Reflect::get(&files, &path.into()).ok()?.as_string()
}
