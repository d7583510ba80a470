//! Text that was decoded by the wrong table before it came here, and back.
//!
//! | seen | meant |
//! |---|---|
//! | `ط§ظ„ط¨ط­ط±` | `البحر`: UTF-8 read as windows-1256 |
//! | `Ø§Ù„Ø¨Ø­Ø±` | the same read as windows-1252 |
//! | `ÇáÈÍÑ` | windows-1256 read as windows-1252 |
//!
//! Each character is one byte of the wrong table; the bytes are decoded anew. Two bytes get lost on the way, because they
//! are invisible: U+00AD (the second byte of ح, which leaves ط alone) and U+00A0 (that of ٠, which becomes a space).

use muqabala_engine::ingest;

use crate::document::Document;

/// Repairs each paragraph of `document` that needs it, and its title; how many needed it. With `repair` off only counts.
pub fn mend(document: &mut Document, repair: bool) -> usize {
    let tables = Tables::new();
    let mut count = 0;
    let texts = document.paragraphs.iter_mut().map(|it| (&mut it.text, 1));
    for (text, counts) in texts.chain([(&mut document.title, 0), (&mut document.outlet, 0)]) {
        if let Some(mended) = tables.mend(text) {
            count += counts;
            if repair {
                *text = mended;
            }
        }
    }
    count
}

/// The two tables that text is read by wrongly, from characters back to bytes.
pub struct Tables {
    arabic: Vec<char>,
    latin: Vec<char>,
}

/// Fewer letters than this prove nothing.
const FEW: usize = 4;

impl Tables {
    /// Both tables.
    pub fn new() -> Self {
        let upper: Vec<u8> = (0x80..=0xFF).collect();
        let table = |label| ingest::decode(&upper, label).0.chars().collect();
        Self {
            arabic: table("windows-1256"),
            latin: table("windows-1252"),
        }
    }

    /// What was meant by `text`; none where it is sound.
    pub fn mend(&self, text: &str) -> Option<String> {
        if text.is_ascii() {
            return None;
        }
        if looks_doubled(text) {
            return as_utf8(&bytes(text, &self.arabic)?, true);
        }
        let (high, letters) = high(text);
        if high < FEW || high * 10 < letters * 3 {
            return None;
        }
        let latin = bytes(text, &self.latin)?;
        as_utf8(&latin, false).or_else(|| as_arabic(text, &latin))
    }
}

/// Whether a quarter of its Arabic letters are ط or ظ: one in a hundred is in sound text, every second where UTF-8 was
/// read as windows-1256.
fn looks_doubled(text: &str) -> bool {
    let arabic = text.chars().filter(|c| ('\u{621}'..='\u{64A}').contains(c)).count();
    let doubled = text.chars().filter(|c| matches!(c, 'ط' | 'ظ')).count();
    doubled >= FEW && doubled * 4 > arabic
}

/// Letters of the upper half of Latin 1, and all letters.
fn high(text: &str) -> (usize, usize) {
    let high = text.chars().filter(|c| ('\u{C0}'..='\u{FF}').contains(c)).count();
    (high, text.chars().filter(|c| c.is_alphabetic()).count())
}

/// The bytes that `table` reads as `text`; none where it holds a letter that is not in the table.
fn bytes(text: &str, table: &[char]) -> Option<Vec<u8>> {
    let byte = |c: char| match c {
        c if c.is_ascii() => u8::try_from(u32::from(c)).ok(),
        c => {
            let at = table.iter().position(|&it| it == c);
            // Bytes that the table leaves free are controls of the same number.
            at.or_else(|| {
                (u32::from(c))
                    .checked_sub(0x80)
                    .filter(|at| *at < 0x20)
                    .map(|at| at as usize)
            })
            .and_then(|at| u8::try_from(at + 0x80).ok())
        }
    };
    text.chars().map(byte).collect()
}

