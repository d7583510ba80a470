//! From words to stretches: no confetti.
//!
//! ```text
//! a   fled with his brother    and the money
//! b   escaped on a stolen boat and vanished
//!     ~~~~~~~~~~~~~~~~~~~~~~~~ replaced, not: replaced, "and" shared, replaced
//! ```

use super::diff::Change;
use crate::vocabulary::ChangeKind;

/// What became of one word, or of two that stand in the same place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    /// Place in the first.
    pub a: Option<usize>,
    /// Place in the second.
    pub b: Option<usize>,
    /// The change; none where there is none.
    pub kind: Option<ChangeKind>,
    /// Whether it stands elsewhere.
    pub moved: bool,
    /// Whether sharing the word says something.
    pub weighs: bool,
    /// Whether the two words answer each other.
    pub alike: bool,
    /// The number, date or phrase of each wording that the words have a part in.
    pub wholes: (Option<u32>, Option<u32>),
}

/// At most so many common words between two rewritten stretches are no common ground.
const CONFETTI: usize = 2;

impl Unit {
    /// Whether it is part of a rewriting, in which single words answer no others.
    fn rewrites(&self) -> bool {
        !self.moved
            && match self.kind {
                Some(ChangeKind::Added | ChangeKind::Dropped) => true,
                Some(ChangeKind::Replaced) => !self.alike && self.a.is_some() && self.b.is_some(),
                _ => false,
            }
    }
}

/// Joins units that belong together to changes.
pub(super) fn stretches(mut units: Vec<Unit>) -> Vec<Change> {
    absorb(&mut units);
    let mut changes: Vec<Change> = Vec::new();
    let mut before: Option<Unit> = None;
    let (mut at_a, mut at_b) = (0, 0);
    for unit in units {
        if let Some(kind) = unit.kind {
            let change = if unit.moved {
                changes
                    .iter_mut()
                    .rfind(|change| change.moved)
                    .filter(|change| moves_with(unit, change))
            } else {
                changes
                    .last_mut()
                    .filter(|change| before.is_some_and(|before| joins(before, unit, change)))
            };
            match change {
                Some(change) => extend(change, unit, kind),
                None => changes.push(Change {
                    kind,
                    a: range(unit.a, at_a),
                    b: range(unit.b, at_b),
                    moved: unit.moved,
                }),
            }
        }
        at_a = unit.a.filter(|_| !unit.moved).map_or(at_a, |at| at + 1);
        at_b = unit.b.map_or(at_b, |at| at + 1);
        before = Some(unit).filter(|unit| unit.kind.is_some() && !unit.moved);
    }
    changes
}

/// Whether `unit` stands right after what moved with `change`, in both wordings.
fn moves_with(unit: Unit, change: &Change) -> bool {
    let plain = unit.kind == Some(ChangeKind::Moved) && change.kind == ChangeKind::Moved;
    plain && unit.a == Some(change.a.end) && unit.b == Some(change.b.end)
}

fn range(place: Option<usize>, otherwise: usize) -> std::ops::Range<usize> {
    place.map_or(otherwise..otherwise, |at| at..at + 1)
}

/// Takes a few common words between two rewritten stretches into the rewriting.
fn absorb(units: &mut [Unit]) {
    let mut at = 0;
    while at < units.len() {
        let end = (at..units.len())
            .find(|&k| units[k].rewrites() || units[k].weighs || units[k].moved)
            .unwrap_or(units.len());
        let lone = end > at && end - at <= CONFETTI && at > 0 && end < units.len();
        if lone && rewritten(units[..at].iter().rev()) && rewritten(units[end..].iter()) {
            for unit in &mut units[at..end] {
                unit.kind = Some(ChangeKind::Replaced);
                unit.alike = false;
            }
        }
        at = end.max(at) + 1;
    }
}

/// Whether the stretch that begins here has words of both wordings and rewrites them.
fn rewritten<'u>(units: impl Iterator<Item = &'u Unit>) -> bool {
    let (mut a, mut b) = (0, 0);
    for unit in units.take_while(|unit| unit.rewrites()) {
        a += usize::from(unit.a.is_some());
        b += usize::from(unit.b.is_some());
    }
    a > 0 && b > 0 && a + b > 2
}

/// Whether `unit`, which follows `before`, belongs to the change that `before` is in.
fn joins(before: Unit, unit: Unit, change: &Change) -> bool {
    let next = |place: Option<usize>, end: usize| place.is_none_or(|at| at == end);
    let meets = (change.a.start == change.a.end || next(unit.a, change.a.end))
        && (change.b.start == change.b.end || next(unit.b, change.b.end));
    // The words of one number or phrase: خمسة وعشرون for 25.
    let one_sided = |unit: Unit| unit.a.is_none() || unit.b.is_none();
    let part = (one_sided(before) || one_sided(unit)) && unit.kind == Some(change.kind);
    let whole = unit.wholes.0.is_some() && unit.wholes.1.is_some() && unit.wholes == before.wholes;
    meets && ((before.rewrites() && unit.rewrites()) || part || (whole && unit.kind == before.kind))
}

fn extend(change: &mut Change, unit: Unit, kind: ChangeKind) {
    let grow = |range: &mut std::ops::Range<usize>, place: Option<usize>| {
        if let Some(at) = place {
            *range = if range.start == range.end {
                at..at + 1
            } else {
                range.start..at + 1
            };
        }
    };
    grow(&mut change.a, unit.a);
    grow(&mut change.b, unit.b);
    if change.kind != kind {
        change.kind = ChangeKind::Replaced;
    }
}
