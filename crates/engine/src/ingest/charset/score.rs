//! Which single-byte encoding: the one whose letters are those that some language uses most.
//!
//! Each table is tried with each language. A byte counts by how frequent its letter is in the language; letters that
//! stand where that language does not have them (a capital after a small letter, a Cyrillic letter beside a Latin one)
//! count against it. The mean over the bytes from 80 up decides.

use crate::hashing::Map;

use super::tables::{CodePage, TABLES};
use crate::text::fold::{expand_shapes, joins_next};

/// The table that reads best.
pub(super) struct Guess {
    pub label: &'static str,
    /// Mean log probability of a byte; above about -4.5 it reads as a language.
    pub score: f32,
    /// 0 to 1.
    pub confidence: f32,
}

/// A language's letters, most frequent first.
struct Model {
    letters: &'static str,
    /// Whether they stand among ASCII letters in one word (ł, é), or never do (ش, ж).
    latin: bool,
}

#[rustfmt::skip]
const MODELS: &[Model] = &[
    Model { latin: false, letters: "الينمورتبةعدفسهقكحأجىشطصخذضئثزءإغظؤآًّ،پچژگکی" }, // Arabic, Persian
    Model { latin: false, letters: "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё" },              // Russian
    Model { latin: false, letters: "аиоентрсвлдкпмзгуъчбщяжшюйфхцьэё" },               // Bulgarian
    Model { latin: false, letters: "оанивітерслкдумпязьгбчйхцюєїжшщф" },               // Ukrainian
    Model { latin: false, letters: "αοιετσνηυρπκμλςόίάέήώδγχθφβξζύψϊϋΐΰ" },           // Greek
    Model { latin: false, letters: "יוהלאמרתבשנדעםחקפטכגזסצןךףץְִַָ" },              // Hebrew
    Model { latin: false, letters: "านรอกเงมยลวดทสตะปบคหแจพช่้ิีัื์็ุูึำขใไโผถศซธณภญฐฎฏฌ" }, // Thai
    Model { latin: true, letters: "éèàêçùûîôâëïœ" },                                   // French
    Model { latin: true, letters: "üöäß" },                                            // German
    Model { latin: true, letters: "óíáñéúü¿¡" },                                       // Spanish
    Model { latin: true, letters: "ãçáéíóõêâàúô" },                                    // Portuguese
    Model { latin: true, letters: "äåöøæé" },                                          // Nordic
    Model { latin: true, letters: "àèéìòù" },                                          // Italian
    Model { latin: true, letters: "íáéěšýřžčůúťňóď" },                                 // Czech
    Model { latin: true, letters: "łąęóżśćńź" },                                       // Polish
    Model { latin: true, letters: "áéöóőüíúű" },                                       // Hungarian
    Model { latin: true, letters: "šžčćđ" },                                           // Croatian, Slovene
    Model { latin: true, letters: "áíéýčšžúľťôňäďóŕĺ" },                               // Slovak
    Model { latin: true, letters: "ăîâşţșț" },                                         // Romanian
    Model { latin: true, letters: "ışüğçöİâ" },                                        // Turkish
];

/// Log probabilities of what is no letter of the language.
const TYPOGRAPHY: f32 = -5.0;
const SPACE: f32 = -2.5;
const FIXED_SPACE: f32 = -3.5;
const FOREIGN_LETTER: f32 = -8.0;
const SYMBOL: f32 = -8.5;
const IMPOSSIBLE: f32 = -14.0;
/// What counts against a letter in the wrong place.
const CAPITAL: f32 = -1.5;
const MISPLACED: f32 = -3.0;
/// So many bytes decide.
const ENOUGH: usize = 6000;

/// The best reading of `bytes`, which have at least one byte from 80 up.
pub(super) fn best(bytes: &[u8]) -> Guess {
    let sample = sample(bytes);
    let fixed_spaces = has_fixed_spaces(bytes);
    let readings = readings(&sample, fixed_spaces);
    let mut best = Guess {
        label: "windows-1252",
        score: f32::MIN,
        confidence: 0.0,
    };
    let mut second = f32::MIN;
    for reading in readings {
        // A letter in the wrong place only takes away: what follows can no longer win.
        if reading.most <= second {
            break;
        }
        let score = reading.most + misplaced(&sample, &reading);
        if score > best.score {
            if reading.table.label != best.label {
                second = best.score;
            }
            best = Guess {
                label: reading.table.label,
                score,
                confidence: 0.0,
            };
        } else if reading.table.label != best.label {
            second = second.max(score);
        }
    }
    best.confidence = (0.5 + (best.score - second) / 2.0).clamp(0.05, 0.99);
    best
}

/// A table tried with a language.
struct Hypothesis {
    table: &'static CodePage,
    upper: Vec<char>,
    latin: bool,
    /// The score before misplaced letters are counted.
    most: f32,
}

/// Every table with every language, the likeliest first; among equals the order of [`TABLES`].
fn readings(sample: &[[u8; 3]], fixed_spaces: bool) -> Vec<Hypothesis> {
    let mut histogram = [0_u16; 128];
    for [_, byte, _] in sample {
        if let Some(count) = histogram.get_mut(usize::from(*byte).wrapping_sub(128)) {
            *count += 1;
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "a few thousand at most")]
    let count = sample.len().max(1) as f32;
    let mut out = Vec::with_capacity(TABLES.len() * MODELS.len());
    for model in MODELS {
        let letters = letters(model);
        for table in TABLES {
            let upper: Vec<char> = table.upper.chars().collect();
            let bytes = upper.iter().zip(histogram).filter(|(_, count)| *count > 0);
            let total: f32 = bytes
                .map(|(&c, count)| likelihood(c, &letters) * f32::from(count))
                .sum();
            let most = (total + prior(table, fixed_spaces)) / count;
            out.push(Hypothesis {
                table,
                upper,
                latin: model.latin,
                most,
            });
        }
    }
    out.sort_by(|a, b| b.most.total_cmp(&a.most));
    out
}

