//! Encodings: the engine's detector and tables first, and a library's for the encodings that the engine only names
//! or does not know.
//!
//! In a browser the engine's caller is the page, and the browser has the other tables; here it is `encoding_rs` (the
//! tables) and `chardetng` (the guess), the ones that Firefox is built from.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};
use muqabala_engine::ingest;

/// Text and where it came from.
pub struct Decoded {
    pub text: String,
    /// The encoding's name in the WHATWG Encoding Standard, where it is in there.
    pub encoding: String,
    /// How many characters stand replaced by U+FFFD.
    pub replaced: usize,
    /// The bytes are no text in any encoding.
    pub binary: bool,
}

/// The text of `bytes`, whatever they are.
pub fn decode(bytes: &[u8]) -> Decoded {
    let detected = ingest::detect(bytes);
    if detected.ours {
        let (text, replaced) = ingest::decode(bytes, detected.label);
        return Decoded {
            text,
            encoding: detected.label.to_owned(),
            replaced,
            binary: detected.binary,
        };
    }
    let encoding = Encoding::for_label(detected.label.as_bytes()).unwrap_or_else(|| guess(bytes));
    let (text, encoding, _) = encoding.decode(bytes);
    let replaced = text.matches('\u{FFFD}').count();
    Decoded {
        text: text.into_owned(),
        encoding: encoding.name().to_lowercase(),
        replaced,
        binary: detected.binary,
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// `bytes` in the encoding of this label of the WHATWG Encoding Standard; none where the label is none of its own.
pub fn decode_as(bytes: &[u8], label: &str) -> Option<String> {
    let encoding = Encoding::for_label(label.as_bytes())?;
    Some(encoding.decode(bytes).0.into_owned())
}
