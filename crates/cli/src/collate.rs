//! `muqabala collate`: N wordings to columns.

use std::collections::BTreeMap;

use muqabala_engine::wording;
use serde_json::{Map, Value, json};

use crate::batch;
use crate::complaints::Complaints;
use crate::options::Options;

pub fn run(options: &Options, complaints: &Complaints) {
    batch::run(options, None, complaints, &|line| batch::json(line, &answer));
}

fn answer(line: &mut Map<String, Value>) -> Result<Value, String> {
    let witnesses = line.remove("witnesses").ok_or("\"witnesses\" is missing")?;
    let witnesses: BTreeMap<String, Vec<String>> = serde_json::from_value(witnesses)
        .map_err(|error| format!("\"witnesses\" is not an object of lists of words: {error}"))?;
    let rows: Vec<Vec<&str>> = witnesses
        .values()
        .map(|words| words.iter().map(String::as_str).collect())
        .collect();
    let columns: BTreeMap<&String, Vec<u32>> = witnesses.keys().zip(wording::collate(&rows)).collect();
    Ok(json!({ "columns": columns }))
}
