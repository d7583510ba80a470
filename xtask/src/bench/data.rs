//! What is measured besides invented news: the sets beside the repository, where they stand.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::repository;

fn set(path: &str) -> Option<PathBuf> {
    Some(repository::shared()?.join("evaluation").join(path)).filter(|path| path.exists())
}

fn parsed(path: &str) -> Option<Value> {
    serde_json::from_str(&fs::read_to_string(set(path)?).ok()?).ok()
}

/// Real events, as the lines that `muqabala compare --jsonl` reads.
pub fn real_events() -> Option<String> {
    let lines = fs::read_to_string(set("arabic-news/events.jsonl")?).ok()?;
    let event = |line: &str| -> Option<String> {
        let event: Value = serde_json::from_str(line).ok()?;
        let articles: Vec<Value> = event["articles"]
            .as_array()?
            .iter()
            .map(|it| json!({"outlet": it["source"], "title": it["title"], "text": it["content"]}))
            .collect();
        Some(format!("{}\n", json!({"id": event["id"], "articles": articles})))
    };
    Some(lines.lines().filter_map(event).collect())
}

/// Pairs of real sentences, each a list of two lists of words.
pub fn real_pairs() -> Option<String> {
    let files = ["msr_converted_RTE2_dev_M.align.json", "edinburgh_gold.train.sure.json"];
    let mut lines = String::new();
    for file in files {
        for pair in parsed(&format!("word-alignment/{file}"))?.as_array()? {
            let words = |side: &str| {
                pair[side]
                    .as_str()
                    .unwrap_or_default()
                    .split_whitespace()
                    .collect::<Vec<_>>()
            };
            lines += &format!("{}\n", json!([words("source"), words("target")]));
        }
    }
    Some(lines)
}

/// The file of a hand-copied text in several witnesses.
pub fn collation(name: &str) -> Option<PathBuf> {
    set(&format!("collation/{name}.json"))
}

/// Its witnesses, as one line.
pub fn witnesses(name: &str) -> Option<String> {
    let text = parsed(&format!("collation/{name}.json"))?;
    let rows: Vec<&Value> = text["witnesses"].as_object()?.values().collect();
    Some(format!("{}\n", json!(rows)))
}

/// Writes `content` to a file that a peer can read.
///
/// # Errors
/// Where it cannot be written.
pub fn scratch(folder: &Path, name: &str, content: &str) -> Result<PathBuf, String> {
    let path = folder.join(name);
    fs::write(&path, content).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(path)
}
