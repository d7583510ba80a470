//! `cargo xtask bench --page`: how soon the page answers in a real Chromium.

use serde_json::Value;

use super::table::{self, Table};
use crate::{build, repository};
use xtask::process;
use xtask::tools;

/// How soon the page is meant to show what was asked for, in milliseconds.
const SOON: f64 = 100.0;

/// What nobody waits for with a finger on the mouse.
const NO_ANSWER: &str = "first load";

/// How long a frame may be while the board is scrolled, in milliseconds.
const SMOOTH: f64 = 50.0;

/// Builds the page, measures it and prints the table; `write` puts it into the document too.
///
/// # Errors
/// Where the page cannot be built or measured.
pub fn run(write: bool) -> Result<(), String> {
    tools::set_up_tests()?;
    build::release()?;
    let printed = process::output(process::cargo().args([
        "run",
        "--quiet",
        "--package",
        "browser-tests",
        "--bin",
        "page-speed",
    ]))?;
    let figures: Value = serde_json::from_str(&printed).map_err(|error| format!("{error}: {printed}"))?;
    let text = shown(&figures).markdown();
    println!("{text}");
    if write {
        table::write(&repository::top().join("docs/performance.md"), "bench --page", &text)?;
    }
    Ok(())
}

fn shown(figures: &Value) -> Table {
    let title = format!(
        "The page, with 12 articles of 200 paragraphs and {} statements",
        figures["statements"]
    );
    let mut table = Table::new(&title, "input to painted", &["times", "p50", "p95", "worst", "load"]);
    let mut late = Vec::new();
    for row in figures["rows"].as_array().into_iter().flatten() {
        let (what, times) = (text(&row["what"]), rising(&row["times"]));
        let p95 = share(&times, 95);
        if p95 > SOON && what != NO_ANSWER {
            late.push(what.clone());
        }
        let figures = [share(&times, 50), p95, share(&times, 100)].map(|it| format!("{it:.0} ms"));
        let mut cells = vec![times.len().to_string()];
        cells.extend(figures);
        cells.push(text(&row["load"]));
        table.row(&what, cells);
    }
    let frames = rising(&figures["frames"]);
    let rough = frames.iter().filter(|it| **it > SMOOTH).count();
    table.remark(&format!(
        "Scrolling the board from top to bottom with the wheel: {} frames, the longest {:.0} ms, {rough} over {SMOOTH} ms.",
        frames.len(),
        share(&frames, 100)
    ));
    table.remark(&if late.is_empty() {
        format!("Every answer comes within {SOON} ms at p95; the first load is no answer.")
    } else {
        format!("Slower than {SOON} ms at p95: {}.", late.join(", "))
    });
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    table.remark(&format!(
        "Load: how many processes wanted one of the machine's {processors} processors in the last minute, this \
         measurement's own among them."
    ));
    table
}

fn text(of: &Value) -> String {
    of.as_str().unwrap_or_default().to_owned()
}

fn rising(times: &Value) -> Vec<f64> {
    let mut times: Vec<f64> = times
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect();
    times.sort_by(f64::total_cmp);
    times
}

/// What `percent` of the rising `times` do not exceed.
fn share(times: &[f64], percent: usize) -> f64 {
    let place = (times.len() * percent).div_ceil(100).saturating_sub(1);
    times.get(place).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_late_is_named() {
        let slow: Vec<u32> = (1..=20).map(|it| it * 6).collect();
        let figures = json!({ "statements": 3, "frames": [16.0, 60.0], "rows": [
            { "what": "sorting", "times": slow, "load": "1.0" },
            { "what": "typing", "times": [90, 20], "load": "1.0" },
        ]});
        let text = shown(&figures).markdown();
        assert!(
            text.contains("| sorting | 20 | 60 ms | 114 ms | 120 ms | 1.0 |"),
            "{text}"
        );
        assert!(text.contains("at p95: sorting."), "{text}");
        assert!(text.contains("2 frames, the longest 60 ms, 1 over 50 ms"), "{text}");
    }
}
