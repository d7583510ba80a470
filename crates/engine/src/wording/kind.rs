//! What kind of difference stands between two words that answer each other.

use super::lexis::{Class, Lexeme};
use crate::session::ChangeKind;
use crate::text::fold;

/// How `b` differs from `a`; none where they are the same to the letter.
pub(super) fn kind(a: &Lexeme, b: &Lexeme) -> Option<ChangeKind> {
    if a.surface == b.surface {
        return None;
    }
    Some(match (a.class, b.class) {
        (Class::Mark, _) | (_, Class::Mark) => ChangeKind::Punctuation,
        _ if a.key == b.key => same_key(a.surface, b.surface),
        _ if a.value.is_some() && b.value.is_some() => numbers(a, b),
        _ if a.bare == b.bare => ChangeKind::Clitic,
        _ if a.stem == b.stem => ChangeKind::Inflection,
        _ if a.attribution && b.attribution => ChangeKind::Attribution,
        _ => ChangeKind::Replaced,
    })
}

fn same_key(a: &str, b: &str) -> ChangeKind {
    if without_marks(a).eq(without_marks(b)) {
        ChangeKind::Marks
    } else {
        ChangeKind::Spelling
    }
}

fn without_marks(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|&c| c != 'ـ' && !fold::is_ignored(c))
}

fn numbers(a: &Lexeme, b: &Lexeme) -> ChangeKind {
    if a.value == b.value {
        ChangeKind::Spelling
    } else {
        ChangeKind::Number
    }
}
