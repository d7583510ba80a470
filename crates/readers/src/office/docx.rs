//! Word's documents (Office Open XML, transitional and strict, and its flat form).
//!
//! | element | read as |
//! |---|---|
//! | `w:t`, `w:tab`, `w:br`, `w:noBreakHyphen` | text, a tab, a line break, U+2011 |
//! | `w:ins`, `w:moveTo` | text, unless the document is read as it was before changes |
//! | `w:del`, `w:moveFrom` | nothing, unless it is |
//! | `mc:AlternateContent` | its first choice, or what it falls back to where there is none |
//! | `w:txbxContent` | paragraphs of their own |
//! | footnotes, field codes, comments | nothing |

use std::collections::BTreeMap;

use super::walk::{Markup, Name, walk};
use super::{Style, Writer, Written};
use crate::archive::Archive;
use crate::xml::{Event, Reader, Tag, local};

/// Whether an archive is a Word document.
pub fn is_docx(archive: &Archive) -> bool {
    main_part(archive).is_some()
}

/// Reads a Word document; `as_original`: as it was before its tracked changes.
pub fn read(archive: &Archive, as_original: bool) -> Written {
    let part = |name: &str| {
        archive
            .file(name)
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    };
    let Some(name) = main_part(archive) else {
        return Written::default();
    };
    let Some(text) = part(&name) else {
        return Written {
            damaged: true,
            ..Written::default()
        };
    };
    let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
    let styles = part(&format!("{folder}/styles.xml"))
        .map(|text| styles(&text))
        .unwrap_or_default();
    let mut written = body(&text, &styles, as_original);
    written.title = part("docProps/core.xml")
        .map(|text| core_title(&text))
        .unwrap_or_default();
    written
}

/// The path of the part that holds the text: the package says it.
fn main_part(archive: &Archive) -> Option<String> {
    let there = |name: &str| archive.entries.iter().any(|entry| entry.name == name);
    let relations = archive
        .file("_rels/.rels")
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let said = relations.and_then(|text| {
        Reader::new(&text).find_map(|event| match event {
            Event::Start(tag) if tag.attribute("Type").is_some_and(|it| it.ends_with("/officeDocument")) => tag
                .attribute("Target")
                .map(|target| target.trim_start_matches('/').to_owned()),
            _ => None,
        })
    });
    // A workbook is said in the same way.
    let word = |name: &String| there(name) && (name.contains("word") || name.ends_with("document.xml"));
    said.filter(word)
        .or_else(|| there("word/document.xml").then(|| "word/document.xml".to_owned()))
}

fn core_title(text: &str) -> String {
    let mut inside = false;
    for event in Reader::new(text) {
        match event {
            Event::Start(tag) => inside = tag.name == "dc:title",
            Event::Text(text) if inside => return text.trim().to_owned(),
            Event::End(_) => inside = false,
            Event::Text(_) => {}
        }
    }
    String::new()
}

/// What each style is: by its name, which Word writes in English whatever its own language, or by its outline level.
fn styles(text: &str) -> BTreeMap<String, Style> {
    let mut out = BTreeMap::new();
    let mut id = String::new();
    for event in Reader::new(text) {
        let Event::Start(tag) = event else { continue };
        let value = || tag.attribute("val").unwrap_or_default().into_owned();
        match local(tag.name) {
            "style" => id = tag.attribute("styleId").unwrap_or_default().into_owned(),
            "name" if !id.is_empty() => {
                out.insert(id.clone(), Style::named(&value()));
            }
            "outlineLvl" if value().parse::<u8>().is_ok_and(|level| level < 9) => {
                let style = out.entry(id.clone()).or_default();
                if *style == Style::Plain {
                    *style = Style::Heading;
                }
            }
            _ => {}
        }
    }
    out
}

/// Reads the main part.
pub fn body(text: &str, styles: &BTreeMap<String, Style>, as_original: bool) -> Written {
    let mut body = Body {
        styles,
        as_original,
        writer: Writer::default(),
        choices: Vec::new(),
        tracked: false,
    };
    let whole = walk(text, &mut body);
    Written {
        damaged: !whole,
        tracked: body.tracked,
        paragraphs: body.writer.finish(),
        title: String::new(),
    }
}

struct Body<'s> {
    styles: &'s BTreeMap<String, Style>,
    as_original: bool,
    writer: Writer,
    /// For each open `mc:AlternateContent` whether one of its choices was read.
    choices: Vec<bool>,
    tracked: bool,
}

impl<'a> Markup<'a> for Body<'_> {
    fn start(&mut self, name: Name<'a>, parent: Name<'a>, tag: &Tag<'a>) -> bool {
        match name {
            ("w", "ins" | "moveTo") => {
                self.tracked = true;
                return !self.as_original;
            }
            ("w", "del" | "moveFrom") => {
                self.tracked = true;
                return self.as_original;
            }
            ("w", "instrText" | "delInstrText" | "footnoteReference" | "endnoteReference" | "sectPr" | "rt") => {
                return false;
            }
            ("mc", "AlternateContent") => self.choices.push(false),
            ("mc", "Choice" | "Fallback") => return self.choice(),
            ("w", "p") => self.writer.begin(Style::Plain),
            ("w", "pStyle") => {
                let style = tag.attribute("val").unwrap_or_default();
                let known = self.styles.get(style.as_ref()).copied();
                self.writer.style(known.unwrap_or_else(|| Style::named(&style)));
            }
            ("w", "tab") if parent != ("w", "tabs") => self.writer.push("\t"),
            ("w", "br") if tag.attribute("type").is_none_or(|kind| kind == "textWrapping") => self.writer.push("\n"),
            ("w", "cr") => self.writer.push("\n"),
            ("w", "noBreakHyphen") => self.writer.push("\u{2011}"),
            ("w", "sym") => self.writer.push("□"),
            _ => {}
        }
        true
    }

    fn end(&mut self, name: Name<'a>) {
        match name {
            ("w", "p") => self.writer.end(),
            ("mc", "AlternateContent") => {
                self.choices.pop();
            }
            _ => {}
        }
    }

    fn text(&mut self, own: Name<'a>, text: &str) {
        if own == ("w", "t") || (own == ("w", "delText") && self.as_original) {
            self.writer.push(text);
        }
    }
}

impl Body<'_> {
    /// Of several ways to draw the same, the first is read.
    fn choice(&mut self) -> bool {
        let read = self.choices.last_mut().is_none_or(|read| !*read);
        if let Some(last) = self.choices.last_mut() {
            *last = true;
        }
        read
    }
}
