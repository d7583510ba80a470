//! What each distinct form says by itself, worked out once.

use super::interner::{Interner, Symbol};
use super::token::SpannedToken;
use crate::Span;
use crate::text::fold::{fold, is_ignored};
use crate::text::script::is_letter;
use crate::text::stem::{analyse_knowing, snowball};
use crate::text::values::Keyed;
use crate::text::words::spelled;
use crate::text::{Language, Word, WordKind};
use std::borrow::Cow;

/// A word as it is spelled, and what it says whatever stands round it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordForm {
    /// What it is.
    pub kind: WordKind,
    /// Its folded spelling; a mark itself.
    pub folded: Symbol,
    /// The key under which it is compared ([`Word::key`]).
    pub key: Symbol,
    /// The key without an elided article or preposition: *équipe* of *l’équipe*.
    pub content: Symbol,
    /// Whether its content begins with a capital letter as it stands.
    pub capital: bool,
    /// Whether a number or date may begin with it.
    pub begins_value: bool,
    /// Whether its content begins with an Arabic letter.
    pub arabic: bool,
    first_letter: u8,
}

impl WordForm {
    /// How many bytes its first letter has, with its marks: one letter of Arabic may be a word joined to the next.
    #[must_use]
    pub const fn first_letter(&self) -> usize {
        self.first_letter as usize
    }
}

/// The forms met so far, and the strings that stand for them in comparisons.
///
/// Numbers depend on what was read before: compare them for equality, and draw nothing from which is less.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// The spellings, by number of their form.
    surfaces: Interner,
    forms: Vec<WordForm>,
    /// For each form, the language that its stem was last asked for in, and that stem.
    stems: Vec<Option<(Language, Symbol)>>,
    /// Keys, folded spellings, stems and what else is compared.
    strings: Interner,
    /// For each of `strings`, whether it is the content of a form that was read.
    stands: Vec<bool>,
}

impl Lexicon {
    /// The number of the form `surface`, a word of this kind as it stands in a text.
    pub(super) fn read(&mut self, surface: &str, kind: WordKind) -> u32 {
        let number = self.surfaces.intern(surface);
        if number as usize >= self.forms.len() {
            let form = self.new_form(surface, kind);
            self.forms.push(form);
            self.stems.push(None);
            self.stands.resize(self.strings.len(), false);
            if let Some(stands) = self.stands.get_mut(form.content as usize) {
                *stands = true;
            }
        }
        number
    }

    fn new_form(&mut self, surface: &str, kind: WordKind) -> WordForm {
        let word = Word {
            span: Span::new(0, surface.len()),
            kind,
        };
        let key = word.key(surface);
        let content = without_elision(&key);
        let spelled = spelled(surface);
        let folded = match kind {
            WordKind::Mark => Cow::Borrowed(&*spelled),
            _ => Cow::Owned(fold(&spelled)),
        };
        WordForm {
            kind,
            capital: without_elision(surface).starts_with(char::is_uppercase),
            arabic: is_arabic(content),
            begins_value: Keyed::new(word, &key).begins,
            first_letter: first_letter(surface),
            content: self.strings.intern(content),
            folded: self.strings.intern(&folded),
            key: self.strings.intern(&key),
        }
    }

    /// What the form of `token` says by itself. The token is one of a text that this lexicon read.
    #[must_use]
    pub fn form(&self, token: SpannedToken) -> &WordForm {
        const NONE: &WordForm = &WordForm {
            kind: WordKind::Mark,
            folded: Symbol::MAX,
            key: Symbol::MAX,
            content: Symbol::MAX,
            capital: false,
            begins_value: false,
            arabic: false,
            first_letter: 0,
        };
        self.forms.get(token.form() as usize).unwrap_or(NONE)
    }

    /// The token as it stands in its text.
    #[must_use]
    pub fn surface(&self, token: SpannedToken) -> &str {
        self.surfaces.text(token.form())
    }

    /// Its folded spelling ([`WordForm::folded`]).
    #[must_use]
    pub fn folded(&self, token: SpannedToken) -> &str {
        self.text(self.form(token).folded)
    }

    /// Its key ([`WordForm::key`]).
    #[must_use]
    pub fn key(&self, token: SpannedToken) -> &str {
        self.text(self.form(token).key)
    }

    /// The token as the reader of values takes it.
    pub(crate) fn keyed(&self, token: SpannedToken) -> Keyed<'_> {
        let form = self.form(token);
        Keyed {
            span: token.span(),
            kind: form.kind,
            key: Cow::Borrowed(self.text(form.key)),
            begins: form.begins_value,
        }
    }

    /// What all forms of the word have in common, in a text of this language: a folded stem, or the content itself where
    /// no stemmer knows the language.
    ///
    /// To be asked for once all texts are read: «بنجمة» is ب and نجمة where نجمة stands in one of them.
    pub fn stem(&mut self, token: SpannedToken, language: Language) -> Symbol {
        let at = token.form() as usize;
        let known = self.stems.get(at).copied().flatten();
        if let Some((_, stem)) = known.filter(|(of, _)| *of == language) {
            return stem;
        }
        let form = *self.form(token);
        let stem = if language == Language::Arabic {
            form.arabic.then(|| self.arabic_stem(self.text(form.content)))
        } else {
            snowball(without_elision(self.surface(token)), language).map(|stem| fold(&stem))
        };
        let stem = stem.map_or(form.content, |stem| self.strings.intern(&stem));
        if let Some(known) = self.stems.get_mut(at) {
            *known = Some((language, stem));
        }
        stem
    }

    /// The stem of an Arabic word, folded already, that need not stand in any text.
    pub(crate) fn arabic_stem(&self, folded: &str) -> String {
        let stands = |word: &str| {
            let symbol = self.strings.find(word);
            symbol.is_some_and(|symbol| self.stands.get(symbol as usize) == Some(&true))
        };
        analyse_knowing(folded, &stands).stem
    }

    /// The string with this number.
    #[must_use]
    pub fn text(&self, symbol: Symbol) -> &str {
        self.strings.text(symbol)
    }

    /// A number for `text`, whatever it stands for: a stem, the name of a value.
    pub fn intern(&mut self, text: &str) -> Symbol {
        self.strings.intern(text)
    }

    /// Whether the string with this number is a word of at least `letters` letters.
    pub(crate) fn is_long_word(&self, symbol: Symbol, letters: usize) -> bool {
        let text = self.text(symbol);
        text.chars().all(is_letter) && text.chars().count() >= letters
    }

    /// How many strings are numbered.
    pub(crate) fn len(&self) -> usize {
        self.strings.len()
    }
}

/// Whether `folded` begins with an Arabic letter.
pub(crate) fn is_arabic(folded: &str) -> bool {
    folded.starts_with(|c| ('\u{0621}'..='\u{064A}').contains(&c))
}

/// «l’équipe», «dell’acqua»: the word after the elided article is the one that counts.
fn without_elision(word: &str) -> &str {
    match word.split_once(['\'', '’']) {
        Some((before, after)) if before.chars().count() <= 5 && after.chars().count() >= 3 => after,
        _ => word,
    }
}

/// The bytes of the first letter of `word` with its marks; all of it where it has no second.
fn first_letter(word: &str) -> u8 {
    let mut letters = word.char_indices().filter(|&(_, c)| !is_ignored(c));
    let end = letters.nth(1).map_or(word.len(), |(at, _)| at);
    // A letter under more marks than that is none of any text; its first byte's place keeps the promise of a boundary.
    u8::try_from(end).unwrap_or_else(|_| word.chars().next().map_or(0, char::len_utf8) as u8)
}
