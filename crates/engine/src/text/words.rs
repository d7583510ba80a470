//! Words: letters with their marks stay whole, a number is one word, every other visible character is one mark.
//!
//! | text | words |
//! |---|---|
//! | الْمُديرُ، قال | الْمُديرُ · ، · قال |
//! | don't, e-mail | don't · , · e-mail |
//! | 3,500.25 ٪ 4 | 3,500.25 · ٪ · 4 |
//! | U.S. ا.ف.ب. | U.S. · ا.ف.ب. |
//! | `@name #tag https://example.org/a?b` | `@name` · `#tag` · `https://example.org/a?b` |
//! | `&quot;won&#8217;t&quot;` | `&quot;` · `won&#8217;t` · `&quot;` |
//! | `dam-↵aged` | `dam-↵aged`, key *damaged* |
//!
//! Chinese and kana are written without spaces: there each character is a word. Thai and its neighbours keep a run of
//! letters together, since cutting it needs a dictionary.

#[cfg(test)]
mod tests;

mod address;

use address::address_len;

use super::entities::{Unescaped, unescape};
use super::fold::{fold, is_ignored, is_mark};
use super::script::{Script, digit_value, is_joined_mark, is_letter_or_digit, is_line_break};
use crate::vocabulary::{Span, text_from};
use std::borrow::Cow;

/// What a [`Word`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WordKind {
    /// Letters with their marks.
    Letters,
    /// Digits, with the separators inside them; an ordinal's letters too (`1st`).
    Number,
    /// A web or mail address, an @account or a #tag.
    Address,
    /// One punctuation mark or symbol.
    Mark,
}

/// A word, number or punctuation mark of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: WordKind,
}

impl Word {
    /// The key under which the word is compared: its folded letters, without the dots of an abbreviation, the
    /// separators between thousands and the signs before accounts and tags.
    ///
    /// ```
    /// # use muqabala_engine::text::words;
    /// let keys = |text| words(text).iter().map(|word| word.key(text)).collect::<Vec<_>>();
    /// assert_eq!(keys("U.S. ٣٬٥٠٠ #وسم"), keys("US 3500 وسم"));
    /// ```
    #[must_use]
    pub fn key(&self, text: &str) -> String {
        let mut key = fold(&spelled(self.span.of(text)));
        match self.kind {
            WordKind::Letters => key.retain(|c| c != '.'),
            WordKind::Number => key = number_key(&key),
            WordKind::Address => key.retain(|c| !matches!(c, '#' | '@' | '_')),
            WordKind::Mark => {}
        }
        key
    }
}

/// A word without what only the form of its file put in: references to characters, and the hyphen with which a line
/// ended within it.
pub(crate) fn spelled(surface: &str) -> Cow<'_, str> {
    let mut word = unescape(surface);
    if let Some((first, rest)) = word.split_once(is_line_break) {
        let first = first.trim_end().trim_end_matches(LINE_END_HYPHENS);
        word = Cow::Owned(format!("{first}{}", spelled(rest.trim_start())));
    }
    word
}

/// The words of `text`, in order; spaces are left out.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let unescaped = Unescaped::new(text);
    let mut words = words_of(&unescaped.text);
    for word in &mut words {
        word.span = unescaped.original(word.span);
    }
    words
}

fn words_of(text: &str) -> Vec<Word> {
    let mut out = Vec::with_capacity(text.len() / 6);
    let mut at = 0;
    while let Some(c) = text_from(text, at).chars().next() {
        let rest = text_from(text, at);
        let plain = plain_len(rest.as_bytes()).map(|len| (WordKind::Letters, len));
        let Some((kind, len)) = plain.or_else(|| word_at(rest, c)) else {
            at += c.len_utf8();
            continue;
        };
        out.push(Word {
            span: Span::new(at, at + len),
            kind,
        });
        at += len;
    }
    out
}

/// The length in bytes of the letters that `rest` begins with, where it is seen at once that they are a word: plain
/// letters of one script, then a space, a comma or the end. Most words of most texts are.
fn plain_len(rest: &[u8]) -> Option<usize> {
    let latin = rest.first()?.is_ascii_alphabetic();
    let mut end = 0;
    if latin {
        end = rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    } else {
        // ء to غ and ف to ي, in UTF-8.
        while let Some([0xD8, 0xA1..=0xBA] | [0xD9, 0x81..=0x8A]) = rest.get(end..end + 2) {
            end += 2;
        }
    }
    let ends = match rest.get(end..)? {
        [] | [b' ' | b'\n' | b',', ..] => true,
        // «،», and a full stop that cannot be an abbreviation's or an address's.
        [0xD8, 0x8C, ..] => !latin,
        [b'.', ..] => !latin && end > 2,
        _ => false,
    };
    (ends && end > 0).then_some(end)
}

