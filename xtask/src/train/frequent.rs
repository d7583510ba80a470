//! The stems that are frequent in Arabic news, for `crates/engine/src/align/terms/frequent-ar.txt`.

use muqabala_engine::align::Settings;
use muqabala_engine::align::training::stem_shares;
use muqabala_engine::ingest::Article;

use super::sets::news;

/// Shares of passages; a stem stands in the first line whose share it reaches.
const STEPS: [f64; 9] = [0.1, 0.06, 0.04, 0.025, 0.016, 0.01, 0.007, 0.005, 0.0035];

/// Prints the list. Numbers and names of equivalents are not in it.
pub fn print() -> Result<(), String> {
    // One report of an event is enough: its versions would count its words three times over.
    let articles: Vec<Article> = news()?
        .into_iter()
        .filter_map(|event| event.1.into_iter().next())
        .collect();
    let no_equivalents = Settings {
        equivalents: Default::default(),
        ..Settings::default()
    };
    let shares = stem_shares(&articles, &no_equivalents);
    let mut above = f64::INFINITY;
    for step in STEPS {
        let stems: Vec<&str> = shares
            .iter()
            .filter(|(_, share)| (step..above).contains(share))
            .map(|(stem, _)| stem.as_str())
            .collect();
        println!("{step}: {}", stems.join(" "));
        above = step;
    }
    Ok(())
}
