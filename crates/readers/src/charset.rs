//! Bytes to text where a format says its encoding: pages, mail, feeds.
//!
//! In this order: a byte order mark; valid UTF-8; what stood beside the bytes (a MIME header); what stands in them (a
//! `<meta>`, an XML declaration); the engine's detector, which looks at the text and not at the markup. A declared encoding
//! in which the bytes make no sense loses.

use muqabala_engine::ingest;

use crate::Options;

/// So many bytes of a page are searched for its encoding: scripts may stand before it.
const TOP: usize = 4096;

/// The text of a page or of another file with markup; `header` is the encoding that came beside it, or empty.
pub fn decode_markup(bytes: &[u8], header: &str, options: &Options) -> String {
    if is_marked(bytes) {
        return ingest::decode(bytes, ingest::detect(bytes).label).0;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let said = declared(bytes);
    for label in [header, said.as_str()] {
        if let Some(text) = decode_as(bytes, label, options) {
            return text;
        }
    }
    let detected = ingest::detect(&without_markup(bytes));
    decode_as(bytes, detected.label, options).unwrap_or_else(|| ingest::decode(bytes, detected.label).0)
}

/// The text of a file without markup.
pub fn decode_text(bytes: &[u8], options: &Options) -> String {
    let detected = ingest::detect(bytes);
    if detected.ours {
        return ingest::decode(bytes, detected.label).0;
    }
    decode_as(bytes, detected.label, options).unwrap_or_else(|| ingest::decode(bytes, detected.label).0)
}

/// The text of `bytes` in the encoding `label`; none where it is not known or does not fit.
pub fn decode_as(bytes: &[u8], label: &str, options: &Options) -> Option<String> {
    let label = standard(label);
    if label.is_empty() {
        return None;
    }
    let text = match label.as_str() {
        "utf-8" => ingest::decode(bytes, "utf-8").0,
        _ => (options.decode)(bytes, &label).or_else(|| ours(bytes, &label))?,
    };
    let replaced = text.matches('\u{FFFD}').count();
    (replaced * 200 <= text.chars().count()).then_some(text)
}

/// By the engine's own tables.
fn ours(bytes: &[u8], label: &str) -> Option<String> {
    let known = label.starts_with("windows-125")
        || label.starts_with("utf-16")
        || matches!(
            label,
            "windows-874"
                | "iso-8859-2"
                | "iso-8859-5"
                | "iso-8859-6"
                | "iso-8859-7"
                | "koi8-r"
                | "ibm866"
                | "macintosh"
        );
    known.then(|| ingest::decode(bytes, label).0)
}

fn standard(label: &str) -> String {
    let label = label.trim().trim_matches(['"', '\'']).to_ascii_lowercase();
    match label.as_str() {
        "iso-8859-1" | "latin1" | "latin-1" | "us-ascii" | "ascii" | "cp1252" => "windows-1252".to_owned(),
        "cp1256" | "x-cp1256" => "windows-1256".to_owned(),
        "iso-8859-9" => "windows-1254".to_owned(),
        "utf8" => "utf-8".to_owned(),
        "gb2312" => "gbk".to_owned(),
        _ => label,
    }
}

fn is_marked(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xEF, 0xBB, 0xBF]) || bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF])
}

/// The encoding that the bytes say of themselves; empty where they do not.
fn declared(bytes: &[u8]) -> String {
    let top: String = bytes
        .iter()
        .take(TOP)
        .map(|byte| char::from(byte.to_ascii_lowercase()))
        .collect();
    let after = ["charset=", "encoding="]
        .iter()
        .find_map(|name| top.split_once(name).map(|(_, after)| after));
    let after = after.unwrap_or_default().trim_start_matches(['"', '\'', ' ']);
    after
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect()
}

/// The bytes between `<…>`: names and addresses would make any page look like English.
fn without_markup(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut inside = false;
    for &byte in bytes {
        match byte {
            b'<' => inside = true,
            b'>' => {
                inside = false;
                out.push(b' ');
            }
            _ if !inside => out.push(byte),
            _ => {}
        }
    }
    out
}
