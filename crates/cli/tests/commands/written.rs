//! `compare -o FILE`: the comparison as a file.

use std::fs;

use serde_json::Value;

use super::{FERRY, file, run};

/// The files that are compared, and the path of the file to write.
fn asked(name: &str) -> (Vec<String>, String) {
    let files = FERRY
        .iter()
        .enumerate()
        .map(|(at, text)| file(&format!("{at}-{name}.txt"), text));
    let files = files.collect();
    (files, file(name, ""))
}

fn compare<'a>(options: &[&'a str], files: &'a [String]) -> super::Run {
    let mut args = vec!["compare"];
    args.extend(options);
    args.extend(files.iter().map(String::as_str));
    run(&args, b"")
}

#[test]
fn the_end_of_the_name_says_what_is_written() {
    for (name, begins) in [
        ("board.xlsx", &b"PK"[..]),
        ("board.docx", b"PK"),
        ("board.csv", "\u{FEFF}\"Statement\"".as_bytes()),
        ("board.changes.csv", "\u{FEFF}\"Statement\",\"Outlet\"".as_bytes()),
        ("board.md", b"# "),
        ("board.txt", "Outlets’".as_bytes()),
        ("board.html", b"<!DOCTYPE html>"),
        ("board.json", b"{\"version\""),
        ("board.collatex.json", b"{\"articles\""),
        ("board.tei.xml", b"<?xml"),
    ] {
        let (files, path) = asked(name);
        let done = compare(&["-o", &path], &files);
        assert_eq!((done.code, done.out.as_str(), done.err.as_str()), (0, "", ""), "{name}");
        assert!(fs::read(&path).unwrap().starts_with(begins), "{name}");
    }
}

#[test]
fn articles_come_back_out_of_a_workbook() {
    let (files, path) = asked("back.xlsx");
    compare(&["--output", &path, "--lang", "ar"], &files);
    let done = run(&["read", "--json", &path], b"");
    let read: Value = serde_json::from_str(&done.out).unwrap();
    let texts: Vec<String> = read
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            let paragraphs = it["paragraphs"].as_array().unwrap().iter();
            paragraphs
                .map(|it| format!("{}\n\n", it["text"].as_str().unwrap()))
                .collect()
        })
        .collect();
    let expected = FERRY.map(|text| format!("{}\n\n", text.trim()));
    assert_eq!(texts, expected);
}

#[test]
fn what_cannot_be_written_is_said() {
    let (files, path) = asked("one.md");
    let unknown = compare(&["-o", "board.pdf"], &files);
    assert_eq!(unknown.code, 2);
    assert!(
        unknown.err.contains(".xlsx") && unknown.err.contains("board.pdf"),
        "{}",
        unknown.err
    );
    let absent = compare(&["-o", &path, "--statement", "99"], &files);
    assert_eq!(absent.code, 1);
    assert!(absent.err.contains("there is no statement 99"), "{}", absent.err);
    let nowhere = compare(&["-o", "no-such-folder/board.md"], &files);
    assert_eq!(nowhere.code, 1);
    assert!(
        nowhere.err.contains("no-such-folder/board.md: it cannot be written"),
        "{}",
        nowhere.err
    );
    assert_eq!(compare(&["--lang", "ar"], &files).code, 2);
    assert_eq!(run(&["read", "-o", "a.md", &path], b"").code, 2);
}
