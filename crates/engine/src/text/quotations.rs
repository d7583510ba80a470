//! Quotations: what stands between quotation marks of any kind, nested ones too.
//!
//! | text | quotations |
//! |---|---|
//! | قال «إن “النجمة” وصلت» | إن “النجمة” وصلت · النجمة (inside it, scare) |
//! | لـ”نجمة” و”هلال” | نجمة (scare) · هلال (scare) |
//! | "one" and "two" | one (scare) · two (scare) |
//! | قال “لم نصل بعد ↵ | لم نصل بعد (no close: it ends with its paragraph, or where another opens after a colon) |
//! | ((one, two)) `<<one, two>>` ''one, two'' | one, two: what is typed for the marks |
//! | » رصيف جديد ↵ | none: a bullet |
//!
//! Arabic newsrooms often type one mark, ” or ", for both sides: a mark's work is told by what is already open and by
//! what stands before and after it. Apostrophes are told from quotation marks by the letters round them.

mod marks;
#[cfg(test)]
mod tests;

use super::entities::Unescaped;
use super::fold::{fold, is_ignored};
use super::script::{is_letter_or_digit, is_line_break};
use super::sentences::is_terminator;
use super::words::{WordKind, words};
use crate::numbered::Numbered;
use crate::vocabulary::text_from;
use crate::{Span, order};

use marks::{FAMILIES, Family, Habit, mark_at};

/// A quotation of more words than this is a statement, not a word held at arm's length.
const LONGEST_SCARE: usize = 3;

/// Nobody quotes deeper. Without an end, a file of opening marks alone would take time by its square.
const DEEPEST: usize = 8;

/// What stands between two quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The opening mark.
    pub open: Span,
    /// What is quoted, without the marks and without the spaces inside them.
    pub inner: Span,
    /// The closing mark; none where it is missing and the quotation ends with its paragraph or with the one round it.
    pub close: Option<Span>,
    /// How many quotations stand round this one.
    pub depth: usize,
    /// One to three words: a name or a word held at arm's length (scare quotes), not a statement.
    pub scare: bool,
}

impl Quotation {
    /// Has its spans hold whole references to characters.
    fn take_in(&mut self, unescaped: &Unescaped) {
        self.open = unescaped.original(self.open);
        self.inner = unescaped.original(self.inner);
        self.close = self.close.map(|close| unescaped.original(close));
    }

    /// The quotation with its marks.
    #[must_use]
    pub fn whole(&self) -> Span {
        Span::new(self.open.start, self.close.unwrap_or(self.inner).end)
    }
}

/// The quotations in `text`, by the place of their opening mark. Each ends at the latest where its paragraph does.
#[must_use]
pub fn quotations(text: &str) -> Vec<Quotation> {
    let unescaped = Unescaped::new(text);
    let (mut out, mut start) = (Vec::new(), 0);
    for line in unescaped.text.split_inclusive(is_line_break) {
        let span = Span::new(start, start + line.len());
        out.extend(of_line(&unescaped.text, span));
        start += line.len();
    }
    out.iter_mut().for_each(|quotation| quotation.take_in(&unescaped));
    out
}

/// The quotations in `paragraph`, which is one though its lines be broken at a width.
#[must_use]
pub fn quotations_of_paragraph(paragraph: &str) -> Vec<Quotation> {
    let unescaped = Unescaped::new(paragraph);
    let mut out = of_line(&unescaped.text, Span::new(0, paragraph.len()));
    out.iter_mut().for_each(|quotation| quotation.take_in(&unescaped));
    out
}

fn of_line(text: &str, line: Span) -> Vec<Quotation> {
    let mut out = Vec::new();
    ParagraphReader::new(text, line).read(&mut out);
    order::by_key(&mut out, |quotation| quotation.open.start);
    out
}

/// A mark with what stands on both sides of it.
#[derive(Clone, Copy)]
struct Mark {
    span: Span,
    family: Family,
    habit: Habit,
    /// A space, an opening mark, a tatweel or nothing stands before it.
    free_before: bool,
    /// A space or nothing stands before it.
    space_before: bool,
    /// A space, punctuation or nothing stands after it.
    free_after: bool,
    /// Punctuation stands right after it, or nothing at all.
    ends: bool,
    /// A letter or digit stands on both sides.
    inside_word: bool,
    /// A digit stands before it.
    digit_before: bool,
    /// A colon stands before it, spaces passed over.
    introduced: bool,
}

impl Mark {
    /// Whether what stands round it says that it opens.
    const fn clearly_opens(self) -> bool {
        self.free_before && !self.free_after
    }
}

/// Reads one paragraph.
struct ParagraphReader<'a> {
    text: &'a str,
    line: Span,
    open: Vec<Mark>,
    /// Where the last mark stands that could close a quotation opened by ‘.
    last_single_close: usize,
    /// Where the last mark stands that could close a quotation opened by '.
    last_straight_close: usize,
    /// How many closing marks of each family are still to come.
    closing: Numbered<usize>,
}

