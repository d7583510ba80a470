//! Independently written reports of one event: the task itself.

use super::tool::{Tool, print};
use crate::train::{self, reports};
use muqabala_engine::align::{PERHAPS, ROW};

pub fn run(tool: &Tool) -> Result<(), String> {
    let script = tool.set("evaluation/independent-reports/score.py")?;
    let binary = tool.binary().display().to_string();
    let (arabic, english) = (
        reports::events(&tool.shared, "ar")?,
        reports::events(&tool.shared, "en")?,
    );
    let others = train::others(&tool.shared)?;
    for (language, events, to_reach) in [
        (
            "ar",
            &arabic,
            "row P ≥ .90, R ≥ .55; perhaps F1 ≥ .74; nearest 1 ≥ .90, 3 ≥ .98; calibration error ≤ .05",
        ),
        (
            "en",
            &english,
            "row P ≥ .90, R ≥ .50; perhaps F1 ≥ .72; nearest 1 ≥ .90, 3 ≥ .98; calibration error ≤ .05",
        ),
    ] {
        let events: Vec<&reports::Event> = events.iter().collect();
        let without = |event: &reports::Event| {
            let others_of = arabic.iter().chain(&english).filter(|other| other.id != event.id);
            reports::fit(&others_of.collect::<Vec<_>>(), &others)
        };
        let held_out = reports::measure(&events, without);
        let line = reports::line(&held_out, f64::from(ROW), f64::from(PERHAPS));
        print(
            &format!("{language}, each event held out: {line}"),
            to_reach,
            "letters: F1 .60 (ar), .63 (en); nearest .82 .95 (ar), .78 .91 (en)",
        );
        for what in ["--run", "--nearest"] {
            println!(
                "    [as shipped, fitted on it: {}]",
                tool.score(&script, &[language, what, &binary])?.trim()
            );
        }
    }
    Ok(())
}
