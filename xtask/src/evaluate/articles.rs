//! Five real articles: two of them with links between their lines that two annotators agree on, all five with our own.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::tool::{Tool, print, rates};
use xtask::repository;

/// Lines of the first and of the second article, counted from 1, that report the same statement.
type Lines = BTreeSet<(usize, usize)>;
/// An article's index and a line of it, counted from 1.
type Line = (usize, usize);

pub fn run(tool: &Tool) -> Result<(), String> {
    let gold = fs::read_to_string(tool.set("gold/articles-000-001.json")?).map_err(|error| error.to_string())?;
    let gold: Value = serde_json::from_str(&gold).map_err(|error| error.to_string())?;
    let all = links(&gold["line_pairs"], |_| true);
    let close = links(&gold["line_pairs"], |relation| {
        relation != "paraphrase" && relation != "partial"
    });
    let doubtful = links(&gold["doubtful"], |_| true);

    let (comparison, starts) = compare(tool)?;
    let linked = linked(&comparison, &starts);
    let between = linked.iter().filter(|((a, _), (b, _))| (*a, *b) == (0, 1));
    let between: Lines = between.map(|((_, x), (_, y))| (*x, *y)).collect();
    let found: Lines = between.difference(&doubtful).copied().collect();
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
    all_five(tool, &linked)
}

/// The same for all five articles, by our own reading.
fn all_five(tool: &Tool, linked: &BTreeSet<(Line, Line)>) -> Result<(), String> {
    let file = repository::top().join("crates/engine/training/five-articles-lines.txt");
    let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let (mut gold, mut doubtful) = (BTreeSet::new(), BTreeSet::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split(' ');
        let mut place = || {
            let (article, line) = fields.next()?.split_once(':')?;
            Some((article.parse().ok()?, line.parse().ok()?))
        };
        let pair: (Line, Line) = place().zip(place()).ok_or(format!("not two places: {line}"))?;
        let doubted = fields.next() == Some("?");
        if doubted { &mut doubtful } else { &mut gold }.insert(pair);
    }
    let found: BTreeSet<_> = linked.difference(&doubtful).copied().collect();
    let right = found.intersection(&gold).count();
    let (precision, recall, f1) = rates(right, found.len(), gold.len());
    print(
        &format!(
            "all five, our own reading: P {precision:.2} R {recall:.2} F1 {f1:.2} (right {right}, found {}, gold {})",
            found.len(),
            gold.len()
        ),
        "P ≥ 0.95, F1 ≥ 0.90",
        "",
    );
    if tool.verbose {
        for ((a, x), (b, y)) in gold.difference(&found) {
            println!("    missed {a}:{x} - {b}:{y}");
        }
        for ((a, x), (b, y)) in found.difference(&gold) {
            println!("    false  {a}:{x} - {b}:{y}");
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

/// The comparison of all the articles, and where the lines of each start.
fn compare(tool: &Tool) -> Result<(Value, Vec<Vec<u64>>), String> {
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
    let starts = |file: &String| {
        fs::read_to_string(file)
            .map(|text| line_starts(&text))
            .map_err(|error| error.to_string())
    };
    Ok((comparison, files.iter().map(starts).collect::<Result<_, _>>()?))
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

/// The lines that links join, each pair once.
fn linked(comparison: &Value, starts: &[Vec<u64>]) -> BTreeSet<(Line, Line)> {
    let line = |end: &Value| -> Option<Line> {
        let (article, passage) = (end[0].as_u64()? as usize, end[1].as_u64()? as usize);
        let start = comparison["articles"][article]["passages"][passage]["start"].as_u64()?;
        Some((article, starts.get(article)?.partition_point(|&line| line <= start)))
    };
    let links = comparison["links"].as_array().map_or(&[][..], Vec::as_slice);
    let ends = links
        .iter()
        .filter_map(|link| Some((line(&link["a"])?, line(&link["b"])?)));
    ends.map(|(a, b)| (a.min(b), a.max(b))).collect()
}