impl<'a> ParagraphReader<'a> {
    fn new(text: &'a str, line: Span) -> Self {
        Self {
            text,
            line,
            open: Vec::new(),
            last_single_close: 0,
            last_straight_close: 0,
            closing: Numbered::filled(FAMILIES, 0),
        }
    }

    fn read(mut self, out: &mut Vec<Quotation>) {
        let mut marks = self.marks();
        if self.begins_with_bullet(&marks) {
            marks.remove(0);
        }
        for mark in &marks {
            self.closing[mark.family as u32] += usize::from(mark.habit == Habit::Closes);
            if !mark.space_before && !mark.inside_word {
                match mark.family {
                    Family::Single => self.last_single_close = mark.span.start,
                    Family::StraightSingle => self.last_straight_close = mark.span.start,
                    _ => {}
                }
            }
        }
        for (at, &mark) in marks.iter().enumerate() {
            let next = marks.iter().skip(at + 1).find(|next| next.family == mark.family);
            self.closing[mark.family as u32] -= usize::from(mark.habit == Habit::Closes);
            match self.opened(mark) {
                // The one before was never closed.
                Some((depth, open)) if self.starts_anew(mark) => {
                    let end = self.last_stop(Span::new(open.end, mark.span.start));
                    self.end_above(depth, end, out);
                    self.end(None, end, out);
                    self.open.push(mark);
                }
                Some((depth, _)) if self.closes(mark) => {
                    self.end_above(depth, mark.span.start, out);
                    self.end(Some(mark.span), mark.span.start, out);
                }
                opened if self.open.len() < DEEPEST && self.opens(mark, opened.is_some(), next) => self.open.push(mark),
                _ => {}
            }
        }
        self.end_above(usize::MAX, self.line.end, out);
    }

    /// All quotation marks of the paragraph.
    fn marks(&self) -> Vec<Mark> {
        let line = self.line.of(self.text);
        let mut out = Vec::new();
        // The bytes that any mark begins with: most paragraphs have none.
        if !line
            .bytes()
            .any(|byte| matches!(byte, b'"' | b'\'' | b'<' | b'(' | b'`' | 0xC2 | 0xE2 | 0xE3 | 0xEF))
        {
            return out;
        }
        let (mut before, mut visible, mut passed) = (None, None, 0);
        for (at, c) in line.char_indices() {
            if at < passed {
                continue;
            }
            if let Some(((family, habit), length)) = mark_at(text_from(line, at)) {
                let end = at + length;
                passed = end;
                let after = text_from(line, end).chars().find(|&c| !super::fold::is_invisible(c));
                let letters = |c: Option<char>| c.is_some_and(is_letter_or_digit);
                out.push(Mark {
                    span: Span::new(at, end).shifted(self.line.start),
                    family,
                    habit,
                    free_before: before.is_none_or(|c: char| c.is_whitespace() || c == 'ـ' || opens_after(c)),
                    space_before: before.is_none_or(char::is_whitespace),
                    free_after: after.is_none_or(|c| {
                        c.is_whitespace() || (!is_letter_or_digit(c) && !is_opening(c) && !is_ignored(c))
                    }),
                    ends: after.is_none_or(|c| ".,،؛;:!?؟)".contains(c)),
                    inside_word: letters(before) && letters(after),
                    digit_before: before.is_some_and(char::is_numeric),
                    introduced: visible == Some(':'),
                });
            }
            if !is_ignored(c) || c == 'ـ' {
                before = Some(c);
                visible = if c.is_whitespace() { visible } else { before };
            }
        }
        out
    }

    /// Whether the first of `marks` is a bullet: a guillemet set apart at the beginning of the paragraph, which nothing
    /// answers. One that may open is none where a sentence ends the paragraph: a quotation goes on with it.
    fn begins_with_bullet(&self, marks: &[Mark]) -> bool {
        let Some((first, rest)) = marks.split_first() else {
            return false;
        };
        let line = self.line.of(self.text);
        let leads = line.len()
            - line
                .trim_start_matches(|c: char| c.is_whitespace() || is_ignored(c))
                .len();
        let alone = first.span.start == self.line.start + leads && !rest.iter().any(|mark| mark.family == first.family);
        let apart = Span::new(first.span.end, self.line.end)
            .of(self.text)
            .starts_with(char::is_whitespace);
        let guillemet = matches!(first.family, Family::Guillemet | Family::SingleGuillemet);
        let sentence = || line.trim_end().ends_with(is_terminator);
        guillemet && alone && apart && (first.habit == Habit::Closes || !sentence())
    }

