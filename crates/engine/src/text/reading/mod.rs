//! The one reading of an article's words: each token once, with all that its spelling says kept beside it once for
//! every text in which that spelling stands.
//!
//! A [`SpannedToken`] is twelve bytes: where it stands, and the number of its *form*, the word as it is spelled. What a form
//! says by itself (kind, folded spelling, key, capital letter, whether a value may begin with it) is worked out at its
//! first sight and kept in a [`Lexicon`], as is its stem in each language. So a thousand articles that share most of
//! their words fold, key and stem each word once, and no token owns a string.
//!
//! ```
//! use muqabala_engine::Span;
//! use muqabala_engine::text::Language;
//! use muqabala_engine::text::reading::{Lexicon, Reading};
//!
//! let text = "وصلت ٣٬٥٠٠ سفينة، والسفينة الأولى أمس";
//! let mut lexicon = Lexicon::default();
//! let mut reading = Reading::default();
//! // Once for each paragraph, in order: here the whole text is one.
//! reading.add(text, Span::new(0, text.len()), Language::Arabic, &mut lexicon);
//!
//! // All tokens, punctuation too, or those of a stretch.
//! let keys: Vec<&str> = reading.tokens().iter().map(|token| lexicon.key(*token)).collect();
//! assert_eq!(keys, ["وصلت", "3500", "سفينه", ",", "والسفينه", "الاولي", "امس"]);
//! let sentence_end = text.find('،').unwrap_or(text.len());
//! assert_eq!(reading.within(Span::new(0, sentence_end)).len(), 3);
//!
//! // Stems are asked for once all texts are read: whether «والسفينة» begins with "and" may show in another text.
//! let stems: Vec<u32> = [2, 4].map(|at| lexicon.stem(reading.tokens()[at], Language::Arabic)).into();
//! assert_eq!(stems[0], stems[1]);
//!
//! // Values were read with the words.
//! assert_eq!(reading.values_within(Span::new(0, text.len())).len(), 2);
//! ```

mod interner;
mod lexicon;
mod token;

pub use interner::{Interner, Symbol};
pub(crate) use lexicon::is_arabic;
pub use lexicon::{Lexicon, WordForm};
pub use token::SpannedToken;

use super::values::{Value, values_of};
use super::{Language, words};
use crate::Span;

/// The tokens of one article, in order, and the values that they name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    tokens: Vec<SpannedToken>,
    values: Vec<Value>,
}

impl Reading {
    /// Of no words.
    pub(crate) const EMPTY: Self = Self {
        tokens: Vec::new(),
        values: Vec::new(),
    };

    /// The reading of `span` alone.
    #[must_use]
    pub fn of(text: &str, span: Span, language: Language, lexicon: &mut Lexicon) -> Self {
        let mut reading = Self::default();
        reading.add(text, span, language, lexicon);
        reading
    }

    /// Reads `span` of `text`, which follows what was read before: a paragraph, since no value goes on into the next.
    /// `language` decides on number words that only some languages count with.
    ///
    /// Takes time in proportion to the length of `span`.
    pub fn add(&mut self, text: &str, span: Span, language: Language, lexicon: &mut Lexicon) {
        let part = span.of(text);
        let from = self.tokens.len();
        self.tokens.extend(words(part).into_iter().map(|word| {
            let place = word.span.shifted(span.start);
            SpannedToken::new(place, lexicon.read(word.span.of(part), word.kind))
        }));
        let new = self.tokens.get(from..).unwrap_or_default();
        if new.iter().any(|&token| lexicon.form(token).begins_value) {
            let keyed: Vec<_> = new.iter().map(|&token| lexicon.keyed(token)).collect();
            self.values.extend(values_of(&keyed, &|| language));
        }
    }

    /// All tokens, in order.
    #[must_use]
    pub fn tokens(&self) -> &[SpannedToken] {
        &self.tokens
    }

