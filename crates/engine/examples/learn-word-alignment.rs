//! Learns the weights of `wording::diff` from wordings that people aligned, and prints the table:
//!
//! ```text
//! cargo run --release -p muqabala-engine --example learn-word-alignment -- GOLD.json.. > crates/engine/src/wording/alignment/weights.rs
//! cargo run --release -p muqabala-engine --example learn-word-alignment -- --check GOLD.json..
//! ```
//!
//! The second form holds a quarter of each set back, learns from the rest and prints precision and recall on the quarter,
//! four times over: of all links, as `muqabala diff` prints them, and of the words that share a column in `muqabala collate`. A set is a list of `{"source", "target", "sureAlign": "0-0 1-2 .."}` with words between spaces.

use muqabala_engine::wording::learn::{Answer, Method, Sample, align_with, learn, print};
use serde_json::Value;

fn main() -> Result<(), String> {
    let mut paths: Vec<String> = std::env::args().skip(1).collect();
    let check = paths.first().is_some_and(|first| first == "--check");
    if check {
        paths.remove(0);
    }
    let sets: Vec<Vec<Sample>> = paths.iter().map(|path| read(path)).collect::<Result<_, _>>()?;
    if !check {
        print!("{}", print(&learn(&mixed(&sets), Method::default())));
        return Ok(());
    }
    for fold in 0..4 {
        let part = |held_back: bool| -> Vec<Vec<Sample>> {
            let keep = |set: &Vec<Sample>| {
                let numbered = set.iter().enumerate().filter(|(at, _)| (at % 4 == fold) == held_back);
                numbered.map(|(_, sample)| sample.clone()).collect()
            };
            sets.iter().map(keep).collect()
        };
        let rounds = learn(&mixed(&part(false)), Method::default());
        for (path, set) in paths.iter().zip(part(true)) {
            let answers: Vec<Answer> = set.iter().map(|it| align_with(&rounds, &it.a, &it.b)).collect();
            let links = answers.iter().map(|it| it.links.as_slice());
            let columns = answers.iter().map(|it| it.columns.as_slice());
            println!("{path}: links {}", Score::of(&set, links));
            println!("{path}: columns {}", Score::of(&set, columns));
        }
    }
    Ok(())
}

fn read(path: &str) -> Result<Vec<Sample>, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let list: Vec<Value> = serde_json::from_str(&text).map_err(|error| format!("{path}: {error}"))?;
    let words = |item: &Value, name: &str| -> Vec<String> {
        item[name]
            .as_str()
            .unwrap_or_default()
            .split_whitespace()
            .map(str::to_owned)
            .collect()
    };
    let pair = |pair: &str| {
        pair.split_once('-')
            .and_then(|(i, j)| Some((i.parse().ok()?, j.parse().ok()?)))
    };
    Ok(list
        .iter()
        .map(|item| Sample {
            a: words(item, "source"),
            b: words(item, "target"),
            links: item["sureAlign"]
                .as_str()
                .unwrap_or_default()
                .split_whitespace()
                .filter_map(pair)
                .collect(),
        })
        .collect())
}

/// The sets' samples in turn, so that no set has the last word.
fn mixed(sets: &[Vec<Sample>]) -> Vec<Sample> {
    let longest = sets.iter().map(Vec::len).max().unwrap_or(0);
    (0..longest)
        .flat_map(|at| sets.iter().filter_map(move |set| set.get(at).cloned()))
        .collect()
}

/// Precision and recall, averaged over wordings, and over all links between different words.
struct Score {
    precision: f64,
    recall: f64,
    changed: f64,
}

impl Score {
    fn of<'a>(set: &[Sample], answers: impl Iterator<Item = &'a [(usize, usize)]>) -> Self {
        let (mut precision, mut recall) = (0.0, 0.0);
        let (mut right, mut given, mut wanted) = (0, 0, 0);
        for (sample, found) in set.iter().zip(answers) {
            let hits = found.iter().filter(|link| sample.links.contains(link)).count();
            let share = |of: usize, all: usize| if all == 0 { 1.0 } else { of as f64 / all as f64 };
            precision += share(hits, found.len());
            recall += share(hits, sample.links.len());
            let changed = |&&(i, j): &&(usize, usize)| sample.a[i].to_lowercase() != sample.b[j].to_lowercase();
            right += found
                .iter()
                .filter(|link| sample.links.contains(link))
                .filter(changed)
                .count();
            given += found.iter().filter(changed).count();
            wanted += sample.links.iter().filter(changed).count();
        }
        let all = set.len().max(1) as f64;
        let changed = 2.0 * f64::from(right as u32) / f64::from((given + wanted).max(1) as u32);
        Self {
            precision: precision / all,
            recall: recall / all,
            changed,
        }
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let f1 = 2.0 * self.precision * self.recall / (self.precision + self.recall);
        let [p, r, f1, changed] = [self.precision, self.recall, f1, self.changed].map(|part| part * 100.0);
        write!(
            out,
            "P {p:.1} R {r:.1} F1 {f1:.1} | links between different words F1 {changed:.1}"
        )
    }
}
