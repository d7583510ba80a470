//! Saved web pages with their articles' text, by the measure of the article-extraction-benchmark (runs of four words).

use super::tool::{Tool, print};

pub fn run(tool: &Tool) -> Result<(), String> {
    let script = tool.set("evaluation/pages/score.py")?;
    let answer = tool.score(&script, &["--run", &tool.binary().display().to_string()])?;
    let (worst, figure) = answer.trim_end().rsplit_once('\n').unwrap_or(("", answer.trim_end()));
    print(
        figure,
        "F1 ≥ 0.975",
        "on these pages rs_trafilatura 0.967, trafilatura 0.955, newspaper4k 0.949, Readability.js 0.943, dom_smoothie 0.866",
    );
    if tool.verbose {
        println!("{worst}");
    }
    Ok(())
}
