//! Real files in many encodings, and Arabic articles written in each encoding that Arabic has had.

use super::tool::{Tool, print};

pub fn run(tool: &Tool) -> Result<(), String> {
    let script = include_str!("encodings.py");
    let files = tool.set("evaluation/stress/chardet/tests")?.display().to_string();
    let articles = tool.set("articles")?.display().to_string();
    let binary = tool.binary().display().to_string();
    let verbose = if tool.verbose { "verbose" } else { "" };
    let figures = tool.python(script, &[&binary, &files, &articles, verbose])?;
    print(figures.trim_end(), "all read; no crash on any", "");
    Ok(())
}
