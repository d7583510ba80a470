//! JSON and JSON lines: a record an object.

use serde_json::{Map, Value};

use super::columns::{Column, document, named};
use super::{Table, collation};
use crate::limits;

/// The records of `text`; none where it is no JSON.
pub fn read(text: &str) -> Option<Table> {
    let text = text.trim_start_matches('\u{FEFF}').trim();
    let values = match serde_json::from_str::<Value>(text) {
        Ok(value) => vec![value],
        Err(_) => {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            lines
                .take(limits::ROWS)
                .map(|line| serde_json::from_str(line).ok())
                .collect::<Option<Vec<Value>>>()?
        }
    };
    let compared = match &values[..] {
        [value] => collation::collatex(value),
        _ => None,
    };
    if let Some(table) = compared.or_else(|| collation::passim(&values)) {
        return Some(table);
    }
    let mut table = Table::default();
    for value in &values {
        walk(value, &mut table, 0);
    }
    Some(table)
}

/// Objects that hold an article's fields, and those in lists and objects round them.
fn walk(value: &Value, table: &mut Table, depth: usize) {
    match value {
        _ if depth > 8 || table.documents.len() >= limits::ROWS => {}
        Value::Array(values) => values.iter().for_each(|value| walk(value, table, depth + 1)),
        Value::Object(object) if is_record(object) => record(object, table),
        Value::Object(object) => object.values().for_each(|value| walk(value, table, depth + 1)),
        _ => {}
    }
}

fn is_record(object: &Map<String, Value>) -> bool {
    let known = |wanted: Column| {
        object
            .iter()
            .any(|(name, value)| value.is_string() && named(name) == Some(wanted))
    };
    known(Column::Text) || known(Column::Excerpt) || (known(Column::Title) && known(Column::Address))
}

fn record(object: &Map<String, Value>, table: &mut Table) {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Object(inner) => inner
            .get("name")
            .or(inner.get("title"))
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    let fields: Vec<(Column, String)> = object
        .iter()
        .filter_map(|(name, value)| Some((named(name)?, text(value))))
        .collect();
    let full = fields
        .iter()
        .any(|(column, value)| *column == Column::Text && !value.trim().is_empty());
    table.push(
        document(fields.iter().map(|(column, value)| (*column, value.as_str()))),
        !full,
    );
}
