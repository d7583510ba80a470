//! Where the rules differ from Unicode's annex 29, line by line of its test files and of a few lines of our own: every
//! difference has a reason that docs/unicode.md explains, and the counts stand here.

use std::collections::BTreeMap;

use super::fold::is_ignored;
use super::script::{Script, digit_value};
use super::{sentences, words};
use crate::Span;
use expect_test::{Expect, expect};

/// A file beside the repository.
fn shared(file: &str) -> String {
    std::fs::read_to_string(format!(
        "{}/../../../shared/evaluation/stress/{file}",
        env!("CARGO_MANIFEST_DIR")
    ))
    .unwrap()
}

/// The text and where it is cut, for each line of a test file's `content`.
fn lines(content: &str) -> Vec<(String, Vec<usize>)> {
    let line = |line: &str| {
        let (mut text, mut cuts) = (String::new(), Vec::new());
        for token in line.split('#').next().unwrap().split_whitespace() {
            match token {
                "÷" => cuts.push(text.len()),
                "×" => {}
                code => text.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32).unwrap()),
            }
        }
        (text, cuts)
    };
    content.lines().map(line).filter(|(text, _)| !text.is_empty()).collect()
}

/// The pieces without what no piece of ours holds: spaces, controls, marks and invisible characters.
fn visible(text: &str, spans: impl Iterator<Item = Span>) -> Vec<String> {
    let kept = |c: &char| !c.is_whitespace() && !c.is_control() && !is_ignored(*c);
    spans
        .map(|span| span.of(text).chars().filter(kept).collect::<String>())
        .filter(|piece| !piece.is_empty())
        .collect()
}

/// How many of the lines of `content` are cut as the annex cuts them, and how many are not for which reason.
fn check(content: &str, cut: fn(&str) -> Vec<Span>, reason: fn(&str) -> &'static str, expected: &Expect) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (text, cuts) in lines(content) {
        let theirs = visible(&text, cuts.windows(2).map(|pair| Span::new(pair[0], pair[1])));
        let ours = visible(&text, cut(&text).into_iter());
        *counts
            .entry(if ours == theirs { "as annex 29" } else { reason(&text) })
            .or_default() += 1;
    }
    expected.assert_eq(&format!("{counts:#?}\n"));
}

fn has(text: &str, of: impl Fn(char) -> bool) -> bool {
    text.chars().any(of)
}

/// Why a text's words are not those of the annex.
fn words_reason(text: &str) -> &'static str {
    let rtl = has(text, |c| Script::of(c).is_some_and(Script::is_rtl));
    match () {
        () if text.contains('_') => "an underscore joins letters only",
        () if has(text, |c| Script::of(c) == Some(Script::Kana)) => "each kana is a word",
        () if rtl && has(text, |c| c.is_ascii_alphabetic() || digit_value(c).is_some()) => {
            "right-to-left letters end at Latin ones and digits"
        }
        () if rtl && text.contains('\'') => "an apostrophe ends a word in scripts without it",
        () if has(text, |c| c > '\u{2700}') => "signs joined by a zero-width joiner",
        () if has(text, is_ignored) && text.contains(['\'', '.', ',']) => {
            "a mark on an apostrophe or separator ends the word"
        }
        () if text.contains(':') => "a colon joins digits only",
        () if text.contains('.') || text.contains(',') => "a point or comma joins digits or single letters only",
        () if rtl && text.contains('"') => "a quotation mark in a Hebrew word quotes",
        () => "other",
    }
}

/// Why a text's sentences are not those of the annex.
fn sentences_reason(text: &str) -> &'static str {
    match () {
        () if text.contains('.') && !text.starts_with('.') => "a Latin full stop needs a space after it",
        () if text.starts_with(['.', '!']) => "a mark with nothing before it ends nothing",
        () => "other",
    }
}

fn words_of(text: &str) -> Vec<Span> {
    words(text).iter().map(|word| word.span).collect()
}

