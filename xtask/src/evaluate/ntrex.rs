//! News in two independent translations: the same statements in other words and another order.

use serde_json::{Value, json};

use super::tool::{Tool, pairs, print};

/// A pair of translations, and what char 3-gram Dice at 0.4 reaches on it.
const PAIRS: [(&str, &str, &str); 6] = [
    ("fra-fraCA", "F1 ≥ .98", "F1 .976, 0.2 false links per 100"),
    ("spa-spaMX", "F1 ≥ .98", "F1 .976, 0.1 false links per 100"),
    ("por-porBR", "F1 ≥ .98", "F1 .965, 0.1 false links per 100"),
    ("nno-nob", "F1 ≥ .975", "F1 .975"),
    ("hrv-srpLatn", "F1 ≥ .975", "F1 .974"),
    ("ind-msa", "F1 ≥ .975", "F1 .971"),
];

pub fn run(tool: &Tool) -> Result<(), String> {
    let script = tool.set("evaluation/ntrex/score.py")?;
    for (pair, least, peer) in PAIRS {
        for (pair, to_reach) in [
            (pair.to_owned(), least),
            (format!("{pair}:unrelated"), "at most 0.1 false links per 100"),
        ] {
            let documents = tool.score(&script, &["--docs", &pair])?;
            let events = events(&documents)?;
            let (answers, _) = tool.run_lines(&["compare", "--jsonl"], &events)?;
            let found: String = answers.iter().map(links).collect();
            let file = tool.scratch("ntrex.tsv", &found)?;
            let mut peers = format!("char 3-gram Dice at 0.4: {peer}");
            if tool.peers {
                let baseline = tool.score(&script, &["--baseline", "c3gtfidf", "0.4", &pair])?;
                let baseline = tool.scratch("ntrex-baseline.tsv", &baseline)?;
                peers = format!(
                    "{peers}; char 3-gram TF-IDF: {}",
                    tool.score(&script, &[&pair, &baseline])?.trim()
                );
            }
            print(&tool.score(&script, &[&pair, &file])?, to_reach, &peers);
        }
    }
    Ok(())
}

fn events(documents: &str) -> Result<Vec<Value>, String> {
    let event = |line: &str| {
        let document: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        Ok(json!({"id": document["id"], "articles": [
            {"outlet": "A", "passages": document["src"]},
            {"outlet": "B", "passages": document["tgt"]},
        ]}))
    };
    documents.lines().map(event).collect()
}

fn links(answer: &Value) -> String {
    let id = answer["id"].as_str().unwrap_or_default();
    pairs(answer).iter().map(|(a, b)| format!("{id}\t{a}\t{b}\n")).collect()
}
