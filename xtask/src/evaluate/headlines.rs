//! Pairs of Arabic headlines on the same news, of which one changes what the other claims.

use serde_json::{Value, json};

use super::tool::{Tool, print};

const ROWS: &str = "\
import csv, json, sys
for row in csv.DictReader(open(sys.argv[1], encoding='utf-8')):
    print(json.dumps([row['s1'], row['s2'], row['stance']]))";

/// Kinds of link under which both have the same word.
const UNCHANGED: [&str; 4] = ["same", "marks", "spelling", "punctuation"];

pub fn run(tool: &Tool) -> Result<(), String> {
    let script = tool.set("evaluation/headlines/score.py")?;
    let file = tool.set("evaluation/headlines/data/stance/dev.csv")?;
    let rows = tool.python(ROWS, &[&file.display().to_string()])?;
    let rows: Result<Vec<[String; 3]>, _> = rows.lines().map(serde_json::from_str).collect();
    let rows = rows.map_err(|error| error.to_string())?;

    similarity(tool, &script, &rows)?;
    let disagree: Vec<&[String; 3]> = rows.iter().filter(|row| row[2] == "disagree").collect();
    let words = |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_owned).collect() };
    let lines: Vec<Value> = disagree
        .iter()
        .map(|row| json!({"a": words(&row[0]), "b": words(&row[1])}))
        .collect();
    let (answers, _) = tool.run_lines(&["diff", "--jsonl"], &lines)?;
    let hidden: Vec<usize> = (0..answers.len())
        .filter(|&at| !changed(&lines[at], &answers[at]))
        .collect();
    print(
        &format!(
            "{} of {} disagree pairs shown without a changed word",
            hidden.len(),
            disagree.len()
        ),
        "none",
        "",
    );
    if tool.verbose {
        for at in hidden {
            println!("    {} | {}", disagree[at][0], disagree[at][1]);
        }
    }
    Ok(())
}

fn similarity(tool: &Tool, script: &std::path::Path, rows: &[[String; 3]]) -> Result<(), String> {
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines: String = rows
        .iter()
        .map(|row| format!("{}\t{}\n", one_line(&row[0]), one_line(&row[1])))
        .collect();
    let (scores, _) = tool.run(&["similarity"], &lines)?;
    let scores = tool.scratch("headlines.txt", &scores)?;
    print(
        &tool.score(script, &["dev", &scores])?,
        "none set: a high score with a changed claim is no fault",
        "",
    );
    if tool.peers {
        for name in ["jaccard", "bow", "c3g"] {
            let baseline = tool.score(script, &["--baseline", name, "dev"])?;
            let baseline = tool.scratch("headlines-baseline.txt", &baseline)?;
            println!(
                "    baseline {name}: {}",
                tool.score(script, &["dev", &baseline])?.trim()
            );
        }
    }
    Ok(())
}

/// Whether any word is without a partner, or has one that is another word.
fn changed(line: &Value, answer: &Value) -> bool {
    let links = answer["links"].as_array().map_or(&[][..], Vec::as_slice);
    let linked = |side: usize, index: usize| links.iter().any(|link| link[side] == index);
    let count = |side: &str| line[side].as_array().map_or(0, Vec::len);
    links
        .iter()
        .any(|link| link[2].as_str().is_none_or(|kind| !UNCHANGED.contains(&kind)))
        || (0..count("a")).any(|index| !linked(0, index))
        || (0..count("b")).any(|index| !linked(1, index))
}
