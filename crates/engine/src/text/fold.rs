//! Folding: one key for the spellings that readers take as one word.
//!
//! | original | key |
//! |---|---|
//! | الْجِنرالُ، الجنـرال | الجنرال |
//! | إلى، الى | الي |
//! | ﻣﺪﻳﻨﺔ، مدينة، مدينه | مدينه |
//! | ٢٠٢٢، ۲۰۲۲، 2022 | 2022 |
//! | Élysée, ELYSEE | elysee |
//!
//! The original is never changed: a key is made beside it, and [`Folded::span`] leads back.
//!
//! What it does not do: it joins no inflections (that is [`super::stem`]) and it knows nothing of neighbours, so that
//! the key of a text is the keys of its characters one after another.

mod latin;
mod shapes;

use super::script::digit_value;
use crate::Span;

/// A key, with the way back to the text that it was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub key: String,
    /// For each character of `key`: the span of the original that it stands for.
    spans: Vec<Span>,
}

impl Folded {
    /// Folds `text`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut folded = Self::default();
        for (start, original) in text.char_indices() {
            let span = Span::new(start, start + original.len_utf8());
            let before = folded.spans.len();
            push_folded(original, &mut |c| {
                folded.key.push(c);
                folded.spans.push(span);
            });
            // A mark belongs to the letter before it: the letter's span reaches over it.
            if folded.spans.len() == before
                && let Some(letter) = folded.spans.last_mut()
            {
                letter.end = span.end;
            }
        }
        folded
    }

    /// The span of the original from which the key's characters `start..end` (counted in characters) were made.
    #[must_use]
    pub fn span(&self, start: usize, end: usize) -> Span {
        match self.spans.get(start..end) {
            Some([first, .., last]) => Span::new(first.start, last.end),
            Some([only]) => *only,
            _ => Span::default(),
        }
    }
}

/// The key of `text` alone.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.chars() {
        if is_folded(c) {
            key.push(c);
        } else {
            push_folded(c, &mut |folded| key.push(folded));
        }
    }
    key
}

/// Whether `c` is its own key: most characters of most texts are.
fn is_folded(c: char) -> bool {
    matches!(c, 'a'..='z' | '0'..='9' | ' ' | 'ا'..='ن' | 'ه' | 'و' | 'ي') && !matches!(c, 'ة' | 'ـ')
}

/// `text` without its marks and invisible characters and with its presentation forms written out; letters, case and
/// digits stay as they are.
#[must_use]
pub fn unmarked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match (c, out.chars().next_back()) {
            ('\u{0653}', Some('ا')) => replace_last(&mut out, 'آ'),
            ('\u{0654}', Some('ا')) => replace_last(&mut out, 'أ'),
            ('\u{0654}', Some('و')) => replace_last(&mut out, 'ؤ'),
            ('\u{0654}', Some('ي' | 'ى')) => replace_last(&mut out, 'ئ'),
            ('\u{0655}', Some('ا')) => replace_last(&mut out, 'إ'),
            _ if is_ignored(c) => {}
            _ => match shapes::plain(c) {
                Some(letters) => out.extend(letters.chars().filter(|letter| !is_ignored(*letter))),
                None => out.push(c),
            },
        }
    }
    out
}

/// `text` with the Arabic presentation forms as plain letters, everything else as it is.
#[must_use]
pub fn expand_shapes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match shapes::plain(c) {
            Some(letters) => out.push_str(letters),
            None => out.push(c),
        }
    }
    out
}

/// Whether `c` is a presentation form that is joined to the letter after it.
pub(crate) fn joins_next(c: char) -> bool {
    shapes::joins_next(c)
}

fn replace_last(out: &mut String, letter: char) {
    out.pop();
    out.push(letter);
}

