//! Which script a character belongs to, as far as the engine must tell them apart, and the digits of all scripts.

/// A writing system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Script {
    /// Arabic, Persian, Urdu, Kurdish …
    Arabic,
    /// Hebrew and Yiddish.
    Hebrew,
    /// Syriac, Thaana, N'Ko and the other scripts written from right to left.
    OtherRightToLeft,
    /// Latin.
    Latin,
    /// Greek.
    Greek,
    /// Cyrillic.
    Cyrillic,
    /// Chinese characters.
    Han,
    /// Hiragana and katakana.
    Kana,
    /// Korean.
    Hangul,
    /// Thai, Lao, Khmer, Burmese: letters without spaces between words.
    SouthEastAsian,
    /// Any other letters.
    Other,
}

impl Script {
    /// How many there are.
    pub(super) const COUNT: usize = Self::Other as usize + 1;

    /// The script of `c`; none where it is not a letter.
    #[must_use]
    pub fn of(c: char) -> Option<Self> {
        if c.is_ascii() {
            return c.is_ascii_alphabetic().then_some(Self::Latin);
        }
        // What Arabic text is made of, before the library's table of all letters is asked, which takes long.
        if matches!(c, '\u{0621}'..='\u{063A}' | '\u{0641}'..='\u{064A}') {
            return Some(Self::Arabic);
        }
        if !is_letter(c) {
            return None;
        }
        Some(match u32::from(c) {
            0x0590..=0x05FF | 0xFB1D..=0xFB4F => Self::Hebrew,
            0x0600..=0x06FF | 0x0750..=0x077F | 0x0870..=0x08FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFE => Self::Arabic,
            0x0700..=0x074F | 0x0780..=0x086F | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF => Self::OtherRightToLeft,
            0x00AA..=0x02FF
            | 0x1E00..=0x1EFF
            | 0x2C60..=0x2C7F
            | 0xA720..=0xA7FF
            | 0xFB00..=0xFB06
            | 0xFF21..=0xFF5A => Self::Latin,
            0x0370..=0x03FF | 0x1F00..=0x1FFF => Self::Greek,
            0x0400..=0x052F | 0x1C80..=0x1C8F | 0x2DE0..=0x2DFF | 0xA640..=0xA69F => Self::Cyrillic,
            0x3005..=0x3007 | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF => Self::Han,
            0x3031..=0x3035 | 0x3040..=0x30FF | 0x31F0..=0x31FF | 0xFF66..=0xFF9F | 0x1AFF0..=0x1B16F => Self::Kana,
            0x1100..=0x11FF | 0x3130..=0x318F | 0xA960..=0xA97F | 0xAC00..=0xD7FF | 0xFFA0..=0xFFDC => Self::Hangul,
            0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF => Self::SouthEastAsian,
            _ => Self::Other,
        })
    }

    /// Whether it runs from right to left.
    #[must_use]
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Arabic | Self::Hebrew | Self::OtherRightToLeft)
    }
}

/// Whether `c` is a letter. The same answer as [`char::is_alphabetic`] gives, but at once for the letters of most
/// articles: the standard library's search is slow enough to show when every character of a thousand articles is asked.
#[must_use]
pub fn is_letter(c: char) -> bool {
    match u32::from(c) {
        0x00..=0x7F => c.is_ascii_alphabetic(),
        0x0620..=0x064A if c != 'ـ' => true,
        0x00C0..=0x024F => !matches!(c, '×' | '÷'),
        0x0400..=0x0481
        | 0x048A..=0x052F
        | 0x05D0..=0x05EA
        | 0x3041..=0x3096
        | 0x30A1..=0x30FA
        | 0x4E00..=0x9FFF
        | 0xAC00..=0xD7A3 => true,
        0x0080..=0x00A9
        | 0x060C..=0x060F
        | 0x0660..=0x066D
        | 0x06F0..=0x06F9
        | 0x2000..=0x2070
        | 0x20A0..=0x20CF
        | 0x3000..=0x3004 => false,
        _ => c.is_alphabetic(),
    }
}

/// Whether `c` is a letter or a decimal digit of any script.
#[must_use]
pub fn is_letter_or_digit(c: char) -> bool {
    is_letter(c) || digit_value(c).is_some()
}

/// Characters that end a paragraph.
#[must_use]
pub fn is_line_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{000B}' | '\u{000C}' | '\u{0085}' | '\u{2028}' | '\u{2029}'
    )
}

