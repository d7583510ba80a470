//! Commands on wordings: similarity, collate, diff.

use expect_test::expect;

use super::{check, json_lines, run};

#[test]
fn similarity_scores_each_pair_and_keeps_in_step() {
    let pairs = "The gates will stay closed until Friday\tThe gates will stay closed until Friday\n\
                 no tab here\n\
                 The gates will stay closed until Friday\tTickets for the opera sold out within an hour\n\
                 a\tb\tc\n";
    let run = run(&["similarity"], pairs.as_bytes());
    assert_eq!(run.code, 1);
    let scores: Vec<Option<f64>> = run.out.lines().map(|it| it.parse().ok()).collect();
    assert_eq!(scores.len(), 4);
    assert!(scores[0].unwrap() > 0.9 && scores[2].unwrap() < 0.1, "{scores:?}");
    assert_eq!((scores[1], scores[3]), (None, None));
    expect![[r"
        muqabala: standard input:2: there is no tab between two texts
        muqabala: standard input:4: there are 2 tabs, not one between two texts
    "]]
    .assert_eq(&run.err);
}

#[test]
fn collate_sets_words_in_columns() {
    let sets = br#"{"witnesses": {"B": ["he", "said", "twice", "no"], "A": ["he", "said", "no"]}, "id": 7}
{"witnesses": {"A": [1]}}
{"texts": {}}
{"witnesses": {}}"#;
    check(
        &["collate", "--jsonl"],
        sets,
        expect![[r#"
        {"columns":{"A":[0,1,3],"B":[0,1,2,3]},"id":7,"version":1}
        {"columns":{},"version":1}
        -- 1
        muqabala: standard input:2: "witnesses" is not an object of lists of words: invalid type: integer `1`, expected a string
        muqabala: standard input:3: "witnesses" is missing
    "#]],
    );
}

#[test]
fn diff_links_the_words_that_answer_each_other() {
    let pairs = r#"{"id": "w", "a": ["the", "gates", "closed", "Friday"], "b": ["on", "Friday", "the", "gates", "shut"]}
{"a": "The gates closed.", "b": "The gates closed."}
{"a": "x"}
{"a": "x", "b": [1]}
{"a": "", "b": []}"#;
    let run = run(&["diff", "--jsonl"], pairs.as_bytes());
    assert_eq!(run.code, 1);
    let answers = json_lines(&run.out);
    assert_eq!(answers[0]["id"], "w");
    let links: Vec<(usize, usize, String)> = serde_json::from_value(answers[0]["links"].clone()).unwrap();
    assert!(links.contains(&(1, 3, "same".into())), "{links:?}");
    assert!(links.iter().any(|(i, j, _)| (*i, *j) == (3, 1)), "{links:?}");
    expect![[r#"{"a":[[0,3],[4,9],[10,16],[16,17]],"b":[[0,3],[4,9],[10,16],[16,17]],"changes":[],"links":[[0,0,"same"],[1,1,"same"],[2,2,"same"],[3,3,"same"]],"version":1}"#]].assert_eq(&answers[1].to_string());
    assert_eq!(answers[2]["links"], serde_json::json!([]));
    expect![[r#"
        muqabala: standard input:3: "b" is missing
        muqabala: standard input:4: "b" is neither a text nor a list of words
    "#]]
    .assert_eq(&run.err);
}

#[test]
fn diff_names_a_changed_spelling_and_a_changed_mark() {
    let pairs = "{\"a\": [\"\u{625}\u{644}\u{649}\", \"قَالَ\"], \"b\": [\"\u{627}\u{644}\u{649}\", \"قال\"]}";
    check(
        &["diff", "--jsonl"],
        pairs.as_bytes(),
        expect![[r#"
            {"changes":[{"a":[0],"b":[0],"kind":"spelling","moved":false},{"a":[1],"b":[1],"kind":"marks","moved":false}],"links":[[0,0,"spelling"],[1,1,"marks"]],"version":1}
            -- 0
        "#]],
    );
}