/// Hands the characters of `c`'s key to `push`; none for marks and invisible characters.
pub(super) fn push_folded(c: char, push: &mut dyn FnMut(char)) {
    match c {
        _ if is_folded(c) => push(c),
        'A'..='Z' => push(c.to_ascii_lowercase()),
        _ if is_ignored(c) => {}
        _ if c.is_whitespace() => push(' '),
        _ => {
            if let Some(value) = digit_value(c) {
                push(char::from(b'0' + value));
            } else if let Some(letter) = arabic_letter(c).or_else(|| punctuation(c)).or_else(|| latin::plain(c)) {
                push(letter);
            } else if let Some(letters) = shapes::plain(c) {
                letters.chars().for_each(|letter| push_folded(letter, push));
            } else {
                push_other(c, push);
            }
        }
    }
}

/// Letters beyond Arabic, Latin and Greek: case, width, Cyrillic accents, Korean syllables to their letters.
fn push_other(c: char, push: &mut dyn FnMut(char)) {
    match c {
        'ё' | 'Ё' | 'ѐ' | 'Ѐ' => push('е'),
        'й' | 'Й' | 'ѝ' | 'Ѝ' => push('и'),
        'ї' | 'Ї' => push('і'),
        'ў' | 'Ў' => push('у'),
        'ѓ' | 'Ѓ' => push('г'),
        'ќ' | 'Ќ' => push('к'),
        '…' => (0..3).for_each(|_| push('.')),
        '\u{FF01}'..='\u{FF5E}' => half_width(c).map_or((), |narrow| push_folded(narrow, push)),
        '\u{FF66}'..='\u{FF9D}' => push(wide_katakana(c)),
        '가'..='힣' => push_jamo(u32::from(c) - u32::from('가'), push),
        _ => match latin::spelled_out(c) {
            Some(letters) => letters.chars().for_each(push),
            None => c.to_lowercase().filter(|lower| !is_ignored(*lower)).for_each(push),
        },
    }
}

/// The letter that stands for an Arabic, Persian or Urdu letter which is only another way of writing it.
fn arabic_letter(c: char) -> Option<char> {
    Some(match c {
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' | 'ٵ' => 'ا',
        'ى' | 'ئ' | 'ی' | 'ے' | 'ۓ' | 'ٸ' | 'ې' | 'ۍ' => 'ي',
        'ؤ' | 'ٶ' => 'و',
        'ة' | 'ۃ' | 'ہ' | 'ۂ' | 'ھ' | 'ۀ' | 'ە' => 'ه',
        'ک' | 'ڪ' | 'ګ' => 'ك',
        'ں' => 'ن',
        'ڤ' => 'ف',
        _ => return None,
    })
}

/// One sign for all apostrophes, one for all dashes, one for all quotation marks; Arabic and wide punctuation as the
/// Latin sign that does the same work.
fn punctuation(c: char) -> Option<char> {
    Some(match c {
        '’' | '‘' | 'ʼ' | 'ʻ' | 'ʾ' | 'ʿ' | '′' | '`' | '´' | '‛' | '‚' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '⁃' | '﹘' | '﹣' => '-',
        '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '″' | '「' | '」' | '『' | '』' => '"',
        '،' | '、' | '٬' => ',',
        '؛' => ';',
        '؟' => '?',
        '٪' => '%',
        '٫' | '۔' | '。' | '｡' => '.',
        _ => return None,
    })
}

fn half_width(c: char) -> Option<char> {
    char::from_u32(u32::from(c) - 0xFEE0)
}

fn wide_katakana(c: char) -> char {
    const WIDE: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    WIDE.chars().nth(u32::from(c) as usize - 0xFF66).unwrap_or(c)
}

/// The letters of a Korean syllable (The Unicode Standard, section 3.12), so that a composed and a decomposed text
/// have one key.
fn push_jamo(syllable: u32, push: &mut dyn FnMut(char)) {
    let (lead, vowel, tail) = (syllable / 588, syllable % 588 / 28, syllable % 28);
    for code in [0x1100 + lead, 0x1161 + vowel, 0x11A7 + tail] {
        if let Some(letter) = char::from_u32(code).filter(|_| code != 0x11A7) {
            push(letter);
        }
    }
}

