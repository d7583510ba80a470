//! Wordings to links and columns: every link joins two words, columns rise along each wording.
#![no_main]

use libfuzzer_sys::fuzz_target;
use muqabala_engine::text::words;
use muqabala_engine::wording::{collate, diff};

fuzz_target!(|text: &str| {
    // Form feeds part the wordings: a byte that libFuzzer finds and moves easily.
    let rows: Vec<Vec<&str>> = text
        .split('\u{C}')
        .take(5)
        .map(|row| words(row).iter().map(|word| word.span.of(row)).collect())
        .collect();
    for (row, columns) in rows.iter().zip(collate(&rows)) {
        assert_eq!(row.len(), columns.len());
        assert!(columns.is_sorted_by(|a, b| a < b));
    }
    if let [a, b, ..] = &rows[..] {
        let found = diff(a, b);
        assert!(found.links.iter().all(|&(i, j, _)| i < a.len() && j < b.len()));
        for change in found.changes {
            assert!(change.a.iter().all(|&at| at < a.len()) && change.b.iter().all(|&at| at < b.len()));
            assert!(!change.a.is_empty() || !change.b.is_empty());
        }
    }
});
