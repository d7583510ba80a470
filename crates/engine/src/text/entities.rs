//! HTML's character references in a text that was copied from a page's source: `&quot;`, `&#8217;`.
//!
//! The text stays as it is; words, sentences and quotations are read as if the characters stood there themselves.

use crate::Span;
use std::borrow::Cow;

/// The named references that news pages use, in order.
#[rustfmt::skip]
const NAMES: &[(&str, char)] = &[
    ("amp", '&'), ("apos", '\''), ("bdquo", '„'), ("bull", '•'), ("copy", '©'), ("deg", '°'), ("euro", '€'), ("gt", '>'),
    ("hellip", '…'), ("laquo", '«'), ("ldquo", '“'), ("lrm", '\u{200E}'), ("lsaquo", '‹'), ("lsquo", '‘'), ("lt", '<'),
    ("mdash", '—'), ("middot", '·'), ("nbsp", '\u{A0}'), ("ndash", '–'), ("pound", '£'), ("quot", '"'), ("raquo", '»'),
    ("rdquo", '”'), ("reg", '®'), ("rlm", '\u{200F}'), ("rsaquo", '›'), ("rsquo", '’'), ("sbquo", '‚'), ("shy", '\u{AD}'),
    ("thinsp", '\u{2009}'), ("trade", '™'), ("zwj", '\u{200D}'), ("zwnj", '\u{200C}'),
];

/// The longest reference: `&#x10FFFF;`.
const LONGEST: usize = 10;

/// The character that `rest`, which begins with `&`, begins with a reference to, and that reference's length in bytes.
fn reference(rest: &str) -> Option<(char, usize)> {
    let end = rest.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = rest.get(1..end)?;
    let number = |digits: &str, radix| char::from_u32(u32::from_str_radix(digits, radix).ok()?);
    let c = match name.strip_prefix('#') {
        Some(code) => match code.strip_prefix(['x', 'X']) {
            Some(digits) => number(digits, 16)?,
            None => number(code, 10)?,
        },
        None => {
            let at = NAMES.binary_search_by_key(&name, |(name, _)| name).ok()?;
            NAMES.get(at)?.1
        }
    };
    (c != '\0').then_some((c, end + 1))
}

/// The references of `text` with what they stand for, in order.
fn references(text: &str) -> impl Iterator<Item = (Span, char)> {
    text.match_indices('&').filter_map(|(at, _)| {
        let (c, len) = reference(text.get(at..)?)?;
        Some((Span::new(at, at + len), c))
    })
}

/// `text` with each reference replaced by its character.
pub(crate) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let (mut out, mut from) = (String::with_capacity(text.len()), 0);
    for (span, c) in references(text) {
        out.push_str(Span::new(from, span.start).of(text));
        out.push(c);
        from = span.end;
    }
    out.push_str(Span::new(from, text.len()).of(text));
    Cow::Owned(out)
}

/// A text in which characters stand instead of references, each behind invisible ones, so that every other character
/// stands where it stood.
pub(crate) struct Unescaped<'t> {
    /// The text.
    pub(crate) text: Cow<'t, str>,
    references: Vec<Span>,
}

impl<'t> Unescaped<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let mut found: Vec<(Span, char)> = Vec::new();
        if text.contains('&') {
            let has_room = |(span, c): &(Span, char)| span.len() - c.len_utf8() != 1;
            found.extend(references(text).filter(has_room));
        }
        if found.is_empty() {
            return Self {
                text: Cow::Borrowed(text),
                references: Vec::new(),
            };
        }
        let (mut out, mut from) = (String::with_capacity(text.len()), 0);
        for &(span, c) in &found {
            out.push_str(Span::new(from, span.start).of(text));
            push_filler(&mut out, span.len() - c.len_utf8());
            out.push(c);
            from = span.end;
        }
        out.push_str(Span::new(from, text.len()).of(text));
        Self {
            text: Cow::Owned(out),
            references: found.into_iter().map(|(span, _)| span).collect(),
        }
    }

    /// What `span` of this text is in the original: from the beginning of a reference whose character it begins with, and
    /// up to the beginning of one whose character follows it.
    pub(crate) fn original(&self, span: Span) -> Span {
        let place = |at: usize| {
            let next = self.references.partition_point(|reference| reference.end <= at);
            let within = self.references.get(next).filter(|reference| reference.start < at);
            within.map_or(at, |reference| reference.start)
        };
        Span::new(place(span.start), place(span.end))
    }
}

/// So many bytes of invisible characters; two of them are two bytes long and one three.
fn push_filler(out: &mut String, mut bytes: usize) {
    if bytes % 2 == 1 && bytes > 2 {
        out.push('\u{200B}');
        bytes -= 3;
    }
    (0..bytes / 2).for_each(|_| out.push('\u{AD}'));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_order() {
        assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn references_are_read_and_what_looks_like_one_is_not() {
        assert_eq!(unescape("&laquo;a&#8217;b&#x2019;c&nbsp;d&raquo;"), "«a’b’c\u{A0}d»");
        for text in [
            "a & b; c",
            "&unknown;",
            "?a=1&b=2",
            "&#0;",
            "&#xD800;",
            "&;",
            "&#;",
            "&",
        ] {
            assert_eq!(unescape(text), text);
            assert_eq!(Unescaped::new(text).text, text);
        }
    }

    #[test]
    fn every_other_character_stands_where_it_stood() {
        let text = "w&quot;x&#8217;y&lt;z";
        let unescaped = Unescaped::new(text);
        assert_eq!(unescaped.text.len(), text.len());
        for letter in ['w', 'x', 'y', 'z'] {
            assert_eq!(unescaped.text.rfind(letter), text.rfind(letter));
        }
        let mark = unescaped.text.find('"').unwrap_or_default();
        assert_eq!(unescaped.original(Span::new(mark, mark + 1)).of(text), "&quot;");
        assert_eq!(unescaped.original(Span::new(0, mark)).of(text), "w");
    }
}
