//! The lists of common words and of irregular forms, read once.

use crate::hashing::Map;
use std::sync::LazyLock;

/// What a common word is used for, one bit for each use; 0 for all other words.
pub fn uses(key: &str) -> u32 {
    USES.get(key).copied().unwrap_or(0)
}

/// The form that stands for all forms of this word, where a list knows it.
pub fn form(key: &str) -> Option<&'static str> {
    FORMS.get(key).copied()
}

static USES: LazyLock<Map<&'static str, u32>> = LazyLock::new(|| {
    let mut uses: Map<&str, u32> = Map::default();
    let mut names: Vec<&str> = Vec::new();
    for (name, words) in lines(include_str!("lists/uses.txt")).filter_map(|line| line.split_once(':')) {
        let bit = names.iter().position(|known| *known == name).unwrap_or_else(|| {
            names.push(name);
            names.len() - 1
        });
        for word in words.split_whitespace() {
            *uses.entry(word).or_default() |= 1 << bit.min(31);
        }
    }
    uses
});

static FORMS: LazyLock<Map<&'static str, &'static str>> = LazyLock::new(|| {
    let mut forms = Map::default();
    for line in lines(include_str!("lists/forms.txt")) {
        let mut words = line.split_whitespace();
        if let Some(first) = words.next() {
            forms.entry(first).or_insert(first);
            for word in words {
                forms.entry(word).or_insert(first);
            }
        }
    }
    forms
});

/// The lines of a list that are no remarks.
pub fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}
