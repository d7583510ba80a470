//! Quotations: what stands between quotation marks of any kind, nested ones too.
//!
//! | text | quotations |
//! |---|---|
//! | قال «إن “النجمة” وصلت» | إن “النجمة” وصلت · النجمة (inside it, scare) |
//! | لـ”نجمة” و”هلال” | نجمة (scare) · هلال (scare) |
//! | "one" and "two" | one (scare) · two (scare) |
//! | قال “لم نصل بعد ↵ | لم نصل بعد (no close: it ends with its paragraph) |
//!
//! Arabic newsrooms often type one mark, ” or ", for both sides: a mark's work is told by what is already open and by
//! what stands before and after it. Apostrophes are told from quotation marks by the letters round them.

use super::fold::{fold, is_ignored};
use super::script::is_letter_or_digit;
use super::sentences::is_line_break;
use super::words::{WordKind, words};
use crate::Span;
use crate::order;

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
    /// The quotation with its marks.
    #[must_use]
    pub fn whole(&self) -> Span {
        Span::new(self.open.start, self.close.unwrap_or(self.inner).end)
    }
}

/// The quotations in `text`, by the place of their opening mark. Each ends at the latest where its paragraph does.
#[must_use]
pub fn quotations(text: &str) -> Vec<Quotation> {
    let mut out = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(is_line_break) {
        let first = out.len();
        Reader::new(text, Span::new(start, start + line.len())).read(&mut out);
        order::by_key(&mut out[first..], |quotation| quotation.open.start);
        start += line.len();
    }
    out
}

/// Marks that answer each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    /// “ ” „ ‟
    Curly,
    /// "
    Straight,
    /// « »
    Guillemet,
    /// ‹ ›
    SingleGuillemet,
    /// ‘ ’ ‚
    Single,
    /// '
    StraightSingle,
    /// 「 」
    Corner,
    /// 『 』
    WhiteCorner,
}

/// What a mark does when nothing round it says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Habit {
    Opens,
    Closes,
    Either,
}

fn family(c: char) -> Option<(Family, Habit)> {
    Some(match c {
        '“' | '‟' => (Family::Curly, Habit::Opens),
        '„' => (Family::Curly, Habit::Opens),
        '”' => (Family::Curly, Habit::Closes),
        '"' | '＂' => (Family::Straight, Habit::Either),
        '«' => (Family::Guillemet, Habit::Opens),
        '»' => (Family::Guillemet, Habit::Closes),
        '‹' => (Family::SingleGuillemet, Habit::Opens),
        '›' => (Family::SingleGuillemet, Habit::Closes),
        '‘' | '‚' | '‛' => (Family::Single, Habit::Opens),
        '’' => (Family::Single, Habit::Closes),
        '\'' => (Family::StraightSingle, Habit::Either),
        '「' => (Family::Corner, Habit::Opens),
        '」' => (Family::Corner, Habit::Closes),
        '『' => (Family::WhiteCorner, Habit::Opens),
        '』' => (Family::WhiteCorner, Habit::Closes),
        _ => return None,
    })
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
    /// A letter or digit stands on both sides.
    inside_word: bool,
}

