//! Pairs of English sentences whose words people have aligned.
//!
//! Two paths are measured against the same links: `muqabala diff`, which gives all links, and `muqabala collate` with two
//! witnesses, where words that share a column are a link. The page's synopsis reads both from one alignment.

use std::fs;

use serde_json::{Value, json};

use super::tool::{Tool, print};

const SETS: [(&str, &str, &str); 2] = [
    (
        "msr-dev",
        "msr_converted_RTE2_dev_M.align.json",
        "on its test set METEOR F1 81.9, GIZA++ 78.3; between different words METEOR 36.2, GIZA++ 15.0",
    ),
    (
        "edb-train",
        "edinburgh_gold.train.sure.json",
        "on its test set METEOR F1 84.2, GIZA++ 85.5; between different words METEOR 35.2, GIZA++ 41.9",
    ),
];

pub fn run(tool: &Tool) -> Result<(), String> {
    let script = tool.set("evaluation/word-alignment/score.py")?;
    for (set, file, peers) in SETS {
        let gold = tool.set(&format!("evaluation/word-alignment/{file}"))?;
        let gold = fs::read_to_string(gold).map_err(|error| error.to_string())?;
        let gold: Vec<Value> = serde_json::from_str(&gold).map_err(|error| error.to_string())?;
        let words = |text: &Value| -> Vec<String> {
            text.as_str()
                .unwrap_or_default()
                .split_whitespace()
                .map(str::to_owned)
                .collect()
        };
        let pairs: Vec<[Vec<String>; 2]> = gold
            .iter()
            .map(|pair| [words(&pair["source"]), words(&pair["target"])])
            .collect();
        let diffs: Vec<Value> = pairs.iter().map(|[a, b]| json!({"a": a, "b": b})).collect();
        let (answers, _) = tool.run_lines(&["diff", "--jsonl"], &diffs)?;
        let found: Vec<String> = answers.iter().map(links).collect();
        let found = tool.scratch("words.txt", &(found.join("\n") + "\n"))?;
        let figure = tool.score(&script, &[set, &found])?;
        print(
            &format!("diff, all links: {}", figure.trim()),
            "F1 ≥ 86 with P ≥ 90; links between different words F1 ≥ 42",
            peers,
        );
        let witnesses: Vec<Value> = pairs
            .iter()
            .map(|[a, b]| json!({"witnesses": {"A": a, "B": b}}))
            .collect();
        let (answers, _) = tool.run_lines(&["collate", "--jsonl"], &witnesses)?;
        let found: Vec<String> = answers.iter().map(columns).collect();
        let found = tool.scratch("columns.txt", &(found.join("\n") + "\n"))?;
        let figure = tool.score(&script, &[set, &found])?;
        print(
            &format!("collate, words that share a column: {}", figure.trim()),
            "the weights were learned from these pairs: see docs/word-alignment.md for pairs held back",
            "",
        );
        if tool.peers {
            for name in ["lcs", "greedy", "stem"] {
                let baseline = tool.score(&script, &["--baseline", name, set])?;
                let baseline = tool.scratch("words-baseline.txt", &baseline)?;
                println!(
                    "    baseline {name}: {}",
                    tool.score(&script, &[set, &baseline])?.trim()
                );
            }
        }
    }
    Ok(())
}

/// The words of two witnesses that share a column, as links.
fn columns(answer: &Value) -> String {
    let of = |witness: &str| answer["columns"][witness].as_array().map_or(&[][..], Vec::as_slice);
    let other = |column: &Value| of("B").iter().position(|it| it == column);
    let shared = of("A")
        .iter()
        .enumerate()
        .filter_map(|(at, column)| Some((at, other(column)?)));
    let links: Vec<String> = shared.map(|(a, b)| format!("{a}-{b}")).collect();
    links.join(" ")
}

fn links(answer: &Value) -> String {
    let links = answer["links"].as_array().map_or(&[][..], Vec::as_slice);
    let links: Vec<String> = links.iter().map(|link| format!("{}-{}", link[0], link[1])).collect();
    links.join(" ")
}
