//! RSS and Atom.

use super::{Table, paragraphs};
use crate::document::Document;
use crate::html::{day, host};
use crate::limits;
use crate::xml::{Event, Names, Reader, Tag, unescape};

/// The items of a feed.
pub fn read(text: &str) -> Table {
    let mut walk = Walk::default();
    for event in Reader::new(text) {
        match event {
            Event::Start(tag) if walk.open.len() < limits::XML_DEPTH => walk.start(tag),
            Event::Start(_) => break,
            Event::End(_) => walk.end(),
            Event::Text(text) => walk.text.push_str(&text),
        }
        if walk.table.documents.len() >= limits::ARTICLES {
            walk.table.cut = true;
            break;
        }
    }
    walk.table
}

#[derive(Default)]
struct Walk<'a> {
    names: Names<'a>,
    open: Vec<(&'a str, &'a str)>,
    text: String,
    /// The feed's own title.
    title: String,
    item: Option<Item>,
    table: Table,
}

#[derive(Default)]
struct Item {
    document: Document,
    /// Its text in the best form so far, and how good that is.
    text: String,
    rank: u8,
}

impl<'a> Walk<'a> {
    fn start(&mut self, tag: Tag<'a>) {
        self.names.declare(&tag);
        let name = self.names.of(tag.name);
        self.open.push(name);
        self.text.clear();
        if matches!(name.1, "item" | "entry") {
            self.item = Some(Item::default());
        }
        if let (Some(item), "link", Some(address)) = (&mut self.item, name.1, tag.attribute("href")) {
            let main = tag.attribute("rel").is_none_or(|rel| rel == "alternate");
            if main && item.document.address.is_empty() {
                item.document.address = real(&address);
            }
        }
    }

    fn end(&mut self) {
        let Some(name) = self.open.pop() else { return };
        let text = decoded(self.text.trim());
        self.text.clear();
        let Some(item) = &mut self.item else {
            if name.1 == "title" && self.title.is_empty() {
                self.title = text;
            }
            return;
        };
        let slot = match name {
            ("media", _) => return,
            (_, "item" | "entry") => return self.finish(),
            (_, "title") => &mut item.document.title,
            (_, "pubDate" | "published" | "date" | "updated" | "issued") => &mut item.document.date,
            (_, "link" | "origLink") if text.starts_with("http") => &mut item.document.address,
            (_, "source") => &mut item.document.outlet,
            ("content", "encoded") | (_, "content") => return item.offer(text, 3),
            (_, "description" | "summary") => return item.offer(text, 1),
            _ => return,
        };
        if slot.is_empty() {
            *slot = if name.1 == "link" { real(&text) } else { text };
        }
    }

    fn finish(&mut self) {
        let Some(item) = self.item.take() else { return };
        let mut document = item.document;
        document.date = day(&document.date);
        document.paragraphs = paragraphs(&item.text);
        if document.outlet.is_empty() {
            document.outlet = if self.title.is_empty() {
                host(&document.address).unwrap_or_default()
            } else {
                self.title.clone()
            };
        }
        self.table.push(document, item.rank == 1);
    }
}

impl Item {
    fn offer(&mut self, text: String, rank: u8) {
        if rank > self.rank && !text.is_empty() {
            self.text = text;
            self.rank = rank;
        }
    }
}

/// Text whose markup is escaped, once or more often: no more than three times.
fn decoded(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..3 {
        let bare = text
            .trim()
            .trim_start_matches("<![CDATA[")
            .trim_end_matches("]]>")
            .to_owned();
        if !bare.contains("&lt;") && !bare.contains("&amp;") {
            return bare;
        }
        text = unescape(&bare).into_owned();
    }
    text
}

/// The address that an alert service's own one leads to.
fn real(address: &str) -> String {
    let inner = address.split_once("google.com/url?").and_then(|(_, query)| {
        query
            .split('&')
            .find_map(|part| part.strip_prefix("url=").or_else(|| part.strip_prefix("q=")))
    });
    inner.map_or_else(|| address.to_owned(), percent_decoded)
}

fn percent_decoded(text: &str) -> String {
    let bytes = crate::mime::quoted_printable(text.replace('=', "=3D").replace('%', "=").as_bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}
