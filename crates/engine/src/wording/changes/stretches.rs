//! From words to changes: neighbours that changed together are one change, and what nothing answers is added, dropped
//! or rewritten.
//!
//! ```text
//! base   fled with his brother    in the night
//! own    escaped on a stolen boat in the night
//!        ~~~~~~~~~~~~~~~~~~~~~~~~ replaced
//! ```

use super::answers::Group;
use super::change::Change;
use super::editorial::{is_certainty, join_distance};
use super::token::Token;
use crate::order;
use crate::vocabulary::ChangeKind;
use crate::wording::words::interner::WordInterner;

/// All changes in the order of the wording; `changed` is what became of each group.
pub fn stretches(
    interner: &WordInterner,
    base: &[Token],
    own: &[Token],
    groups: &[Group],
    changed: Vec<Option<Change>>,
) -> Vec<Change> {
    let is_word = |at: &usize| own.get(*at).is_some_and(|token| interner.get(token.id).is_word());
    let mut found: Vec<Change> = Vec::new();
    let (mut moved, mut marks): (Vec<Change>, Vec<Change>) = Default::default();
    let mut gaps = Gaps::new(interner, base, own, groups);
    for (group, change) in groups.iter().zip(changed) {
        if group.moved {
            moved.extend(change);
        } else if group.own.iter().any(is_word) {
            let end = |places: &[usize]| places.first().copied().unwrap_or_default();
            let (words, loose) = gaps.until(end(&group.base), end(&group.own));
            found.extend(words.into_iter().chain(change));
            marks.extend(loose);
        } else {
            marks.extend(change);
        }
    }
    let (words, loose) = gaps.until(base.len(), own.len());
    found.extend(words);
    marks.extend(loose);
    order::by_key(&mut marks, |change| place(change, groups));
    let mut all = join(found, goes_on);
    all.extend(join(moved, moves_on));
    all.extend(join_distance(interner, base, own, marks));
    order::by_key(&mut all, |change| place(change, groups));
    all
}

/// Where a change stands: at its own words, or where it would have them.
fn place(change: &Change, groups: &[Group]) -> (usize, usize) {
    let first = change.own.first().copied();
    let before = || {
        let from = change.base.first().copied().unwrap_or_default();
        let stays = groups.iter().filter(|group| !group.moved);
        let last = stays
            .take_while(|group| group.base.first().is_some_and(|&at| at < from))
            .last();
        last.and_then(|group| group.own.last()).map_or(0, |&at| at + 1)
    };
    first.map_or_else(|| (before(), 0), |at| (at, 1))
}

/// Joins neighbours for which `joins` holds.
fn join(changes: Vec<Change>, joins: fn(&Change, &Change) -> bool) -> Vec<Change> {
    let mut joined: Vec<Change> = Vec::with_capacity(changes.len());
    for mut change in changes {
        match joined.last_mut().filter(|last| joins(last, &change)) {
            Some(last) => {
                if last.kind != change.kind {
                    last.kind = ChangeKind::Replaced;
                }
                last.base.append(&mut change.base);
                last.own.append(&mut change.own);
            }
            None => joined.push(change),
        }
    }
    joined
}

/// Whether `next` begins right where `last` ends; a change without words of one side does so on that side.
fn follows(last: &Change, next: &Change) -> bool {
    let side = |last: &[usize], next: &[usize]| match (last.last(), next.first()) {
        (Some(&last), Some(&next)) => next == last + 1,
        _ => true,
    };
    side(&last.base, &next.base) && side(&last.own, &next.own)
}

/// Whether two changes in their places are one: both replace, or one replaces and the other only goes on with it.
fn goes_on(last: &Change, next: &Change) -> bool {
    /// So many words that were only added or dropped go with the word beside them.
    const SHORT: usize = 2;
    let replaces = |change: &Change| change.kind == ChangeKind::Replaced;
    let short = |change: &Change| {
        matches!(change.kind, ChangeKind::Added | ChangeKind::Dropped) && change.base.len() + change.own.len() <= SHORT
    };
    let one = (replaces(last) && (replaces(next) || short(next))) || (short(last) && replaces(next));
    one && follows(last, next)
}

/// Whether two moved stretches are one.
fn moves_on(last: &Change, next: &Change) -> bool {
    last.kind == ChangeKind::Moved && next.kind == ChangeKind::Moved && follows(last, next)
}

/// What stands between groups that keep their places, and nothing answers.
struct Gaps<'t> {
    interner: &'t WordInterner,
    base: &'t [Token],
    own: &'t [Token],
    /// Whether each token is in no group.
    free_base: Vec<bool>,
    free_own: Vec<bool>,
    /// Up to where all was looked at.
    from: (usize, usize),
}

impl<'t> Gaps<'t> {
    fn new(interner: &'t WordInterner, base: &'t [Token], own: &'t [Token], groups: &[Group]) -> Self {
        let mut gaps = Self {
            interner,
            base,
            own,
            free_base: vec![true; base.len()],
            free_own: vec![true; own.len()],
            from: (0, 0),
        };
        for group in groups {
            for &at in &group.base {
                gaps.free_base.get_mut(at).into_iter().for_each(|it| *it = false);
            }
            for &at in &group.own {
                gaps.free_own.get_mut(at).into_iter().for_each(|it| *it = false);
            }
        }
        gaps
    }

    /// The changes of words, and of marks, in the gap that ends before these two places.
    fn until(&mut self, base: usize, own: usize) -> (Vec<Change>, Vec<Change>) {
        let free = |all: &[bool], from: usize, to: usize| -> Vec<usize> {
            (from..to).filter(|&at| all.get(at) == Some(&true)).collect()
        };
        let gone = free(&self.free_base, self.from.0, base);
        let came = free(&self.free_own, self.from.1, own);
        self.from = (self.from.0.max(base), self.from.1.max(own));
        let word = |tokens: &[Token], at: usize| tokens.get(at).is_some_and(|it| self.interner.get(it.id).is_word());
        let says = |tokens: &[Token], at: usize| tokens.get(at).is_some_and(|it| self.interner.get(it.id).weighs());
        let (gone, gone_marks): (Vec<usize>, Vec<usize>) = gone.into_iter().partition(|&at| word(self.base, at));
        let (came, marks): (Vec<usize>, Vec<usize>) = came.into_iter().partition(|&at| word(self.own, at));
        let change = |kind, base: Vec<usize>, own: Vec<usize>| Change {
            kind,
            base,
            own,
            moved: false,
        };
        let rewritten = gone.len() == came.len()
            || (gone.iter().any(|&at| says(self.base, at)) && came.iter().any(|&at| says(self.own, at)));
        let mut found = if rewritten {
            vec![change(ChangeKind::Replaced, gone, came)]
        } else {
            vec![
                change(ChangeKind::Dropped, gone, Vec::new()),
                change(ChangeKind::Added, Vec::new(), came),
            ]
        };
        found.retain(|change| !change.base.is_empty() || !change.own.is_empty());
        for change in &mut found {
            if is_certainty(self.interner, (self.base, &change.base), (self.own, &change.own)) {
                change.kind = ChangeKind::Certainty;
            }
        }
        let lost = gone_marks
            .into_iter()
            .map(|at| change(ChangeKind::Punctuation, vec![at], Vec::new()));
        let new = marks
            .into_iter()
            .map(|at| change(ChangeKind::Punctuation, Vec::new(), vec![at]));
        (found, lost.chain(new).collect())
    }
}
