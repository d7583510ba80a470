//! The list of words that stand for one another, read once.

use super::lists::lines;
use super::stems::stem;
use crate::hashing::Map;
use std::sync::LazyLock;

/// The sets of words that stand for one another that hold this word or its stem.
pub fn sets(key: &str, stem: &str) -> &'static [u16] {
    NEAR.get(key).or_else(|| NEAR.get(stem)).map_or(&[], Vec::as_slice)
}

/// Whether a list of words that stand for one another has this one.
pub fn is_listed(key: &str) -> bool {
    NEAR.contains_key(key)
}

static NEAR: LazyLock<Map<String, Vec<u16>>> = LazyLock::new(|| {
    let mut near: Map<String, Vec<u16>> = Map::default();
    for (set, line) in (0..).zip(lines(include_str!("lists/near.txt"))) {
        for word in line.split_whitespace() {
            for key in [word.to_owned(), stem(word)] {
                let sets = near.entry(key).or_default();
                if !sets.contains(&set) {
                    sets.push(set);
                }
            }
        }
    }
    near
});
