//! Sentences, by the marks that end them in each script.
//!
//! | text | sentences |
//! |---|---|
//! | وصل د. سامي. ثم غادر! | وصل د. سامي. · ثم غادر! |
//! | Gen. A. Smith paid 3.5 million. He left. | Gen. A. Smith paid 3.5 million. · He left. |
//! | قال “انتظرنا .. طويلاً. لم يأت أحد”. | قال “انتظرنا .. طويلاً. · لم يأت أحد”. |
//! | Er sagte: „Wir warten.“ Dann ging er. | Er sagte: „Wir warten.“ · Dann ging er. |
//! | She wrote on X. The gate is shut. | She wrote on X. · The gate is shut. |
//! | Πότε ανοίγει; Αύριο. | Πότε ανοίγει; · Αύριο. |
//!
//! A line break ends a sentence, except in what is known to be one paragraph ([`sentences_of_paragraph`]). The rules of Unicode's annex 29 are not used: they know neither abbreviations
//! nor quotations (docs/unicode.md lists where the two differ).

#[cfg(test)]
mod tests;

use super::abbreviations::{is_abbreviation, starts_sentence};
use super::entities::Unescaped;
use super::fold::{fold, is_ignored};
use super::saying;
use super::script::{Script, digit_value, is_letter_or_digit, is_line_break};
use crate::vocabulary::{Span, text_before, text_from};

/// The sentences of `text`, in order, without the spaces round them. Together they hold every visible character.
#[must_use]
pub fn sentences(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = 0;
    let unescaped = Unescaped::new(text);
    for line in unescaped.text.split_inclusive(is_line_break) {
        cut_line(&unescaped.text, Span::new(start, start + line.len()), &mut out);
        start += line.len();
    }
    out.into_iter().map(|sentence| unescaped.original(sentence)).collect()
}

/// The sentences of `paragraph`, which is one though its lines be broken at a width.
#[must_use]
pub fn sentences_of_paragraph(paragraph: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let unescaped = Unescaped::new(paragraph);
    cut_line(&unescaped.text, Span::new(0, paragraph.len()), &mut out);
    out.into_iter().map(|sentence| unescaped.original(sentence)).collect()
}

/// The sentences within one line.
fn cut_line(text: &str, line: Span, out: &mut Vec<Span>) {
    let mut start = line.start;
    let mut at = line.start;
    let mut brackets = Brackets::new(line.of(text), line.start);
    let mut greek = false;
    while let Some(c) = Span::new(at, line.end).of(text).chars().next() {
        let next = at + c.len_utf8();
        // Greek asks with the sign that is a semicolon elsewhere.
        let asks = greek && c == ';';
        greek = matches!(Script::of(c), Some(Script::Greek)) || greek && is_closer(c);
        if !(asks || is_terminator(c)) || brackets.holds(at) {
            at = next;
            continue;
        }
        let stop = Stop::new(text, Span::new(start, line.end), at);
        if stop.ends_sentence() {
            push_trimmed(text, Span::new(start, stop.end), out);
            start = stop.end;
        }
        at = stop.end;
    }
    push_trimmed(text, Span::new(start, line.end), out);
}

/// Adds `span` without the spaces and invisible characters round it, if anything is left.
fn push_trimmed(text: &str, span: Span, out: &mut Vec<Span>) {
    let part = span.of(text);
    let blank = |c: char| c.is_whitespace() || c.is_control() || super::fold::is_invisible(c);
    let body = part.trim_start_matches(blank);
    let start = span.end - body.len();
    let span = Span::new(start, start + body.trim_end_matches(blank).len());
    if !span.is_empty() {
        out.push(span);
    }
}

/// Whether `c` may end a sentence (after Unicode's property `Sentence_Terminal`, without the Burmese comma).
#[must_use]
pub fn is_terminator(c: char) -> bool {
    matches!(
        c,
        '.' | '!' | '?' | '؟' | '…' | '۔' | '؞' | '．' | '‼' | '⁇' | '⁈' | '⁉' | '\u{37E}' | '‽'
    ) || ends_always(c)
}

/// Whether `c` ends a sentence wherever it stands, with or without a space after it: the full stops of scripts in which
/// they do nothing else.
const fn ends_always(c: char) -> bool {
    matches!(
        c,
        '。' | '！'
            | '？'
            | '｡'
            | '।'
            | '॥'
            | '։'
            | '።'
            | '፧'
            | '፨'
            | '။'
            | '។'
            | '៕'
            | '།'
            | '᠃'
            | '᠉'
            | '෴'
            | '᙮'
            | '꓿'
            | '꘎'
            | '꯫'
    )
}

/// Marks that may follow a full stop and still belong to its sentence.
fn is_closer(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '”' | '’' | '»' | '›' | ')' | ']' | '}' | '」' | '』' | '）' | '】' | '\u{FD3E}'
    )
}

/// Quotation marks that open in some languages and close in others: „one“, »one«.
const fn is_turned_closer(c: char) -> bool {
    matches!(c, '“' | '‘' | '«' | '‹')
}

