//! Folding: one key for the spellings that readers take as one word.
//!
//! | original | key |
//! |---|---|
//! | الْجِنرالُ، الجنرال | الجنرال |
//! | إلى، الى | الي |
//! | ٢٠٢٢، ۲۰۲۲، 2022 | 2022 |
//!
//! The original is never changed: a key is made beside it, and [`Folded::span`] leads back.

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
            push_folded(original, |c| {
                folded.key.push(c);
                folded.spans.push(span);
            });
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
        push_folded(c, |folded| key.push(folded));
    }
    key
}

fn push_folded(c: char, mut push: impl FnMut(char)) {
    match c {
        'ـ' => {}
        'أ' | 'إ' | 'آ' | 'ٱ' => push('ا'),
        'ى' | 'ئ' | 'ی' => push('ي'),
        'ؤ' => push('و'),
        'ة' => push('ه'),
        'ک' => push('ك'),
        '٠'..='٩' => push(digit(c, '٠')),
        '۰'..='۹' => push(digit(c, '۰')),
        _ if is_ignored(c) => {}
        _ => c.to_lowercase().for_each(push),
    }
}

fn digit(c: char, zero: char) -> char {
    char::from(b'0' + (u32::from(c) - u32::from(zero)) as u8)
}

/// Harakat and other Arabic marks, combining accents, zero-width characters and direction controls.
#[must_use]
pub fn is_ignored(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{0610}'..='\u{061A}' | '\u{061C}' | '\u{064B}'..='\u{065F}' | '\u{0670}'
        | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E4}' | '\u{06E7}' | '\u{06E8}' | '\u{06EA}'..='\u{06ED}'
        | '\u{08D3}'..='\u{08FF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}
