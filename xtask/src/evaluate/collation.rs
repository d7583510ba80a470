//! Hand-copied texts whose witnesses scholars have set in columns.

use std::fs;

use serde_json::{Value, json};

use super::tool::{Tool, print};

const SETS: [(&str, &str, &str); 3] = [
    ("besoin", "F1 ≥ .999, under 1 s", "CollateX F1 .9993 in 56 s"),
    ("lf2", "F1 ≥ .95, under 1 s", "CollateX F1 .9239"),
    ("lexformat", "F1 1.0, under 1 s", "CollateX F1 1.0"),
];

pub fn run(tool: &Tool) -> Result<(), String> {
    let script = tool.set("evaluation/collation/score.py")?;
    for (set, to_reach, peers) in SETS {
        let text = fs::read_to_string(tool.set(&format!("evaluation/collation/{set}.json"))?)
            .map_err(|error| error.to_string())?;
        let text: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        let line = json!({"witnesses": text["witnesses"]});
        let (answers, took) = tool.run_lines(&["collate", "--jsonl"], &[line])?;
        let found = tool.scratch("collation.json", &answers[0]["columns"].to_string())?;
        let figure = tool.score(&script, &[set, &found])?;
        print(
            &format!("{}; {:.3} s", figure.trim(), took.as_secs_f64()),
            to_reach,
            peers,
        );
        if tool.peers {
            for name in ["exact", "near"] {
                let peer = tool.set(&format!("evaluation/collation/peer_collatex_{name}_{set}.json"))?;
                println!(
                    "    CollateX {name}: {}",
                    tool.score(&script, &[set, &peer.display().to_string()])?.trim()
                );
            }
        }
    }
    Ok(())
}