    /// The tokens that lie wholly within `span`.
    #[must_use]
    pub fn within(&self, span: Span) -> &[SpannedToken] {
        let from = self.tokens.partition_point(|token| token.span().start < span.start);
        let to = self.tokens.partition_point(|token| token.span().end <= span.end);
        self.tokens.get(from..to).unwrap_or_default()
    }

    /// The values of which a token lies within `span`, in order.
    #[must_use]
    pub fn values_within(&self, span: Span) -> &[Value] {
        let from = self.values.partition_point(|value| value.span.end <= span.start);
        let to = self.values.partition_point(|value| value.span.start < span.end);
        self.values.get(from..to).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{WordKind, fold, values, words};
    use proptest::prelude::*;

    fn read(text: &str, lexicon: &mut Lexicon) -> Reading {
        Reading::of(text, Span::new(0, text.len()), Language::of(text), lexicon)
    }

    #[test]
    fn a_paragraph_follows_the_one_before() {
        let text = "Twenty ships\nfive men";
        let mut lexicon = Lexicon::default();
        let mut reading = Reading::default();
        for span in [Span::new(0, 12), Span::new(13, 21)] {
            reading.add(text, span, Language::English, &mut lexicon);
        }
        let read: Vec<&str> = reading.tokens().iter().map(|token| token.span().of(text)).collect();
        assert_eq!(read, ["Twenty", "ships", "five", "men"]);
        let named: Vec<&str> = reading
            .values_within(Span::new(0, text.len()))
            .iter()
            .map(|value| value.span.of(text))
            .collect();
        assert_eq!(named, ["Twenty", "five"]);
        assert_eq!(reading.within(Span::new(7, 17)).len(), 2);
    }

    #[test]
    fn stems_are_those_of_the_language() {
        let mut lexicon = Lexicon::default();
        let reading = read("announced announcing l’équipe équipes", &mut lexicon);
        let mut stem = |at: usize, language| {
            let stem = lexicon.stem(reading.tokens()[at], language);
            lexicon.text(stem).to_owned()
        };
        assert_eq!(stem(0, Language::English), stem(1, Language::English));
        assert_eq!(stem(2, Language::French), stem(3, Language::French));
        assert_ne!(stem(0, Language::Undetermined), stem(1, Language::Undetermined));
    }

    #[test]
    fn a_word_that_is_read_elsewhere_shows_what_is_joined_to_it() {
        let mut lexicon = Lexicon::default();
        let joined = read("بنجمة", &mut lexicon).tokens()[0];
        let mut alone = Lexicon::default();
        let kept = read("بنجمة", &mut alone).tokens()[0];
        read("نجمة", &mut lexicon);
        let stem = lexicon.stem(joined, Language::Arabic);
        let whole = alone.stem(kept, Language::Arabic);
        assert_eq!((lexicon.text(stem), alone.text(whole)), ("نجم", "بنجم"));
    }

    proptest! {
        #[test]
        fn each_token_is_what_its_word_is_alone(text in "\\PC*|[ا-يa-cA-C'’.,@#:/0-9 ـَ\u{200C}]*|(خمسة|و|عشرون|ألف| |في|26|كانون|الثاني|twenty|mil|once)*") {
            let mut lexicon = Lexicon::default();
            // What was read before changes nothing.
            read("U.S. خمسة 3,500 l’an", &mut lexicon);
            let reading = read(&text, &mut lexicon);
            prop_assert_eq!(reading.values_within(Span::new(0, text.len())), values(&text));
            let words = words(&text);
            prop_assert_eq!(reading.tokens().len(), words.len());
            for (token, word) in reading.tokens().iter().zip(words) {
                let surface = word.span.of(&text);
                let form = lexicon.form(*token);
                prop_assert_eq!((token.span(), form.kind), (word.span, word.kind));
                prop_assert_eq!(lexicon.surface(*token), surface);
                prop_assert_eq!(lexicon.key(*token), word.key(&text));
                prop_assert_eq!(lexicon.folded(*token), if word.kind == WordKind::Mark { surface.to_owned() } else { fold(surface) });
                prop_assert!(surface.is_char_boundary(form.first_letter()) && form.first_letter() > 0);
            }
        }
    }
}
