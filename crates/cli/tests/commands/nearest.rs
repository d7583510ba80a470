//! The passages nearest to each, with their probability.

use super::run;

#[test]
fn the_nearest_are_named_with_their_probability_linked_or_not() {
    let line = r#"{"articles":[{"passages":["The old bridge reopens to lorries on Sunday morning.","It snowed."]},
        {"passages":["It rained on the hills.","On Sunday morning the old bridge reopens to lorries."]}]}"#;
    let ran = run(
        &["compare", "--jsonl", "--nearest", "1"],
        line.replace('\n', "").as_bytes(),
    );
    let answer: serde_json::Value = serde_json::from_str(&ran.out).unwrap_or_default();
    let near = &answer["nearest"][0];
    assert_eq!(
        (&near["of"], &near["in"]),
        (&serde_json::json!([0, 0]), &serde_json::json!(1))
    );
    assert_eq!(near["passages"][0][0], 1);
    assert_eq!(near["passages"][0][1], answer["links"][0]["score"]);
}

#[test]
fn the_nearest_are_printed_in_json_only() {
    let ran = run(&["compare", "--nearest", "2", "a.txt"], b"");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("--nearest is printed in JSON only"), "{}", ran.err);
}
