//! The Unicode consortium's tests of word and sentence boundaries: each read without a fault, and where our rules
//! part from UAX 29 on purpose, by rule.

use std::collections::BTreeMap;
use std::fs;

use serde_json::{Value, json};

use super::tool::{Tool, print};

pub fn run(tool: &Tool) -> Result<(), String> {
    for (file, what) in [("WordBreakTest.txt", "words"), ("SentenceBreakTest.txt", "sentences")] {
        let text = fs::read_to_string(tool.set(&format!("evaluation/stress/unicode/{file}"))?)
            .map_err(|error| error.to_string())?;
        let cases: Vec<Case> = text.lines().filter_map(case).collect();
        let found = if what == "words" {
            words(tool, &cases)?
        } else {
            sentences(tool, &cases)?
        };
        let differ: Vec<usize> = (0..cases.len()).filter(|&at| cases[at].segments != found[at]).collect();
        print(
            &format!(
                "{} {what} tests read, {} cut otherwise than UAX 29",
                cases.len(),
                differ.len()
            ),
            "every line read; the differences listed with their reason in docs/unicode.md",
            "",
        );
        if tool.verbose {
            let mut by_rule: BTreeMap<&str, usize> = BTreeMap::new();
            for &at in &differ {
                *by_rule.entry(&cases[at].rules).or_default() += 1;
                println!(
                    "    {:?}: UAX 29 {:?}, here {:?}",
                    cases[at].text, cases[at].segments, found[at]
                );
            }
            println!("    by the rules involved: {by_rule:?}");
        }
    }
    Ok(())
}

struct Case {
    text: String,
    /// The segments that hold a letter or digit, as code points `start..end`.
    segments: Vec<(usize, usize)>,
    /// The numbers of the rules that the case is about.
    rules: String,
}

/// A line such as `÷ 0061 × 0308 ÷ # ÷ [0.2] …`.
fn case(line: &str) -> Option<Case> {
    let (marks, comment) = line.split_once('#')?;
    let mut text = String::new();
    let (mut segments, mut start, mut count) = (Vec::new(), 0, 0);
    let mut visible = false;
    for token in marks.split_whitespace() {
        match token {
            "÷" => {
                if visible {
                    segments.push((start, count));
                }
                (start, visible) = (count, false);
            }
            "×" => {}
            code => {
                let c = char::from_u32(u32::from_str_radix(code, 16).ok()?)?;
                visible |= c.is_alphanumeric();
                text.push(c);
                count += 1;
            }
        }
    }
    let rules = comment
        .split(['[', ']'])
        .skip(1)
        .step_by(2)
        .filter(|it| !it.starts_with("0."))
        .collect::<Vec<_>>();
    (count > 0).then(|| Case {
        text,
        segments,
        rules: rules.join(" "),
    })
}

fn words(tool: &Tool, cases: &[Case]) -> Result<Vec<Vec<(usize, usize)>>, String> {
    let lines: Vec<Value> = cases
        .iter()
        .map(|case| json!({"a": case.text, "b": case.text}))
        .collect();
    let (answers, _) = tool.run_lines(&["diff", "--jsonl"], &lines)?;
    Ok(cases
        .iter()
        .zip(&answers)
        .map(|(case, answer)| visible(case, &answer["a"]))
        .collect())
}

fn sentences(tool: &Tool, cases: &[Case]) -> Result<Vec<Vec<(usize, usize)>>, String> {
    let lines: Vec<Value> = cases
        .iter()
        .map(|case| json!({"articles": [{"outlet": "A", "text": case.text}]}))
        .collect();
    let (answers, _) = tool.run_lines(&["compare", "--jsonl"], &lines)?;
    let spans = |answer: &Value| -> Value {
        let passages = answer["articles"][0]["passages"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        passages.iter().map(|it| json!([it["start"], it["end"]])).collect()
    };
    Ok(cases
        .iter()
        .zip(&answers)
        .map(|(case, answer)| visible(case, &spans(answer)))
        .collect())
}

/// Of `spans`, those that hold a letter or digit.
fn visible(case: &Case, spans: &Value) -> Vec<(usize, usize)> {
    let spans: Vec<(usize, usize)> = serde_json::from_value(spans.clone()).unwrap_or_default();
    let holds = |&(start, end): &(usize, usize)| {
        case.text
            .chars()
            .skip(start)
            .take(end.saturating_sub(start))
            .any(char::is_alphanumeric)
    };
    spans.into_iter().filter(holds).collect()
}
