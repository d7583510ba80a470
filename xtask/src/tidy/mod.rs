//! What the repository holds itself to and no other tool checks.

mod claims;
mod rooms;
mod skips;

use std::fs;
use std::path::Path;
use std::process::Command;

use xtask::process::output;
use xtask::repository::{target, top};

/// The most lines that a source file has, its tests included.
const MOST_LINES: usize = 400;

/// Checks every file that is, or is about to be, in the repository.
///
/// # Errors
/// All that is untidy, a line each.
pub fn run() -> Result<(), String> {
    let files = files()?;
    let mut complaints: Vec<String> = files
        .iter()
        .flat_map(|name| complaints_about(name, &top().join(name)))
        .collect();
    complaints.extend(rooms::complaints()?);
    if complaints.is_empty() {
        Ok(())
    } else {
        Err(complaints.join("\n"))
    }
}

/// The names of the repository's files, those that are not committed yet among them.
fn files() -> Result<Vec<String>, String> {
    let list = output(
        Command::new("git")
            // The checkout may be another user's, as in a container.
            .args(["-c", &format!("safe.directory={}", top().display())])
            .args(["ls-files", "--cached", "--others", "--exclude-standard"])
            .current_dir(top()),
    )?;
    // What is built may lie in the repository, where cargo is told so.
    let built = |name: &&str| top().join(name).starts_with(target());
    Ok(list.lines().filter(|name| !built(name)).map(str::to_owned).collect())
}

/// Prints the circles of files and folders, and the names that two types have; those alone that hold the given word.
///
/// # Errors
/// Where there are any.
pub fn rooms(arguments: &[String]) -> Result<(), String> {
    let word = arguments.first().map_or("", String::as_str);
    let mut found = rooms::complaints()?;
    found.retain(|complaint| complaint.contains(word));
    for complaint in &found {
        println!("{complaint}\n");
    }
    if found.is_empty() {
        println!("No circles, and no name that two types have.");
        return Ok(());
    }
    Err(format!("{} to clear up", found.len()))
}

fn complaints_about(name: &str, path: &Path) -> Vec<String> {
    // A file that is no text, or was deleted and is still listed.
    let Ok(text) = fs::read_to_string(path) else {
        return Vec::new();
    };
    let mut complaints = Vec::new();
    if name.ends_with(".rs") {
        complaints.extend(source(&text, is_test_module(name)));
        complaints.extend(claims::complaints(name, &text));
        complaints.extend(claims::touches_the_browser(name, &text));
        if !name.starts_with("xtask/") {
            complaints.extend(skips::complaints(&text));
        }
    } else if let Some(number) = text.lines().position(|line| line.ends_with([' ', '\t'])) {
        complaints.push(format!("line {} ends in a space", number + 1));
    }
    if !name.starts_with("fuzz/") && name != "Cargo.lock" {
        complaints.extend(anywhere(&text));
    }
    complaints
        .into_iter()
        .map(|complaint| format!("{name}: {complaint}"))
        .collect()
}

/// Whether a source is the tests of the module beside it, which says what they are about.
fn is_test_module(name: &str) -> bool {
    name.contains("src/") && (name.ends_with("/tests.rs") || name.contains("/tests/"))
}

/// What is wrong with a Rust source.
fn source(text: &str, is_test_module: bool) -> Vec<String> {
    let mut complaints = Vec::new();
    let lines = text.lines().count();
    if lines > MOST_LINES {
        complaints.push(format!("{lines} lines; at most {MOST_LINES} are one thing"));
    }
    if !is_test_module && !text.starts_with("//!") {
        complaints.push("does not open with what it does (//!)".into());
    }
    complaints
}

/// What no text of the repository may hold.
fn anywhere(text: &str) -> Vec<String> {
    // In two pieces, so that this file may hold them.
    let machine = [
        ("/ro", "ot/"),
        ("/ho", "me/"),
        ("/wo", "rk/"),
        ("/tm", "p/"),
        ("TO", "DO"),
        ("FIX", "ME"),
    ];
    let is_word = |before: Option<char>| {
        !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '_' | '~' | '}'))
    };
    let mut complaints = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        for (first, second) in machine {
            let word = format!("{first}{second}");
            if line
                .match_indices(&word)
                .any(|(at, _)| is_word(line[..at].chars().next_back()))
            {
                complaints.push(format!(
                    "line {number} holds \"{word}\", which is of one machine or one day"
                ));
            }
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_a_machine_are_found_and_addresses_are_not() {
        assert_eq!(anywhere(&format!("see {}{}x", "/ho", "me/")).len(), 1);
        assert_eq!(anywhere("see https://school.example/home/x and {}/work/x").len(), 0);
    }

    #[test]
    fn a_source_opens_with_what_it_does() {
        assert_eq!(source("//! What it does.\n", false).len(), 0);
        assert_eq!(source("fn main() {}\n", false).len(), 1);
        assert_eq!(source("use super::*;\n", is_test_module("src/a/tests/b.rs")).len(), 0);
        assert_eq!(source(&format!("//! Long.\n{}", "\n".repeat(400)), false).len(), 1);
    }
}
