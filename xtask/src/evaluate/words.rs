//! Pairs of English sentences whose words people have aligned.

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
        let lines: Vec<Value> = gold
            .iter()
            .map(|pair| json!({"a": words(&pair["source"]), "b": words(&pair["target"])}))
            .collect();
        let (answers, _) = tool.run_lines(&["diff", "--jsonl"], &lines)?;
        let links: Vec<String> = answers.iter().map(links).collect();
        let found = tool.scratch("words.txt", &(links.join("\n") + "\n"))?;
        print(
            &tool.score(&script, &[set, &found])?,
            "F1 ≥ 86 with P ≥ 90; links between different words F1 ≥ 42",
            peers,
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

fn links(answer: &Value) -> String {
    let links = answer["links"].as_array().map_or(&[][..], Vec::as_slice);
    let links: Vec<String> = links.iter().map(|link| format!("{}-{}", link[0], link[1])).collect();
    links.join(" ")
}
