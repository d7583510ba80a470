//! XML, one tag and one stretch of text after another.
//!
//! Made for files that programs write and other programs damage: it knows no document types, takes what is cut off as it
//! is, and never fails. Prefixes are read by their namespaces ([`Names`]): programs choose their own.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event<'a> {
    /// `<name attributes>`; an empty element (`<name/>`) is followed by its end.
    Start(Tag<'a>),
    /// `</name>`.
    End(&'a str),
    /// Text, with its entities read.
    Text(Cow<'a, str>),
}

/// A start tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// Its name as written, with its prefix.
    pub name: &'a str,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// Its attributes: names as written, values with their entities read.
    pub fn attributes(&self) -> impl Iterator<Item = (&'a str, Cow<'a, str>)> + use<'a> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            let (name, after) = rest.split_once('=')?;
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (value, after) = after.get(1..)?.split_once(quote)?;
            rest = after;
            Some((name.trim(), unescape(value)))
        })
    }

    /// The attribute called `name`, whatever its prefix.
    pub fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        self.attributes()
            .find(|(it, _)| local(it) == name)
            .map(|(_, value)| value)
    }
}

/// A name without its prefix.
pub fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Reads a document.
pub struct Reader<'a> {
    rest: &'a str,
    /// The end of an empty element that was just given.
    pending: Option<&'a str>,
}

impl<'a> Reader<'a> {
    /// A reader at the start of `text`.
    pub const fn new(text: &'a str) -> Self {
        Self {
            rest: text,
            pending: None,
        }
    }

    fn markup(&mut self) -> Option<Event<'a>> {
        let rest = self.rest;
        if let Some(after) = rest.strip_prefix("<![CDATA[") {
            let (text, after) = after.split_once("]]>").unwrap_or((after, ""));
            self.rest = after;
            return Some(Event::Text(Cow::Borrowed(text)));
        }
        for (start, end) in [("<!--", "-->"), ("<?", "?>"), ("<!", ">")] {
            if let Some(after) = rest.strip_prefix(start) {
                self.rest = after.split_once(end).map_or("", |(_, after)| after);
                return None;
            }
        }
        let (inside, after) = tag_end(rest.get(1..)?);
        self.rest = after;
        if let Some(name) = inside.strip_prefix('/') {
            return Some(Event::End(name.trim()));
        }
        let (inside, empty) = inside
            .strip_suffix('/')
            .map_or((inside, false), |inside| (inside, true));
        let end = inside.find(char::is_whitespace).unwrap_or(inside.len());
        let (name, attributes) = inside.split_at(end);
        if empty {
            self.pending = Some(name);
        }
        Some(Event::Start(Tag { name, attributes }))
    }
}

/// What stands before the `>` that no quotation marks hold, and what follows it.
fn tag_end(text: &str) -> (&str, &str) {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => {
                return (
                    text.get(..at).unwrap_or_default(),
                    text.get(at + 1..).unwrap_or_default(),
                );
            }
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    (text, "")
}

impl<'a> Iterator for Reader<'a> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        if let Some(name) = self.pending.take() {
            return Some(Event::End(name));
        }
        while !self.rest.is_empty() {
            if self.rest.starts_with('<') {
                if let Some(event) = self.markup() {
                    return Some(event);
                }
            } else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                return Some(Event::Text(unescape(text)));
            }
        }
        None
    }
}

/// Text with its entities read.
pub fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let entity = after.split_once(';').filter(|(name, _)| name.len() <= 10);
        match entity.and_then(|(name, after)| Some((letter(name)?, after))) {
            Some((letter, after)) => {
                out.push(letter);
                rest = after;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The letter that an entity stands for.
pub fn letter(name: &str) -> Option<char> {
    Some(match name {
        "quot" => '"',
        "amp" => '&',
        "apos" => '\'',
        "lt" => '<',
        "gt" => '>',
        "nbsp" => '\u{A0}',
        "laquo" => '«',
        "raquo" => '»',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => digits.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))?
        }
    })
}

/// Which prefix stands for which namespace: names are given the prefix that is usual for it.
#[derive(Debug, Default)]
pub struct Names<'a>(BTreeMap<&'a str, &'static str>);

/// How namespaces end, and the prefix that is usual for each.
const SPACES: &[(&str, &str)] = &[
    ("wordprocessingml/2006/main", "w"),
    ("ooxml/wordprocessingml/main", "w"),
    ("word/2003/wordml", "w"),
    ("markup-compatibility/2006", "mc"),
    ("spreadsheetml/2006/main", "x"),
    ("ooxml/spreadsheetml/main", "x"),
    ("xmlns:text:1.0", "text"),
    ("xmlns:office:1.0", "office"),
    ("xmlns:table:1.0", "table"),
    ("xmlns:style:1.0", "style"),
    ("purl.org/dc/elements/1.1/", "dc"),
    ("purl.org/rss/1.0/modules/content/", "content"),
    ("2005/Atom", "atom"),
    ("search.yahoo.com/mrss/", "media"),
];

impl<'a> Names<'a> {
    /// Takes note of the namespaces that `tag` declares.
    pub fn declare(&mut self, tag: &Tag<'a>) {
        if !tag.attributes.contains("xmlns") {
            return;
        }
        for (name, value) in tag.attributes() {
            let Some(prefix) = name.strip_prefix("xmlns") else {
                continue;
            };
            let prefix = prefix.trim_start_matches(':');
            if let Some((_, usual)) = SPACES.iter().find(|(end, _)| value.ends_with(end)) {
                self.0.insert(prefix, usual);
            }
        }
    }

    /// The prefix that is usual for `name`'s namespace, and its local name.
    pub fn of(&self, name: &'a str) -> (&'a str, &'a str) {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        (self.0.get(prefix).copied().unwrap_or(prefix), local)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_text_and_entities() {
        let text =
            "<?xml version='1.0'?><!DOCTYPE a><a b='1 > 0' c:d=\"&quot;\">x &amp; y<!-- no --><e/><![CDATA[<z>]]></a";
        let events: Vec<String> = Reader::new(text)
            .map(|event| match event {
                Event::Start(tag) => format!("<{} {:?}", tag.name, tag.attributes().collect::<Vec<_>>()),
                Event::End(name) => format!("/{name}"),
                Event::Text(text) => text.into_owned(),
            })
            .collect();
        assert_eq!(
            events,
            [
                r#"<a [("b", "1 > 0"), ("c:d", "\"")]"#,
                "x & y",
                "<e []",
                "/e",
                "<z>",
                "/a"
            ]
        );
    }

    #[test]
    fn a_prefix_is_read_by_its_namespace() {
        let text = "<x:p xmlns:x='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>";
        let mut names = Names::default();
        let Some(Event::Start(tag)) = Reader::new(text).next() else {
            panic!("no tag")
        };
        names.declare(&tag);
        assert_eq!(names.of(tag.name), ("w", "p"));
        assert_eq!(names.of("w:p"), ("w", "p"));
    }
}
