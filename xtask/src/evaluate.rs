//! `cargo xtask evaluate`: each evaluation set's figure, what it has to reach, and its peers' beside it.
//!
//! Everything is measured from outside: the command-line tool is built as it is shipped and run with its default
//! settings, and the sets' own scorers (Python) judge what it prints.

mod articles;
mod collation;
mod encodings;
mod headlines;
mod independent;
mod ntrex;
mod pages;
mod tool;
mod unicode;
mod vowelled;
mod words;

use crate::repository;
use tool::Tool;

/// A set: its name, and what runs it and prints its figures.
type Set = (&'static str, fn(&Tool) -> Result<(), String>);

const SETS: &[Set] = &[
    ("articles", articles::run),
    ("ntrex", ntrex::run),
    ("independent-reports", independent::run),
    ("word-alignment", words::run),
    ("collation", collation::run),
    ("headlines", headlines::run),
    ("vowelled", vowelled::run),
    ("unicode", unicode::run),
    ("encodings", encodings::run),
    ("pages", pages::run),
];

/// What `cargo xtask evaluate --help` prints.
const HELP: &str = "\
cargo xtask evaluate [--quick] [--peers] [--verbose] [SET...]

  SET        articles, ntrex, independent-reports, word-alignment, collation, headlines, vowelled, unicode, encodings,
             pages; all if none is named
  --quick    build without the slow optimisations
  --peers    run the scorers' own baselines too, where there are some (minutes)
  --verbose  list what was missed and what was wrong
";

/// Runs the sets named in `args`, or all of them.
///
/// # Errors
/// Where a set could not be run at all. A figure below what it has to reach is no error: it is printed.
pub fn run(args: &[String]) -> Result<(), String> {
    let flag = |name: &str| args.iter().any(|it| it == name);
    if flag("--help") {
        print!("{HELP}");
        return Ok(());
    }
    let wanted: Vec<&String> = args.iter().filter(|it| !it.starts_with("--")).collect();
    if let Some(unknown) = wanted.iter().find(|it| SETS.iter().all(|set| set.0 != it.as_str())) {
        return Err(format!("no set is called \"{unknown}\"\n\n{HELP}"));
    }
    let Some(shared) = repository::shared() else {
        println!("evaluate: skipped, no folder \"shared\" with the evaluation sets stands beside the repository");
        return Ok(());
    };
    let tool = Tool::build(&shared, flag("--quick"), flag("--peers"), flag("--verbose"))?;
    let mut failed = Vec::new();
    for (name, set) in SETS
        .iter()
        .filter(|set| wanted.is_empty() || wanted.iter().any(|it| *it == set.0))
    {
        println!("\n{name}");
        if let Err(why) = set(&tool) {
            println!("  could not be run: {why}");
            failed.push(*name);
        }
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!("could not run: {}", failed.join(", ")))
    }
}
