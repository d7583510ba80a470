//! Two wordings already set against each other, column by column: what changed, and how.

use super::lexis::{Lexis, WordId};
use super::moved::{self, Move};
use super::spelling::Class;
use crate::hashing::Map;
use crate::vocabulary::ChangeKind;

/// A word in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// What it is.
    pub id: WordId,
    /// The number, date or phrase that it has a part in.
    pub whole: Option<u32>,
}

/// A wording spread over columns.
pub(super) type Spread = Vec<Option<Cell>>;

/// How one wording differs from another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Compared {
    /// For each column, how the word that stands there differs, or what became of the one that stood there; none where
    /// the two are the same, where nothing stands and whence a word moved.
    pub changes: Vec<Option<ChangeKind>>,
    /// Words that stand elsewhere, by column; one with a change of its own was changed on the way.
    pub moves: Vec<Move>,
    /// Columns in which only the other wording has a word, and which no [`Compared::moves`] accounts for.
    pub dropped: Vec<u32>,
    /// Whether too little is shared for marks on single words to help.
    pub block: bool,
}

/// Compares `own` with `base`.
pub(super) fn compare(lexis: &Lexis, base: &Spread, own: &Spread) -> Compared {
    let moves = moved::find(lexis, base, own);
    let answered = answered(lexis, base, own);
    let mut changes: Vec<Option<ChangeKind>> = base
        .iter()
        .zip(own)
        .map(|(base, own)| change(lexis, *base, *own, &answered))
        .collect();
    for one in &moves {
        let (from, to) = (one.from as usize, one.to as usize);
        let inside = base[from].zip(own[to]).and_then(|(x, y)| lexis.change(x.id, y.id));
        changes[to] = inside.or(Some(ChangeKind::Moved));
        if own[from].is_none() {
            changes[from] = None;
        }
    }
    let dropped = (0..)
        .zip(&changes)
        .filter(|(_, change)| **change == Some(ChangeKind::Dropped));
    Compared {
        dropped: dropped.map(|(column, _)| column).collect(),
        changes,
        moves,
        block: is_block(lexis, base, own),
    }
}

fn change(lexis: &Lexis, base: Option<Cell>, own: Option<Cell>, answered: &Answered) -> Option<ChangeKind> {
    let (only, wholes, otherwise) = match (base, own) {
        (Some(base), Some(own)) => return lexis.change(base.id, own.id),
        (None, None) => return None,
        (Some(base), None) => (base, &answered.base, ChangeKind::Dropped),
        (None, Some(own)) => (own, &answered.own, ChangeKind::Added),
    };
    let part_of = only.whole.and_then(|whole| wholes.get(&whole));
    match part_of {
        _ if lexis.get(only.id).class() == Class::Mark => Some(ChangeKind::Punctuation),
        Some(kind) => *kind,
        None => Some(otherwise),
    }
}

/// The values and phrases of which a word is answered by a word of a value or phrase on the other side.
///
/// Their other words were not added or dropped: «خمسة وعشرون» for 25 is one number in another spelling. They changed
/// as the phrase did, or not at all where the reader takes the two for the same.
#[derive(Default)]
struct Answered {
    base: Map<u32, Option<ChangeKind>>,
    own: Map<u32, Option<ChangeKind>>,
}

fn answered(lexis: &Lexis, base: &Spread, own: &Spread) -> Answered {
    let mut answered = Answered::default();
    for (base, own) in base.iter().zip(own) {
        let (Some(base), Some(own)) = (base, own) else { continue };
        let (x, y) = (lexis.get(base.id), lexis.get(own.id));
        let kind = match x.agrees(y) {
            Some(true) => Some(ChangeKind::Spelling),
            Some(false) => Some(ChangeKind::Number),
            // Not where one phrase only goes on after the other: the words that it goes on with were added.
            None if x.is_equivalent(y) && !x.is_form_of(y) => {
                lexis.change(base.id, own.id).map(|_| ChangeKind::Replaced)
            }
            None => continue,
        };
        base.whole.map(|whole| answered.base.insert(whole, kind));
        own.whole.map(|whole| answered.own.insert(whole, kind));
    }
    answered
}

/// Whether less than two fifths of the shorter wording's words answer one in the other.
fn is_block(lexis: &Lexis, base: &Spread, own: &Spread) -> bool {
    let is_word = |cell: &&Cell| lexis.get(cell.id).class() != Class::Mark;
    let words = |row: &Spread| row.iter().flatten().filter(is_word).count();
    let answers = |(base, own): &(&Option<Cell>, &Option<Cell>)| match (base, own) {
        (Some(base), Some(own)) => is_word(&base) && lexis.likeness(base.id, own.id) >= 600,
        _ => false,
    };
    let shared = base.iter().zip(own).filter(answers).count();
    shared * 5 < words(base).min(words(own)) * 2
}
