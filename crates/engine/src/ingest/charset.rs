//! Which encoding bytes are in, and their text.
//!
//! In this order: a byte order mark; zero bytes in the pattern of UTF-16 or UTF-32; valid (or slightly damaged) UTF-8;
//! what the file declares of itself; the multi-byte encodings of East Asia by their structure; and, among the
//! single-byte encodings, the one in which the letters are those that a language uses most ([`score`]).
//!
//! The single-byte encodings are decoded here by tables. East Asian ones are only named: the browser's `TextDecoder` and
//! the command line's library have their tables (hundreds of kilobytes) already.

mod asian;
mod detected;
mod score;
mod tables;
#[cfg(test)]
mod tests;

use crate::text::fold::expand_shapes;
pub use detected::Detected;
use detected::SAMPLE;
use tables::{CodePage, TABLES};

/// Files that are no text begin so: pictures, archives (and the documents that are archives), programs, sound, film.
const MAGIC: &[&[u8]] = &[
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"%PDF-",
    b"\x1F\x8B",
    b"Rar!",
    b"7z\xBC\xAF",
    b"\x7FELF",
    b"MZ\x90",
    b"RIFF",
    b"ID3\x03",
    b"ID3\x04",
    b"OggS",
    b"fLaC",
    b"\xD0\xCF\x11\xE0",
    b"SQLite format 3",
    b"\0asm",
    b"BZh",
    b"\xFD7zXZ",
    b"wOFF",
    b"wOF2",
    b"\0\0\x01\0",
    b"\x28\xB5\x2F\xFD",
];

/// Names the encoding of `bytes`.
#[must_use]
pub fn detect(bytes: &[u8]) -> Detected {
    if MAGIC.iter().any(|magic| bytes.starts_with(magic)) || bytes.get(4..8) == Some(b"ftyp") {
        return Detected {
            binary: true,
            ..Detected::ours("utf-8", 1.0)
        };
    }
    if let Some(label) = byte_order_mark(bytes).or_else(|| wide(bytes)) {
        return Detected::ours(label, 1.0);
    }
    if let Some(escaped) = escaped(bytes) {
        return escaped;
    }
    if is_binary(bytes) {
        return Detected {
            binary: true,
            ..Detected::ours("utf-8", 1.0)
        };
    }
    utf8(bytes).unwrap_or_else(|| {
        let single = score::best(bytes);
        let asian = asian::detect(bytes, single.score);
        asian
            .or_else(|| declared(bytes))
            .unwrap_or(Detected::ours(single.label, single.confidence))
    })
}

fn byte_order_mark(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => Some("utf-8"),
        [0xFF, 0xFE, 0, 0, ..] => Some("utf-32le"),
        [0, 0, 0xFE, 0xFF, ..] => Some("utf-32be"),
        [0xFF, 0xFE, ..] => Some("utf-16le"),
        [0xFE, 0xFF, ..] => Some("utf-16be"),
        _ => None,
    }
}

/// UTF-16 and UTF-32 without a byte order mark: one of the two readings is nearly all letters, spaces and punctuation
/// of one block.
fn wide(bytes: &[u8]) -> Option<&'static str> {
    let sample = bytes.get(..SAMPLE.min(bytes.len() & !3)).unwrap_or_default();
    if sample.len() < 4 {
        return None;
    }
    let high = |label: &str, byte: u8| {
        let from = usize::from(label.ends_with("le"));
        sample.iter().skip(from).step_by(2).filter(|it| **it == byte).count()
    };
    let plausible = |label: &str| {
        // Where the upper byte of Latin letters and spaces stands, or that of Arabic ones.
        if high(label, 0) * 20 < sample.len() && high(label, 6) * 6 < sample.len() {
            return 0;
        }
        let text = decode_wide(sample, label);
        let all = text.chars().count().max(1);
        let good = text.chars().filter(|&c| is_everyday(c)).count();
        good * 100 / all
    };
    let labels = ["utf-32le", "utf-32be", "utf-16le", "utf-16be"];
    let best = labels.into_iter().max_by_key(|label| plausible(label))?;
    (plausible(best) > 90).then_some(best)
}

/// Letters, digits, punctuation and line breaks as texts have them; not the far corners of Unicode.
fn is_everyday(c: char) -> bool {
    matches!(u32::from(c), 9 | 10 | 13 | 0x20..=0x7E | 0xA0..=0x6FF | 0x900..=0x97F | 0xE00..=0xE7F | 0x1E00..=0x1FFF | 0x2010..=0x2030 | 0x3000..=0x30FF
        | 0x4E00..=0x9FFF | 0xAC00..=0xD7A3 | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF | 0xFF01..=0xFF5E)
}