fn is_opener(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '“' | '‘' | '„' | '«' | '‹' | '(' | '[' | '「' | '『' | '（' | '\u{FD3F}' | '¿' | '¡'
    )
}

/// The bytes of the closing marks that `rest` begins with. A mark that elsewhere opens closes where no letter follows it.
fn closers_len(rest: &str) -> usize {
    let mut len = 0;
    let mut chars = rest.chars().peekable();
    while let Some(c) = chars.next() {
        let turned = is_turned_closer(c) && !chars.peek().is_some_and(|&next| is_letter_or_digit(next));
        if !(is_closer(c) || is_ignored(c) || turned) {
            break;
        }
        len += c.len_utf8();
    }
    len
}

/// Terminators with the closing marks after them, and what stands on both sides.
struct Stop<'a> {
    /// The sentence so far, up to the terminator.
    before: &'a str,
    /// The terminators, closing marks not included.
    marks: &'a str,
    /// Whether closing quotation marks or brackets follow the terminators.
    closed: bool,
    /// The rest of the line.
    after: &'a str,
    /// One past the closing marks.
    end: usize,
}

impl<'a> Stop<'a> {
    fn new(text: &'a str, rest: Span, at: usize) -> Self {
        let tail = Span::new(at, rest.end).of(text);
        // The first is one, whatever it is elsewhere.
        let first = tail.chars().next().map_or(0, char::len_utf8);
        let more = text_from(tail, first).chars().take_while(|&c| is_terminator(c));
        let run = first + more.map(char::len_utf8).sum::<usize>();
        let after_run = text_from(tail, run);
        let closers: usize = closers_len(after_run);
        let closed = text_before(after_run, closers).contains(|c| is_closer(c) || is_turned_closer(c));
        // A straight quotation mark after a space opens; directly after the stop it closes.
        let end = at + run + closers;
        Self {
            before: Span::new(rest.start, at).of(text),
            marks: text_before(tail, run),
            closed,
            after: Span::new(end, rest.end).of(text),
            end,
        }
    }

    fn ends_sentence(&self) -> bool {
        let Some(next) = self.after.chars().next() else {
            return true;
        };
        if self.marks.contains(ends_always) {
            // 「…。」と述べた: what was said is a part of the sentence that says who said it.
            return !(self.closed && self.after.starts_with(['と', 'っ']));
        }
        if !next.is_whitespace() {
            return self.runs_on(next);
        }
        let Some(first) = self.next_visible() else { return true };
        if self.is_signed() || self.is_attributed() {
            return false;
        }
        if is_lower(first) || matches!(first, ',' | '،' | ';' | '؛' | ':' | ')' | ']') {
            return false;
        }
        if self.is_ellipsis() {
            return self.closed || is_upper(first);
        }
        !self.marks.starts_with(['.', '．', '…']) || !self.is_abbreviated(first)
    }

    /// Whether a quotation that asks or exclaims is followed by who said it: “Why?” Lena Quist asked.
    fn is_attributed(&self) -> bool {
        if !self.closed || !self.marks.starts_with(['?', '!', '؟', '‼', '⁇', '⁈', '⁉']) {
            return false;
        }
        let mut words = self.after.split_whitespace().take(FARTHEST_VERB);
        let verb = words.find(|word| is_saying_verb(word.trim_matches(|c: char| !is_letter_or_digit(c))));
        let ends = |word: &str| word.ends_with(|c| is_terminator(c) || matches!(c, ',' | ':' | ';'));
        verb.is_some_and(|verb| ends(verb) || words.next().is_none_or(starts_sentence::is_aside))
    }

    /// Whether only a dash and a few words without the end of a sentence follow a quotation: whose it is («…».» - فلان).
    fn is_signed(&self) -> bool {
        let Some(name) = self.after.trim_start().strip_prefix(['-', '–', '—']) else {
            return false;
        };
        let ends = |c: char| is_terminator(c) && c != '.' || matches!(c, ':' | '؛' | ';');
        let short = name.split_whitespace().nth(LONGEST_SIGNATURE).is_none();
        self.closed && short && !name.contains(ends) && !name.trim_end().trim_end_matches('.').contains(". ")
    }

    /// The first letter, digit or mark of what follows, opening quotation marks and brackets passed over.
    fn next_visible(&self) -> Option<char> {
        self.after
            .chars()
            .find(|&c| !c.is_whitespace() && !is_ignored(c) && !is_opener(c) && !matches!(c, '-' | '–' | '—'))
    }

    /// Two or more dots are a pause more often than an end.
    fn is_ellipsis(&self) -> bool {
        self.marks.starts_with('…') || (self.marks.len() > 1 && self.marks.bytes().all(|b| b == b'.'))
    }

