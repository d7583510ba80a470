//! Fits the weights of the matching model and prints its tables (`crates/engine/src/align/evidence/features.rs`).
//!
//! Logistic regression by Newton's method with L2 regularisation, on pairs of passages whose answer is known: news in two translations (`evaluation/ntrex`), the agreed links of two articles (`gold`), and files of
//! labels, one pair a line: `event id, article, start, end, article, start, end, 0 or 1`. A fifth of each set is kept
//! out of the fit and measured.

mod fit;
mod frequent;
mod sets;

use std::path::PathBuf;

use muqabala_engine::align::training::{ContextFeature, PairFeature};

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
    let mut weights = model.weights.iter();
    for table in [PairFeature::TABLE, ContextFeature::TABLE] {
        for ((name, _, meaning), weight) in table.iter().zip(&mut weights) {
            println!("        {name} = {weight:.2}, \"{meaning}\";");
        }
        println!();
    }
    println!("BIAS: f32 = {:.2}", model.bias);
    Ok(())
}
