//! Comparisons that other programs made, to the articles in them: CollateX's alignment tables, passim's clusters.
//!
//! What the other program put together is not taken over: the texts are compared anew. Of an article only what was compared is
//! there.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Table;
use crate::document::{Document, Paragraph};
use crate::html::day;
use crate::limits;

/// The witnesses of an alignment table; none where `value` is none.
pub fn collatex(value: &Value) -> Option<Table> {
    let names: Vec<&str> = value.get("witnesses")?.as_array()?.iter().filter_map(name).collect();
    let rows: Vec<&[Value]> = value.get("table")?.as_array()?.iter().map(list).collect();
    let across = is_across(&names, &rows);
    let columns = if across {
        rows.iter().map(|row| row.len()).max()?
    } else {
        rows.len()
    };
    let mut table = Table::default();
    for (at, name) in names.iter().enumerate().take(limits::ARTICLES) {
        let cell = |column: usize| {
            if across {
                rows.get(at)?.get(column)
            } else {
                rows.get(column)?.get(at)
            }
        };
        let cells = (0..columns).filter_map(cell).flat_map(list);
        let mut document = about(value, name);
        document.paragraphs = witness(cells);
        table.push(document, false);
    }
    Some(table)
}

fn name(witness: &Value) -> Option<&str> {
    witness.as_str().or_else(|| witness.get("id")?.as_str())
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Whether a row of the table is a witness, and not a column of the alignment. Where both would fit, the tokens say it.
fn is_across(names: &[&str], rows: &[&[Value]]) -> bool {
    if rows.iter().any(|row| row.len() != names.len()) {
        return rows.len() == names.len();
    }
    let own = |(name, row): (&&str, &&[Value])| {
        let mut tokens = row
            .iter()
            .flat_map(list)
            .filter_map(|token| token.get("_sigil")?.as_str());
        tokens.next().is_some_and(|first| first == *name) && tokens.all(|it| it == *name)
    };
    rows.len() == names.len() && names.iter().zip(rows).all(own)
}

/// A witness's tokens as paragraphs: one, or one for each statement where the tokens say which they belong to.
fn witness<'a>(tokens: impl Iterator<Item = &'a Value>) -> Vec<Paragraph> {
    let mut texts: Vec<(Option<&Value>, String)> = Vec::new();
    for token in tokens {
        let text = token.as_str().or_else(|| token.get("t")?.as_str()).unwrap_or_default();
        let statement = token.get("statement");
        match texts.last_mut() {
            Some((own, written)) if *own == statement => written.push_str(text),
            _ => texts.push((statement, text.to_owned())),
        }
    }
    let texts = texts.into_iter().map(|(_, text)| text.trim().to_owned());
    texts.filter(|text| !text.is_empty()).map(Paragraph::body).collect()
}

/// What the file says of a witness.
fn about(value: &Value, name: &str) -> Document {
    let articles = value.get("articles").map(list).unwrap_or_default();
    let known = articles
        .iter()
        .find(|it| it.get("id").and_then(Value::as_str) == Some(name));
    let field = |field: &str| {
        known
            .and_then(|it| it.get(field)?.as_str())
            .unwrap_or_default()
            .to_owned()
    };
    Document {
        outlet: name.to_owned(),
        title: field("title"),
        date: day(&field("date")),
        address: field("address"),
        ..Document::default()
    }
}

/// The documents whose passages passim put into clusters; none where `values` are no clusters.
pub fn passim(values: &[Value]) -> Option<Table> {
    let mut documents: BTreeMap<&str, (Document, BTreeMap<u64, &str>)> = BTreeMap::new();
    for value in values {
        value.get("cluster").filter(|it| it.is_number())?;
        let field = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
        let (id, text) = (value.get("id")?.as_str()?, value.get("text")?.as_str()?);
        let (_, passages) = documents.entry(id).or_insert_with(|| {
            let series = field("series");
            let document = Document {
                outlet: if series.is_empty() { id } else { series }.to_owned(),
                title: field("title").to_owned(),
                date: day(field("date")),
                ..Document::default()
            };
            (document, BTreeMap::new())
        });
        passages.insert(value.get("begin")?.as_u64()?, text);
    }
    let mut table = Table::default();
    for (mut document, passages) in documents.into_values() {
        let lines = passages
            .into_values()
            .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
        document.paragraphs = lines.filter(|line| !line.is_empty()).map(Paragraph::body).collect();
        table.push(document, false);
    }
    (!table.documents.is_empty()).then_some(table)
}