/// What misplaced letters take off a reading's score.
fn misplaced(sample: &[[u8; 3]], reading: &Hypothesis) -> f32 {
    let character = |byte: u8| match usize::from(byte).checked_sub(128) {
        Some(at) => reading.upper.get(at).copied().unwrap_or('\u{FFFD}'),
        None => char::from(byte),
    };
    let wrong = |&&[before, byte, after]: &&[u8; 3]| {
        let c = character(byte);
        c.is_alphabetic() && is_misplaced(character(before), c, character(after), reading.latin)
    };
    #[allow(clippy::cast_precision_loss, reason = "a few thousand at most")]
    let share = sample.iter().filter(wrong).count() as f32 / sample.len().max(1) as f32;
    share * MISPLACED
}

/// The log probability of each letter of a language.
fn letters(model: &Model) -> Map<char, f32> {
    let weight = |rank: usize| 1.0 / (f32::from(u8::try_from(rank).unwrap_or(u8::MAX)) + 3.0);
    let total: f32 = (0..model.letters.chars().count()).map(weight).sum();
    model
        .letters
        .chars()
        .enumerate()
        .map(|(rank, letter)| (letter, libm::logf(weight(rank) / total)))
        .collect()
}

/// What counts once against encodings that few files are in: they must read better by about one byte that the others
/// cannot explain.
fn prior(table: &CodePage, fixed_spaces: bool) -> f32 {
    match table.label {
        "macintosh" | "ibm855" | "ibm866" | "x-mac-cyrillic" | "iso-8859-5" | "ibm720" | "ibm864" => -7.0,
        "x-mac-arabic" => {
            if fixed_spaces {
                0.0
            } else {
                -15.0
            }
        }
        "windows-1252" | "windows-1256" => 0.0,
        _ => -1.0,
    }
}

/// Whether the words are set apart by byte A0 rather than 20: Mac Arabic has a space of its own for Arabic text, and
/// shares its letters with ISO 8859-6, where A0 is the rare space that does not break.
fn has_fixed_spaces(bytes: &[u8]) -> bool {
    let between = |space: u8| {
        bytes
            .windows(3)
            .filter(
                |three| matches!(**three, [before, between, after] if between == space && before.min(after) >= 0xC1),
            )
            .take(ENOUGH)
            .count()
    };
    between(0xA0) > between(b' ')
}

/// The bytes from 80 up with the byte before and after each, markup left out.
fn sample(bytes: &[u8]) -> Vec<[u8; 3]> {
    let around = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
    let upper = bytes.iter().enumerate().filter(|(_, byte)| **byte >= 0x80);
    upper
        .take(ENOUGH)
        .map(|(at, &byte)| [at.checked_sub(1).map_or(b' ', around), byte, around(at + 1)])
        .collect()
}

fn is_misplaced(before: char, c: char, after: char, latin: bool) -> bool {
    let ascii = |c: char| c.is_ascii_alphabetic();
    let capital_inside = c.is_uppercase() && before.is_lowercase();
    let strangers = if latin {
        // é beside é is rare, é alone too.
        (!before.is_ascii() && before.is_alphabetic()) || !(ascii(before) || ascii(after))
    } else {
        before.is_ascii_alphanumeric() || after.is_ascii_alphanumeric()
    };
    // ﻓ is joined to a letter that does not follow: the byte means ف.
    let unjoined = joins_next(c) && !after.is_alphabetic();
    capital_inside || strangers || unjoined
}

/// The log probability of `c` in a language with these letters.
fn likelihood(c: char, letters: &Map<char, f32>) -> f32 {
    let lower = c.to_lowercase().next().unwrap_or(c);
    if let Some(likely) = letters.get(&c) {
        return *likely;
    }
    if let Some(likely) = letters.get(&lower) {
        return likely + CAPITAL;
    }
    match c {
        '\u{FFFD}' | '\u{80}'..='\u{9F}' => IMPOSSIBLE,
        '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '–' | '—' | '…' | '•' | '©' | '®' | '°' | '·' | '€' | '£' | '№'
        | '؟' | '،' | '؛' | '\u{200C}' => TYPOGRAPHY,
        '\u{64B}'..='\u{652}' | 'ـ' | '٠'..='٩' => TYPOGRAPHY,
        '\u{FE70}'..='\u{FEFC}' => shape_likelihood(c, letters),
        // Mac Arabic has a second space for Arabic text.
        ' ' => SPACE,
        '\u{A0}' => FIXED_SPACE,
        _ if c.is_ascii() => TYPOGRAPHY,
        _ if c.is_alphabetic() => FOREIGN_LETTER,
        _ => SYMBOL,
    }
}

/// A shape of an Arabic letter is as likely as the letter.
fn shape_likelihood(c: char, letters: &Map<char, f32>) -> f32 {
    let plain = expand_shapes(&String::from(c));
    plain
        .chars()
        .next()
        .filter(|letter| *letter != c)
        .map_or(FOREIGN_LETTER, |letter| likelihood(letter, letters))
}
