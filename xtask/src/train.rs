//! Fits the weights of the matching model and prints its tables (`crates/engine/src/align/evidence/features.rs`,
//! `model/parallel.rs`).
//!
//! | what | fitted on |
//! |---|---|
//! | first stage, articles that run in parallel | news in three pairs of translations (`evaluation/ntrex`), the agreed links of two articles (`gold`), labels |
//! | first stage, free articles | independent reports (`evaluation/independent-reports`), the shipped examples, unrelated articles |
//! | second stage | news in six pairs of translations |
//!
//! Labels are files, one pair a line: `event id, article, start, end, article, start, end, 0 or 1`. The second stage looks
//! at what the first says by the weights of the table: where these change, fit again after pasting them.

mod fit;
mod frequent;
mod logistic;
pub mod reports;
pub mod sets;
mod truth;

use std::path::{Path, PathBuf};

use muqabala_engine::align::training::{ContextFeature, FEATURES, PARALLEL_NAMES, PairFeature};

use crate::repository;
use fit::{Model, report};
use logistic::{Logistic, Row};

/// Fits and prints.
pub fn run(labels: &[String]) -> Result<(), String> {
    if labels.iter().any(|label| label == "--frequent") {
        return frequent::print();
    }
    let shared = repository::shared().ok_or("the evaluation sets are not beside the repository")?;
    let labels: Vec<PathBuf> = labels.iter().map(PathBuf::from).collect();
    let sets = sets::all(&labels)?;
    let parallel = Model::fit(&sets);
    for set in &sets {
        report(&parallel, set);
    }
    let free = free(&shared)?;
    let mut weights = parallel.weights.iter().zip(&free.weights).take(FEATURES);
    for table in [PairFeature::TABLE, ContextFeature::TABLE] {
        for ((name, [in_parallel, _], meaning), (parallel, free)) in table.iter().zip(&mut weights) {
            // What has no weight there is no part of that model.
            let parallel = if *in_parallel == 0.0 { 0.0 } else { *parallel };
            println!("        {name} = {parallel:.2}, {free:.2}, \"{meaning}\";");
        }
        println!();
    }
    println!("BIAS: [f32; 2] = [{:.2}, {:.2}];\n", parallel.bias, free.bias);
    second_stage(&shared)
}

/// Pairs beside the reports that the model for free articles is fitted on.
pub fn others(shared: &Path) -> Result<reports::Others, String> {
    let mut unrelated = Vec::new();
    for pair in sets::TRANSLATIONS {
        unrelated.extend(sets::unrelated(&sets::documents(shared, pair)?));
    }
    Ok(reports::Others {
        shipped: truth::pairs()?,
        unrelated,
    })
}

fn free(shared: &Path) -> Result<Logistic, String> {
    let mut events = reports::events(shared, "ar")?;
    events.extend(reports::events(shared, "en")?);
    Ok(reports::fit(&events.iter().collect::<Vec<_>>(), &others(shared)?))
}

/// The strength of the second stage's regularisation, in pairs.
const STRENGTH: f64 = 1.0;

fn second_stage(shared: &Path) -> Result<(), String> {
    let mut known = Vec::new();
    for pair in sets::TRANSLATIONS {
        for document in sets::documents(shared, pair)? {
            let examples = document.examples().into_iter();
            known.extend(examples.map(|example| (example.parallel, document.same(&example))));
        }
    }
    let rows: Vec<Row> = known
        .iter()
        .map(|(features, yes)| Row {
            features,
            yes: *yes,
            weight: 1.0,
        })
        .collect();
    let model = Logistic::fit(&rows, STRENGTH);
    for (name, weight) in PARALLEL_NAMES.iter().zip(&model.weights) {
        println!("    {weight:.2}, // {name}");
    }
    println!("BIAS: f32 = {:.2};", model.bias);
    Ok(())
}
