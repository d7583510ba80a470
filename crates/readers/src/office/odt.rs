//! OpenDocument texts, packed (`.odt`) and as one file (`.fodt`).
//!
//! What was deleted stands in a list at the document's start, and a mark where it stood; what was inserted stands between
//! two marks.

use std::collections::{BTreeMap, BTreeSet};

use super::walk::{Markup, Name, walk};
use super::{Style, Writer, Written};
use crate::archive::Archive;
use crate::xml::{Event, Reader, Tag};

/// Whether an archive is an OpenDocument text.
pub fn is_odt(archive: &Archive) -> bool {
    let kind = archive.file("mimetype").unwrap_or_default();
    let there = || archive.entries.iter().any(|entry| entry.name == "content.xml");
    kind.starts_with(b"application/vnd.oasis.opendocument.text") || (kind.is_empty() && there())
}

/// Reads an OpenDocument text; none where it needs a password.
pub fn read(archive: &Archive, as_original: bool) -> Option<Written> {
    let part = |name: &str| {
        archive
            .file(name)
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    };
    if part("META-INF/manifest.xml").is_some_and(|text| text.contains("encryption-data")) {
        return None;
    }
    let damaged = || Written {
        damaged: true,
        ..Written::default()
    };
    Some(part("content.xml").map_or_else(damaged, |text| body(&text, as_original)))
}

/// Reads the content.
pub fn body(text: &str, as_original: bool) -> Written {
    let changes = Changes::of(text);
    let mut body = Body {
        changes: &changes,
        as_original,
        styles: BTreeMap::new(),
        writer: Writer::default(),
        inserted: 0,
        inside: false,
    };
    let whole = walk(text, &mut body);
    Written {
        damaged: !whole,
        tracked: !changes.deleted.is_empty() || !changes.inserted.is_empty(),
        paragraphs: body.writer.finish(),
        title: String::new(),
    }
}

/// The list of tracked changes.
#[derive(Debug, Default)]
struct Changes {
    /// The text that each deletion took away.
    deleted: BTreeMap<String, String>,
    /// The names of the insertions.
    inserted: BTreeSet<String>,
}

impl Changes {
    fn of(text: &str) -> Self {
        let mut out = Self::default();
        let Some((_, list)) = text.split_once("<text:tracked-changes") else {
            return out;
        };
        let list = list
            .split_once("</text:tracked-changes>")
            .map_or(list, |(list, _)| list);
        let (mut id, mut deletion, mut meta) = (String::new(), false, false);
        for event in Reader::new(list) {
            match event {
                Event::Start(tag) => match tag.name {
                    "text:changed-region" => id = tag.attribute("id").unwrap_or_default().into_owned(),
                    "text:insertion" => {
                        out.inserted.insert(id.clone());
                    }
                    "text:deletion" => {
                        deletion = true;
                        out.deleted.entry(id.clone()).or_default();
                    }
                    "office:change-info" => meta = true,
                    "text:tab" if deletion => out.deleted.entry(id.clone()).or_default().push('\t'),
                    "text:s" if deletion => out.deleted.entry(id.clone()).or_default().push(' '),
                    _ => {}
                },
                Event::End("text:deletion") => deletion = false,
                Event::End("office:change-info") => meta = false,
                Event::Text(text) if deletion && !meta => out.deleted.entry(id.clone()).or_default().push_str(&text),
                _ => {}
            }
        }
        out
    }
}

struct Body<'c> {
    changes: &'c Changes,
    as_original: bool,
    /// What automatic styles are made of.
    styles: BTreeMap<String, Style>,
    writer: Writer,
    /// Insertions that are open where the document is read as it was.
    inserted: usize,
    /// Whether the text has begun.
    inside: bool,
}

impl<'a> Markup<'a> for Body<'_> {
    fn start(&mut self, name: Name<'a>, _: Name<'a>, tag: &Tag<'a>) -> bool {
        match name {
            ("office", "annotation" | "annotation-end" | "meta")
            | ("text", "tracked-changes" | "note" | "ruby-text" | "index-title-template" | "sequence-decls") => {
                return false;
            }
            ("office", "text" | "body") => self.inside = true,
            ("style", "style") => {
                let own = tag.attribute("name").unwrap_or_default().into_owned();
                let parent = tag.attribute("parent-style-name").unwrap_or_default();
                self.styles.insert(own, Style::named(&parent));
            }
            ("text", "p") => self.writer.begin(self.style(tag)),
            ("text", "h") => self.writer.begin(match self.style(tag) {
                Style::Plain => Style::Heading,
                style => style,
            }),
            ("text", "s") => {
                let count = tag.attribute("c").and_then(|it| it.parse().ok()).unwrap_or(1_usize);
                self.push(&" ".repeat(count.min(1_000)));
            }
            ("text", "tab") => self.push("\t"),
            ("text", "line-break") => self.push("\n"),
            ("text", "change" | "change-start" | "change-end") if self.as_original => self.change(name.1, tag),
            _ => {}
        }
        true
    }

    fn end(&mut self, name: Name<'a>) {
        if matches!(name, ("text", "p" | "h")) {
            self.writer.end();
        }
    }

    /// Line breaks and runs of spaces in the file are one space: the format writes those that are meant as elements.
    fn text(&mut self, _: Name<'a>, text: &str) {
        if !self.inside {
            return;
        }
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '\n' | '\r' | '\t' | ' ' if out.ends_with(' ') => {}
                '\n' | '\r' | '\t' => out.push(' '),
                c => out.push(c),
            }
        }
        self.push(&out);
    }
}

impl Body<'_> {
    /// A mark of a tracked change, where the document is read as it was before.
    fn change(&mut self, mark: &str, tag: &Tag) {
        let id = tag.attribute("change-id").unwrap_or_default();
        let insertion = self.changes.inserted.contains(id.as_ref());
        match (mark, self.changes.deleted.get(id.as_ref())) {
            ("change", Some(text)) => {
                let text = text.clone();
                self.push(&text);
            }
            ("change-start", _) if insertion => self.inserted += 1,
            ("change-end", _) if insertion => self.inserted = self.inserted.saturating_sub(1),
            _ => {}
        }
    }

    fn style(&self, tag: &Tag) -> Style {
        let name = tag.attribute("style-name").unwrap_or_default();
        let known = self.styles.get(name.as_ref()).copied();
        known
            .filter(|style| *style != Style::Plain)
            .unwrap_or_else(|| Style::named(&name))
    }

    fn push(&mut self, text: &str) {
        if self.inserted == 0 {
            self.writer.push(text);
        }
    }
}
