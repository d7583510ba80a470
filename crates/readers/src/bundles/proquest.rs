//! ProQuest's text exports: articles between lines of `_`, fields with labels.

use super::{Bundle, labelled, wrapped};
use crate::document::Document;
use crate::limits;

/// The articles in `lines`.
pub fn read(lines: &[&str]) -> Option<Bundle> {
    let is_line = |line: &&str| line.len() >= 40 && line.bytes().all(|byte| byte == b'_');
    let is_text =
        |line: &&str| labelled(line, &["Full text", "Texte intégral", "Texto completo", "Volltext"]).is_some();
    let texts = lines.iter().filter(|line| is_text(line)).count();
    if texts == 0 || !lines.iter().any(is_line) {
        return None;
    }
    let stretches = lines.split(|line| is_line(line));
    let documents: Vec<Document> = stretches
        .filter(|stretch| stretch.iter().any(is_text))
        .take(limits::ARTICLES)
        .map(article)
        .collect();
    Some(Bundle {
        begins: documents.len(),
        documents,
        ends: texts,
    })
}

fn article(lines: &[&str]) -> Document {
    let value = |labels: &[&str]| {
        lines
            .iter()
            .find_map(|line| labelled(line, labels))
            .unwrap_or_default()
            .to_owned()
    };
    let text = lines
        .iter()
        .position(|line| labelled(line, &["Full text", "Texte intégral", "Texto completo", "Volltext"]).is_some());
    let below = text.map_or(&[][..], |at| lines.get(at..).unwrap_or_default());
    // Another label at the start of a line after a blank one ends the text.
    let end = below
        .windows(2)
        .position(|pair| matches!(pair, ["", line] if is_field(line)))
        .map_or(below.len(), |at| at + 1);
    let mut body: Vec<&str> = below.get(..end).unwrap_or_default().to_vec();
    if let Some(first) = body.first_mut() {
        *first = first.split_once(':').map_or("", |(_, text)| text.trim());
    }
    let said = value(&["Title"]);
    let first = lines
        .iter()
        .find(|line| !line.is_empty() && !line.starts_with("Document "))
        .copied()
        .unwrap_or_default();
    Document {
        title: if said.is_empty() && !is_field(first) {
            first.to_owned()
        } else {
            said
        },
        outlet: value(&["Publication title"]),
        date: value(&["Publication date"]),
        address: value(&["Document URL"]),
        paragraphs: wrapped(&body),
        ..Document::default()
    }
}

/// Whether `line` is one of an export's fields.
fn is_field(line: &str) -> bool {
    const FIELDS: [&str; 24] = [
        "Subject",
        "Location",
        "People",
        "Company / organization",
        "Title",
        "Author",
        "Publication title",
        "Publication year",
        "Publication date",
        "Year",
        "Pages",
        "Section",
        "Publisher",
        "Place of publication",
        "Country of publication",
        "Source type",
        "Language of publication",
        "Document type",
        "ProQuest document ID",
        "Document URL",
        "Copyright",
        "Last updated",
        "Database",
        "Abstract",
    ];
    labelled(line, &FIELDS).is_some()
}