/// The word that `rest` begins with: its kind and its length in bytes; none for spaces and invisible characters.
fn word_at(rest: &str, first: char) -> Option<(WordKind, usize)> {
    if first.is_whitespace() || first.is_control() || is_ignored(first) && !is_mark(first) {
        return None;
    }
    if let Some(len) = address_len(rest, first) {
        return Some((WordKind::Address, len));
    }
    if digit_value(first).is_some() {
        return Some((WordKind::Number, number_len(rest)));
    }
    match Script::of(first) {
        Some(_) => Some((
            WordKind::Letters,
            abbreviation_len(rest).unwrap_or_else(|| letters_len(rest, first)),
        )),
        // A mark that stands alone is a word of its own only where no letter carries it: it is left out.
        None if is_mark(first) => None,
        None => Some((WordKind::Mark, symbol_len(rest, first))),
    }
}

/// A symbol with its marks. A flag is two characters, a joined emoji several: each is drawn as one picture.
fn symbol_len(rest: &str, first: char) -> usize {
    let is_flag = |c: char| ('\u{1F1E6}'..='\u{1F1FF}').contains(&c);
    let is_picture = |c: char| c >= '\u{1F000}' || ('\u{2600}'..='\u{27BF}').contains(&c);
    let mut end = first.len_utf8();
    end += marks_len(text_from(rest, end));
    if is_flag(first) {
        return end
            + text_from(rest, end)
                .chars()
                .next()
                .filter(|&c| is_flag(c))
                .map_or(0, char::len_utf8);
    }
    let mut joined = false;
    for c in text_from(rest, end).chars().take_while(|_| is_picture(first)) {
        let skin = ('\u{1F3FB}'..='\u{1F3FF}').contains(&c);
        if !(skin || (joined && is_picture(c)) || matches!(c, '\u{200D}' | '\u{FE0F}' | '\u{20E3}')) {
            break;
        }
        joined = c == '\u{200D}';
        end += c.len_utf8();
    }
    end
}

/// Bytes of the ignored characters that `rest` begins with and that belong to the character before.
fn marks_len(rest: &str) -> usize {
    rest.chars().take_while(|&c| is_mark(c)).map(char::len_utf8).sum()
}

/// Letters and their marks, digits that follow Latin letters directly (G20), and apostrophes and hyphens between them.
fn letters_len(rest: &str, first: char) -> usize {
    let script = Script::of(first);
    let mut end = first.len_utf8();
    if stands_alone(first) {
        return end + marks_len(text_from(rest, end));
    }
    let mut digits = !script.is_some_and(Script::is_rtl);
    let mut chars = rest.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let inside = goes_on(script, c) || (digits && digit_value(c).is_some());
        let joined = next.is_some_and(|next| joins(script, c, next));
        digits |= joined;
        if LINE_END_HYPHENS.contains(&c) && goes_on_in_next_line(text_from(rest, at + c.len_utf8()), script) {
            while chars.next_if(|(_, c)| c.is_whitespace()).is_some() {}
        } else if inside || joined || is_mark(c) || is_joined_mark(c) {
            end = at + c.len_utf8();
        } else if !is_ignored(c) {
            break;
        }
        // Invisible characters are passed over, and kept only where letters follow.
    }
    end
}

/// Marks with which a line ends within a word.
const LINE_END_HYPHENS: &[char] = &['-', '\u{2010}', '\u{AD}'];

/// Whether `rest`, behind a hyphen, is the end of a line and the next line goes on with the word: in small letters, by
/// which words of scripts without any are never joined.
fn goes_on_in_next_line(rest: &str, script: Option<Script>) -> bool {
    let next_line = rest.trim_start_matches([' ', '\t', '\r']).strip_prefix('\n');
    let next = next_line.and_then(|line| line.trim_start_matches([' ', '\t']).chars().next());
    next.is_some_and(|next| next.is_lowercase() && goes_on(script, next))
}

/// Whether `c` is a letter that may follow in a word of this script: «قناةTV» is two words.
fn goes_on(script: Option<Script>, c: char) -> bool {
    let of = Script::of(c);
    of.is_some() && !stands_alone(c) && of.is_some_and(Script::is_rtl) == script.is_some_and(Script::is_rtl)
}

