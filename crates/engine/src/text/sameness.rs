//! At which level two words are equal.
//!
//! | | level |
//! |---|---|
//! | الجنرال, الجنرال | identical |
//! | الجِنرال, الجنـرال | marks |
//! | إلى, الى; ٢٠; 20; مسؤول, مسئول; الصلوٰة, الصلاة | spelling |
//! | كاتب, كتب | different |

use super::fold::{fold, is_mark, unmarked};

/// How far two words are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sameness {
    /// The same characters.
    Identical,
    /// Only marks (harakat, tatweel), invisible characters or letter shapes differ.
    Marks,
    /// Hamza, alef, ى/ي, ة/ه, the script of digits, letter case or accents differ.
    Spelling,
    /// Another word, or another form of it.
    Different,
}

/// Compares two words.
#[must_use]
pub fn sameness(a: &str, b: &str) -> Sameness {
    if a == b {
        return Sameness::Identical;
    }
    let same_skeleton = || (is_quranic(a) || is_quranic(b)) && skeleton(a) == skeleton(b);
    Forms::of(a).sameness(&Forms::of(b), same_skeleton)
}

/// What is compared of a word that is compared with many.
#[derive(Clone, Debug)]
pub(crate) struct Forms {
    unmarked: String,
    folded: String,
    /// The word without its hamzas, folded, with its length in letters; none where it has none.
    without_hamza: Option<(usize, String)>,
}

impl Forms {
    pub(crate) fn of(word: &str) -> Self {
        let unmarked = unmarked(word);
        let without_hamza = unmarked
            .contains(HAMZA)
            .then(|| (unmarked.chars().count(), fold(&unmarked.replace(HAMZA, ""))));
        Self {
            unmarked,
            folded: fold(word),
            without_hamza,
        }
    }

    /// How far the word is the same as another that is not identical. `same_skeleton` is asked whether one is spelled as the
    /// Quran is and both have the same [`skeleton`].
    pub(crate) fn sameness(&self, other: &Self, same_skeleton: impl FnOnce() -> bool) -> Sameness {
        // مسؤول، مسئول: both have a hamza, in another seat.
        let same_without_hamza = || self.without_hamza.is_some() && self.without_hamza == other.without_hamza;
        if self.unmarked == other.unmarked {
            Sameness::Marks
        } else if self.folded == other.folded || same_without_hamza() || same_skeleton() {
            Sameness::Spelling
        } else {
            Sameness::Different
        }
    }
}

/// A hamza with or without a seat.
const HAMZA: &[char] = &['ء', 'أ', 'إ', 'آ', 'ؤ', 'ئ'];

/// Whether `word` is spelled as the Quran is: small alef, alef wasla, small waw and yeh, the signs of recitation.
#[must_use]
pub fn is_quranic(word: &str) -> bool {
    word.chars().any(|c| matches!(c, '\u{0670}' | '\u{0671}' | '\u{06D6}'..='\u{06ED}' | '\u{0656}'..='\u{065F}' | '\u{08D3}'..='\u{08FF}'))
}

/// The letters on which the Quranic and the plain spelling of a word agree: long vowels and hamza, which the Quranic
/// spelling often writes as marks, are left out, except at the beginning of the word.
///
/// ```
/// # use muqabala_engine::text::sameness::skeleton;
/// assert_eq!(skeleton("ٱلۡكِتَٰبُ"), skeleton("الكتاب"));
/// ```
#[must_use]
pub fn skeleton(word: &str) -> String {
    let mut out = String::new();
    let mut before = ' ';
    let mut chars = word.chars().filter(|&c| c == '\u{0670}' || !is_mark(c)).peekable();
    while let Some(c) = chars.next() {
        // الصلوٰة: the seat of a small alef is read as alef.
        let seat = chars.peek() == Some(&'\u{0670}');
        for letter in fold(&String::from(c)).chars() {
            let vowel =
                matches!(letter, 'ا' | 'ء') || (seat && matches!(letter, 'و' | 'ي')) || matches!(c, 'ى' | 'ئ' | 'ؤ');
            // A doubled letter is written once in اليل and twice in الليل.
            if !vowel && letter != before {
                out.push(letter);
                before = letter;
            }
        }
    }
    if out.is_empty() { fold(word) } else { out }
}

#[cfg(test)]
mod tests {
    use super::{Sameness, sameness};

    #[test]
    fn levels() {
        for (a, b, level) in [
            ("المدير", "المدير", Sameness::Identical),
            ("المُديرُ", "المدير", Sameness::Marks),
            ("المـديـر", "المدير", Sameness::Marks),
            ("ﺍﻟﻤﺪﻳﺮ", "المدير", Sameness::Marks),
            ("\u{200F}المدير", "المدير", Sameness::Marks),
            ("إلى", "الى", Sameness::Spelling),
            ("مكتبة", "مكتبه", Sameness::Spelling),
            ("٢٠٣١", "2031", Sameness::Spelling),
            ("Port", "port", Sameness::Spelling),
            ("é", "e", Sameness::Spelling),
            ("مسؤول", "مسئول", Sameness::Spelling),
            ("کتاب", "كتاب", Sameness::Spelling),
            ("ٱلۡكِتَٰبُ", "الكتاب", Sameness::Spelling),
            ("ٱلصَّلَوٰةَ", "الصلاة", Sameness::Spelling),
            ("كاتب", "كتب", Sameness::Different),
            ("ماء", "ما", Sameness::Different),
            ("المدير", "مدير", Sameness::Different),
        ] {
            assert_eq!(sameness(a, b), level, "{a} {b}");
            assert_eq!(sameness(b, a), level, "{b} {a}");
        }
    }
}
