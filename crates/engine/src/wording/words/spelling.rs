//! What a word says by itself, whatever stands round it: key, stem, class, letters.

use super::class::{Class, Name};
use super::clitics::differ_by_clitics;
use super::outline::{Features, Outline, bigrams};
use super::stems::{Parsed, is_arabic, parse};
use super::{lists, near};
use crate::Span;
use crate::order;
use crate::text::sameness::{Forms, Sameness, is_quranic, skeleton};
use crate::text::saying::is_saying;
use crate::text::values::Keyed;
use crate::text::words::spelled;
use crate::text::{WordKind, fold};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::rc::Rc;

/// One spelling of a word.
#[derive(Debug)]
pub struct Spelling {
    /// As it stands.
    pub surface: Rc<str>,
    /// Folded.
    pub key: Name,
    /// The key without clitics.
    pub bare: Name,
    /// What all forms of the word have in common.
    pub stem: Name,
    /// The same for the folded word, which says less: by it phrases are found.
    pub folded_stem: Rc<str>,
    /// Whether it is a verb of saying.
    pub attribution: bool,
    /// What it is used for, where it is a common word: one bit for each use.
    pub uses: u32,
    /// The letters of an acronym, folded; none where it is no acronym.
    pub initials: Box<[char]>,
    /// What the reader of values cuts it into; none for plain words, which are one and have no part in values.
    tokens: Option<Box<[Keyed<'static>]>>,
    /// The sets of words that stand for one another that it is in.
    near: &'static [u16],
    /// What tells how far it is the same as another word, once that was asked for.
    forms: OnceCell<Forms>,
    /// The letters on which the Quranic and the plain spelling agree, once they were asked for.
    skeleton: OnceCell<String>,
    /// How many letters `bare` has.
    bare_length: usize,
    /// Pairs of neighbouring characters of `bare`, sorted.
    bigrams: Box<[u64]>,
    pub outline: Outline,
}

impl Spelling {
    /// What the reader of values cuts the word into, where it begins `start` bytes into the text.
    pub fn tokens(&self, start: usize) -> impl Iterator<Item = Keyed<'_>> {
        let plain = || Keyed {
            span: Span::new(start, start + self.surface.len()),
            kind: WordKind::Letters,
            key: Cow::Borrowed(&self.key.text),
            begins: false,
        };
        let tokens = self.tokens.iter().flatten().map(move |token| token.moved(start));
        let plain = self.tokens.is_none().then(plain);
        tokens.chain(plain)
    }

    /// Whether a value may begin with the word or in it.
    pub fn begins_value(&self) -> bool {
        self.tokens.iter().flatten().any(|token| token.begins)
    }

    /// Analyses `surface`; `name` gives equal texts equal numbers.
    pub fn new(surface: &str, name: &mut dyn FnMut(&str) -> Name) -> Self {
        let key = key(surface);
        let folded = fold(surface);
        // A folded word says less than the word as it stands: whether it ends in ة or ه.
        let Parsed { bare, stem } = parse(surface, &key);
        let folded_stem = if folded == surface || (folded == key && !is_arabic(&key)) {
            name(&stem)
        } else {
            name(&parse(&folded, &folded).stem)
        };
        let tokens = Keyed::looked_at(surface);
        let (uses, near) = (lists::uses(&key), near::sets(&key, &stem));
        let stem = name(&stem);
        let plain = match tokens.as_slice() {
            [only] => {
                only.kind == WordKind::Letters && only.span.end == surface.len() && only.key == key && !only.begins
            }
            _ => false,
        };
        let (key, bare) = (name(&key), name(&bare));
        let outline = Outline::new(&Features {
            class: class(&key.text, tokens.first().map(|token| token.kind)),
            name: surface.chars().next().is_some_and(char::is_uppercase),
            key: &key,
            bare: &bare,
            stem: &stem,
            uses,
            listed: !near.is_empty(),
            quranic: is_quranic(surface),
        });
        Self {
            uses,
            near,
            attribution: is_saying(&bare.text) || is_saying(&key.text),
            initials: initials(surface),
            forms: OnceCell::new(),
            skeleton: OnceCell::new(),
            bare_length: bare.text.chars().count(),
            bigrams: sorted_bigrams(&bare.text),
            outline,
            key,
            bare,
            stem,
            surface: surface.into(),
            folded_stem: folded_stem.text,
            tokens: (!plain).then(|| tokens.into()),
        }
    }

    /// Whether the two are one word in two spellings.
    pub fn is_same(&self, other: &Self) -> bool {
        self.key == other.key || self.has_skeleton_of(other)
    }

