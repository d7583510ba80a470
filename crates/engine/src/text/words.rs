//! Words: letters with their marks stay whole, a number is one word, every other visible character is one mark.

use super::fold::is_ignored;
use crate::Span;

/// What a [`Word`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WordKind {
    /// Letters with their marks.
    Letters,
    /// Digits, with the separators inside them.
    Number,
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

/// The words of `text`, in order; spaces are left out.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let Some(kind) = kind_of(c) else { continue };
        let mut end = start + c.len_utf8();
        while kind != WordKind::Mark && chars.peek().is_some_and(|&(_, next)| continues(kind, next)) {
            let (at, next) = chars.next().unwrap_or((end, c));
            end = at + next.len_utf8();
        }
        out.push(Word {
            span: Span::new(start, end),
            kind,
        });
    }
    out
}

fn kind_of(c: char) -> Option<WordKind> {
    match c {
        _ if c.is_whitespace() || c.is_control() || is_ignored(c) => None,
        _ if c.is_numeric() => Some(WordKind::Number),
        _ if c.is_alphabetic() => Some(WordKind::Letters),
        _ => Some(WordKind::Mark),
    }
}

fn continues(kind: WordKind, next: char) -> bool {
    is_ignored(next) || kind_of(next) == Some(kind)
}
