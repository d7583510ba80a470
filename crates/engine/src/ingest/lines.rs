//! An article's lines, with what is asked of each more than once.

use crate::Span;
use crate::text::fold;
use crate::text::fold::is_invisible;
use crate::text::script::{is_letter_or_digit, is_line_break, is_unspaced};
use crate::text::sentences::is_terminator;

/// From so many words on a line is taken as a paragraph of the article, whatever stands round it.
pub(super) const SHORTEST_PROSE: usize = 14;

/// A line with what is asked of it more than once.
pub(super) struct Line<'a> {
    /// Where it stands, without the spaces round it.
    pub span: Span,
    /// Its text.
    pub text: &'a str,
    /// Its folded text, in single spaces, cut after a few hundred bytes: only short lines are looked at closely.
    pub key: String,
    /// How many words it has.
    pub words: usize,
    /// Whether it ends as a sentence does.
    pub stops: bool,
}

impl<'a> Line<'a> {
    /// The line at `span` of `text`, which has no spaces round it.
    pub fn new(text: &'a str, span: Span) -> Self {
        let text = span.of(text);
        let words = text.split_whitespace().map(words_of).sum();
        Self {
            span,
            text,
            key: if words < 60 {
                single_spaced(&fold(text))
            } else {
                String::new()
            },
            words,
            stops: stops(text),
        }
    }

    /// What two copies of the line share: the folded letters of a short one, the text of a long one.
    pub fn identity(&self) -> String {
        if self.key.is_empty() {
            self.text.to_owned()
        } else {
            only_letters(&self.key)
        }
    }

    /// Whether it reads as running text: many words, or some and a full stop.
    pub fn is_prose(&self) -> bool {
        self.words >= 2 * SHORTEST_PROSE || (self.words >= SHORTEST_PROSE && self.stops)
    }
}

/// How many words stand in `piece`, which has no spaces: one, and where words are written together one for every two
/// characters.
fn words_of(piece: &str) -> usize {
    (piece.chars().filter(|&c| is_unspaced(c)).count() / 2).max(1)
}

/// `text` with one space between words, and none round it.
fn single_spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The lines of `text` that hold anything visible.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut start = 0;
    let blank = |c: char| c.is_whitespace() || c.is_control() || is_invisible(c);
    text.split_inclusive(is_line_break).filter_map(move |raw| {
        let trimmed = raw.trim_start_matches(blank);
        let from = start + raw.len() - trimmed.len();
        let trimmed = trimmed.trim_end_matches(blank);
        start += raw.len();
        (!trimmed.is_empty()).then(|| Line::new(text, Span::new(from, from + trimmed.len())))
    })
}

/// Whether `line` ends as a sentence does, closing marks passed over; "..." trails off and is no full stop.
fn stops(line: &str) -> bool {
    let closes = |c: char| is_invisible(c) || c.is_whitespace() || "\"'”“’»›«)]」』".contains(c);
    let end = line.trim_end_matches(closes);
    let trails_off = end.ends_with("..") || end.ends_with('…');
    end.ends_with(is_terminator) && !trails_off
}

/// The letters and digits of `key`.
pub(super) fn only_letters(key: &str) -> String {
    key.chars().filter(|&c| is_letter_or_digit(c)).collect()
}
