//! Stems: one key for a word's forms.

mod arabic;
mod lexicon;

pub use arabic::{Analysis, analyse, analyse_knowing};

use super::fold::fold;
use super::language::Language;

/// The stem of `word` in `language`; its folded letters where the language has no stemmer here.
#[must_use]
pub fn stem(word: &str, language: Language) -> String {
    match language {
        Language::Arabic => analyse(word).stem,
        _ => fold(word),
    }
}