    /// How far the two are the same.
    pub fn sameness(&self, other: &Self) -> Sameness {
        if self.surface == other.surface {
            return Sameness::Identical;
        }
        let [own, others] = [self, other].map(|it| it.forms.get_or_init(|| Forms::of(&it.surface)));
        own.sameness(others, || self.has_skeleton_of(other))
    }

    /// Whether one is spelled as the Quran is, and both agree but for that.
    fn has_skeleton_of(&self, other: &Self) -> bool {
        (self.outline.quranic || other.outline.quranic) && self.skeleton() == other.skeleton()
    }

    fn skeleton(&self) -> &str {
        self.skeleton.get_or_init(|| skeleton(&self.surface))
    }

    /// Whether the two are one word but for what is attached to it.
    pub fn differs_by_clitics(&self, other: &Self) -> bool {
        self.bare == other.bare
            || (self.outline.clitics_touch(&other.outline) && differ_by_clitics(&self.key.text, &other.key.text))
    }

    /// Whether the two are forms of one word.
    pub fn is_form_of(&self, other: &Self) -> bool {
        self.stem == other.stem || self.differs_by_clitics(other)
    }

    /// Whether the two usually stand for one another.
    pub fn is_near(&self, other: &Self) -> bool {
        self.near.iter().any(|set| other.near.contains(set))
    }

    /// How many letters the two share, in order, in thousandths of the longer.
    pub fn letters_shared(&self, other: &Self) -> i32 {
        if !self.outline.letters_touch(&other.outline) {
            return 0;
        }
        let letters = self.bare.text.chars().zip(other.bare.text.chars());
        let prefix = letters.take_while(|(x, y)| x == y).count();
        let longer = self.bare_length.max(other.bare_length).max(1);
        dice(&self.bigrams, &other.bigrams).max(i32::try_from(prefix * 1000 / longer).unwrap_or(0))
    }
}

fn sorted_bigrams(word: &str) -> Box<[u64]> {
    let mut bigrams: Vec<u64> = bigrams(word).collect();
    order::by(&mut bigrams, Ord::cmp);
    bigrams.into()
}

/// Dice's coefficient of two sorted lists, in thousandths.
fn dice(a: &[u64], b: &[u64]) -> i32 {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        // Without branches: which is less cannot be foretold.
        shared += i32::from(x == y);
        (i, j) = (i + usize::from(x <= y), j + usize::from(y <= x));
    }
    2000 * shared / i32::try_from(a.len() + b.len()).unwrap_or(i32::MAX).max(1)
}

/// The folded key; quotation marks of every shape are one mark.
pub fn key(surface: &str) -> String {
    match surface {
        "''" | "``" | "“" | "”" | "«" | "»" | "„" | "‟" => "\"".to_owned(),
        "’" | "‘" | "`" | "‹" | "›" => "'".to_owned(),
        _ => fold(&spelled(surface)),
    }
}

fn class(key: &str, first: Option<WordKind>) -> Class {
    match first {
        _ if lists::uses(key) != 0 => Class::Function,
        Some(WordKind::Number) => Class::Number,
        // Signs that are read as words: % and $ answer "percent" and "dollars".
        Some(WordKind::Mark) if near::is_listed(key) => Class::Content,
        None | Some(WordKind::Mark) => Class::Mark,
        Some(_) => Class::Content,
    }
}

fn initials(surface: &str) -> Box<[char]> {
    let letters = || surface.chars().filter(|&c| c != '.');
    let acronym = letters().all(char::is_uppercase) && matches!(letters().count(), 2..=6);
    if acronym {
        letters().flat_map(char::to_lowercase).collect()
    } else {
        Box::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spelling(surface: &str) -> Spelling {
        let name = |text: &str| Name {
            text: text.into(),
            number: 0,
        };
        Spelling::new(surface, &mut { name })
    }

    proptest! {
        #[test]
        fn outlines_touch_where_anything_is_shared(a in "[اأبتلموهكسيa-c]{0,6}", b in "[اأبتلموهكسيa-c]{0,6}", clitic in "[وفبلكس]?(ال|لل|ل)?") {
            for b in [b, clitic + &a] {
                let (x, y) = (spelling(&a), spelling(&b));
                let attached = differ_by_clitics(&x.key.text, &y.key.text);
                prop_assert!(!attached || x.outline.clitics_touch(&y.outline), "{a} {b}");
                let letters = dice(&x.bigrams, &y.bigrams) > 0 || x.bare.text.chars().next() == y.bare.text.chars().next();
                prop_assert!(!letters || x.outline.letters_touch(&y.outline), "{a} {b}");
            }
        }
    }
}
