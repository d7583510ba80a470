//! Pages saved as mail (MHTML), and mail.
//!
//! Mail programs and browsers disagree with the standard and with each other: the boundary may be wrong or cut off, lines
//! end with a line feed alone, a base64 part is none, soft line breaks cut letters in two. So bytes are put together first
//! and decoded last.

mod coding;
#[cfg(test)]
mod tests;

pub use coding::quoted_printable;

use crate::Options;
use crate::charset;

/// A page that came in mail's clothes.
pub struct Page {
    /// Its markup, or its text where it has no markup.
    pub text: String,
    /// Whether it has markup.
    pub is_html: bool,
    /// Where it stood; empty where unknown.
    pub address: String,
    /// The subject line, which is the page's title.
    pub subject: String,
    /// The day it was saved or sent, as the header writes it.
    pub date: String,
    /// Who sent it; empty for a saved page.
    pub from: String,
}

/// Parts of parts of parts: deeper ones are not read.
const DEEPEST: usize = 8;
/// More parts are not read.
const MOST_PARTS: usize = 5_000;

/// The page in `bytes`; none where no part of it is one.
pub fn read(bytes: &[u8], options: &Options) -> Option<Page> {
    let (header, body) = Header::split(bytes);
    let mut parts = Vec::new();
    gather(&header, body, 0, &mut parts);
    let root = header.parameter("content-type", "start");
    let is = |part: &&Part, kind: &str| part.header.value("content-type").to_ascii_lowercase().starts_with(kind);
    let named = |part: &&Part| !root.is_empty() && part.header.value("content-id").trim() == root.trim();
    let html = parts
        .iter()
        .find(|part| named(part) && is(part, "text/html"))
        .or_else(|| {
            parts
                .iter()
                .find(|part| is(part, "text/html") || is(part, "application/xhtml"))
        });
    let part = html.or_else(|| parts.iter().find(|part| is(part, "text/plain")))?;
    let bytes = coding::decode(part.body, part.header.value("content-transfer-encoding"));
    let label = part.header.parameter("content-type", "charset");
    let text = charset::decode_markup(&bytes, &label, options);
    let word = |name| coding::words(header.value(name), options);
    let location = [
        header.value("snapshot-content-location"),
        part.header.value("content-location"),
    ];
    let address = location.into_iter().map(str::trim).find(|it| it.starts_with("http"));
    Some(Page {
        text,
        is_html: html.is_some(),
        address: address.unwrap_or_default().to_owned(),
        subject: word("subject"),
        date: header.value("date").trim().to_owned(),
        from: if header.value("snapshot-content-location").is_empty() {
            word("from")
        } else {
            String::new()
        },
    })
}

/// A part of a mail.
struct Part<'a> {
    header: Header,
    body: &'a [u8],
}

/// Lines `name: value` before a part's body.
#[derive(Debug, Default)]
struct Header(Vec<(String, String)>);

impl Header {
    /// The header at the start of `bytes`, and what follows it.
    fn split(bytes: &[u8]) -> (Self, &[u8]) {
        let mut fields: Vec<(String, String)> = Vec::new();
        let mut rest = bytes;
        loop {
            let end = rest
                .iter()
                .position(|&byte| byte == b'\n')
                .map_or(rest.len(), |at| at + 1);
            let (line, after) = rest.split_at(end);
            let text: String = line.iter().map(|&byte| char::from(byte)).collect();
            let bare = text.trim_end();
            if bare.is_empty() && (!fields.is_empty() || after.is_empty()) {
                return (Self(fields), after);
            }
            match bare.split_once(':') {
                _ if bare.starts_with([' ', '\t']) => {
                    if let Some((_, value)) = fields.last_mut() {
                        value.push(' ');
                        value.push_str(bare.trim());
                    }
                }
                Some((name, value)) => fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned())),
                // No header: the body begins without an empty line.
                None if !bare.is_empty() => return (Self(fields), rest),
                None => {}
            }
            rest = after;
        }
    }

    fn value(&self, name: &str) -> &str {
        self.0.iter().find(|(it, _)| it == name).map_or("", |(_, value)| value)
    }

    /// `charset` of `text/html; charset="utf-8"`.
    fn parameter(&self, name: &str, parameter: &str) -> String {
        let found = self.value(name).split(';').skip(1).find_map(|it| {
            let (name, value) = it.split_once('=')?;
            name.trim()
                .eq_ignore_ascii_case(parameter)
                .then(|| value.trim().trim_matches('"').to_owned())
        });
        found.unwrap_or_default()
    }
}

/// Puts the parts of `body` that hold no parts themselves into `out`.
fn gather<'a>(header: &Header, body: &'a [u8], depth: usize, out: &mut Vec<Part<'a>>) {
    let kind = header.value("content-type").to_ascii_lowercase();
    if !kind.starts_with("multipart/") {
        let header = Header(header.0.clone());
        return out.push(Part { header, body });
    }
    let said = header.parameter("content-type", "boundary");
    let boundary = if said.is_empty() || !holds_line(body, &format!("--{said}")) {
        found_boundary(body)
    } else {
        format!("--{said}")
    };
    for part in cut(body, boundary.as_bytes()) {
        if depth < DEEPEST && out.len() < MOST_PARTS {
            let (header, body) = Header::split(part);
            gather(&header, body, depth + 1, out);
        }
    }
}

fn lines(body: &[u8]) -> impl Iterator<Item = &[u8]> {
    body.split_inclusive(|&byte| byte == b'\n')
}

fn holds_line(body: &[u8], start: &str) -> bool {
    lines(body).any(|line| line.starts_with(start.as_bytes()))
}

/// The first line that looks like a boundary.
fn found_boundary(body: &[u8]) -> String {
    let line = lines(body).find(|line| line.len() > 6 && line.starts_with(b"--"));
    line.map(|line| String::from_utf8_lossy(line).trim_end().to_owned())
        .unwrap_or_default()
}

/// The stretches between lines that begin with `boundary`; all of `body` where there are none.
fn cut<'a>(body: &'a [u8], boundary: &[u8]) -> Vec<&'a [u8]> {
    if boundary.is_empty() {
        return vec![body];
    }
    let mut marks = Vec::new();
    let mut at = 0;
    for line in lines(body) {
        if line.starts_with(boundary) {
            marks.push((at, at + line.len()));
        }
        at += line.len();
    }
    let ends = marks.iter().skip(1).map(|(start, _)| *start).chain([body.len()]);
    let parts = marks.iter().map(|(_, end)| *end).zip(ends);
    parts
        .filter_map(|(start, end)| body.get(start..end))
        .filter(|part| part.iter().any(|byte| !byte.is_ascii_whitespace()))
        .collect()
}