/// `bytes` as UTF-8; none where they are none. `lossy`: the bytes that get lost are put back.
fn as_utf8(bytes: &[u8], lossy: bool) -> Option<String> {
    let bytes = if lossy { restored(bytes) } else { bytes.to_vec() };
    let text = String::from_utf8(bytes).ok()?;
    (!text.is_ascii()).then_some(text)
}

/// Puts U+00AD back behind a lone 0xD8, and U+00A0 behind a lone 0xD9, where a space may have taken its place.
fn restored(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((&byte, after)) = rest.split_first() {
        out.push(byte);
        rest = after;
        let follows = after.first().is_some_and(|next| (0x80..0xC0).contains(next));
        match byte {
            0xD8 if !follows => out.push(0xAD),
            0xD9 if !follows => {
                out.push(0xA0);
                rest = after.strip_prefix(b" ").unwrap_or(after);
            }
            _ => {}
        }
    }
    out
}

/// `bytes` as windows-1256, where nearly all letters of `text` come from its upper half and make Arabic.
fn as_arabic(text: &str, bytes: &[u8]) -> Option<String> {
    let (high, letters) = high(text);
    if high * 10 < letters * 8 {
        return None;
    }
    let meant = ingest::decode(bytes, "windows-1256").0;
    let arabic = meant.chars().filter(|c| ('\u{621}'..='\u{64A}').contains(c)).count();
    // The article is in every other word of Arabic, and no Latin word begins with these two letters.
    (arabic * 10 >= high * 7 && (meant.contains("ال") || meant.contains("في "))).then_some(meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `text` in UTF-8, as a reader sees it who takes the bytes for windows-1256.
    fn misread(text: &str) -> String {
        ingest::decode(text.as_bytes(), "windows-1256").0
    }

    const TEXT: &str = "قال الوزير حول الاتفاق: «صباح الأحد ٢٠٣١»، وأضاف أن محمدا سيحضر.";

    #[test]
    fn what_was_misread_is_read_anew() {
        let tables = Tables::new();
        assert_eq!(tables.mend(&misread(TEXT)).as_deref(), Some(TEXT));
        let latin = ingest::decode(TEXT.as_bytes(), "windows-1252").0;
        assert_eq!(tables.mend(&latin).as_deref(), Some(TEXT));
    }

    #[test]
    fn bytes_that_got_lost_are_put_back() {
        let tables = Tables::new();
        assert_eq!(
            tables.mend("ظ‚ط§ظ„ ط§ظ„ظˆط²ظٹط± طظˆظ„").as_deref(),
            Some("قال الوزير حول")
        );
        let spaced = misread("صباح الأحد ٢٠ مارس، قال الوزير")
            .replace('\u{A0}', " ")
            .replace('\u{AD}', "");
        assert_eq!(tables.mend(&spaced).as_deref(), Some("صباح الأحد ٢٠ مارس، قال الوزير"));
    }

    #[test]
    fn windows_1256_read_as_latin_is_read_anew() {
        let arabic = Tables::new().arabic;
        let bytes = bytes("قال رئيس البلدية إن الجسر القديم سيبقى مغلقا حتى نهاية الشهر.", &arabic).unwrap();
        let latin = ingest::decode(&bytes, "windows-1252").0;
        let mended = Tables::new().mend(&latin);
        assert_eq!(
            mended.as_deref(),
            Some("قال رئيس البلدية إن الجسر القديم سيبقى مغلقا حتى نهاية الشهر.")
        );
    }

    #[test]
    fn sound_text_is_left_alone() {
        let tables = Tables::new();
        for sound in [
            TEXT,
            "ظل الطالب طوال الطريق يطالع خطط الطوارئ",
            "À Évian, l'été dernier, le maire a été élu à l'unanimité",
            "Schöne Grüße aus Köln über die Höhe der Gebühr",
            "Ñandú",
            "port 2031",
        ] {
            assert_eq!(tables.mend(sound), None, "{sound}");
        }
    }
}
