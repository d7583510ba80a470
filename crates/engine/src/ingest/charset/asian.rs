//! The multi-byte encodings of East Asia, by their structure and by how many of their characters are everyday ones.

use super::detected::{Detected, SAMPLE};

/// How one encoding forms its characters.
struct Encoding {
    label: &'static str,
    /// Whether a byte begins a character of two bytes.
    lead: fn(u8) -> bool,
    /// Whether a byte can end one.
    trail: fn(u8) -> bool,
    /// Whether the character is one that every text has.
    everyday: fn(u8, u8) -> bool,
    /// Single bytes from 80 up that are characters.
    single: fn(u8) -> bool,
}

const fn high(byte: u8) -> bool {
    matches!(byte, 0xA1..=0xFE)
}

const ENCODINGS: &[Encoding] = &[
    Encoding {
        label: "euc-jp",
        lead: |byte| high(byte) || byte == 0x8E,
        trail: high,
        everyday: |lead, _| matches!(lead, 0xA4 | 0xA5 | 0xA1 | 0xB0..=0xCF),
        single: |_| false,
    },
    Encoding {
        label: "shift_jis",
        lead: |byte| matches!(byte, 0x81..=0x9F | 0xE0..=0xFC),
        trail: |byte| matches!(byte, 0x40..=0x7E | 0x80..=0xFC),
        everyday: |lead, trail| {
            matches!(
                (lead, trail),
                (0x82, 0x9F..=0xF1) | (0x83, 0x40..=0x96) | (0x81, 0x40..=0x8F) | (0x88..=0x97, _)
            )
        },
        single: |byte| matches!(byte, 0xA1..=0xDF),
    },
    Encoding {
        label: "euc-kr",
        lead: |byte| matches!(byte, 0x81..=0xFE),
        trail: |byte| matches!(byte, 0x41..=0x5A | 0x61..=0x7A | 0x81..=0xFE),
        everyday: |lead, trail| matches!(lead, 0xB0..=0xC8 | 0xA1) && high(trail),
        single: |_| false,
    },
    Encoding {
        label: "gb18030",
        lead: |byte| matches!(byte, 0x81..=0xFE),
        trail: |byte| matches!(byte, 0x40..=0x7E | 0x80..=0xFE),
        everyday: |lead, trail| matches!(lead, 0xB0..=0xD7 | 0xA1 | 0xA3) && high(trail),
        single: |_| false,
    },
    Encoding {
        label: "big5",
        lead: |byte| matches!(byte, 0x81..=0xFE),
        trail: |byte| matches!(byte, 0x40..=0x7E | 0xA1..=0xFE),
        everyday: |lead, _| matches!(lead, 0xA4..=0xC6 | 0xA1),
        single: |_| false,
    },
];

/// Kana in a Japanese text, the words that every Chinese text has, in each encoding: what tells them apart where the
/// structure fits several.
const FREQUENT: &[(&str, &[[u8; 2]])] = &[
    (
        "gb18030",
        &[
            [0xB5, 0xC4],
            [0xCA, 0xC7],
            [0xD2, 0xBB],
            [0xB2, 0xBB],
            [0xC1, 0xCB],
            [0xD4, 0xDA],
            [0xD3, 0xD0],
            [0xCE, 0xD2],
            [0xA3, 0xAC],
            [0xA1, 0xA3],
            [0xC8, 0xCB],
            [0xD5, 0xE2],
            [0xB8, 0xF6],
        ],
    ),
    (
        "big5",
        &[
            [0xAA, 0xBA],
            [0xAC, 0x4F],
            [0xA4, 0x40],
            [0xA4, 0xA3],
            [0xA4, 0x46],
            [0xA6, 0x62],
            [0xA6, 0xB3],
            [0xA7, 0xDA],
            [0xA1, 0x41],
            [0xA1, 0x43],
            [0xA4, 0x48],
            [0xB3, 0x6F],
        ],
    ),
    (
        "euc-kr",
        &[
            [0xC0, 0xCC],
            [0xB4, 0xD9],
            [0xC0, 0xBB],
            [0xC0, 0xC7],
            [0xB4, 0xC2],
            [0xBF, 0xA1],
            [0xB0, 0xA1],
            [0xC7, 0xCF],
            [0xB0, 0xED],
            [0xC1, 0xF6],
            [0xC0, 0xBA],
            [0xC7, 0xD1],
            [0xB7, 0xCE],
            [0xB1, 0xE2],
            [0xBB, 0xE7],
        ],
    ),
];

/// A single-byte reading better than this is a language; East Asian text read by single bytes falls below.
const LEAST_SINGLE: f32 = -4.2;

/// The East Asian encoding that `bytes` are in, if they read better so than in any single-byte one.
pub(super) fn detect(bytes: &[u8], single_score: f32) -> Option<Detected> {
    let sample = bytes.get(..SAMPLE.min(bytes.len())).unwrap_or_default();
    let best = ENCODINGS
        .iter()
        .filter_map(|encoding| Some((encoding, share(sample, encoding)?)))
        .max_by(|a, b| a.1.total_cmp(&b.1));
    let (encoding, share) = best?;
    (share > 0.75 && single_score < LEAST_SINGLE).then_some(Detected {
        label: encoding.label,
        confidence: share.min(0.99),
        ours: false,
        binary: false,
    })
}

/// The share of everyday characters, and a little more for the most frequent; none where the structure does not fit.
#[allow(clippy::cast_precision_loss, reason = "a share")]
fn share(sample: &[u8], encoding: &Encoding) -> Option<f32> {
    let frequent = FREQUENT
        .iter()
        .find(|(label, _)| *label == encoding.label)
        .map_or(&[][..], |(_, list)| list);
    let (mut all, mut everyday, mut common, mut wrong) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut bytes = sample.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        match bytes.peek() {
            _ if byte < 0x80 => {}
            Some(&trail) if (encoding.lead)(byte) && (encoding.trail)(trail) => {
                bytes.next();
                all += 1;
                everyday += usize::from((encoding.everyday)(byte, trail));
                let kana = matches!((encoding.label, byte), ("euc-jp", 0xA4) | ("shift_jis", 0x82));
                common += usize::from(kana || frequent.contains(&[byte, trail]));
            }
            _ if (encoding.single)(byte) => all += 1,
            _ => wrong += 1,
        }
    }
    let share = |count: usize| count as f32 / all.max(1) as f32;
    (all > 2 && wrong * 20 < all).then(|| share(everyday) + 0.3 * share(common).min(0.5))
}
