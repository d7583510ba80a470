//! A quick hash for small numbers: pairs of passages and terms are looked up millions of times.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map from numbers that the engine itself gave out; nobody outside chooses them, so no defence is needed.
pub(crate) type Numbers<K, V> = HashMap<K, V, BuildHasherDefault<Mix>>;

/// Multiplies and folds (after Knuth's multiplicative hashing).
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Mix(u64);

impl Hasher for Mix {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u32(u32::from(byte));
        }
    }

    fn write_u32(&mut self, number: u32) {
        let mixed = (self.0.rotate_left(26) ^ u64::from(number)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = mixed ^ (mixed >> 32);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
