//! What kind of difference stands between two words that answer each other.

use crate::text::Sameness;
use crate::vocabulary::ChangeKind;
use crate::wording::words::house::is_house_spelling;
use crate::wording::words::interner::{Lexeme, WordId, WordInterner};

/// How `b` differs from `a`; none where they are the same, or where the reader takes them for the same.
pub fn change(interner: &WordInterner, a: WordId, b: WordId) -> Option<ChangeKind> {
    if interner.is_taken_for_same(a, b) {
        return None;
    }
    kind(interner.get(a), interner.get(b))
}

fn kind(a: &Lexeme, b: &Lexeme) -> Option<ChangeKind> {
    if a.surface == b.surface {
        return None;
    }
    let words = (a.is_word(), b.is_word());
    Some(match a.sameness(b) {
        _ if words == (false, false) => ChangeKind::Punctuation,
        Sameness::Identical | Sameness::Marks => ChangeKind::Marks,
        Sameness::Spelling => ChangeKind::Spelling,
        Sameness::Different if words != (true, true) => ChangeKind::Replaced,
        Sameness::Different => different(a, b),
    })
}

fn different(a: &Lexeme, b: &Lexeme) -> ChangeKind {
    match a.agrees(b) {
        _ if a.key != b.key && a.differs_by_clitics(b) => ChangeKind::Clitic,
        Some(true) => ChangeKind::Spelling,
        Some(false) => ChangeKind::Number,
        _ if a.key == b.key || is_house_spelling(&a.key.text, &b.key.text) => ChangeKind::Spelling,
        _ if a.stem == b.stem => ChangeKind::Inflection,
        _ if a.attribution && b.attribution => ChangeKind::Attribution,
        _ => ChangeKind::Replaced,
    }
}

/// From so many letters in common on, in thousandths, two words are spellings of one.
const SPELLINGS: i32 = 600;

/// Whether the two say the same in another form, or another value, verb of saying or name in its place.
pub fn is_akin(interner: &WordInterner, a: WordId, b: WordId) -> bool {
    let (x, y) = (interner.get(a), interner.get(b));
    let akin = || x.is_equivalent(y) || x.letters_shared(y) >= SPELLINGS;
    x.is_word() == y.is_word() && (change(interner, a, b) != Some(ChangeKind::Replaced) || akin())
}

/// Which of several changes of one group of words names them all: the greatest.
pub const fn weight(kind: ChangeKind) -> u8 {
    match kind {
        ChangeKind::Marks => 0,
        ChangeKind::Punctuation => 1,
        ChangeKind::Spelling => 2,
        ChangeKind::Clitic => 3,
        ChangeKind::Inflection => 4,
        ChangeKind::Moved => 5,
        ChangeKind::Attribution => 6,
        ChangeKind::Added | ChangeKind::Dropped => 7,
        ChangeKind::Number => 8,
        ChangeKind::Name => 9,
        ChangeKind::Replaced => 10,
        ChangeKind::Distance | ChangeKind::Certainty => 11,
    }
}
