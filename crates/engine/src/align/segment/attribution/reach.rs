//! How far the parts of an attribution reach.

use crate::align::segment::items::{COMMAS, Item, word_count};

/// How far into a clause an introduction may reach, in items.
pub(super) const REACH: usize = 40;
/// The longest naming of a source between commas, in words.
pub(super) const SOURCE_WORDS: usize = 12;
/// The fewest quoted words that are something said and not a name.
pub(super) const SAID_WORDS: usize = 4;

/// How many words at the start of `items` are quoted.
pub(super) fn quoted_words(items: &[Item]) -> usize {
    word_count(&items[..items.iter().take_while(|item| item.quoted).count()])
}

/// Past commas and an opening quotation mark.
pub(super) fn past_opening(clause: &[Item], at: usize) -> usize {
    at + clause[at..]
        .iter()
        .take_while(|item| item.is(COMMAS) || item.quote || item.is(":"))
        .count()
}
