//! Factiva's exports, as text: with two-letter codes before each field, or with the fields in their usual order.

use super::{Bundle, paragraphs};
use crate::document::Document;
use crate::limits;

/// The codes of "display format plus indexing".
const CODES: [&str; 24] = [
    "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "LA", "CY", "LP", "TD", "CT", "RF", "CO", "IN",
    "NS", "RE", "IPD", "PUB", "AN",
];

/// The articles in `lines`; each is closed by its number.
pub fn read(lines: &[&str]) -> Option<Bundle> {
    let ends = lines.iter().filter(|line| is_number(line)).count();
    if ends == 0 {
        return None;
    }
    let stretches = lines.split(|line| is_number(line));
    let found: Vec<Document> = stretches.take(limits::ARTICLES).filter_map(article).collect();
    let begins = lines.iter().filter(|line| **line == "HD" || is_length(line)).count();
    Some(Bundle {
        begins: begins.max(found.len()),
        documents: found,
        ends,
    })
}

/// `Document GRDN000020310126ef1q0001x`.
fn is_number(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let named = words
        .next()
        .is_some_and(|word| matches!(word, "Document" | "Dokument" | "Documento"));
    let number = words.next().is_some_and(|word| {
        (15..=40).contains(&word.len())
            && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && word.bytes().any(|byte| byte.is_ascii_digit())
            && word.starts_with(|c: char| c.is_ascii_uppercase())
    });
    named && number && words.next().is_none()
}

/// `1,285 words`.
fn is_length(line: &str) -> bool {
    let Some((number, word)) = line.split_once([' ', '\u{A0}']) else {
        return false;
    };
    let digits = number.chars().all(|c| c.is_ascii_digit() || c == ',' || c == '.')
        && number.contains(|c: char| c.is_ascii_digit());
    digits
        && [
            "words",
            "wörter",
            "mots",
            "palabras",
            "parole",
            "palavras",
            "كلمة",
            "كلمات",
        ]
        .contains(&word.trim().to_lowercase().as_str())
}

fn article(lines: &[&str]) -> Option<Document> {
    if lines
        .iter()
        .any(|line| code(line).is_some_and(|(code, _)| code == "HD"))
    {
        return Some(coded(lines));
    }
    let length = lines.iter().position(|line| is_length(line))?;
    let above: Vec<&str> = lines
        .get(..length)?
        .iter()
        .copied()
        .filter(|line| !line.is_empty())
        .collect();
    let below = lines.get(length + 1..)?;
    let mut fields = below.iter().filter(|line| !line.is_empty());
    let mut field = || fields.next().map(|line| (*line).to_owned()).unwrap_or_default();
    let (date, mut outlet) = (field(), field());
    // The hour may stand between day and outlet.
    if outlet.starts_with(|c: char| c.is_ascii_digit()) && outlet.contains(':') {
        outlet = field();
    }
    let is_copyright = |line: &&str| {
        let line = line.to_lowercase();
        line.contains("copyright") || line.starts_with("(c)") || line.contains('©')
    };
    let from = below.iter().take(14).position(is_copyright).map_or(0, |at| at + 1);
    Some(Document {
        title: above.first().map(|line| title(line)).unwrap_or_default(),
        outlet,
        date,
        paragraphs: paragraphs(below.get(from..)?),
        ..Document::default()
    })
}

/// A title without the number that the export puts before it: `1) Title`.
fn title(line: &str) -> String {
    match line.split_once(')') {
        Some((number, title)) if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => {
            title.trim().to_owned()
        }
        _ => line.to_owned(),
    }
}

/// The code that a line is or begins with, and what follows it.
fn code(line: &str) -> Option<(&str, &str)> {
    let (head, rest) = line.split_once(['\t', ' ', '\u{A0}']).unwrap_or((line, ""));
    CODES.contains(&head).then(|| (head, rest.trim()))
}

fn coded(lines: &[&str]) -> Document {
    let mut document = Document::default();
    let mut current = "";
    let mut text = Vec::new();
    for line in lines {
        let rest = match code(line) {
            Some((code, rest)) => {
                current = code;
                rest
            }
            None => line,
        };
        if rest.is_empty() {
            continue;
        }
        let field = match current {
            "HD" => &mut document.title,
            "SN" => &mut document.outlet,
            "PD" => &mut document.date,
            "LP" | "TD" => {
                text.push(rest);
                continue;
            }
            _ => continue,
        };
        if !field.is_empty() {
            field.push(' ');
        }
        field.push_str(rest);
    }
    document.paragraphs = paragraphs(&text);
    document
}
