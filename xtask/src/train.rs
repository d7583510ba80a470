//! Fits the weights of the matching model (`crates/engine/src/align/model.rs`) and prints the table to paste there.
//!
//! Logistic regression by gradient descent with a small pull towards zero, on pairs of passages whose answer is
//! known: news in two translations (`evaluation/ntrex`), the agreed links of two articles (`gold`), and files of
//! labels, one pair a line: `event id, article, start, end, article, start, end, 0 or 1`. A fifth of each set is kept
//! out of the fit and measured.

mod fit;
mod frequent;
mod sets;

use std::path::PathBuf;

use muqabala_engine::align::training::NAMES;

use fit::{Model, report};

/// Fits and prints.
pub fn run(labels: &[String]) -> Result<(), String> {
    if labels.iter().any(|label| label == "--frequent") {
        return frequent::print();
    }
    let labels: Vec<PathBuf> = labels.iter().map(PathBuf::from).collect();
    let sets = sets::all(&labels)?;
    let model = Model::fit(&sets);
    for set in &sets {
        report(&model, set);
    }
    println!("const WEIGHTS: [f32; FEATURES] = [");
    for (name, weight) in NAMES.iter().zip(&model.weights) {
        println!("    {weight:.2}, // {name}");
    }
    println!("];\nconst BIAS: f32 = {:.2};", model.bias);
    Ok(())
}