/// Scripts in which each character is a word.
fn stands_alone(c: char) -> bool {
    matches!(Script::of(c), Some(Script::Han | Script::Kana))
}

/// Whether `c` holds a word together with what comes next. Arabic has neither apostrophes nor hyphens inside a word: a
/// hyphen there is a dash, except before digits (كوفيد-19).
fn joins(script: Option<Script>, c: char, next: char) -> bool {
    match c {
        '_' | '·' | '״' | '׳' => goes_on(script, next),
        '-' | '\u{2010}' | '\u{2011}' if digit_value(next).is_some() => true,
        '-' | '\u{2010}' | '\u{2011}' | '\'' | '’' | 'ʼ' | '\u{FF07}' => {
            script != Some(Script::Arabic) && goes_on(script, next)
        }
        _ => false,
    }
}

/// More letters than this are no abbreviation; without an end, a file of single letters and dots alone would take time
/// by its square.
const LONGEST_ABBREVIATION: usize = 12;

/// Single letters with dots between them: `U.S.`, `ا.ف.ب.`, `a.m.`; the last dot belongs to it.
fn abbreviation_len(rest: &str) -> Option<usize> {
    let (mut end, mut letters) = (0, 0);
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        Script::of(c).filter(|_| !stands_alone(c))?;
        let dot = chars.peek().is_some_and(|&(_, dot)| dot == '.');
        letters += 1;
        if letters > LONGEST_ABBREVIATION {
            return None;
        }
        if !dot {
            end = at + c.len_utf8();
            break;
        }
        chars.next();
        end = at + c.len_utf8() + 1;
        if chars.peek().is_none_or(|&(_, next)| Script::of(next).is_none()) {
            break;
        }
    }
    let runs_on = text_from(rest, end)
        .chars()
        .next()
        .is_some_and(|next| is_letter_or_digit(next) || is_mark(next));
    (letters >= 2 && !runs_on).then_some(end)
}

/// Digits with the separators between them, and the letters of an ordinal.
fn number_len(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let separator = is_separator(c) && next.is_some_and(|next| digit_value(next).is_some());
        if digit_value(c).is_some() || separator || (end > 0 && is_mark(c) && c != 'ـ') {
            end = at + c.len_utf8();
        } else {
            break;
        }
    }
    end + suffix_len(text_from(rest, end))
}

/// Decimal points and thousands separators, dots and colons of dates and times.
fn is_separator(c: char) -> bool {
    matches!(
        c,
        '.' | ',' | '٫' | '٬' | '،' | '\'' | '’' | ':' | '\u{202F}' | '\u{FF0C}' | '\u{FF0E}'
    )
}

/// The letters that follow a number directly (`1st`, `5G`, `20s`); Arabic letters do not belong to it.
fn suffix_len(rest: &str) -> usize {
    let letters = rest
        .chars()
        .take_while(|&c| is_letter_or_digit(c) && Script::of(c).is_none_or(|s| s == Script::Latin));
    letters.map(char::len_utf8).sum()
}

/// A number's key: without the separators between thousands, with a point before decimals.
fn number_key(folded: &str) -> String {
    let marks: Vec<usize> = folded
        .bytes()
        .enumerate()
        .filter(|(_, b)| !b.is_ascii_alphanumeric())
        .map(|(at, _)| at)
        .collect();
    let Some(&last) = marks.last() else {
        return folded.to_owned();
    };
    let bytes = folded.as_bytes();
    let same = marks.iter().all(|&at| bytes.get(at) == bytes.get(last));
    let after = folded.len() - last - 1;
    let grouped = after == 3 && folded.is_ascii() && !folded.starts_with('0');
    // 3,500 and 3.500.000 are grouped; 3,5 and 3.500,25 end in decimals; 10:30 and 26.1.2031 stay as they are.
    if bytes.get(last) == Some(&b':') || (same && marks.len() > 1 && !grouped) {
        return folded.to_owned();
    }
    let decimals = !grouped || (!same && marks.len() > 1) || (bytes.get(last) == Some(&b'.') && marks.len() == 1);
    folded
        .char_indices()
        .filter_map(|(at, c)| match c {
            _ if is_letter_or_digit(c) => Some(c),
            _ if at == last && decimals => Some('.'),
            _ => None,
        })
        .collect()
}
