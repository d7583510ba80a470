//! How one wording differs from another: changes, each of one kind, with the words of both that it is about.

use super::answers::{Group, groups};
use super::change::Change;
use super::editorial::{is_certainty, is_name};
use super::kind::{change, weight};
use super::pairs::Pair;
use super::stretches::stretches;
use super::token::Token;
use crate::vocabulary::ChangeKind;
use crate::wording::words::house::house_key;
use crate::wording::words::interner::WordInterner;
use crate::wording::words::units::unit;

/// How one wording differs from another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// In the order of the wording; what was dropped, where it stood.
    pub changes: Vec<Change>,
    /// The words that answer each other (place in the base, place here), with the change of the group they are in.
    pub links: Vec<(usize, usize, Option<ChangeKind>)>,
    /// Whether too little is shared for marks on single words to help.
    pub block: bool,
}

/// Compares `own` with `base`; `pairs` are the links of their words.
pub fn compare(interner: &WordInterner, base: &[Token], own: &[Token], pairs: Vec<Pair>) -> Compared {
    let groups = groups(interner, base, own, pairs);
    let changed: Vec<Option<Change>> = groups.iter().map(|group| changed(interner, base, own, group)).collect();
    let links = groups.iter().zip(&changed).flat_map(|(group, change)| {
        let kind = change.as_ref().map(|change| change.kind);
        group.pairs.iter().map(move |&(base, own)| (base, own, kind))
    });
    Compared {
        links: links.collect(),
        block: is_block(interner, base, own, &groups),
        changes: stretches(interner, base, own, &groups, changed),
    }
}

/// The change that a group makes; none where its words are the same and stand in the same place.
fn changed(interner: &WordInterner, base: &[Token], own: &[Token], group: &Group) -> Option<Change> {
    let ids = group
        .pairs
        .iter()
        .filter_map(|&(x, y)| Some((base.get(x)?.id, own.get(y)?.id)));
    let values = || ids.clone().find_map(|(a, b)| interner.get(a).agrees(interner.get(b)));
    let kinds: Vec<Option<ChangeKind>> = ids.clone().map(|(a, b)| change(interner, a, b)).collect();
    let one_to_one = group.base.len() == group.pairs.len() && group.own.len() == group.pairs.len();
    let same = kinds.iter().all(Option::is_none);
    let listed_as_same = || same && ids.clone().any(|(a, b)| interner.are_listed_as_same(a, b));
    let kind = if (one_to_one && same && !group.torn) || listed_as_same() {
        None
    } else if let [kind] = kinds.as_slice() {
        *kind
    } else if !one_to_one && run_together(interner, base, &group.base) == run_together(interner, own, &group.own) {
        Some(ChangeKind::Spelling)
    } else {
        match values() {
            Some(true) if in_other_units(interner, base, own, group) => Some(ChangeKind::Number),
            Some(true) => Some(ChangeKind::Spelling),
            Some(false) => Some(ChangeKind::Number),
            // The same words in another order, where there is nothing else.
            None => kinds
                .into_iter()
                .flatten()
                .max_by_key(|&kind| weight(kind))
                .or(Some(ChangeKind::Moved)),
        }
    };
    let kind = match kind {
        Some(ChangeKind::Replaced | ChangeKind::Inflection | ChangeKind::Clitic | ChangeKind::Attribution)
            if is_certainty(interner, (base, &group.base), (own, &group.own)) =>
        {
            Some(ChangeKind::Certainty)
        }
        Some(ChangeKind::Replaced) if is_name(interner, (base, &group.base), (own, &group.own)) => {
            Some(ChangeKind::Name)
        }
        kind => kind,
    };
    let is_word = |&at: &usize| own.get(at).is_some_and(|token| interner.get(token.id).is_word());
    let elsewhere = || {
        if group.own.iter().any(is_word) {
            ChangeKind::Moved
        } else {
            ChangeKind::Punctuation
        }
    };
    let kind = kind.or_else(|| group.moved.then(elsewhere))?;
    Some(Change {
        kind,
        base: group.base.clone(),
        own: group.own.clone(),
        moved: group.moved || kind == ChangeKind::Moved,
    })
}

/// The words of one side as if they were written together.
fn run_together(interner: &WordInterner, tokens: &[Token], places: &[usize]) -> String {
    let tokens = places.iter().filter_map(|&at| tokens.get(at));
    tokens
        .map(|token| house_key(&interner.get(token.id).key.text))
        .collect()
}

/// Whether both sides name a unit, and not the same.
fn in_other_units(interner: &WordInterner, base: &[Token], own: &[Token], group: &Group) -> bool {
    let named = |tokens: &[Token], places: &[usize]| {
        let tokens = places.iter().filter_map(|&at| tokens.get(at));
        tokens.filter_map(|token| unit(&interner.get(token.id).key.text)).next()
    };
    let units = named(base, &group.base).zip(named(own, &group.own));
    units.is_some_and(|(a, b)| a != b)
}

/// Whether less than two fifths of the shorter wording's words are answered.
fn is_block(interner: &WordInterner, base: &[Token], own: &[Token], groups: &[Group]) -> bool {
    let is_word = |token: &&Token| interner.get(token.id).is_word();
    let words = |tokens: &[Token]| tokens.iter().filter(is_word).count();
    let answered = groups
        .iter()
        .flat_map(|group| &group.own)
        .filter_map(|&at| own.get(at))
        .filter(is_word)
        .count();
    answered * 5 < words(base).min(words(own)) * 2
}