/// Of our own, in the form of the annex's test files: a word with a mark on it, two words, an underscore, a time, a
/// Hebrew abbreviation.
const WORD_LINES: &str = "\
÷ 0642 × 0650 × 0641 ÷
÷ 0061 × 0062 ÷ 0020 ÷ 0643 × 062A ÷
÷ 0061 × 005F × 0031 ÷
÷ 0061 ÷ 003A × 0062 ÷
÷ 05D0 × 0022 × 05D1 ÷
";

/// Of our own: two sentences, one sentence, two without a space between them.
const SENTENCE_LINES: &str = "\
÷ 0041 × 0062 × 002E × 0020 ÷ 0043 × 0064 × 002E ÷
÷ 0642 × 0641 × 060C × 0020 × 0642 × 0641 ÷
÷ 0041 × 002E ÷ 0642 × 0641 ÷
";

#[test]
fn words_of_some_lines_beside_annex_29() {
    check(
        WORD_LINES,
        words_of,
        words_reason,
        &expect![[r#"
        {
            "a colon joins digits only": 1,
            "a quotation mark in a Hebrew word quotes": 1,
            "an underscore joins letters only": 1,
            "as annex 29": 2,
        }
    "#]],
    );
}

#[test]
fn sentences_of_some_lines_beside_annex_29() {
    check(
        SENTENCE_LINES,
        sentences,
        sentences_reason,
        &expect![[r#"
        {
            "a Latin full stop needs a space after it": 1,
            "as annex 29": 2,
        }
    "#]],
    );
}

#[test]
#[ignore = "needs ../shared"]
fn words_beside_annex_29() {
    check(
        &shared("unicode/WordBreakTest.txt"),
        words_of,
        words_reason,
        &expect![[r#"
            {
                "a colon joins digits only": 13,
                "a mark on an apostrophe or separator ends the word": 43,
                "a quotation mark in a Hebrew word quotes": 1,
                "an apostrophe ends a word in scripts without it": 3,
                "an underscore joins letters only": 94,
                "as annex 29": 1628,
                "each kana is a word": 3,
                "right-to-left letters end at Latin ones and digits": 34,
                "signs joined by a zero-width joiner": 4,
            }
        "#]],
    );
}

#[test]
#[ignore = "needs ../shared"]
fn sentences_beside_annex_29() {
    check(
        &shared("unicode/SentenceBreakTest.txt"),
        sentences,
        sentences_reason,
        &expect![[r#"
        {
            "a Latin full stop needs a space after it": 6,
            "a mark with nothing before it ends nothing": 12,
            "as annex 29": 484,
        }
    "#]],
    );
}

#[test]
fn naughty_strings_are_cut_without_panic() {
    let strings: Vec<String> = serde_json::from_str(include_str!("../../tests/naughty.json")).unwrap();
    cut_without_panic(&strings.join("\n"));
}

#[test]
#[ignore = "needs ../shared"]
fn the_big_list_of_naughty_strings_is_cut_without_panic() {
    cut_without_panic(&shared("blns/blns.txt"));
}

/// Cuts each line of `content`, and all of it.
fn cut_without_panic(content: &str) {
    for text in content.lines().chain([content]) {
        let _ = (
            sentences(text),
            super::quotations(text),
            super::values(text),
            super::Language::of(text),
        );
        let keys: Vec<String> = words(text).iter().map(|word| word.key(text)).collect();
        assert!(
            keys.iter().all(|key| !super::analyse(key).stem.is_empty()
                || key.is_empty()
                || !key.contains(super::script::is_letter_or_digit)),
            "{text}"
        );
        let (article, _) = crate::ingest::read(text.as_bytes(), "a.txt");
        assert!(
            crate::ingest::paragraphs(&article)
                .iter()
                .all(|paragraph| !paragraph.span.of(&article.text).is_empty())
        );
    }
}
