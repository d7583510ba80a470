//! Bytes to an article, and an article to paragraphs, each with its role.
//!
//! ```text
//! bytes --charset--> text --header--> title, outlet, date --> Article
//! Article --lines, wrapped--> paragraphs --furniture--> those set aside, with the reason --paragraphs--> roles
//! ```

mod article;
mod charset;
mod furniture;
mod header;
mod lines;
mod paragraphs;
#[cfg(test)]
mod tests;
mod wrapped;

pub use article::Article;
pub use charset::{Detected, decode, detect};
pub(crate) use furniture::is_furniture_at_end;
pub use header::outlet_of_name;
pub use paragraphs::{Paragraph, paragraphs};

use crate::Notice;
use crate::text::fold::is_invisible;

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
