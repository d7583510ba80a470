//! From a wording's text to its words, each knowing the number, date or phrase that it has a part in.

use super::lexis::{Lexis, Part, WordId, stem};
use crate::Span;
use crate::align::{Equivalents, Phrases};
use crate::text::fold;
use crate::text::values::{Value, values};
use std::sync::LazyLock;

/// What words are read with.
#[derive(Clone, Copy)]
pub(super) struct Reader<'s> {
    phrases: &'s Phrases,
}

/// Words in reading order.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    /// What each is.
    pub ids: Vec<WordId>,
    /// The value or phrase that it has a part in, numbered through the wording; none for words by themselves.
    pub wholes: Vec<Option<u32>>,
}

static SHIPPED: LazyLock<Phrases> = LazyLock::new(|| prepare(&Equivalents::shipped()));

/// A list of equivalents made ready for [`Reader::new`].
pub(super) fn prepare(equivalents: &Equivalents) -> Phrases {
    Phrases::new(equivalents, &stem)
}

impl<'s> Reader<'s> {
    pub const fn new(phrases: &'s Phrases) -> Self {
        Self { phrases }
    }

    /// With the list that comes with the program.
    pub fn shipped() -> Reader<'static> {
        Reader { phrases: &SHIPPED }
    }

    /// Reads `spans` of `text`.
    pub fn read<'t>(self, lexis: &mut Lexis<'t>, text: &'t str, spans: &[Span]) -> Words {
        let surfaces: Vec<&str> = spans.iter().map(|span| span.of(text)).collect();
        let offset = spans.first().map_or(0, |first| first.start);
        let end = spans.last().map_or(0, |last| last.end);
        let found = values(Span::new(offset, end).of(text));
        self.tag(lexis, &surfaces, &numbered(&found, spans, offset))
    }

    /// Reads words that somebody else has cut.
    pub fn read_cut<'t>(self, lexis: &mut Lexis<'t>, words: &[&'t str]) -> Words {
        let mut text = String::new();
        let mut spans = Vec::with_capacity(words.len());
        for word in words {
            spans.push(Span::new(text.len(), text.len() + word.len()));
            text.push_str(word);
            text.push(' ');
        }
        self.tag(lexis, words, &numbered(&values(&text), &spans, 0))
    }

    fn tag<'t>(self, lexis: &mut Lexis<'t>, surfaces: &[&'t str], numbers: &[Option<(u32, Value)>]) -> Words {
        let mut words = Words::default();
        let phrases = self.phrases(lexis, surfaces);
        let mut next = numbers.iter().flatten().map(|(whole, _)| whole + 1).max().unwrap_or(0);
        for (at, &surface) in surfaces.iter().enumerate() {
            let number = numbers[at];
            let set = phrases[at];
            let before = at.checked_sub(1);
            let (whole, head) = match (number, set) {
                (Some((whole, _)), _) => (
                    Some(whole),
                    before.is_none_or(|b| numbers[b].map(|n| n.0) != Some(whole)),
                ),
                (None, Some((_, start))) => {
                    next += u32::from(start == at);
                    (Some(next), start == at)
                }
                (None, None) => (None, true),
            };
            let part = Part {
                amount: number.map(|(_, value)| value.amount),
                set: set.map(|(set, _)| set),
                head,
            };
            words.ids.push(lexis.intern(surface, part));
            words.wholes.push(whole);
        }
        words
    }

    /// For each word: the set of equivalents of the phrase it stands in, and where that phrase begins.
    fn phrases(self, lexis: &mut Lexis, surfaces: &[&str]) -> Vec<Option<(usize, usize)>> {
        let stems: Vec<String> = surfaces
            .iter()
            .map(|surface| lexis.stem(&fold(surface)).to_owned())
            .collect();
        let mut found = vec![None; surfaces.len()];
        let mut at = 0;
        while at < stems.len() {
            let (len, set) = self
                .phrases
                .at(stems[at..].iter().map(String::as_str))
                .unwrap_or((1, usize::MAX));
            if set != usize::MAX {
                found[at..at + len].fill(Some((set, at)));
            }
            at += len.max(1);
        }
        found
    }
}

/// For each of `spans` (in a text from which `offset` bytes were cut): the value it has a part in, with its number.
fn numbered(values: &[Value], spans: &[Span], offset: usize) -> Vec<Option<(u32, Value)>> {
    let mut rest = (0_u32..).zip(values).peekable();
    let numbered = spans.iter().map(|span| {
        while rest
            .next_if(|(_, value)| value.span.end + offset <= span.start)
            .is_some()
        {}
        rest.peek()
            .filter(|(_, value)| value.span.start + offset < span.end)
            .map(|&(at, value)| (at, *value))
    });
    numbered.collect()
}
