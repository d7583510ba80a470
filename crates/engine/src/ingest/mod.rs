//! Bytes to an article: encoding, paragraphs, page furniture.

mod charset;
mod furniture;
mod header;
mod paragraphs;
#[cfg(test)]
mod tests;

pub use charset::{Detected, decode, detect};
pub(crate) use furniture::is_furniture_at_end;
pub use paragraphs::{Paragraph, paragraphs};

use crate::text::fold::is_invisible;
use crate::{Notice, Span};

/// One outlet's text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// Who published it.
    pub outlet: String,
    /// Its title; empty if none is known.
    pub title: String,
    /// The day it was published, as the reader or its source wrote it; empty if unknown.
    pub date: String,
    /// Where it stood; empty if unknown.
    pub address: String,
    /// The decoded text, never altered.
    pub text: String,
    /// Passages fixed by the caller (`compare --jsonl` with `passages`): taken as they are, nothing is cut.
    pub given: Option<Vec<Span>>,
    /// What the reader said of single paragraphs: (the paragraph's first byte, whether it is page furniture).
    pub furniture: Vec<(usize, bool)>,
    /// What the reader said of where passages begin: (a byte of the text, whether a passage begins there). It wins over
    /// where the engine would cut; a place between two words, or in another paragraph's gap, is the next word's.
    pub cuts: Vec<(usize, bool)>,
}

/// More characters than this are cut off: about a thousand long articles in one file, and as much as a tab can compare
/// without running out of memory.
pub const LONGEST_TEXT: usize = 4_000_000;

/// Reads an article from a file's bytes. It never fails: what had to be decided for the reader is in the notices.
///
/// `name` is the file's name: the outlet is guessed from it where the text does not say it.
#[must_use]
pub fn read(bytes: &[u8], name: &str) -> (Article, Vec<Notice>) {
    let mut notices = Vec::new();
    if bytes.is_empty() {
        notices.push(Notice::Empty);
        return (titled(String::new(), name), notices);
    }
    let detected = detect(bytes);
    if detected.binary {
        notices.push(Notice::Binary);
        return (titled(String::new(), name), notices);
    }
    let (text, replaced) = decode(bytes, detected.label);
    if replaced > 0 {
        notices.push(Notice::Replaced { count: replaced });
    }
    let (article, more) = read_text(text, name);
    notices.extend(more);
    (article, notices)
}

/// Makes an article of text that is decoded already (pasted, or decoded by the browser).
#[must_use]
pub fn read_text(mut text: String, name: &str) -> (Article, Vec<Notice>) {
    let mut notices = Vec::new();
    if let Some((end, _)) = text.char_indices().nth(LONGEST_TEXT) {
        notices.push(Notice::Cut {
            kept: LONGEST_TEXT,
            of: text.chars().count(),
        });
        text.truncate(end);
    }
    let invisible = text.chars().filter(|&c| is_invisible(c)).count();
    if text.is_empty() {
        notices.push(Notice::Empty);
    } else if text
        .chars()
        .all(|c| c.is_whitespace() || c.is_control() || is_invisible(c))
    {
        notices.push(Notice::Blank);
    } else if invisible > FEW_INVISIBLE && invisible * 20 > text.chars().count() {
        notices.push(Notice::Invisible { count: invisible });
    }
    (titled(text, name), notices)
}

/// Direction marks beside Latin names are usual in Arabic text: the reader hears of them only where there are many.
const FEW_INVISIBLE: usize = 8;

/// The article with outlet, title, date and address as far as its text and its name tell them.
fn titled(text: String, name: &str) -> Article {
    let header = header::read(&text);
    let outlet = [
        Some(header.outlet),
        header::host(&header.address).map(str::to_owned),
        header::slug(&text),
    ];
    let outlet = outlet.into_iter().flatten().find(|outlet| !outlet.is_empty());
    let mut article = Article {
        outlet: outlet.unwrap_or_else(|| header::outlet_of_name(name)),
        title: if header.title.is_empty() {
            header::title_of_name(name).unwrap_or_default()
        } else {
            header.title
        },
        date: header.date,
        address: header.address,
        text,
        ..Article::default()
    };
    if article.title.is_empty() {
        article.title = paragraphs::headline(&article.text).unwrap_or_default();
    }
    article
}
