//! The naughty strings beside the repository, each read and compared, where they are present.

#![allow(clippy::unwrap_used, reason = "a test")]

use std::fs;
use std::path::Path;

use muqabala_engine::align::{Settings, compare, similarity};
use muqabala_engine::ingest::{Article, read, read_text};
use muqabala_engine::wording::collate;

fn naughty() -> Option<Vec<String>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/evaluation/stress/blns/blns.json");
    serde_json::from_str(&fs::read_to_string(file).ok()?).ok()
}

#[test]
fn naughty_strings_are_read_and_compared() {
    let Some(strings) = naughty() else {
        println!("skipped: the naughty strings are not part of the repository and are absent");
        return;
    };
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
