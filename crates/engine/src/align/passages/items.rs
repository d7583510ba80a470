//! A stretch of text as words and marks, each with its folded key and whether it stands in quotation marks.

use crate::Span;
use crate::text::{WordKind, fold, words};

/// A word or a punctuation mark.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// Where it stands in the article's text.
    pub(super) span: Span,
    /// Folded spelling; the mark itself for a mark.
    pub(super) key: String,
    /// Whether it is a punctuation mark or symbol.
    pub(super) mark: bool,
    /// Whether it stands between quotation marks (the marks themselves do not).
    pub(super) quoted: bool,
    /// Whether it begins with a capital letter.
    pub(super) capital: bool,
}

impl Item {
    /// Whether it is a mark and one of `marks`.
    pub(super) fn is(&self, marks: &str) -> bool {
        self.mark && marks.contains(self.key.as_str())
    }

    /// The key without a leading و or ف, where it has one.
    pub(super) fn bare(&self) -> &str {
        let rest = self.key.strip_prefix(['و', 'ف']).unwrap_or(&self.key);
        if rest.chars().count() >= 2 { rest } else { &self.key }
    }
}

/// Marks that part clauses.
pub(super) const COMMAS: &str = "،,؛;";
/// Quotation marks of every kind.
pub(super) const QUOTES: &str = "«»“”„‟\"‹›";

/// The items of `span` in `text`. Quotation marks pair up from the start of `span`, whichever way round they are
/// written (Arabic outlets use ”…“, “…” and ”…” alike); « » nest in the others. A quotation that is never closed runs to the end.
pub(super) fn items(text: &str, span: Span) -> Vec<Item> {
    let part = span.of(text);
    let mut open: Option<char> = None;
    let mut out = Vec::new();
    for word in words(part) {
        let mark = word.kind == WordKind::Mark;
        let raw = word.span.of(part);
        let key = if mark { raw.to_owned() } else { fold(raw) };
        let quote = raw.chars().next().filter(|c| mark && QUOTES.contains(*c));
        let mut quoted = open.is_some();
        if let Some(c) = quote {
            let was = open;
            open = after_quote(open, c);
            quoted = was.is_some() && open.is_some();
        }
        out.push(Item {
            span: word.span.shifted(span.start),
            key,
            mark,
            quoted,
            capital: raw.starts_with(char::is_uppercase),
        });
    }
    out
}

/// Which quotation is open after the mark `c`: one kind inside another does not close it.
const fn after_quote(open: Option<char>, c: char) -> Option<char> {
    match (open, c) {
        (None, _) => Some(c),
        (Some('«'), '»') | (Some('»'), '«') | (Some('‹'), '›') | (Some('"'), '"') => None,
        (Some('“' | '”' | '„' | '‟'), '“' | '”' | '‟') => None,
        (Some(outer), _) => Some(outer),
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
