//! What a file is, by its content.

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A ZIP archive; Word's, OpenOffice's and Excel's documents are some.
    Zip,
    /// Rich text.
    Rtf,
    /// A PDF.
    Pdf,
    /// A document of old Office, or an encrypted one of newer.
    OldOffice,
    /// Safari's web archive.
    WebArchive,
    /// A mail, or a page saved as one (MHTML).
    Mime,
    /// A page.
    Html,
    /// RSS or Atom.
    Feed,
    /// A document as one XML file (flat OpenDocument, Word's).
    OfficeXml,
    /// JSON, one value or one a line.
    Json,
    /// An archive of a kind that is not read.
    OtherArchive,
    /// What a system puts beside a file: no article.
    Companion,
    /// Text without markup, or a table.
    Text,
}

/// What begins so.
const BEGINNINGS: &[(&[u8], Kind)] = &[
    (b"PK\x03\x04", Kind::Zip),
    (b"PK\x05\x06", Kind::Zip),
    (b"{\\rtf", Kind::Rtf),
    (b"%PDF-", Kind::Pdf),
    (b"\xD0\xCF\x11\xE0", Kind::OldOffice),
    (b"bplist00", Kind::WebArchive),
    (b"\0\x05\x16\x07", Kind::Companion),
    (b"\x1F\x8B", Kind::OtherArchive),
    (b"Rar!", Kind::OtherArchive),
    (b"7z\xBC\xAF", Kind::OtherArchive),
];

/// So many bytes are looked at.
const TOP: usize = 1 << 13;

/// What `bytes` are.
pub fn sniff(bytes: &[u8]) -> Kind {
    let begins = |it: &&(&[u8], Kind)| bytes.starts_with(it.0);
    if let Some((_, kind)) = BEGINNINGS.iter().find(begins) {
        return *kind;
    }
    // Some programs write a few bytes in front.
    if bytes
        .get(..1024.min(bytes.len()))
        .is_some_and(|top| find(top, b"%PDF-").is_some())
        && find(bytes, b"endobj").is_some()
    {
        return Kind::Pdf;
    }
    let top = top(bytes);
    if is_mime(&top) {
        return Kind::Mime;
    }
    let start = top.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    if start.starts_with('<') {
        return markup(start);
    }
    // A SingleFile page that unpacks itself, a mail client's fragment: markup without its beginning.
    if start.contains("<html") && start.contains("<body") {
        return Kind::Html;
    }
    if start.starts_with(['{', '[']) {
        Kind::Json
    } else {
        Kind::Text
    }
}

/// The first bytes in lower case; UTF-16 loses its zeros.
fn top(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let wide = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    let bytes = if wide {
        bytes.get(2..).unwrap_or_default()
    } else {
        bytes
    };
    let kept = bytes.iter().take(TOP).filter(|byte| !wide || **byte != 0);
    kept.map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}

fn markup(start: &str) -> Kind {
    let has = |names: &[&str]| names.iter().any(|name| start.contains(name));
    if has(&["<rss", "<feed", "<rdf:rdf"]) && !has(&["<html", "<!doctype html"]) {
        return Kind::Feed;
    }
    if has(&["<office:document", "<w:worddocument", "<pkg:package"]) {
        return Kind::OfficeXml;
    }
    Kind::Html
}

/// Header lines, one of which says what follows.
fn is_mime(top: &str) -> bool {
    let mut named = false;
    for line in top.trim_start().lines() {
        let Some((name, value)) = line.split_once(':') else {
            if line.starts_with([' ', '\t']) && named {
                continue;
            }
            return false;
        };
        let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        if !plain && !line.starts_with([' ', '\t']) {
            return false;
        }
        named = true;
        if name == "content-type" && (value.contains("multipart/") || value.contains("text/")) {
            return true;
        }
    }
    false
}

/// Where `wanted` stands in `bytes`.
pub fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = *wanted.first()?;
    let mut from = 0;
    while let Some(at) = bytes.get(from..)?.iter().position(|&byte| byte == first) {
        if bytes.get(from + at..)?.starts_with(wanted) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}
