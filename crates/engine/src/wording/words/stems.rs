//! A word without what is attached to it, and what its forms have in common.

use super::lists;
use crate::text::script::Script;
use crate::text::stem::snowball;
use crate::text::{Language, analyse, fold};

/// A word without clitics, and what all its forms have in common.
pub struct Parsed {
    /// Without clitics.
    pub bare: String,
    /// What all forms have in common.
    pub stem: String,
}

/// Whether a key has Arabic letters.
pub fn is_arabic(key: &str) -> bool {
    key.chars().any(|c| Script::of(c) == Some(Script::Arabic))
}

/// Takes a word apart; `key` is its folded form.
pub fn parse(surface: &str, key: &str) -> Parsed {
    let (bare, stem) = if is_arabic(key) {
        let analysis = analyse(surface);
        (analysis.stem.clone() + &analysis.ending, analysis.stem)
    } else {
        let stem = by_script(surface).unwrap_or_else(|| without_ending(key).to_owned());
        (key.to_owned(), stem)
    };
    let form = lists::form(key)
        .or_else(|| lists::form(&bare))
        .or_else(|| lists::form(&stem));
    let stem = form.map_or(stem, str::to_owned);
    Parsed { bare, stem }
}

/// What all forms of a folded word have in common.
pub fn stem(key: &str) -> String {
    parse(key, key).stem
}

/// The stem of a word whose script alone says which algorithm knows its forms.
fn by_script(surface: &str) -> Option<String> {
    let script = Script::of(surface.chars().next()?)?;
    let tells = matches!(script, Script::Cyrillic | Script::Greek);
    let stem = tells.then(|| snowball(surface, Language::of(surface))).flatten();
    stem.map(|stem| fold(&stem))
}

/// What is left of a word in Latin letters, whatever its language, without what is mostly an ending.
fn without_ending(key: &str) -> &str {
    let mut stem = key;
    for ending in [
        "'s", "ies", "ied", "ing", "ed", "es", "s", "e", "y", "ly", "ment", "ion", "er", "or", "n",
    ] {
        stem = stem
            .strip_suffix(ending)
            .filter(|rest| rest.chars().count() >= 4)
            .unwrap_or(stem);
    }
    stem
}
