//! What kind of difference stands between two words that answer each other.

use super::lexis::Lexeme;
use super::spelling::Class;
use crate::text::Sameness;
use crate::vocabulary::ChangeKind;

/// How `b` differs from `a`; none where they are the same to the letter.
pub(super) fn kind(a: &Lexeme, b: &Lexeme) -> Option<ChangeKind> {
    if a.surface == b.surface {
        return None;
    }
    let marks = (a.class() == Class::Mark, b.class() == Class::Mark);
    Some(match a.sameness(b) {
        _ if marks == (true, true) => ChangeKind::Punctuation,
        Sameness::Identical | Sameness::Marks => ChangeKind::Marks,
        Sameness::Spelling => ChangeKind::Spelling,
        Sameness::Different if marks != (false, false) => ChangeKind::Replaced,
        Sameness::Different => different(a, b),
    })
}

fn different(a: &Lexeme, b: &Lexeme) -> ChangeKind {
    match a.agrees(b) {
        _ if a.key != b.key && a.differs_by_clitics(b) => ChangeKind::Clitic,
        Some(true) => ChangeKind::Spelling,
        Some(false) => ChangeKind::Number,
        _ if a.key == b.key => ChangeKind::Spelling,
        _ if a.stem == b.stem => ChangeKind::Inflection,
        _ if a.attribution && b.attribution => ChangeKind::Attribution,
        _ => ChangeKind::Replaced,
    }
}
