//! Phrases that are looked for in every line, all at once.

/// Some phrases of at least four bytes.
pub(super) struct PhraseSet {
    all: &'static [&'static str],
    /// A Bloom filter of the phrases' first four bytes: at most places of most lines none can begin.
    beginnings: u64,
}

impl PhraseSet {
    /// Makes `all` ready.
    pub(super) const fn new(all: &'static [&'static str]) -> Self {
        let (mut beginnings, mut rest) = (0, all);
        while let Some((phrase, after)) = rest.split_first() {
            let Some(beginning) = phrase.as_bytes().first_chunk() else {
                panic!("a phrase of fewer than four bytes")
            };
            beginnings |= bit(*beginning);
            rest = after;
        }
        Self { all, beginnings }
    }

    /// The phrases.
    pub(super) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.all.iter().copied()
    }

    /// Whether any of them stands anywhere in `line`.
    pub(super) fn stand_in(&self, line: &str) -> bool {
        let line = line.as_bytes();
        (0..line.len()).filter_map(|at| line.get(at..)).any(|rest| match *rest {
            [a, b, c, d, ..] if self.beginnings & bit([a, b, c, d]) != 0 => {
                self.all.iter().any(|phrase| rest.starts_with(phrase.as_bytes()))
            }
            _ => false,
        })
    }
}

const fn bit(beginning: [u8; 4]) -> u64 {
    1 << (u32::from_le_bytes(beginning).wrapping_mul(0x9E37_79B1) >> 26)
}

#[cfg(test)]
mod tests {
    use super::PhraseSet;
    use proptest::prelude::*;

    const SOME: &[&str] = &["abab", "bبaa", "ببا", "aaaaa"];

    proptest! {
        #[test]
        fn finds_what_contains_finds(line in "[abبا]{0,12}") {
            let found = SOME.iter().any(|phrase| line.contains(phrase));
            prop_assert_eq!(PhraseSet::new(SOME).stand_in(&line), found);
        }
    }
}
