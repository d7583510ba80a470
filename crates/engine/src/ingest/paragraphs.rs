//! An article's paragraphs: which are the article, and which are headline, caption or page furniture.
//!
//! A paragraph is a line, or several that only a width parts ([`super::wrapped`]).
//!
//! | line | role |
//! |---|---|
//! | the first, short, without a full stop | headline |
//! | a short one without a full stop between two paragraphs | subheading |
//! | سفينة في الميناء (وكالة كذا) | caption |
//! | شارك المقال على: | furniture: share |
//! | مقالات ذات صلة, and the short lines after it | furniture: related |
//!
//! Precision first: a line is set aside where a phrase or its shape says so, never for being short alone.

use crate::hashing::Set;
use crate::text::script::is_letter;

use super::article::Article;
use super::lines::{Line, SHORTEST_PROSE, only_letters};
use super::{furniture, header, wrapped};
use crate::Span;
use crate::text::{Language, fold, is_rtl};
use crate::vocabulary::{Role, SetAside, text_before};

/// A paragraph of an article and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands, without the spaces round it.
    pub span: Span,
    /// What it is.
    pub role: Role,
    /// Why it was set aside, where it was.
    pub set_aside: Option<SetAside>,
    /// Whether most of its letters run right to left.
    pub rtl: bool,
    /// Its language; the article's where the line is too short to tell.
    pub language: Language,
}

/// A heading has at most so many words; anything longer is read as the article itself.
const LONGEST_HEADLINE: usize = 22;
/// A heading between paragraphs is shorter still.
const LONGEST_SUBHEADING: usize = 9;

/// The paragraphs of `article`, in order: its lines that are not blank, joined where a width alone parts them.
///
/// What the reader said of single paragraphs ([`Article::furniture`]) wins over what the lines look like.
#[must_use]
pub fn paragraphs(article: &Article) -> Vec<Paragraph> {
    let mut out = read(&article.text, &article.title);
    overrule(&mut out, &article.furniture);
    set_languages(&mut out, &article.text);
    out
}

/// The line near the top of `text` that reads as its title.
pub(super) fn headline(text: &str) -> Option<String> {
    let end = text.char_indices().nth(TOP_OF_PAGE).map_or(text.len(), |(at, _)| at);
    let top = text_before(text, end);
    let found = read(top, "")
        .into_iter()
        .take(6)
        .find(|paragraph| paragraph.role == Role::Headline)?;
    Some(found.span.of(top).to_owned())
}

/// So many characters hold every line that stands above an article.
const TOP_OF_PAGE: usize = 4000;

fn read(text: &str, title: &str) -> Vec<Paragraph> {
    let lines = wrapped::paragraphs(text);
    let header = header::read(text).lines;
    let mut set_aside = furniture::reasons(&lines);
    for (_, reason) in lines
        .iter()
        .zip(&mut set_aside)
        .take_while(|(line, _)| line.span.end <= header)
    {
        *reason = Some(SetAside::Label);
    }
    roles(&lines, &set_aside, &letters(title))
}

/// The folded letters of `text` alone, so that punctuation and spacing do not tell two copies of a title apart.
fn letters(text: &str) -> String {
    only_letters(&fold(text))
}

fn roles(lines: &[Line], set_aside: &[Option<SetAside>], title: &str) -> Vec<Paragraph> {
    let first = set_aside.iter().position(Option::is_none);
    let mut seen = Set::default();
    let mut out = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let mut reason = set_aside.get(at).copied().flatten();
        if !seen.insert(line.identity()) {
            reason = reason.or(Some(SetAside::Repeated));
        }
        let role = match reason {
            Some(SetAside::Caption) => Role::Caption,
            Some(_) => Role::Furniture,
            None if is_headline(lines, at, first, title) => Role::Headline,
            None if is_subheading(lines, set_aside, at) => Role::Subheading,
            None => Role::Body,
        };
        out.push(Paragraph {
            span: line.span,
            role,
            set_aside: reason,
            rtl: is_rtl(line.text),
            language: Language::default(),
        });
    }
    out
}

/// The article's first line, if it is short, does not end as a sentence does, and a longer one follows; or, near the
/// top, the line that repeats the title.
fn is_headline(lines: &[Line], at: usize, first: Option<usize>, title: &str) -> bool {
    let Some(line) = lines.get(at) else { return false };
    if at < 4 && !title.is_empty() && line.words <= 2 * LONGEST_HEADLINE && letters(line.text) == title {
        return true;
    }
    let longer = || {
        let mut later = lines.iter().skip(at + 1);
        later.any(|later| later.words > line.words && later.words >= SHORTEST_PROSE)
    };
    let stops = line.stops && !line.text.ends_with(['؟', '?', '!', '？', '！']);
    first == Some(at)
        && line.words <= LONGEST_HEADLINE
        && !stops
        && !line.text.ends_with(['،', ',', ':', '؛', '：', '，'])
        && longer()
}

/// A short line without a full stop, after a paragraph of the article and before a longer one.
fn is_subheading(lines: &[Line], set_aside: &[Option<SetAside>], at: usize) -> bool {
    let neighbour = |index: Option<usize>| {
        let index = index?;
        lines
            .get(index)
            .filter(|_| set_aside.get(index).is_some_and(Option::is_none))
    };
    let (Some(line), Some(before), Some(after)) =
        (lines.get(at), neighbour(at.checked_sub(1)), neighbour(Some(at + 1)))
    else {
        return false;
    };
    let ends = |line: &Line, marks: &[char]| line.text.ends_with(marks);
    line.words <= LONGEST_SUBHEADING
        && (!line.stops || ends(line, &['؟', '?', '!']))
        && !ends(line, &[':', '،', ',', '؛', '-'])
        && line.text.chars().filter(|&c| is_letter(c)).count() > 3
        && !line.text.starts_with(|c: char| c.is_numeric() || "-*•–—".contains(c))
        && before.is_prose()
        && after.words >= SHORTEST_PROSE
}

/// The reader's own word.
fn overrule(paragraphs: &mut [Paragraph], said: &[(usize, bool)]) {
    for paragraph in paragraphs {
        match said.iter().rev().find(|(start, _)| *start == paragraph.span.start) {
            Some((_, true)) => {
                paragraph.role = Role::Furniture;
                paragraph.set_aside = Some(SetAside::Reader);
            }
            Some((_, false)) if paragraph.set_aside.is_some() => {
                paragraph.role = Role::Body;
                paragraph.set_aside = None;
            }
            _ => {}
        }
    }
}

/// A line too short to tell its language has the article's.
fn set_languages(paragraphs: &mut [Paragraph], text: &str) {
    let article = Language::of(text);
    for paragraph in paragraphs {
        let part = paragraph.span.of(text);
        let own = Language::of(part);
        paragraph.language = if own == Language::Undetermined { article } else { own };
    }
}
