//! A sorted list of words with a Bloom filter before it: every word of an article is looked up in many lists, and most of
//! them do not hold it.

/// Words in order.
pub(crate) struct List {
    words: &'static [&'static str],
    /// A Bloom filter of one hash function: the bit of each word's [`hash`].
    filter: [u64; 8],
}

#[expect(clippy::indexing_slicing, reason = "a hash is below 512, the bits of the filter")]
impl List {
    /// A list of `words`, which are in order.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let (mut filter, mut at) = ([0; 8], 0);
        while at < words.len() {
            let hash = hash(words[at].as_bytes());
            filter[hash / 64] |= 1 << (hash % 64);
            at += 1;
        }
        Self { words, filter }
    }

    /// Whether it holds `word`.
    pub(crate) fn has(&self, word: &str) -> bool {
        let hash = hash(word.as_bytes());
        self.filter[hash / 64] >> (hash % 64) & 1 == 1 && self.words.binary_search(&word).is_ok()
    }

    /// The words.
    #[cfg(test)]
    pub(crate) const fn words(&self) -> &[&'static str] {
        self.words
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

    const WORDS: &[&str] = &["", "a", "ab", "abc", "ا", "اب", "ابا"];
    const LIST: &List = &List::new(WORDS);

    proptest! {
        #[test]
        fn holds_its_words_and_no_others(word in "[abcاب]{0,4}") {
            prop_assert_eq!(LIST.has(&word), WORDS.contains(&word.as_str()));
        }
    }
}
