//! A ZIP archive's files.
//!
//! The list at the archive's end says what is in it; where that is cut off, the files are found one after another.

use miniz_oxide::inflate::decompress_to_vec_with_limit;
use muqabala_engine::ingest;

use crate::limits;

/// A file in an archive.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its path.
    pub name: String,
    /// Whether it needs a password.
    pub encrypted: bool,
    method: u16,
    packed: usize,
    /// Where its own header begins.
    at: usize,
}

/// An archive.
#[derive(Debug)]
pub struct Archive<'a> {
    bytes: &'a [u8],
    /// Its files, folders left out.
    pub entries: Vec<Entry>,
    /// Whether the list at its end was there, and whole.
    pub whole: bool,
}

impl<'a> Archive<'a> {
    /// The archive that `bytes` are, or that ends them.
    pub fn open(bytes: &'a [u8]) -> Self {
        if let Some(entries) = listed(bytes) {
            let whole = entries.len() <= limits::ENTRIES;
            let entries = entries.into_iter().take(limits::ENTRIES).collect();
            return Self { bytes, entries, whole };
        }
        Self {
            bytes,
            entries: walked(bytes),
            whole: false,
        }
    }

    /// The file of this path.
    pub fn file(&self, name: &str) -> Option<Vec<u8>> {
        let same = |entry: &&Entry| entry.name.trim_start_matches('/') == name.trim_start_matches('/');
        self.bytes_of(self.entries.iter().find(same)?)
    }

    /// The bytes of a file; none where they are damaged, encrypted, or more than [`limits::INFLATED_FILE`].
    pub fn bytes_of(&self, entry: &Entry) -> Option<Vec<u8>> {
        let header = self.bytes.get(entry.at..)?;
        let start = 30 + usize::from(number(header, 26)?) + usize::from(number(header, 28)?);
        let packed = header.get(start..)?;
        let packed = packed.get(..entry.packed).unwrap_or(packed);
        match entry.method {
            _ if entry.encrypted => None,
            0 => (packed.len() <= limits::INFLATED_FILE).then(|| packed.to_vec()),
            8 => decompress_to_vec_with_limit(packed, limits::INFLATED_FILE).ok(),
            _ => None,
        }
    }
}

/// The two bytes at `at`.
fn number(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(two.try_into().ok()?))
}

/// The four bytes at `at`.
fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_le_bytes(four.try_into().ok()?)).ok()
}

/// What the list at the end names.
fn listed(bytes: &[u8]) -> Option<Vec<Entry>> {
    const END: &[u8] = b"PK\x05\x06";
    let from = bytes.len().saturating_sub(66_000);
    let tail = bytes.get(from..)?;
    let end = from + tail.windows(END.len()).rposition(|window| window == END)?;
    let (size, offset) = (long(bytes, end + 12)?, long(bytes, end + 16)?);
    // What stands before the archive (a page that unpacks itself) moves all offsets.
    let list = end.checked_sub(size)?;
    let moved = list.checked_sub(offset)?;
    let count = usize::from(number(bytes, end + 10)?);
    let mut entries = Vec::new();
    let mut at = list;
    while at < end && entries.len() <= limits::ENTRIES && bytes.get(at..)?.starts_with(b"PK\x01\x02") {
        let (name, extra, comment) = (
            number(bytes, at + 28)?,
            number(bytes, at + 30)?,
            number(bytes, at + 32)?,
        );
        let name_end = at + 46 + usize::from(name);
        let entry = Entry {
            name: name_of(bytes.get(at + 46..name_end)?, number(bytes, at + 8)?),
            encrypted: number(bytes, at + 8)? & 1 == 1,
            method: number(bytes, at + 10)?,
            packed: long(bytes, at + 20)?,
            at: long(bytes, at + 42)?.checked_add(moved)?,
        };
        if !entry.name.ends_with('/') {
            entries.push(entry);
        }
        at = name_end + usize::from(extra) + usize::from(comment);
    }
    (!entries.is_empty() || count == 0).then_some(entries)
}

/// The files one after another, as far as each says its own length.
fn walked(bytes: &[u8]) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut at = 0;
    while entries.len() < limits::ENTRIES {
        let Some((entry, next)) = local(bytes, at) else { break };
        if !entry.name.ends_with('/') {
            entries.push(entry);
        }
        at = next;
    }
    entries
}

fn local(bytes: &[u8], at: usize) -> Option<(Entry, usize)> {
    let header = bytes.get(at..)?;
    if !header.starts_with(b"PK\x03\x04") {
        return None;
    }
    let flags = number(header, 6)?;
    let (name, extra) = (usize::from(number(header, 26)?), usize::from(number(header, 28)?));
    let packed = long(header, 18)?;
    // Bit 3: the length stands after the file; the next header is looked for.
    let start = 30 + name + extra;
    let rest = header.get(start..).unwrap_or_default();
    let length = if flags & 8 != 0 && packed == 0 {
        crate::sniff::find(rest, b"PK\x03\x04").unwrap_or(rest.len())
    } else {
        packed
    };
    let entry = Entry {
        name: name_of(header.get(30..30 + name)?, flags),
        encrypted: flags & 1 == 1,
        method: number(header, 8)?,
        packed: length,
        at,
    };
    Some((entry, at.checked_add(start)?.checked_add(length)?))
}

/// UTF-8 where the archive says so or it is; else what the engine makes of the bytes.
fn name_of(bytes: &[u8], flags: u16) -> String {
    match std::str::from_utf8(bytes) {
        Ok(name) => name.to_owned(),
        Err(_) if flags & 0x800 != 0 => String::from_utf8_lossy(bytes).into_owned(),
        Err(_) => ingest::decode(bytes, ingest::detect(bytes).label).0,
    }
    .replace('\\', "/")
}