    /// No space follows. Arabic texts often leave it out; elsewhere the dot belongs to a name, number or address.
    fn runs_on(&self, next: char) -> bool {
        let arabic = |c: char| Script::of(c) == Some(Script::Arabic);
        let word: Vec<char> = self.before.chars().rev().take_while(|&c| arabic(c)).take(3).collect();
        let follows = self.after.chars().take_while(|&c| arabic(c)).take(3).count();
        // «إيه.بي.سي» is one name.
        let mut later = self.after.trim_start_matches(arabic).chars();
        let spelt = follows < 3 && later.next() == Some('.') && later.next().is_some_and(arabic);
        !self.is_ellipsis() && arabic(next) && follows >= 2 && !spelt && (self.closed || word.len() == 3)
    }

    /// Whether the dot belongs to an abbreviation, an initial or an ordinal, so that the sentence goes on.
    fn is_abbreviated(&self, next: char) -> bool {
        let body = self
            .before
            .trim_start_matches(|c: char| c.is_whitespace() || is_opener(c) || is_ignored(c));
        let from = body.rfind(|c: char| c.is_whitespace() || is_opener(c) || c == '/' || c == '،');
        let token = from
            .map_or(body, |at| text_from(body, at))
            .trim_start_matches(|c: char| !is_letter_or_digit(c));
        if self.closed || token.is_empty() {
            return false;
        }
        if token.chars().all(|c| digit_value(c).is_some()) {
            // "1. First" at the start of a line, "26. Januar".
            return token.len() == body.len()
                || (token.len() <= 2 && starts_sentence::is_month(self.after.trim_start()));
        }
        let dotted = token.contains('.');
        let letters = token.chars().filter(|&c| !is_ignored(c) && c != '.').count();
        if dotted && letters <= 6 && !token.contains("..") {
            // "U.S. The": an abbreviation that ends its sentence shows in the word that follows.
            return !(is_upper(next) && starts_sentence::is_common(self.after.trim_start()));
        }
        let capital = is_upper(token.chars().next().unwrap_or(next));
        if letters == 1 && capital {
            return self.is_initial(token, text_before(body, from.unwrap_or(0)));
        }
        letters == 1 && Script::of(next).is_some_and(Script::is_rtl) || is_abbreviation(token)
    }

    /// Whether the capital `letter`, which follows `before`, begins a name: not where it is a name itself ("on X.",
    /// "Plan B.") or where what follows begins a sentence.
    fn is_initial(&self, letter: &str, before: &str) -> bool {
        let quotes = self.after.trim_start().starts_with(is_opener);
        let last = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
        let names = starts_sentence::takes_letter(last) || letter == "X" && starts_sentence::is_on(last);
        !quotes && !names && !starts_sentence::is_common(self.after.trim_start())
    }
}

/// How far behind a quotation the verb of who said it may stand, in words.
const FARTHEST_VERB: usize = 7;

/// Whether `word` says that somebody spoke, in a language with Latin letters.
fn is_saying_verb(word: &str) -> bool {
    let word = fold(word);
    [saying::ENGLISH, saying::ENGLISH_QUOTING, saying::OTHER_QUOTING]
        .iter()
        .any(|list| list.has(&word))
}

/// The most words behind a dash that tell whose a quotation is.
const LONGEST_SIGNATURE: usize = 10;

fn is_lower(c: char) -> bool {
    c.is_lowercase()
}

fn is_upper(c: char) -> bool {
    c.is_uppercase()
}

/// The bracketed stretches of a line, closed ones only, in which no sentence ends.
struct Brackets {
    spans: Vec<Span>,
    next: usize,
}

/// Whether the bracket `c` at `at` has another beside it.
fn is_doubled(line: &str, at: usize, c: char) -> bool {
    matches!(c, '(' | ')') && (text_before(line, at).ends_with(c) || text_from(line, at + 1).starts_with(c))
}

/// A longer bracket holds sentences of its own.
const LONGEST_ASIDE: usize = 300;

impl Brackets {
    fn new(line: &str, offset: usize) -> Self {
        let mut spans = Vec::new();
        let mut open = Vec::new();
        // Brackets that open a sentence hold it: only those inside one are asides.
        let mut fresh = true;
        let mut outer_fresh = true;
        // ((…)) quotes.
        let doubled = line.contains("((");
        for (at, c) in line.char_indices() {
            if doubled && is_doubled(line, at, c) {
                continue;
            }
            if open.is_empty() && matches!(c, '(' | '[' | '（') {
                outer_fresh = fresh;
            }
            if !c.is_whitespace() && !is_ignored(c) && !is_closer(c) {
                fresh = is_terminator(c);
            }
            match c {
                '(' | '[' | '（' => open.push(at),
                ')' | ']' | '）' => {
                    if let Some(start) = open
                        .pop()
                        .filter(|start| open.is_empty() && !outer_fresh && at - start <= LONGEST_ASIDE)
                    {
                        spans.push(Span::new(start, at).shifted(offset));
                    }
                }
                _ => {}
            }
        }
        Self { spans, next: 0 }
    }

    /// Whether `at` lies in one. To be asked with rising `at`.
    fn holds(&mut self, at: usize) -> bool {
        while self.spans.get(self.next).is_some_and(|span| span.end <= at) {
            self.next += 1;
        }
        self.spans.get(self.next).is_some_and(|span| span.start <= at)
    }
}