    /// The innermost open mark of the same family: its place in `open`, and where it stands.
    fn opened(&self, mark: Mark) -> Option<(usize, Span)> {
        let mut open = self.open.iter().enumerate().rev();
        let (depth, innermost) = open.find(|(_, open)| open.family == mark.family)?;
        Some((depth, innermost.span))
    }

    /// Whether `mark` closes the open quotation of its family.
    fn closes(&self, mark: Mark) -> bool {
        match (mark.family, mark.habit) {
            (Family::Single | Family::StraightSingle, Habit::Opens) => false,
            (Family::Single | Family::StraightSingle, _) => !mark.inside_word && !mark.space_before,
            (_, Habit::Either) => true,
            // „one“, ”one“ and « one «, : an opening mark that cannot open.
            (_, Habit::Opens) => mark.free_after && !mark.free_before || mark.ends,
            // »one« »two«: a closing mark that cannot close.
            (_, Habit::Closes) => true,
        }
    }

    /// Whether a quotation opens at `mark` though one of its family is open, of which the close was forgotten: what is
    /// to come closes but one («قال: “لم نصل. وأضاف: “وصلنا”»), or `mark` is the same on both sides and follows a colon.
    fn starts_anew(&self, mark: Mark) -> bool {
        let closes = self.closing[mark.family as u32];
        match mark.habit {
            Habit::Opens => mark.clearly_opens() && mark.introduced && closes == 1,
            Habit::Either | Habit::Closes => mark.clearly_opens() && mark.introduced,
        }
    }

    /// Where the last sentence in `part` that ends there ends; the end of `part` where none does.
    fn last_stop(&self, part: Span) -> usize {
        let stop = part.of(self.text).rmatch_indices(['.', '!', '?', '؟', '؛']).next();
        stop.map_or(part.end, |(at, stop)| part.start + at + stop.len())
    }

    /// Whether `mark` opens a quotation; `nested`: one of its family is open already; `next`: the next of its family.
    fn opens(&self, mark: Mark, nested: bool, next: Option<&Mark>) -> bool {
        match (mark.family, mark.habit) {
            (Family::Single, Habit::Opens) => mark.free_before || self.last_single_close > mark.span.start,
            (Family::Single, _) => false,
            // f(g(x)) and x >> 1 quote nothing.
            (Family::DoubleBracket | Family::DoubleAngle, Habit::Closes) => false,
            (Family::StraightSingle, _) => {
                !nested && mark.free_before && !mark.free_after && self.last_straight_close > mark.span.start
            }
            (_, Habit::Opens) => !mark.free_after || mark.free_before,
            // 5" and a stray ” after a word open nothing; ” between a conjunction and a word does: و”هلال”.
            // Said Smith" one word more": what follows closes, so it opens.
            (_, Habit::Either | Habit::Closes) => {
                let answered = !mark.digit_before && next.is_some_and(|next| !next.clearly_opens());
                !nested && (mark.free_before || !mark.free_after || answered)
            }
        }
    }

    /// Ends what was opened inside the quotation at `depth` and never closed.
    fn end_above(&mut self, depth: usize, at: usize, out: &mut Vec<Quotation>) {
        let keep = if depth == usize::MAX { 0 } else { depth + 1 };
        while self.open.len() > keep {
            self.end(None, at, out);
        }
    }

    /// Ends the innermost open quotation at `at`.
    fn end(&mut self, close: Option<Span>, at: usize, out: &mut Vec<Quotation>) {
        let Some(mark) = self.open.pop() else { return };
        let at = at.max(mark.span.end);
        let part = Span::new(mark.span.end, at).of(self.text);
        let body = part.trim_start();
        let start = at - body.len();
        let inner = Span::new(start, start + body.trim_end().len());
        if inner.is_empty() {
            return;
        }
        let scare = close.is_some() && is_scare(inner.of(self.text));
        out.push(Quotation {
            open: mark.span,
            inner,
            close,
            depth: self.open.len(),
            scare,
        });
    }
}

/// Marks after which a quotation mark opens.
const fn opens_after(c: char) -> bool {
    is_opening(c)
        || matches!(
            c,
            '-' | '–' | '—' | ':' | '،' | ',' | '/' | '؛' | ';' | '=' | '\u{FD3F}'
        )
}

/// Brackets and quotation marks that open.
const fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '«' | '“' | '‘' | '‹' | '„' | '「' | '『' | '（')
}

/// One to three words without the end of a sentence between them.
fn is_scare(inner: &str) -> bool {
    if inner.split_whitespace().nth(2 * LONGEST_SCARE).is_some() {
        return false;
    }
    let words = words(inner);
    let count = words.iter().filter(|word| word.kind != WordKind::Mark).count();
    let ends = words
        .last()
        .is_some_and(|word| matches!(fold(word.span.of(inner)).as_str(), "." | "!" | "?"));
    count <= LONGEST_SCARE && !ends
}
