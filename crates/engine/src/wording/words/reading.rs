//! From a wording's text to its words, each knowing the number, date or phrase that it has a part in.

use super::interner::{Part, WordId, WordInterner};
use super::stems::stem;
use crate::Span;
use crate::align::{Equivalents, Phrases};
use crate::hashing::Mix;
use crate::text::Language;
use crate::text::values::{Value, values, values_of};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::LazyLock;

/// What words are read with.
#[derive(Clone, Copy)]
pub struct Reader<'s> {
    prepared: &'s PreparedPhrases,
}

/// A list of equivalents made ready.
pub struct PreparedPhrases {
    phrases: Phrases,
    /// A bit for each phrase, by a hash of its first key: most words begin none, which is seen at once.
    begins: [u64; BEGINS / 64],
}

/// So many bits: some for each phrase of a long list.
const BEGINS: usize = 8192;

impl PreparedPhrases {
    fn new(equivalents: &Equivalents) -> Self {
        let phrases = Phrases::new(equivalents, &stem);
        let mut begins = [0; BEGINS / 64];
        for bit in phrases.firsts().map(Mix::of).map(begins_bit) {
            if let Some(bits) = begins.get_mut(bit / 64) {
                *bits |= 1 << (bit % 64);
            }
        }
        Self { phrases, begins }
    }

    /// Whether a phrase may begin with a word whose key has this hash.
    fn may_begin(&self, hash: u64) -> bool {
        let bit = begins_bit(hash);
        self.begins
            .get(bit / 64)
            .is_some_and(|bits| bits >> (bit % 64) & 1 != 0)
    }
}

const fn begins_bit(hash: u64) -> usize {
    hash as usize % BEGINS
}

static SHIPPED: LazyLock<PreparedPhrases> = LazyLock::new(|| PreparedPhrases::new(&Equivalents::shipped()));

/// A list of equivalents made ready for [`Reader::new`]; the last one is kept, and is mostly the one that is asked for next.
pub fn prepare(equivalents: &Equivalents) -> Rc<PreparedPhrases> {
    thread_local! {
        static LAST: RefCell<Option<(Equivalents, Rc<PreparedPhrases>)>> = const { RefCell::new(None) };
    }
    LAST.with(|last| {
        let same = last.take().filter(|(list, _)| list == equivalents);
        let (list, prepared) =
            same.unwrap_or_else(|| (equivalents.clone(), Rc::new(PreparedPhrases::new(equivalents))));
        last.replace(Some((list, Rc::clone(&prepared))));
        prepared
    })
}

impl<'s> Reader<'s> {
    pub const fn new(prepared: &'s PreparedPhrases) -> Self {
        Self { prepared }
    }

    /// With the list that comes with the program.
    pub fn shipped() -> Reader<'static> {
        Reader { prepared: &SHIPPED }
    }

    /// Reads `spans` of `text`.
    pub fn read(self, interner: &mut WordInterner, text: &str, spans: &[Span]) -> Vec<WordId> {
        let words: Vec<WordId> = spans.iter().map(|span| interner.word(span.of(text))).collect();
        let offset = spans.first().map_or(0, |first| first.start);
        let end = spans.last().map_or(0, |last| last.end);
        let found = values(Span::new(offset, end).of(text));
        self.tag(interner, &words, &numbered(&found, spans, offset))
    }

    /// Reads words that somebody else has cut.
    pub fn read_cut(self, interner: &mut WordInterner, words: &[&str]) -> Vec<WordId> {
        let ids: Vec<WordId> = words.iter().map(|word| interner.word(word)).collect();
        let numbers = if ids.iter().any(|&id| interner.get(id).begins_value) {
            cut_numbers(interner, words, &ids)
        } else {
            vec![None; words.len()]
        };
        self.tag(interner, &ids, &numbers)
    }

    fn tag(self, interner: &mut WordInterner, alone: &[WordId], numbers: &[Option<(u32, Value)>]) -> Vec<WordId> {
        let phrases = self.phrases(interner, alone);
        let mut before = None;
        let parts = alone.iter().zip(numbers).zip(phrases).enumerate();
        let words = parts.map(|(at, ((&word, number), phrase))| {
            let whole = number.map(|(whole, _)| whole);
            let head = match (whole, phrase) {
                (Some(_), _) => before != whole,
                (None, Some((_, start))) => start == at,
                (None, None) => true,
            };
            before = whole;
            let part = Part {
                amount: number.map(|(_, value)| value.amount),
                set: phrase.map(|(set, _)| set),
                head,
            };
            interner.with_part(word, part)
        });
        words.collect()
    }

    /// For each word: the set of equivalents of the phrase it stands in, and where that phrase begins.
    fn phrases(self, interner: &WordInterner, words: &[WordId]) -> Vec<Option<(usize, usize)>> {
        let mut found = vec![None; words.len()];
        let mut at = 0;
        while let Some(&id) = words.get(at) {
            if !self.prepared.may_begin(interner.get(id).phrase_hash) {
                at += 1;
                continue;
            }
            let stems = words.iter().skip(at).map(|&id| &*interner.get(id).folded_stem);
            let (len, set) = self.prepared.phrases.at(stems).unwrap_or((1, usize::MAX));
            if let Some(phrase) = found.get_mut(at..at + len).filter(|_| set != usize::MAX) {
                phrase.fill(Some((set, at)));
            }
            at += len.max(1);
        }
        found
    }
}

/// For each of `words`, which are `ids`: the value it has a part in, with its number.
fn cut_numbers(interner: &WordInterner, words: &[&str], ids: &[WordId]) -> Vec<Option<(u32, Value)>> {
    let mut spans = Vec::with_capacity(words.len());
    let mut tokens = Vec::with_capacity(words.len());
    let mut start = 0;
    // As if they stood in a text, with spaces between them.
    for (word, &id) in words.iter().zip(ids) {
        spans.push(Span::new(start, start + word.len()));
        tokens.extend(interner.get(id).tokens(start));
        start += word.len() + 1;
    }
    let found = values_of(&tokens, &|| Language::of(&words.join(" ")));
    numbered(&found, &spans, 0)
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
