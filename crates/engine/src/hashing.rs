//! Maps with a quick hash: words, and pairs of passages and terms, are looked up millions of times.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map that does not defend itself: whoever writes an article so that its words collide slows down the comparison of
/// that article and gains nothing.
pub(crate) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Mix>>;

/// A set of the same kind.
pub(crate) type Set<K> = HashSet<K, BuildHasherDefault<Mix>>;

/// Multiplies and folds (after Knuth's multiplicative hashing).
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Mix(u64);

impl Mix {
    /// The hash of `text` alone.
    pub(crate) fn of(text: &str) -> u64 {
        let mut mix = Self::default();
        mix.write(text.as_bytes());
        mix.0
    }
}

impl Hasher for Mix {
    fn write(&mut self, bytes: &[u8]) {
        let mut eights = bytes.chunks_exact(8);
        for eight in &mut eights {
            self.write_u64(
                eight
                    .iter()
                    .rev()
                    .fold(0, |number, &byte| number << 8 | u64::from(byte)),
            );
        }
        let rest = eights.remainder();
        self.write_u64(
            rest.iter()
                .fold(rest.len() as u64, |number, &byte| number << 8 | u64::from(byte)),
        );
    }

    fn write_u8(&mut self, number: u8) {
        self.write_u64(u64::from(number));
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        let mixed = (self.0.rotate_left(26) ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = mixed ^ (mixed >> 32);
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
