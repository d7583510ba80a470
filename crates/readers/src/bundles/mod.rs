//! Exports of press archives: many articles in one file.
//!
//! | archive | an article begins | and ends |
//! |---|---|---|
//! | Nexis Uni (DOCX, RTF, TXT) | after the one before | `End of Document` |
//! | Nexis, older (TXT) | `3 of 10 DOCUMENTS` | at the next |
//! | Factiva (RTF, HTML) | after the one before | `Document` and its number |
//! | ProQuest (TXT) | after a line of `_` | at the next |

mod factiva;
mod nexis;
mod proquest;
#[cfg(test)]
mod tests;

use crate::document::{Document, Paragraph};

/// The articles of an export.
#[derive(Debug, Default)]
pub struct Bundle {
    /// Each article.
    pub documents: Vec<Document>,
    /// Marks of a beginning.
    pub begins: usize,
    /// Marks of an end.
    pub ends: usize,
}

/// The articles in `text`, where it is an archive's export.
pub fn of_text(text: &str) -> Option<Bundle> {
    let lines: Vec<&str> = text.lines().map(|line| line.trim_matches(is_blank)).collect();
    nexis::recent(&lines)
        .or_else(|| nexis::older(&lines))
        .or_else(|| factiva::read(&lines))
        .or_else(|| proquest::read(&lines))
        .filter(|bundle| !bundle.documents.is_empty())
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{FEFF}' || c == '\u{200E}' || c == '\u{200F}'
}

/// The value of a line `Label: value`, in any case; the space after it may be a no-break one.
fn labelled<'a>(line: &'a str, labels: &[&str]) -> Option<&'a str> {
    let (name, value) = line.split_once(':')?;
    let name = name.trim_matches(is_blank);
    labels
        .iter()
        .any(|label| label.eq_ignore_ascii_case(name))
        .then(|| value.trim_matches(is_blank))
}

/// Lines that are not blank, a paragraph each.
fn paragraphs(lines: &[&str]) -> Vec<Paragraph> {
    let lines = lines.iter().filter(|line| !line.is_empty());
    lines.map(|line| Paragraph::body((*line).to_owned())).collect()
}

/// The same for text whose lines are broken at a width: a blank line ends a paragraph.
fn wrapped(lines: &[&str]) -> Vec<Paragraph> {
    let filled: Vec<usize> = lines
        .iter()
        .map(|line| line.chars().count())
        .filter(|width| *width > 0)
        .collect();
    let full = filled.iter().filter(|width| (55..=85).contains(*width)).count();
    let longest = filled.iter().max().copied().unwrap_or(0);
    if longest > 90 || full * 2 < filled.len() {
        return paragraphs(lines);
    }
    let stretches = lines
        .split(|line| line.is_empty())
        .filter(|stretch| !stretch.is_empty());
    stretches.map(|stretch| Paragraph::body(stretch.join(" "))).collect()
}
