//! What the interface says, in every language it speaks.
//!
//! Each language is one file beside this one (`en.txt`, `ar.txt`); their format is described in `format.rs`. The
//! build makes each key a method of [`Words`], so a key that is missing or misspelt does not compile:
//!
//! ```text
//! shelf.words[one] = {#count} word     ->     words.shelf_words(1) == "1 word"
//! shelf.words[two] = كلمتان            ->     words.shelf_words(2) == "كلمتان"
//! ```
//!
//! Plurals, numbers and dates follow the language's own rules as the browser knows them (`Intl`). Texts that are
//! filled in (an outlet's name, a file's) are isolated, so that a Latin name does not reorder an Arabic sentence.
//!
//! A further language is one further file. The pseudo-language `en-XB` (English in brackets, stretched, right to
//! left) is made from the English file, for tests: what stands on a screen without brackets is not translated.

#[cfg(test)]
mod format;
mod intl;
mod numbers;
mod sentences;

use std::sync::{LazyLock, OnceLock};

pub use intl::Digits;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The pseudo-language's tag.
pub const PSEUDO: &str = "en-XB";

/// A language of the interface.
#[derive(Debug)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// Its own name for itself.
    pub name: &'static str,
    /// Whether it runs right to left.
    pub rtl: bool,
    texts: Texts,
}

/// A language's texts by their numbers, [`SIZE`] of them.
///
/// Kept as one string, a line each: a list of strings would make the page's module larger by eight bytes a text that
/// hardly compress.
#[derive(Debug)]
struct Texts {
    joined: &'static str,
    lines: OnceLock<Vec<&'static str>>,
}

impl Texts {
    const fn new(joined: &'static str) -> Self {
        let lines = OnceLock::new();
        Self { joined, lines }
    }

    fn get(&self, slot: usize) -> &'static str {
        self.all()[slot]
    }

    fn all(&self) -> &[&'static str] {
        self.lines.get_or_init(|| self.joined.split('\n').collect())
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

static PSEUDO_LANGUAGE: LazyLock<Language> = LazyLock::new(|| {
    let texts: Vec<String> = LANGUAGES[0].texts.all().iter().map(|text| stretched(text)).collect();
    Language {
        tag: PSEUDO,
        name: "⟦Pseudo⟧",
        rtl: true,
        texts: Texts::new(texts.join("\n").leak()),
    }
});

fn stretched(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("⟦{text}{}⟧", "·".repeat(text.chars().count() / 3))
    }
}

impl Language {
    /// The language whose tag is `tag`, or whose tag begins it (`ar-EG` is `ar`).
    #[must_use]
    pub fn find(tag: &str) -> Option<&'static Self> {
        if tag == PSEUDO {
            return Some(&PSEUDO_LANGUAGE);
        }
        let main = tag.split(['-', '_']).next().unwrap_or_default();
        LANGUAGES.iter().find(|it| it.tag.eq_ignore_ascii_case(main))
    }

    /// `rtl` or `ltr`, as HTML writes it.
    #[must_use]
    pub const fn direction(&self) -> &'static str {
        if self.rtl { "rtl" } else { "ltr" }
    }
}

/// The interface's texts in one language, with numbers in the digits that the reader chose.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Words {
    /// The language.
    pub language: &'static Language,
    /// How numbers are written.
    pub digits: Digits,
}

/// What goes into a blank of a text.
enum Filling<'a> {
    Text(&'a str),
    Number(usize),
}

impl Words {
    /// What stands for the outlet at `place` where names are hidden: A, B, C or أ، ب، ج; numbers once they run out.
    #[must_use]
    pub fn letter(self, place: usize) -> String {
        match self.shelf_letters().split(' ').nth(place) {
            Some(letter) => letter.to_owned(),
            None => self.number(place + 1),
        }
    }

    fn text(self, slot: usize) -> &'static str {
        self.language.texts.get(slot)
    }

    /// The form for `count` of the key whose first form is at `slot`; the last form where the language lacks one.
    fn form(self, slot: usize, count: usize) -> &'static str {
        let form = self.text(slot + intl::category(self.language.tag, count));
        if form.is_empty() {
            self.text(slot + intl::OTHER)
        } else {
            form
        }
    }

    fn fill(self, text: &str, fillings: &[(&str, Filling)]) -> String {
        fillings
            .iter()
            .fold(text.to_owned(), |text, (blank, filling)| match filling {
                Filling::Text(it) => text.replace(blank, &isolated(it)),
                Filling::Number(it) => text.replace(blank, &self.number(*it)),
            })
    }
}

/// `text` between U+2068 and U+2069, so that its direction does not touch what stands round it.
#[must_use]
pub fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_by_the_browsers_tag() {
        assert_eq!(Language::find("ar-EG").map(|it| (it.tag, it.rtl)), Some(("ar", true)));
        assert_eq!(Language::find("en-GB").map(|it| it.direction()), Some("ltr"));
        assert_eq!(Language::find("eo"), None);
    }

    #[test]
    fn every_language_has_every_text() {
        for language in &LANGUAGES {
            assert_eq!(language.texts.all().len(), SIZE, "{}", language.name);
        }
    }

    #[test]
    fn filled_in_names_are_isolated() {
        let words = Words {
            language: &LANGUAGES[0],
            digits: Digits::Latin,
        };
        assert!(words.notice_empty("خبر.txt").contains("\u{2068}خبر.txt\u{2069}"));
    }

    #[test]
    fn the_pseudo_language_brackets_and_stretches_every_text() {
        let pseudo = Language::find(PSEUDO).expect("it is always there");
        assert!(
            pseudo
                .texts
                .all()
                .iter()
                .all(|it| it.is_empty() || it.starts_with('⟦') && it.ends_with('⟧'))
        );
    }
}
