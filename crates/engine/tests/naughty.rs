//! Naughty strings, each read and compared: some of our own, and those beside the repository.

#![allow(clippy::unwrap_used, reason = "a test")]

#[cfg(target_arch = "wasm32")]
#[macro_use]
extern crate in_browser;

use muqabala_engine::align::{Settings, compare, similarity};
use muqabala_engine::ingest::{Article, read, read_text};
use muqabala_engine::wording::collate;

#[test]
fn naughty_strings_are_read_and_compared() {
    check(include_str!("naughty.json"));
}

#[test]
#[ignore = "needs ../shared"]
fn the_big_list_of_naughty_strings_is_read_and_compared() {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../shared/evaluation/stress/blns/blns.json"
    );
    check(&std::fs::read_to_string(file).unwrap());
}

/// That each of `list`, a list of strings as JSON, and all of them together, can be compared.
fn check(list: &str) {
    let strings: Vec<String> = serde_json::from_str(list).unwrap();
    let settings = Settings::default();
    for string in &strings {
        let (article, _) = read(string.as_bytes(), string);
        let (other, _) = read_text(format!("{string}\n{string}. {string}"), "other.txt");
        let board = compare(&[article, other], &settings, &mut |_| {});
        assert_eq!(board.articles.len(), 2);
        assert!(similarity(string, string, &settings) <= 1.0);
        let words: Vec<&str> = string.split_whitespace().collect();
        let columns = collate(&[words.clone(), words]);
        assert_eq!(columns[0], columns[1]);
    }
    let all = Article {
        text: strings.join("\n"),
        ..Article::default()
    };
    let mut backwards = all.clone();
    backwards.text = strings.iter().rev().cloned().collect::<Vec<_>>().join("\n");
    let board = compare(&[all, backwards], &settings, &mut |_| {});
    assert!(!board.links.is_empty());
}