/// Whether `c` is a mark without which a word of its script is another, and which is no letter by itself: viramas,
/// nuktas, tone marks.
#[must_use]
pub fn is_joined_mark(c: char) -> bool {
    c > '\u{0900}'
        && matches!(u32::from(c),
            0x093C | 0x094D | 0x0951..=0x0954 | 0x09BC | 0x09CD | 0x0A3C | 0x0A4D | 0x0ABC | 0x0ACD | 0x0B3C | 0x0B4D | 0x0BCD
            | 0x0C3C | 0x0C4D | 0x0CBC | 0x0CCD | 0x0D3B | 0x0D3C | 0x0D4D | 0x0DCA | 0x0E38..=0x0E3A | 0x0E47..=0x0E4E
            | 0x0EB8..=0x0EBA | 0x0EC8..=0x0ECE | 0x0F18 | 0x0F19 | 0x0F35 | 0x0F37 | 0x0F39 | 0x0F71..=0x0F84 | 0x1037
            | 0x1039 | 0x103A | 0x1087..=0x108D | 0x108F | 0x109A | 0x109B | 0x1714 | 0x1734 | 0x17C9..=0x17D3 | 0x17DD
            | 0x1A60 | 0x1A75..=0x1A7C | 0x1B34 | 0x1B44 | 0x1BAA | 0x1BAB | 0x1BE6 | 0x1BF2 | 0x1BF3 | 0x1C37 | 0xA806
            | 0xA8C4 | 0xA953 | 0xA9B3 | 0xA9C0 | 0xAAF6 | 0xABED)
}

/// Whether `c` is of a script that sets no spaces between words.
#[must_use]
pub fn is_unspaced(c: char) -> bool {
    c >= '\u{0E00}' && matches!(Script::of(c), Some(Script::Han | Script::Kana | Script::SouthEastAsian))
}

/// The zero of every script's decimal digits (Unicode 15, general category Nd); the nine others follow it.
const ZEROS: &[u32] = &[
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
    0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620,
    0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0,
    0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x16A60,
    0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0,
];

/// The value of a decimal digit of any script.
///
/// ```
/// # use muqabala_engine::text::script::digit_value;
/// assert_eq!([digit_value('٣'), digit_value('۳'), digit_value('3'), digit_value('x')], [Some(3), Some(3), Some(3), None]);
/// ```
#[must_use]
pub fn digit_value(c: char) -> Option<u8> {
    let code = u32::from(c);
    if code < 0x660 {
        return c.is_ascii_digit().then(|| c as u8 - b'0');
    }
    let after = ZEROS.partition_point(|zero| *zero <= code);
    let value = code - ZEROS.get(after.checked_sub(1)?)?;
    u8::try_from(value).ok().filter(|value| *value < 10)
}

/// Whether most of the letters of `text` run from right to left; where as many run each way, the first decides.
///
/// All letters count, not the first alone: an Arabic paragraph may begin with a Latin name.
#[must_use]
pub fn is_rtl(text: &str) -> bool {
    let (mut rtl, mut ltr, mut first) = (0_usize, 0_usize, None);
    for script in text.chars().filter_map(Script::of) {
        *if script.is_rtl() { &mut rtl } else { &mut ltr } += 1;
        first = first.or(Some(script));
    }
    rtl > ltr || (rtl == ltr && first.is_some_and(Script::is_rtl))
}

#[cfg(test)]
mod tests {
    use super::{digit_value, is_letter, is_rtl};

    #[test]
    fn the_majority_of_letters_gives_the_direction() {
        assert!(is_rtl("NATO: قال متحدث إن الاجتماع تأجل"));
        assert!(!is_rtl("The word سلام means peace"));
        assert!(!is_rtl("2031 — 15%"));
        assert!(is_rtl("אב ab"));
        assert!(!is_rtl("ab אב"));
    }

    #[test]
    fn letters_are_those_of_the_standard_library() {
        // Tatweel stretches a letter and is none.
        for c in ('\0'..=char::MAX).filter(|&c| c != 'ـ') {
            assert_eq!(is_letter(c), c.is_alphabetic(), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn digits_of_every_script_have_their_value() {
        assert_eq!(
            "09٠٩۰۹०९０９".chars().filter_map(digit_value).collect::<Vec<_>>(),
            [0, 9].repeat(5)
        );
        assert_eq!("½²ⅣAا".chars().filter_map(digit_value).count(), 0);
    }
}
