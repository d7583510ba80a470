//! A list of words in order that knows of most words at once that it does not hold them: every word of an article is
//! looked up in many lists.

/// Words in order.
pub(crate) struct List {
    words: &'static [&'static str],
    /// A bit for what each word looks like.
    looks: [u64; 8],
}

#[expect(clippy::indexing_slicing, reason = "a look is below 512, the bits of `looks`")]
impl List {
    /// A list of `words`, which are in order.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let (mut looks, mut at) = ([0; 8], 0);
        while at < words.len() {
            let look = look(words[at].as_bytes());
            looks[look / 64] |= 1 << (look % 64);
            at += 1;
        }
        Self { words, looks }
    }

    /// Whether it holds `word`.
    pub(crate) fn has(&self, word: &str) -> bool {
        let look = look(word.as_bytes());
        self.looks[look / 64] >> (look % 64) & 1 == 1 && self.words.binary_search(&word).is_ok()
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
const fn look(word: &[u8]) -> usize {
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
