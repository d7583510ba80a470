//! A sorted list of words with a Bloom filter before it: every word of an article is looked up in many lists, and most of
//! them do not hold it.

use std::cmp::Ordering;
use std::ops::Range;

/// Words in order.
pub(crate) struct List {
    /// Each with a line break behind it. One text, because a table of slices would take eight bytes for each word.
    words: &'static str,
    /// A Bloom filter of one hash function: the bit of each word's [`hash`].
    filter: [u64; 8],
}

/// A [`List`] of these words, which are in order.
macro_rules! list {
    ($($word:literal),* $(,)?) => {
        $crate::list::List::new(concat!($($word, "\n"),*))
    };
}
pub(crate) use list;

#[expect(clippy::indexing_slicing, reason = "a hash is below 512, the bits of the filter")]
impl List {
    /// A list of `words`, which are in order, each with a line break behind it.
    pub(crate) const fn new(words: &'static str) -> Self {
        let (mut filter, mut rest, mut end) = ([0; 8], words.as_bytes(), 0);
        while end < rest.len() {
            let (word, after) = rest.split_at(end);
            if let [b'\n', after @ ..] = after {
                let hash = hash(word);
                filter[hash / 64] |= 1 << (hash % 64);
                (rest, end) = (after, 0);
            } else {
                end += 1;
            }
        }
        Self { words, filter }
    }

    /// Whether it holds `word`.
    pub(crate) fn has(&self, word: &str) -> bool {
        let hash = hash(word.as_bytes());
        let words = self.words.strip_suffix('\n').unwrap_or_default();
        self.filter[hash / 64] >> (hash % 64) & 1 == 1 && holds(words, b'\n', word)
    }

    /// The words.
    #[cfg(test)]
    pub(crate) fn words(&self) -> Vec<&'static str> {
        self.words.split_terminator('\n').collect()
    }

    /// Fails where its words are out of order, not folded, or not found.
    #[cfg(test)]
    pub(crate) fn check(&self) {
        let words = self.words();
        assert!(words.is_sorted_by(|a, b| a < b), "{words:?}");
        let usable = |word: &&str| crate::text::fold(word) == *word && self.has(word);
        assert!(words.iter().all(usable), "{words:?}");
    }
}

/// Looks `word` up in a list in order, with one `separator` between two words: a binary search over the text itself, which
/// needs no table made first.
pub(crate) fn holds(list: &str, separator: u8, word: &str) -> bool {
    let (list, word) = (list.as_bytes(), word.as_bytes());
    let part = |range: Range<usize>| list.get(range).unwrap_or_default();
    let parts = |&byte: &u8| byte == separator;
    let (mut low, mut high) = (0, list.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = part(low..middle).iter().rposition(parts).map_or(low, |at| low + at + 1);
        let end = part(middle..high).iter().position(parts).map_or(high, |at| middle + at);
        match part(start..end).cmp(word) {
            Ordering::Equal => return true,
            Ordering::Less => low = end + 1,
            Ordering::Greater => high = start.saturating_sub(1).max(low),
        }
    }
    false
}

/// A number below 512 that depends on the length of a word, its first letter and its last two.
#[expect(clippy::indexing_slicing, reason = "each place is compared with the length first")]
const fn hash(word: &[u8]) -> usize {
    let length = word.len();
    // The second byte of an Arabic letter tells it from the others.
    let first = if length > 1 { word[1] } else { 0 };
    let last = if length > 0 { word[length - 1] } else { 0 };
    let before = if length > 2 { word[length - 3] } else { 0 };
    let letters = (first as u32) << 16 | (before as u32) << 8 | last as u32;
    ((letters ^ (length as u32) << 24).wrapping_mul(0x9E37_79B1) >> 23) as usize
}

#[cfg(test)]
mod tests {
    use super::List;
    use proptest::prelude::*;

    const WORDS: &[&str] = &["a", "ab", "abc", "ا", "اب", "ابا"];
    const LIST: &List = &list!["a", "ab", "abc", "ا", "اب", "ابا"];

    proptest! {
        #[test]
        fn holds_its_words_and_no_others(word in "[abcاب]{0,4}") {
            prop_assert_eq!(LIST.has(&word), WORDS.contains(&word.as_str()));
        }
    }
}
