//! Tables and lists of records to articles: CSV and TSV, Excel's, JSON and JSON lines, RSS and Atom.
//!
//! Which column holds what is guessed from its name in Arabic, English, French, German and Spanish ([`columns`]).

mod collation;
pub mod columns;
pub mod csv;
pub mod feed;
pub mod json;
#[cfg(test)]
mod tests;
pub mod xlsx;

use crate::document::{Document, Paragraph};
use crate::html;

/// What was read of a table.
#[derive(Debug, Default)]
pub struct Table {
    /// An article for each row that holds text.
    pub documents: Vec<Document>,
    /// Rows that hold only the beginning of an article.
    pub excerpts: usize,
    /// Rows that hold an address and no text.
    pub links: usize,
    /// Whether rows were left out.
    pub cut: bool,
}

impl Table {
    /// Adds a record.
    pub fn push(&mut self, document: Document, is_excerpt: bool) {
        if !document.paragraphs.is_empty() {
            self.excerpts += usize::from(is_excerpt);
            self.documents.push(document);
        } else if !document.address.is_empty() {
            self.links += 1;
        }
    }
}

/// The paragraphs of a cell: markup where it holds some, else lines.
pub fn paragraphs(text: &str) -> Vec<Paragraph> {
    let markup = ["<p", "<div", "<br", "</", "<a "].iter().any(|it| text.contains(it));
    if markup {
        return html::plain(text);
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Paragraph::body(line.to_owned())).collect()
}
