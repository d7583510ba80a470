//! Bytes to Unicode code points: the two ways of saying where something stands in a text.

use std::ops::Range;

/// Bytes to code points in one text.
///
/// Holds the count at every `STRIDE`th byte, so that one offset costs a look at fewer than that many bytes, and an
/// article of megabytes a few per cent of its size.
#[derive(Clone, Debug)]
pub struct CodePoints<'a> {
    pub(super) text: &'a str,
    before: Vec<usize>,
}

const STRIDE: usize = 64;

impl<'a> CodePoints<'a> {
    /// Counts `text` through once.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let mut seen = 0;
        let before = text
            .as_bytes()
            .chunks(STRIDE)
            .map(|chunk| {
                let first = seen;
                seen += starts(chunk);
                first
            })
            .collect();
        Self { text, before }
    }

    /// How many code points start before byte `offset`; all of them where it lies past the end.
    #[must_use]
    pub fn at(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        let Some(before) = self.before.get(offset / STRIDE) else {
            // The end of a text whose length is a multiple of the stride: one past the last chunk.
            return self.before.last().map_or(0, |before| {
                before + starts(self.bytes(offset.saturating_sub(STRIDE)..offset))
            });
        };
        before + starts(self.bytes(offset - offset % STRIDE..offset))
    }

    fn bytes(&self, range: Range<usize>) -> &[u8] {
        self.text.as_bytes().get(range).unwrap_or_default()
    }
}

/// How many code points start in `bytes`: all but the continuation bytes of UTF-8.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_are_counted_from_any_byte() {
        for length in [0, 1, 31, 32, 33, 64, 200] {
            let text: String = "aق👩\u{200D}x".chars().cycle().take(length).collect();
            let points = CodePoints::new(&text);
            for (count, (byte, _)) in text.char_indices().enumerate() {
                assert_eq!(points.at(byte), count, "byte {byte} of {length} characters");
            }
            assert_eq!(points.at(text.len()), length);
            assert_eq!(points.at(text.len() + 9), length);
        }
    }
}
