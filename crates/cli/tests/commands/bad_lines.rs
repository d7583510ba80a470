//! Lines that cannot be answered, and what is said of them.

use expect_test::expect;

use super::{check, run};

#[test]
fn scores_stay_in_step_with_lines_that_are_not_utf_8() {
    check(
        &["similarity"],
        b"the gate is open\tthe gate is open\n\xFF\xFE\nthe gate\n",
        expect![[r#"
            1.0000


            -- 1
            muqabala: standard input:2:1: this is not UTF-8; muqabala decode makes it so
            muqabala: standard input:3: there is no tab between two texts
        "#]],
    );
}

#[test]
fn more_jobs_than_a_machine_can_have_are_no_fault() {
    let run = run(&["similarity", "--jobs", "20000"], b"one\tone\n");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
}

#[test]
fn json_that_means_nothing_is_refused_in_words() {
    let long = format!("{{\"articles\": \"{}\"}}", "x".repeat(100_000));
    let lines = ["7", "{\"articles\": [7]}", &long].join("\n");
    check(
        &["compare", "--jsonl"],
        lines.as_bytes(),
        expect![[r#"
        -- 1
        muqabala: standard input:1:1: this is not the JSON expected: invalid type: integer `7`, expected an object with a list "articles"
        muqabala: standard input:2:15: this is not the JSON expected: invalid type: integer `7`, expected an article: an object with "text" or "passages"
        muqabala: standard input:3:100015: this is not the JSON expected: invalid type: string "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx …
    "#]],
    );
    check(
        &["diff", "--jsonl"],
        br#"{"a": "one", "b": "two", "a": "three"}"#,
        expect![[r#"
            -- 1
            muqabala: standard input:1:38: this is not the JSON expected: the key "a" stands twice
        "#]],
    );
    check(
        &["collate", "--jsonl"],
        br#"{"witnesses": {"A": ["one"], "A": ["two"]}}"#,
        expect![[r#"
            -- 1
            muqabala: standard input:1:42: this is not the JSON expected: the key "A" stands twice
        "#]],
    );
}