/// Arabic and Hebrew marks, combining accents, tatweel, zero-width characters and direction controls: what a key
/// leaves out.
#[must_use]
pub fn is_ignored(c: char) -> bool {
    c >= '\u{AD}' && (is_mark(c) || is_invisible(c))
}

/// Whether `c` is a mark on a letter: harakat, Quranic signs, tatweel, niqqud, accents.
#[must_use]
pub fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}' | '\u{05C2}'
        | '\u{05C4}' | '\u{05C5}' | '\u{05C7}' | '\u{0610}'..='\u{061A}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}'
        | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06ED}' | '\u{0898}'..='\u{089F}'
        | '\u{08CA}'..='\u{08FF}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}'
        | '\u{FE20}'..='\u{FE2F}')
}

/// Whether `c` takes no room and draws nothing: soft hyphens, zero-width characters, direction controls, variation
/// selectors.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::{Folded, fold};
    use proptest::prelude::*;

    #[test]
    fn one_key_for_the_spellings_of_a_word() {
        for spellings in [
            &["الْمُديرُ", "المديـــر", "ٱلمدير", "\u{200F}المدير", "ﺍﻟﻤﺪﻳﺮ"][..],
            &["إلى", "الى", "الي", "إلی"],
            &["مكتبة", "مكتبه", "مکتبة", "ﻣﻜﺘﺒﺔ"],
            &["٢٠٣١", "۲۰۳۱", "2031", "２０３１"],
            &["Éva", "E\u{301}va", "EVA", "eva", "Ｅva"],
            &["Straße", "STRASSE"],
            &["Œuvre", "oeuvre"],
            &["Đurić", "đuric", "Duric"],
            &["don’t", "don't", "donʼt"],
            &["Άνοιξη", "ανοιξη", "ΑΝΟΙΞΗ"],
            &["Ещё", "еще"],
            &["שָׁלוֹם", "שלום"],
            &["İzmir", "izmir", "ızmır"],
            &["ﷲ", "الله"],
            &["ﻷن", "لأن"],
            &["한", "\u{1112}\u{1161}\u{11AB}"],
            &["ｶﾒﾗ", "カメラ"],
        ] {
            for spelling in spellings {
                assert_eq!(fold(spelling), fold(spellings[0]), "{spelling} and {}", spellings[0]);
            }
        }
    }

    #[test]
    fn different_words_keep_different_keys() {
        for (a, b) in [
            ("علم", "عمل"),
            ("چرا", "جرا"),
            ("گل", "كل"),
            ("n", "ñu"),
            ("кот", "кит"),
        ] {
            assert_ne!(fold(a), fold(b));
        }
    }

    #[test]
    fn a_span_covers_the_letter_and_its_marks() {
        let text = "قال الْمُديرُ.";
        let folded = Folded::new(text);
        assert_eq!(folded.key, "قال المدير.");
        assert_eq!(folded.span(4, 10).of(text), "الْمُديرُ");
        assert_eq!(folded.span(3, 3), crate::Span::default());
    }

    proptest! {
        #[test]
        fn spans_rise_and_lie_on_character_boundaries(text in "\\PC*|[ء-ٰA-zÀ-ʯ\u{FB50}-\u{FEFF}\u{200B}-\u{206F}]*") {
            let folded = Folded::new(&text);
            prop_assert_eq!(&folded.key, &fold(&text));
            prop_assert_eq!(folded.key.chars().count(), folded.spans.len());
            let mut last = 0;
            for span in &folded.spans {
                prop_assert!(span.start >= last && text.get(span.start..span.end).is_some_and(|part| !part.is_empty()));
                last = span.start;
            }
            prop_assert_eq!(fold(&folded.key), folded.key, "folding twice folds no further");
        }
    }
}