/// Reads one paragraph.
struct Reader<'a> {
    text: &'a str,
    line: Span,
    open: Vec<Mark>,
    /// Where the last mark stands that could close a quotation opened by ' or ‘.
    last_single_close: [usize; 2],
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, line: Span) -> Self {
        Self {
            text,
            line,
            open: Vec::new(),
            last_single_close: [0; 2],
        }
    }

    fn read(mut self, out: &mut Vec<Quotation>) {
        let marks = self.marks();
        for mark in &marks {
            let slot = usize::from(mark.family == Family::StraightSingle);
            if matches!(mark.family, Family::Single | Family::StraightSingle) && !mark.space_before && !mark.inside_word
            {
                self.last_single_close[slot] = mark.span.start;
            }
        }
        for mark in marks {
            match self.opened(mark) {
                Some(depth) if self.closes(mark) => {
                    self.end_above(depth, mark.span.start, out);
                    self.end(Some(mark.span), mark.span.start, out);
                }
                opened if self.open.len() < DEEPEST && self.opens(mark, opened.is_some()) => self.open.push(mark),
                _ => {}
            }
        }
        self.end_above(usize::MAX, self.line.end, out);
    }

    /// All quotation marks of the paragraph.
    fn marks(&self) -> Vec<Mark> {
        let line = self.line.of(self.text);
        let mut out = Vec::new();
        let mut before = None;
        for (at, c) in line.char_indices() {
            if let Some((family, habit)) = family(c) {
                let end = at + c.len_utf8();
                let after = line[end..].chars().find(|&c| !super::fold::is_invisible(c));
                let letters = |c: Option<char>| c.is_some_and(is_letter_or_digit);
                out.push(Mark {
                    span: Span::new(at, end).shifted(self.line.start),
                    family,
                    habit,
                    free_before: before.is_none_or(|c: char| c.is_whitespace() || c == 'ـ' || is_opening(c)),
                    space_before: before.is_none_or(char::is_whitespace),
                    free_after: after.is_none_or(|c| {
                        c.is_whitespace() || (!is_letter_or_digit(c) && !is_opening(c) && !is_ignored(c))
                    }),
                    inside_word: letters(before) && letters(after),
                });
            }
            if !is_ignored(c) || c == 'ـ' {
                before = Some(c);
            }
        }
        out
    }

    /// The place in `open` of the innermost open mark of the same family.
    fn opened(&self, mark: Mark) -> Option<usize> {
        self.open.iter().rposition(|open| open.family == mark.family)
    }

    /// Whether `mark` closes the open quotation of its family.
    fn closes(&self, mark: Mark) -> bool {
        match (mark.family, mark.habit) {
            (Family::Single | Family::StraightSingle, Habit::Opens) => false,
            (Family::Single | Family::StraightSingle, _) => !mark.inside_word && !mark.space_before,
            (_, Habit::Either) => true,
            // „one“ and ”one“: an opening mark that cannot open.
            (_, Habit::Opens) => !mark.free_before && mark.free_after,
            // »one« »two«: a closing mark that cannot close.
            (_, Habit::Closes) => true,
        }
    }

    /// Whether `mark` opens a quotation; `nested`: one of its family is open already.
    fn opens(&self, mark: Mark, nested: bool) -> bool {
        match (mark.family, mark.habit) {
            (Family::Single, Habit::Opens) => mark.free_before || self.last_single_close[0] > mark.span.start,
            (Family::Single, _) => false,
            (Family::StraightSingle, _) => {
                !nested && mark.free_before && !mark.free_after && self.last_single_close[1] > mark.span.start
            }
            (_, Habit::Opens) => !mark.free_after || mark.free_before,
            // 5" and a stray ” after a word open nothing; ” between a conjunction and a word does: و”هلال”.
            (_, Habit::Either | Habit::Closes) => !nested && (mark.free_before || !mark.free_after),
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
        let part = &self.text[mark.span.end..at];
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
fn is_opening(c: char) -> bool {
    matches!(
        c,
        '(' | '['
            | '{'
            | '«'
            | '“'
            | '‘'
            | '‹'
            | '„'
            | '「'
            | '『'
            | '（'
            | '-'
            | '–'
            | '—'
            | ':'
            | '،'
            | ','
            | '/'
            | '؛'
            | ';'
            | '='
            | '\u{FD3F}'
    )
}

/// One to three words without the end of a sentence between them.
fn is_scare(inner: &str) -> bool {
    let words = words(inner);
    let count = words.iter().filter(|word| word.kind != WordKind::Mark).count();
    let ends = words
        .last()
        .is_some_and(|word| matches!(fold(word.span.of(inner)).as_str(), "." | "!" | "?"));
    count <= LONGEST_SCARE && !ends
}

#[cfg(test)]
mod tests {
    use super::quotations;
    use proptest::prelude::*;

    /// Each quotation's inner text, in brackets by depth; `*` scare, `…` no close.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = quotations(text)
            .iter()
            .map(|q| {
                let scare = if q.scare { "*" } else { "" };
                let close = if q.close.is_some() { "" } else { "…" };
                format!("{}{}{close}{scare}", ">".repeat(q.depth), q.inner.of(text))
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn every_kind_of_mark() {
        check(
            "«واحد» “اثنان” \"ثلاثة\" ‹أربعة› ‘five’ 「六」",
            &["واحد*", "اثنان*", "ثلاثة*", "أربعة*", "five*", "六*"],
        );
        check(
            "Er sagte „wir kommen morgen früh“ und »ging dann nach Haus«",
            &["wir kommen morgen früh", "ging dann nach Haus"],
        );
        check("Han sa ”vi reser nog i morgon” sedan", &["vi reser nog i morgon"]);
    }

    #[test]
    fn nesting() {
        check(
            "قال «إن “النجمة” وصلت إلى الميناء» أمس",
            &["إن “النجمة” وصلت إلى الميناء", ">النجمة*"],
        );
        check(
            "“He said ‘not today’ and then left us”",
            &["He said ‘not today’ and then left us", ">not today*"],
        );
        check("“أول “ثان” ثم ثالث ورابع”", &["أول “ثان” ثم ثالث ورابع", ">ثان*"]);
    }

    #[test]
    fn one_mark_for_both_sides() {
        check("لـ”نجمة” و”هلال” وكذلك", &["نجمة*", "هلال*"]);
        check("\u{200F}”نجمة”\u{200F} في البحر", &["نجمة*"]);
        check("لـ”نجمة”وكذلك فعل", &["نجمة*"]);
        check("وقال : ” سنصل إلى الميناء غدا ” ، ثم مضى", &["سنصل إلى الميناء غدا"]);
        check("عن \"نجمة\" وعن \"هلال\"، وعن", &["نجمة*", "هلال*"]);
        check("وقال ”وصلنا إلى الميناء ليلا“ أمس", &["وصلنا إلى الميناء ليلا"]);
    }

    #[test]
    fn a_missing_close_ends_with_the_paragraph() {
        check(
            "قال “لم نصل إلى الميناء بعد\nثم قال “وصلنا الآن إلى الميناء”",
            &["لم نصل إلى الميناء بعد…", "وصلنا الآن إلى الميناء"],
        );
        check(
            "«أول “ثان وثالث ورابع» خامس",
            &["أول “ثان وثالث ورابع", ">ثان وثالث ورابع…"],
        );
        check("وصلت النجمة” إلى الميناء", &[]);
    }

    #[test]
    fn apostrophes_and_inches_are_no_quotation_marks() {
        check("It’s the workers’ day and they don't care", &[]);
        check("a 5\" screen", &[]);
        check(
            "The 'new normal' isn't 'rock and roll music today' now",
            &["new normal*", "rock and roll music today"],
        );
        check("‘It’s theirs and not ours,’ she said", &["It’s theirs and not ours,"]);
    }

    #[test]
    fn short_quotations_that_are_sentences_are_not_scare_quotes() {
        check("قال: «لم ننته بعد!»", &["لم ننته بعد!"]);
    }

    proptest! {
        #[test]
        fn quotations_nest_and_stay_within_the_text(text in "\\PC*|[اب .،“”\"«»‘’'„ـ\na-c]*") {
            for q in quotations(&text) {
                prop_assert!(text.get(q.open.start..q.open.end).is_some() && !q.inner.of(&text).is_empty());
                prop_assert!(q.open.end <= q.inner.start && !q.inner.of(&text).contains('\n'));
                prop_assert!(q.close.is_none_or(|close| q.inner.end <= close.start));
            }
        }
    }
}
