//! A term where it stands.

use crate::text::reading::Symbol;
use crate::vocabulary::Span;

/// A term where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Occurrence {
    /// Where it stands in the article's text.
    pub(crate) span: Span,
    /// The key of its first word.
    pub(crate) key: Symbol,
    /// A stem, a value, or a set of equivalents.
    pub(crate) term: Symbol,
    /// What the term is.
    pub(crate) kind: TermKind,
    /// Whether a capital letter says that it is a name.
    pub(crate) named: bool,
    /// Whether it belongs to an Arabic name or office, by a title or «بن».
    pub(crate) entity: bool,
}

/// What a term stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TermKind {
    /// A stem.
    Word,
    /// A number, a date or the like.
    Value,
    /// A set of equivalents.
    Equivalent,
}
