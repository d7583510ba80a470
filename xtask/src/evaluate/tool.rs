//! The command-line tool as it is shipped, and the scorers' Python.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;

use xtask::{process, repository};

/// The built tool, and where the sets are.
pub struct Tool {
    binary: PathBuf,
    /// The folder with `articles`, `gold` and `evaluation`.
    pub shared: PathBuf,
    /// Whether the scorers' own baselines are to be run too.
    pub peers: bool,
    /// Whether misses and false answers are to be listed.
    pub verbose: bool,
    scratch: PathBuf,
}

impl Tool {
    /// Builds the command-line tool.
    pub fn build(shared: &Path, quick: bool, peers: bool, verbose: bool) -> Result<Self, String> {
        let profile = if quick { "dev" } else { "native" };
        let folder = if quick { "debug" } else { "native" };
        let build = ["build", "--quiet", "--package", "muqabala-cli", "--profile", profile];
        process::run(process::cargo().args(build))?;
        let target = repository::target();
        let scratch = target.join("evaluate");
        fs::create_dir_all(&scratch).map_err(|error| format!("{}: {error}", scratch.display()))?;
        Ok(Self {
            binary: target.join(folder).join("muqabala"),
            shared: shared.to_owned(),
            peers,
            verbose,
            scratch,
        })
    }

    /// Where the tool stands.
    pub fn binary(&self) -> &Path {
        &self.binary
    }

    /// A file or folder among the evaluation sets.
    ///
    /// # Errors
    /// Where it is absent.
    pub fn set(&self, path: &str) -> Result<PathBuf, String> {
        let path = self.shared.join(path);
        if path.exists() {
            Ok(path)
        } else {
            Err(format!("{} is absent", path.display()))
        }
    }

    /// Runs the tool with `input` on its standard input; what it printed, and how long it took.
    ///
    /// # Errors
    /// Where it ended with another code than 0 or complained.
    pub fn run(&self, args: &[&str], input: &str) -> Result<(String, Duration), String> {
        let started = Instant::now();
        let out = process::answer(Command::new(&self.binary).args(args), input)?;
        Ok((out, started.elapsed()))
    }

    /// The same for JSON lines in and out.
    ///
    /// # Errors
    /// As [`Tool::run`], and where what is printed is not one JSON object a line.
    pub fn run_lines(&self, args: &[&str], lines: &[Value]) -> Result<(Vec<Value>, Duration), String> {
        let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let (out, took) = self.run(args, &input)?;
        let answers: Result<Vec<Value>, _> = out.lines().map(serde_json::from_str).collect();
        let answers = answers.map_err(|error| format!("the tool printed what is not JSON: {error}"))?;
        if answers.len() == lines.len() {
            Ok((answers, took))
        } else {
            Err(format!("{} answers to {} lines", answers.len(), lines.len()))
        }
    }

    /// Writes `content` where a scorer can read it; its path.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn scratch(&self, name: &str, content: &str) -> Result<String, String> {
        let path = self.scratch.join(name);
        fs::write(&path, content).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(path.display().to_string())
    }

    /// What a scorer prints.
    ///
    /// # Errors
    /// Where Python is missing or the scorer fails.
    pub fn score(&self, script: &Path, args: &[&str]) -> Result<String, String> {
        process::output(Command::new("python3").arg(script).args(args))
    }

    /// What a few lines of Python print.
    ///
    /// # Errors
    /// Where Python is missing or fails.
    pub fn python(&self, code: &str, args: &[&str]) -> Result<String, String> {
        process::output(Command::new("python3").args(["-c", code]).args(args))
    }
}

/// Prints a figure with what it has to reach, and its peers' under it.
pub fn print(figure: &str, to_reach: &str, peers: &str) {
    println!("  {}", figure.trim());
    println!("    to reach: {to_reach}");
    if !peers.is_empty() {
        println!("    peers:    {peers}");
    }
}

/// The pairs of passages that `links` of a comparison join, of article 0 and article 1.
pub fn pairs(comparison: &Value) -> Vec<(usize, usize)> {
    let links = comparison["links"].as_array().map_or(&[][..], Vec::as_slice);
    let mut pairs: Vec<(usize, usize)> = links
        .iter()
        .filter_map(|link| {
            let side = |name: &str, at: usize| link[name][at].as_u64().map(|it| it as usize);
            let ends = [(side("a", 0)?, side("a", 1)?), (side("b", 0)?, side("b", 1)?)];
            match ends {
                [(0, x), (1, y)] | [(1, y), (0, x)] => Some((x, y)),
                _ => None,
            }
        })
        .collect();
    pairs.sort_unstable();
    pairs
}

/// Precision, recall and F1.
pub fn rates(right: usize, found: usize, gold: usize) -> (f64, f64, f64) {
    let share = |of: usize| if of == 0 { 0.0 } else { right as f64 / of as f64 };
    let (precision, recall) = (share(found), share(gold));
    let sum = precision + recall;
    (
        precision,
        recall,
        if sum == 0.0 {
            0.0
        } else {
            2.0 * precision * recall / sum
        },
    )
}
