//! An alignment table in the JSON of CollateX: a row for each column of the alignment, a list of tokens for each witness.
//!
//! All statements stand in one table, one after another, since the format holds one; each token says which it belongs to. A
//! token's `t` is the word with the space behind it, `n` the key by which words are compared.

use muqabala_engine::session::{Synopsis, SynopsisRow};
use muqabala_engine::text::fold;
use serde_json::{Value, json};

use crate::comparison::Comparison;

/// The bytes of the file.
pub fn write(comparison: &Comparison) -> Vec<u8> {
    let names = comparison.names();
    let mut table: Vec<Value> = Vec::new();
    for (statement, synopsis) in &comparison.statements {
        for column in 0..synopsis.columns {
            let cells = 0..names.len();
            let cells: Vec<Value> = cells
                .map(|article| cell(comparison, *statement, synopsis, article, column))
                .collect();
            table.push(cells.into());
        }
    }
    let mut articles: Vec<Value> = Vec::new();
    for (name, article) in names.iter().zip(comparison.articles) {
        let (title, date, address) = (&article.title, &article.date, &article.address);
        articles.push(json!({"id": name, "title": title, "date": date, "address": address}));
    }
    let mut out = json!({"witnesses": names, "table": table, "articles": articles})
        .to_string()
        .into_bytes();
    out.push(b'\n');
    out
}

fn cell(comparison: &Comparison, statement: usize, synopsis: &Synopsis, article: usize, column: u32) -> Value {
    let row = synopsis.rows.iter().find(|row| row.article as usize == article);
    let tokens = row.map(|row| tokens(comparison, statement, row, column));
    tokens.unwrap_or_default().into()
}

fn tokens(comparison: &Comparison, statement: usize, row: &SynopsisRow, column: u32) -> Vec<Value> {
    let token = |at: usize| {
        let word = row.words.get(at)?;
        let text = comparison.text(row.article, word.start, word.end);
        let next = row
            .words
            .get(at + 1)
            .map(|next| comparison.text(row.article, word.end, next.start));
        let space = if next.is_some_and(str::is_empty) { "" } else { " " };
        Some(json!({"t": format!("{text}{space}"), "n": fold(text), "statement": statement + 1}))
    };
    let inside = row.words.iter().enumerate().filter(|(_, word)| word.column == column);
    inside.filter_map(|(at, _)| token(at)).collect()
}
