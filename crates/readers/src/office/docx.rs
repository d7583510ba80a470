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

use super::{Style, Writer, Written};
use crate::archive::Archive;
use crate::limits;
use crate::xml::{Event, Names, Reader, Tag, local};

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
    let mut walk = Walk {
        styles,
        as_original,
        names: Names::default(),
        writer: Writer::default(),
        open: Vec::new(),
        skipped: None,
        choices: Vec::new(),
        tracked: false,
    };
    let mut deep = false;
    for event in Reader::new(text) {
        match event {
            Event::Start(tag) if walk.open.len() < limits::XML_DEPTH => walk.start(tag),
            Event::Start(_) => {
                deep = true;
                break;
            }
            Event::End(_) => walk.end(),
            Event::Text(text) => walk.text(&text),
        }
    }
    Written {
        damaged: deep || !walk.open.is_empty(),
        tracked: walk.tracked,
        paragraphs: walk.writer.finish(),
        title: String::new(),
    }
}

struct Walk<'a> {
    styles: &'a BTreeMap<String, Style>,
    as_original: bool,
    names: Names<'a>,
    writer: Writer,
    /// The elements that are open.
    open: Vec<(&'a str, &'a str)>,
    /// How many were open where what is skipped began.
    skipped: Option<usize>,
    /// For each open `mc:AlternateContent` whether one of its choices was read.
    choices: Vec<bool>,
    tracked: bool,
}

impl<'a> Walk<'a> {
    fn start(&mut self, tag: Tag<'a>) {
        self.names.declare(&tag);
        let name = self.names.of(tag.name);
        self.open.push(name);
        if self.skipped.is_some() {
            return;
        }
        match name {
            ("w", "ins" | "moveTo") => self.change(!self.as_original),
            ("w", "del" | "moveFrom") => self.change(self.as_original),
            ("mc", "AlternateContent") => self.choices.push(false),
            ("mc", "Choice" | "Fallback") => {
                if self.choices.last().copied().unwrap_or(false) {
                    self.skip();
                } else if let Some(read) = self.choices.last_mut() {
                    *read = true;
                }
            }
            ("w", "instrText" | "delInstrText" | "footnoteReference" | "endnoteReference" | "sectPr" | "rt") => {
                self.skip()
            }
            ("w", "p") => self.writer.begin(Style::Plain),
            ("w", "pStyle") => {
                let style = tag.attribute("val").unwrap_or_default();
                let known = self.styles.get(style.as_ref()).copied();
                self.writer.style(known.unwrap_or_else(|| Style::named(&style)));
            }
            ("w", "tab") if self.parent() != ("w", "tabs") => self.writer.push("\t"),
            ("w", "br") if tag.attribute("type").is_none_or(|kind| kind == "textWrapping") => self.writer.push("\n"),
            ("w", "cr") => self.writer.push("\n"),
            ("w", "noBreakHyphen") => self.writer.push("\u{2011}"),
            ("w", "sym") => self.writer.push("□"),
            _ => {}
        }
    }

    /// The element round the one just begun.
    fn parent(&self) -> (&'a str, &'a str) {
        self.open
            .len()
            .checked_sub(2)
            .and_then(|at| self.open.get(at))
            .copied()
            .unwrap_or_default()
    }

    /// A stretch that was inserted or deleted.
    fn change(&mut self, read: bool) {
        self.tracked = true;
        if !read {
            self.skip();
        }
    }

    fn skip(&mut self) {
        self.skipped = Some(self.open.len());
    }

    fn end(&mut self) {
        let depth = self.open.len();
        let Some(name) = self.open.pop() else { return };
        match self.skipped {
            Some(from) if from == depth => self.skipped = None,
            Some(_) => return,
            None => {}
        }
        match name {
            ("w", "p") => self.writer.end(),
            ("mc", "AlternateContent") => {
                self.choices.pop();
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let own = self.open.last().copied().unwrap_or_default();
        let deleted = own == ("w", "delText") && self.as_original;
        if self.skipped.is_none() && (own == ("w", "t") || deleted) {
            self.writer.push(text);
        }
    }
}