/// Zero bytes or other control bytes where text has none.
fn is_binary(bytes: &[u8]) -> bool {
    let sample = bytes.get(..SAMPLE.min(bytes.len())).unwrap_or_default();
    let controls = sample
        .iter()
        .filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31))
        .count();
    let zeros = sample.iter().filter(|byte| **byte == 0).count();
    controls * 10 > sample.len() || zeros * 100 > sample.len()
}

/// Seven-bit encodings that announce themselves by escape sequences.
fn escaped(bytes: &[u8]) -> Option<Detected> {
    let holds = |sequence: &[u8]| {
        bytes
            .windows(sequence.len())
            .take(SAMPLE)
            .any(|window| window == sequence)
    };
    if bytes.contains(&0x1B) && bytes.is_ascii() {
        if holds(b"\x1B$B") || holds(b"\x1B$@") || holds(b"\x1B(J") {
            return Some(Detected {
                ours: false,
                ..Detected::ours("iso-2022-jp", 1.0)
            });
        }
        if holds(b"\x1B$)C") {
            return Some(Detected {
                ours: false,
                ..Detected::ours("iso-2022-kr", 1.0)
            });
        }
    }
    None
}

/// UTF-8, whole or with some bytes damaged: text in another encoding forms hardly any of its sequences.
fn utf8(bytes: &[u8]) -> Option<Detected> {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    match (good, bad) {
        (_, 0) => Some(Detected::ours("utf-8", 1.0)),
        #[allow(clippy::cast_precision_loss, reason = "a share, shown roughly")]
        _ if good > 2 * bad => Some(Detected::ours("utf-8", good as f32 / (good + bad) as f32)),
        _ => None,
    }
}

/// The label in `<meta charset=…>` or `<?xml encoding=…?>`, if it is a known one.
fn declared(bytes: &[u8]) -> Option<Detected> {
    let top: String = bytes
        .iter()
        .take(1024)
        .map(|byte| char::from(byte.to_ascii_lowercase()))
        .collect();
    let after = ["charset=", "encoding="]
        .iter()
        .find_map(|name| top.split_once(name).map(|(_, after)| after))?;
    let name: String = after
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    let name = match name.as_str() {
        "iso-8859-1" | "latin1" => "windows-1252",
        "iso-8859-9" => "windows-1254",
        "gb2312" => "gbk",
        "x-sjis" | "shift-jis" => "shift_jis",
        other => other,
    };
    let table = TABLES.iter().map(|table| table.label).find(|label| *label == name);
    let named = || {
        ["shift_jis", "euc-jp", "euc-kr", "gbk", "gb18030", "big5"]
            .into_iter()
            .find(|label| *label == name)
    };
    table.map(|label| Detected::ours(label, 0.9)).or_else(|| {
        Some(Detected {
            ours: false,
            ..Detected::ours(named()?, 0.9)
        })
    })
}

/// The text of `bytes` in the encoding `label`, without a byte order mark, and how many characters were replaced by
/// U+FFFD. A label that is not ours is read as UTF-8.
#[must_use]
pub fn decode(bytes: &[u8], label: &str) -> (String, usize) {
    let text = match TABLES.iter().find(|table| table.label == label) {
        Some(table) => decode_table(bytes, table),
        None if label.starts_with("utf-16") || label.starts_with("utf-32") => decode_wide(bytes, label),
        None => String::from_utf8_lossy(bytes).into_owned(),
    };
    let text = text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text);
    let replaced = text.matches('\u{FFFD}').count();
    (text, replaced)
}

fn decode_table(bytes: &[u8], table: &CodePage) -> String {
    let upper: Vec<char> = table.upper.chars().collect();
    let character = |&byte: &u8| match usize::from(byte).checked_sub(128) {
        Some(at) => upper.get(at).copied().unwrap_or('\u{FFFD}'),
        None => char::from(byte),
    };
    let text: String = bytes.iter().map(character).collect();
    // DOS stores Arabic letters by their shapes: the plain letters are meant.
    if table.label == "ibm864" {
        expand_shapes(&text.replace('%', "٪"))
    } else {
        text
    }
}

fn decode_wide(bytes: &[u8], label: &str) -> String {
    let big = label.ends_with("be");
    if label.starts_with("utf-32") {
        let unit = |four: &[u8]| match <[u8; 4]>::try_from(four) {
            Ok(four) => char::from_u32(if big {
                u32::from_be_bytes(four)
            } else {
                u32::from_le_bytes(four)
            }),
            Err(_) => None,
        };
        return bytes.chunks(4).map(|four| unit(four).unwrap_or('\u{FFFD}')).collect();
    }
    let unit = |two: &[u8]| match <[u8; 2]>::try_from(two) {
        Ok(two) => {
            if big {
                u16::from_be_bytes(two)
            } else {
                u16::from_le_bytes(two)
            }
        }
        Err(_) => 0xFFFD,
    };
    char::decode_utf16(bytes.chunks(2).map(unit))
        .map(|c| c.unwrap_or('\u{FFFD}'))
        .collect()
}
