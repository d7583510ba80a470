//! Which encoding bytes are in, and their text.

/// What [`detect`] found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Detected {
    /// The encoding's label as the WHATWG Encoding Standard (and so the browser's `TextDecoder`) knows it.
    pub label: &'static str,
    /// How sure it is, 0 to 1.
    pub confidence: f32,
    /// Whether [`decode`] can read it; otherwise the caller must (`TextDecoder`, or a library).
    pub ours: bool,
    /// The bytes are no text in any encoding.
    pub binary: bool,
}

/// Names the encoding of `bytes`.
#[must_use]
pub fn detect(bytes: &[u8]) -> Detected {
    let label = match bytes {
        [0xFF, 0xFE, ..] => "utf-16le",
        [0xFE, 0xFF, ..] => "utf-16be",
        _ => "utf-8",
    };
    let zeros = bytes.iter().filter(|b| **b == 0).count();
    Detected {
        label,
        confidence: 1.0,
        ours: true,
        binary: label == "utf-8" && zeros > 0,
    }
}

/// The text of `bytes` in the encoding `label`, without a byte order mark, and how many characters were replaced by
/// U+FFFD.
#[must_use]
pub fn decode(bytes: &[u8], label: &str) -> (String, usize) {
    let text = match label {
        "utf-16le" => utf16(bytes, u16::from_le_bytes),
        "utf-16be" => utf16(bytes, u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    };
    let text = text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text);
    let replaced = text.matches('\u{FFFD}').count();
    (text, replaced)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes
        .chunks(2)
        .map(|pair| unit([pair.first().copied().unwrap_or(0), pair.get(1).copied().unwrap_or(0)]));
    char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect()
}
