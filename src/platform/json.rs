//! JSON as the browser reads it: that costs the page no code.

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// One article of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Where it lies, relative to the list; empty if the list does not say.
    pub file: String,
    /// Who published it; empty if the list does not say.
    pub outlet: String,
    /// Its title; empty if the list does not say.
    pub title: String,
    /// Its day; empty if the list does not say.
    pub date: String,
    /// Where it stood; empty if the list does not say.
    pub address: String,
}

/// Why a text is no list of articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAList {
    /// It is not JSON: the browser's own words for what is wrong, and where.
    Broken(String),
    /// It is JSON and holds something else.
    Other,
}

/// The entries of a list of articles: bare, or under `articles`. One that names nothing is empty.
///
/// # Errors
/// Where `text` is no such list.
pub fn entries(text: &str) -> Result<Vec<Entry>, NotAList> {
    let text = text.trim_start_matches('\u{feff}');
    let value = JSON::parse(text).map_err(|why| NotAList::Broken(text_of(&why, "message")))?;
    let list = if value.is_object() && !Array::is_array(&value) {
        Reflect::get(&value, &"articles".into()).unwrap_or(JsValue::UNDEFINED)
    } else {
        value
    };
    let list: Array = list.dyn_into().map_err(|_| NotAList::Other)?;
    Ok(list.iter().map(|item| entry(&item)).collect())
}

fn entry(item: &JsValue) -> Entry {
    Entry {
        file: text_of(item, "file"),
        outlet: text_of(item, "outlet"),
        title: text_of(item, "title"),
        date: text_of(item, "date"),
        address: text_of(item, "address"),
    }
}

/// The text under `name`; empty where there is none.
fn text_of(item: &JsValue, name: &str) -> String {
    let text = Reflect::get(item, &name.into()).ok().and_then(|text| text.as_string());
    text.unwrap_or_default()
}
