//! Stand-ins for what `text` and `ingest` bring.

use crate::Span;
use crate::ingest::Article;
use crate::session::Role;

#[derive(Debug)]
pub(crate) struct Paragraph {
    pub(crate) span: Span,
    pub(crate) role: Role,
    pub(crate) rtl: bool,
}

pub(crate) fn paragraphs(article: &Article) -> Vec<Paragraph> {
    let mut out = Vec::new();
    let mut at = 0;
    for line in article.text.split_inclusive('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let start = at + (line.len() - line.trim_start().len());
            let letters = trimmed.chars().filter(|c| c.is_alphabetic()).count();
            let role = if letters < 12 { Role::Furniture } else { Role::Body };
            let rtl = trimmed.chars().any(|c| ('\u{0590}'..='\u{08ff}').contains(&c));
            out.push(Paragraph {
                span: Span::new(start, start + trimmed.len()),
                role,
                rtl,
            });
        }
        at += line.len();
    }
    out
}

/// The stem of a folded word.
pub(crate) fn stem(key: &str) -> String {
    let mut chars: Vec<char> = key.chars().collect();
    if chars.first().is_some_and(|c| ('\u{0621}'..='\u{064a}').contains(c)) {
        for prefix in [
            "وبال", "وال", "بال", "كال", "فال", "ولل", "لل", "ال", "وب", "ول", "و", "ب", "ل", "ف", "س",
        ] {
            let p: Vec<char> = prefix.chars().collect();
            let keep = if p.len() == 1 { 4 } else { 3 };
            if chars.starts_with(&p) && chars.len() - p.len() >= keep {
                chars.drain(..p.len());
                break;
            }
        }
        for _ in 0..2 {
            for suffix in [
                "هما", "ها", "ان", "ات", "ون", "ين", "يه", "هم", "نا", "وا", "تم", "ه", "ي", "ت", "ا",
            ] {
                let s: Vec<char> = suffix.chars().collect();
                if chars.ends_with(&s) && chars.len() - s.len() >= 3 {
                    chars.truncate(chars.len() - s.len());
                    break;
                }
            }
        }
        return chars.into_iter().collect();
    }
    key.to_owned()
}
