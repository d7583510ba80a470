//! A stretch of text as words and marks, each with its folded key and whether it stands in quotation marks.

use std::ops::Range;

use super::lexicon::{self, has};
use crate::text::reading::{Lexicon, Reading, SpannedToken};
use crate::text::{Quotation, WordKind, quotations_of_paragraph};
use crate::{Span, order};

/// A word or a punctuation mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'l> {
    /// Where it stands in the article's text.
    pub(super) span: Span,
    /// Where its second letter stands: what is joined to it ends there.
    pub(super) second: usize,
    /// Folded spelling; the mark itself for a mark.
    pub(super) key: &'l str,
    /// Whether it is a punctuation mark or symbol.
    pub(super) mark: bool,
    /// Whether it is a quotation mark.
    pub(super) quote: bool,
    /// Whether it stands between quotation marks (the marks themselves do not).
    pub(super) quoted: bool,
    /// Whether it begins with a capital letter.
    pub(super) capital: bool,
    /// Whether it is a word of more than one letter in capitals alone.
    pub(super) uppercase: bool,
    /// Whether it is the name علي or a word of إمام, which folded are spelt as على and أمام.
    pub(super) homograph: bool,
    /// Whether it is spelt as the name علي, which some write for على.
    pub(super) dotted: bool,
}

impl<'l> Item<'l> {
    /// Whether it is a mark and one of `marks`.
    pub(super) fn is(&self, marks: &str) -> bool {
        self.mark && marks.contains(self.key)
    }

    /// Whether it is a preposition.
    pub(super) fn is_preposition(&self) -> bool {
        has(lexicon::PREPOSITIONS, self.key) && !self.homograph
    }

    /// The key without a leading و or ف, where it has one.
    pub(super) fn bare(&self) -> &'l str {
        let rest = self.key.strip_prefix(['و', 'ف']).unwrap_or(self.key);
        if rest.chars().count() >= 2 { rest } else { self.key }
    }
}

/// A stretch of items looked at by place. Past its end stands nothing, as behind the last token that a parser looks ahead
/// to: an item that is no word and no mark, and stretches that are empty.
pub(super) trait Lookahead<'l> {
    /// The item at `at`.
    fn item(&self, at: usize) -> &Item<'l>;
    /// The items before `end`.
    fn head(&self, end: usize) -> &[Item<'l>];
    /// The items from `start` on.
    fn tail(&self, start: usize) -> &[Item<'l>];
    /// The items in `range`.
    fn part(&self, range: Range<usize>) -> &[Item<'l>];
}

impl<'l> Lookahead<'l> for [Item<'l>] {
    fn item(&self, at: usize) -> &Item<'l> {
        self.get(at).unwrap_or(&NOTHING)
    }

    fn head(&self, end: usize) -> &[Item<'l>] {
        self.get(..end).unwrap_or(self)
    }

    fn tail(&self, start: usize) -> &[Item<'l>] {
        self.get(start..).unwrap_or_default()
    }

    fn part(&self, range: Range<usize>) -> &[Item<'l>] {
        self.get(range).unwrap_or_default()
    }
}

/// What stands past the end of a stretch.
static NOTHING: Item<'static> = Item {
    span: Span::new(0, 0),
    second: 0,
    key: "",
    mark: false,
    quote: false,
    quoted: false,
    capital: false,
    uppercase: false,
    homograph: false,
    dotted: false,
};

/// Marks that part clauses.
pub(super) const COMMAS: &str = "،,؛;";
/// Marks that are of quotation even where no quotation was found that they open or close.
const STRAY_QUOTES: &str = "«»“”„‟\"‹›";

/// The items of `span` in `text`, a paragraph of it or less, of which `reading` has the words.
pub(super) fn items<'l>(text: &str, span: Span, reading: &Reading, lexicon: &'l Lexicon) -> Vec<Item<'l>> {
    let part = span.of(text);
    let mut quotations = Quotations::new(part);
    // Who writes «على» somewhere means the name by «علي».
    let tells_ya = part.contains("على");
    let item = |&token: &SpannedToken| {
        let form = lexicon.form(token);
        let (place, raw) = (token.span(), lexicon.surface(token));
        let (mark, start) = (form.kind == WordKind::Mark, place.start - span.start);
        Item {
            span: place,
            second: place.start + form.first_letter(),
            key: lexicon.text(form.folded),
            mark,
            quote: mark && (STRAY_QUOTES.contains(lexicon.text(form.folded)) || quotations.begin_or_end_at(start)),
            quoted: quotations.hold(start),
            capital: raw.starts_with(char::is_uppercase),
            uppercase: raw.starts_with(char::is_uppercase) && raw.len() > 1 && !raw.contains(char::is_lowercase),
            dotted: raw == "علي",
            homograph: raw == "علي" && tells_ya || raw.contains("إمام"),
        }
    };
    reading.tokens().iter().map(item).collect()
}

/// The quotations of a paragraph, to be asked in reading order.
struct Quotations {
    /// What stands in each, those within others left out; the last one first.
    inner: Vec<Span>,
    /// Where all their marks stand, in order.
    marks: Vec<usize>,
}

impl Quotations {
    fn new(part: &str) -> Self {
        let found = quotations_of_paragraph(part);
        let outer = found.iter().rev().filter(|quotation| quotation.depth == 0);
        let both = |quotation: &Quotation| [Some(quotation.open), quotation.close];
        // A typed mark is two characters.
        let ends = |mark: Span| [mark.start, mark.start + usize::from(mark.len() == 2)];
        let mut marks: Vec<usize> = found.iter().flat_map(both).flatten().flat_map(ends).collect();
        order::by(&mut marks, Ord::cmp);
        Self {
            inner: outer.map(|quotation| quotation.inner).collect(),
            marks,
        }
    }

    fn hold(&mut self, at: usize) -> bool {
        while self.inner.pop_if(|inner| inner.end <= at).is_some() {}
        self.inner.last().is_some_and(|inner| inner.start <= at)
    }

    fn begin_or_end_at(&self, at: usize) -> bool {
        self.marks.binary_search(&at).is_ok()
    }
}

/// How many words there are among `items`.
pub(super) fn word_count(items: &[Item]) -> usize {
    items.iter().filter(|item| !item.mark).count()
}

/// The span from the first to the last of `items`.
pub(super) fn span_of(items: &[Item]) -> Span {
    match items {
        [first, .., last] => Span::new(first.span.start, last.span.end),
        [only] => only.span,
        [] => Span::default(),
    }
}
