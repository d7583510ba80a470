//! How far the parts of an attribution reach.

use crate::align::segment::items::{COMMAS, Item, Lookahead, word_count};
use crate::align::segment::lexicon::{self, has};
use crate::text::saying;

/// How far into a clause an introduction may reach, in items.
pub(super) const REACH: usize = 40;
/// The longest naming of a source between commas, in words.
pub(super) const SOURCE_WORDS: usize = 12;
/// The fewest quoted words that are something said and not a name.
pub(super) const SAID_WORDS: usize = 4;

/// How many words at the start of `items` are quoted.
pub(super) fn quoted_words(items: &[Item]) -> usize {
    word_count(items.head(items.iter().take_while(|item| item.quoted).count()))
}

/// Past commas and an opening quotation mark.
pub(super) fn past_opening(clause: &[Item], at: usize) -> usize {
    at + clause
        .tail(at)
        .iter()
        .take_while(|item| item.is(COMMAS) || item.quote || item.is(":"))
        .count()
}

/// Whether `items` begin with «كما أعلنت الوكالة», up to a comma or their end: it says whose the statement before is, and
/// states nothing.
pub(in crate::align::segment) fn is_as_told(items: &[Item]) -> bool {
    let [first, verb, rest @ ..] = items else { return false };
    let end = rest
        .iter()
        .take(REACH)
        .position(|item| item.is(COMMAS) || item.is(".!?؟"));
    let named = rest.head(end.unwrap_or(rest.len().min(REACH)));
    let states = |item: &Item| item.quoted || item.is(":") || has(lexicon::THAT, item.key) || item.key == "عن";
    let says = first.key == "كما" && !first.quoted && has(saying::ARABIC, verb.key);
    says && (1..=SOURCE_WORDS / 2).contains(&word_count(named)) && !named.iter().any(states)
}
