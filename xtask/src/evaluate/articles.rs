//! Five real articles, two of them with agreed links between their lines.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::tool::{Tool, pairs, print, rates};

/// Lines of the first and of the second article, counted from 1, that report the same statement.
type Lines = BTreeSet<(usize, usize)>;

pub fn run(tool: &Tool) -> Result<(), String> {
    let gold = fs::read_to_string(tool.set("gold/articles-000-001.json")?).map_err(|error| error.to_string())?;
    let gold: Value = serde_json::from_str(&gold).map_err(|error| error.to_string())?;
    let all = links(&gold["line_pairs"], |_| true);
    let close = links(&gold["line_pairs"], |relation| {
        relation != "paraphrase" && relation != "partial"
    });
    let doubtful = links(&gold["doubtful"], |_| true);

    let (comparison, starts) = compare(tool)?;
    let found: Lines = found(&comparison, &starts).difference(&doubtful).copied().collect();
    let right = found.intersection(&all).count();
    let (precision, recall, f1) = rates(right, found.len(), all.len());
    let close_found = close.intersection(&found).count();
    print(
        &format!(
            "P {precision:.2} R {recall:.2} F1 {f1:.2} (right {right}, found {}, gold {}); verbatim and near: \
             {close_found} of {}",
            found.len(),
            all.len(),
            close.len()
        ),
        "P ≥ 0.95, R ≥ 0.80, all verbatim and near pairs",
        "char 4-gram TF-IDF F1 0.65, rapidfuzz token_set 0.55, ratio 0.51 (threshold chosen on the answer)",
    );
    if tool.verbose {
        for (a, b) in all.difference(&found) {
            println!("    missed 000:{a} - 001:{b}");
        }
        for (a, b) in found.difference(&all) {
            println!("    false  000:{a} - 001:{b}");
        }
    }
    Ok(())
}

fn links(gold: &Value, wanted: impl Fn(&str) -> bool) -> Lines {
    let line = |end: &Value, article: &str| -> Option<usize> { end.as_str()?.strip_prefix(article)?.parse().ok() };
    let all = gold.as_array().map_or(&[][..], Vec::as_slice);
    all.iter()
        .filter(|pair| pair["relation"].as_str().is_some_and(&wanted))
        .filter_map(|pair| Some((line(&pair["a"], "000:")?, line(&pair["b"], "001:")?)))
        .collect()
}

/// The comparison of all the articles, the two with gold first; and where the lines of those two start.
fn compare(tool: &Tool) -> Result<(Value, [Vec<u64>; 2]), String> {
    let folder = tool.set("articles")?;
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|it| it == "txt"))
        .collect();
    files.sort();
    let files: Vec<String> = files.iter().map(|it| it.display().to_string()).collect();
    let mut args = vec!["compare", "--json"];
    args.extend(files.iter().map(String::as_str));
    let (out, _) = tool.run(&args, "")?;
    let comparison: Value = serde_json::from_str(&out).map_err(|error| error.to_string())?;
    let starts = |file: usize| {
        let text = files.get(file).ok_or("two articles are needed")?;
        fs::read_to_string(text)
            .map(|text| line_starts(&text))
            .map_err(|error| error.to_string())
    };
    Ok((comparison, [starts(0)?, starts(1)?]))
}

/// The code point at which each line that is not empty starts.
fn line_starts(text: &str) -> Vec<u64> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if !line.trim().is_empty() {
            starts.push(at);
        }
        at += line.chars().count() as u64;
    }
    starts
}

fn found(comparison: &Value, starts: &[Vec<u64>; 2]) -> Lines {
    let line = |article: usize, passage: usize| -> usize {
        let start = comparison["articles"][article]["passages"][passage]["start"]
            .as_u64()
            .unwrap_or_default();
        starts[article].partition_point(|&line| line <= start)
    };
    pairs(comparison)
        .into_iter()
        .map(|(a, b)| (line(0, a), line(1, b)))
        .collect()
}
