//! Which words of a wording answer which of the one it is compared with, in groups that belong together.

use super::kind::change;
use super::pairs::Pair;
use super::token::{Token, wholes};
use crate::hashing::{Map, Set};
use crate::order;
use crate::vocabulary::ChangeKind;
use crate::wording::columns::chain::{Weighed, heaviest};
use crate::wording::words::house::house_key;
use crate::wording::words::interner::WordInterner;
use std::ops::Range;

/// Words that answer each other as one: a name and its initials, two dates, mostly one word and one word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Among the tokens of the base, rising; at least one.
    pub base: Vec<usize>,
    /// Among the wording's own, rising; at least one.
    pub own: Vec<usize>,
    /// Which of the one answers which of the other.
    pub pairs: Vec<(usize, usize)>,
    /// Whether the two stand in different places.
    pub moved: bool,
    /// Whether some of its words keep their places and others do not.
    pub torn: bool,
}

/// Groups the tokens that answer each other, in the order of the wording's own; `pairs` are their links.
pub fn groups(interner: &WordInterner, base: &[Token], own: &[Token], mut pairs: Vec<Pair>) -> Vec<Group> {
    add_joined(interner, base, own, &mut pairs);
    add_marks(interner, base, own, &mut pairs);
    let found = gaps(interner, base, own, &in_place(base, own, &pairs));
    for (gone, came) in found {
        add_akin(interner, (base, gone), (own, came), &mut pairs);
    }
    let bonds = add_wholes(interner, base, own, &mut pairs);
    let in_place: Set<(usize, usize)> = in_place(base, own, &pairs).into_iter().collect();
    settle_ties(interner, base, own, &in_place, &mut pairs);
    let mut groups = joined(base.len(), own.len(), &pairs, &bonds);
    for group in &mut groups {
        let kept = group.pairs.iter().filter(|pair| in_place.contains(pair)).count();
        group.moved = kept == 0;
        group.torn = kept > 0 && kept < group.pairs.len();
    }
    groups
}

/// Leaves each word one of several same words that answer it equally well: the one in its place, or the first.
fn settle_ties(
    interner: &WordInterner,
    base: &[Token],
    own: &[Token],
    in_place: &Set<(usize, usize)>,
    pairs: &mut Vec<Pair>,
) {
    let is_same = |&(x, y): &(usize, usize)| {
        let key = |tokens: &[Token], at: usize| tokens.get(at).map(|token| interner.key(token.id));
        key(base, x) == key(own, y)
    };
    let settled = in_place.iter().filter(|pair| is_same(pair));
    let (mut of_base, mut of_own): (Set<usize>, Set<usize>) = settled.copied().unzip();
    pairs.retain(|pair| {
        let at = (pair.base, pair.own);
        if !is_same(&at) || in_place.contains(&at) {
            return true;
        }
        let free = !of_base.contains(&at.0) && !of_own.contains(&at.1);
        of_base.insert(at.0);
        of_own.insert(at.1);
        free
    });
}

/// The words between those that keep their places, of the base and of the wording itself.
fn gaps(
    interner: &WordInterner,
    base: &[Token],
    own: &[Token],
    in_place: &[(usize, usize)],
) -> Vec<(Vec<usize>, Vec<usize>)> {
    let words = |tokens: &[Token], from: usize, to: usize| -> Vec<usize> {
        let is_word = |&at: &usize| tokens.get(at).is_some_and(|token| interner.get(token.id).is_word());
        (from..to).filter(is_word).collect()
    };
    let fences = in_place
        .iter()
        .filter(|(at, _)| base.get(*at).is_some_and(|token| interner.get(token.id).is_word()));
    let (mut i, mut j) = (0, 0);
    let mut gaps = Vec::new();
    for &(to_i, to_j) in fences.chain([&(base.len(), own.len())]) {
        let gap = (words(base, i, to_i), words(own, j, to_j));
        if !gap.0.is_empty() && !gap.1.is_empty() {
            gaps.push(gap);
        }
        (i, j) = (to_i + 1, to_j + 1);
    }
    gaps
}

/// Pairs the words of one gap that are all that stand there and are forms of one, verbs of saying or the like, and the
/// numbers, where both have as many.
fn add_akin(
    interner: &WordInterner,
    (base, gone): (&[Token], Vec<usize>),
    (own, came): (&[Token], Vec<usize>),
    pairs: &mut Vec<Pair>,
) {
    let free_base = |at: &usize| pairs.iter().all(|pair| pair.base != *at);
    let free_own = |at: &usize| pairs.iter().all(|pair| pair.own != *at);
    let id = |tokens: &[Token], at: usize| tokens.get(at).map(|token| token.id);
    let says_value = |tokens: &[Token], at: usize| {
        let part = tokens.get(at).map(|token| interner.get(token.id).part());
        part.is_some_and(|part| part.amount.is_some() && part.head)
    };
    let mut found: Vec<(usize, usize)> = Vec::new();
    if let ([gone], [came]) = (gone.as_slice(), came.as_slice()) {
        found.push((*gone, *came));
    } else {
        let of_base: Vec<usize> = gone.into_iter().filter(|&at| says_value(base, at)).collect();
        let of_own: Vec<usize> = came.into_iter().filter(|&at| says_value(own, at)).collect();
        if of_base.len() == of_own.len() {
            found.extend(of_base.into_iter().zip(of_own));
        }
    }
    found.retain(|(gone, came)| {
        let kind = id(base, *gone)
            .zip(id(own, *came))
            .and_then(|(a, b)| change(interner, a, b));
        free_base(gone) && free_own(came) && kind != Some(ChangeKind::Replaced)
    });
    pairs.extend(found.into_iter().map(|(base, own)| Pair { base, own, score: 1 }));
}

/// Pairs words that one wording writes together and the other apart: عبد الله and عبدالله.
fn add_joined(interner: &WordInterner, base: &[Token], own: &[Token], pairs: &mut Vec<Pair>) {
    if base.len().saturating_mul(own.len()) > MOST_JOINED {
        return;
    }
    let keys = |tokens: &[Token]| -> Vec<String> {
        tokens
            .iter()
            .map(|token| house_key(&interner.get(token.id).key.text))
            .collect()
    };
    let (of_base, of_own) = (keys(base), keys(own));
    let found = joined_words(&of_base, &of_own)
        .into_iter()
        .map(|(apart, at)| (apart, at..at + 1));
    let turned = joined_words(&of_own, &of_base)
        .into_iter()
        .map(|(apart, at)| (at..at + 1, apart));
    let found: Vec<(Range<usize>, Range<usize>)> = found.chain(turned).collect();
    for (in_base, in_own) in found {
        let touches = |pair: &Pair| in_base.contains(&pair.base) || in_own.contains(&pair.own);
        let same = |pair: &Pair| of_base.get(pair.base) == of_own.get(pair.own);
        if pairs.iter().any(|pair| touches(pair) && same(pair)) {
            continue;
        }
        pairs.retain(|pair| !touches(pair));
        let all = in_base.flat_map(|base| in_own.clone().map(move |own| (base, own)));
        pairs.extend(all.map(|(base, own)| Pair {
            base,
            own,
            score: JOINED,
        }));
    }
}

/// In wordings of more pairs of words than this, joined words are not sought.
const MOST_JOINED: usize = 1 << 18;
/// What their link scores.
const JOINED: i64 = 100;
/// So many words at most are written together.
const MOST_TOGETHER: usize = 4;

/// The runs of words that are one word of the other wording, each with that word.
fn joined_words(apart: &[String], together: &[String]) -> Vec<(Range<usize>, usize)> {
    let mut found = Vec::new();
    for (at, whole) in together.iter().enumerate() {
        for (from, first) in apart.iter().enumerate() {
            if first.is_empty() || first.len() >= whole.len() || !whole.starts_with(first.as_str()) {
                continue;
            }
            let mut rest = whole.as_str();
            let words = apart.iter().skip(from).take(MOST_TOGETHER);
            let fitting = words.map_while(|word| {
                rest = rest.strip_prefix(word.as_str()).filter(|_| !rest.is_empty())?;
                Some(())
            });
            let count = fitting.count();
            if rest.is_empty() && count > 1 {
                found.push((from..from + count, at));
                break;
            }
        }
    }
    found
}

/// Pairs the marks that stand in one column and have no other answer.
fn add_marks(interner: &WordInterner, base: &[Token], own: &[Token], pairs: &mut Vec<Pair>) {
    let mut of_column: Map<u32, usize> = base.iter().enumerate().map(|(at, token)| (token.column, at)).collect();
    for pair in pairs.iter() {
        if let Some(token) = base.get(pair.base) {
            of_column.remove(&token.column);
        }
    }
    let mut free = vec![true; own.len()];
    for pair in pairs.iter() {
        free.get_mut(pair.own).into_iter().for_each(|it| *it = false);
    }
    for (at, token) in own.iter().enumerate().filter(|&(at, _)| free.get(at) == Some(&true)) {
        let Some(&base_at) = of_column.get(&token.column) else {
            continue;
        };
        let is_mark = |token: &Token| !interner.get(token.id).is_word();
        if is_mark(token) && base.get(base_at).is_some_and(is_mark) {
            pairs.push(Pair {
                base: base_at,
                own: at,
                score: 1,
            });
        }
    }
}

/// Pairs all words of two dates, numbers or phrases that answer each other: خمسة وعشرون answers 25 as a whole.
///
/// Returns what else belongs together: the words of one and of the other, whichever answers which.
fn add_wholes(interner: &WordInterner, base: &[Token], own: &[Token], pairs: &mut Vec<Pair>) -> Vec<(usize, usize)> {
    let mut bonds = Vec::new();
    let (of_base, of_own) = (wholes(interner, base), wholes(interner, own));
    let whole = |of: &[Option<u32>], at: usize| of.get(at).copied().flatten();
    let mut answered: Vec<(u32, u32)> = Vec::new();
    for pair in pairs.iter() {
        let (Some(x), Some(y)) = (base.get(pair.base), own.get(pair.own)) else {
            continue;
        };
        let (a, b) = (interner.get(x.id), interner.get(y.id));
        let (Some(p), Some(q)) = (whole(&of_base, pair.base), whole(&of_own, pair.own)) else {
            continue;
        };
        // Not where one phrase only goes on after the other: the words that it goes on with were added.
        let answers = a.agrees(b).is_some() || (a.shares_set(b) && !a.is_form_of(b));
        if answers && !answered.iter().any(|&(r, s)| r == p || s == q) {
            answered.push((p, q));
        }
    }
    for (p, q) in answered {
        let places = |of: &[Option<u32>], whole: u32| -> Vec<usize> {
            (0..of.len()).filter(|&at| of.get(at) == Some(&Some(whole))).collect()
        };
        let (in_base, in_own) = (places(&of_base, p), places(&of_own, q));
        let inside = |pair: &&Pair| in_base.contains(&pair.base) && in_own.contains(&pair.own);
        let within: Vec<Pair> = pairs.iter().filter(inside).copied().collect();
        if let Some(first) = within.first() {
            bonds.extend(within.iter().map(|pair| (first.base, pair.own)));
        }
        for at in in_base {
            if pairs.iter().all(|pair| pair.base != at) {
                let near = within.iter().min_by_key(|pair| pair.base.abs_diff(at));
                pairs.extend(near.map(|pair| Pair { base: at, ..*pair }));
            }
        }
        for at in in_own {
            if pairs.iter().all(|pair| pair.own != at) {
                let near = within.iter().min_by_key(|pair| pair.own.abs_diff(at));
                pairs.extend(near.map(|pair| Pair { own: at, ..*pair }));
            }
        }
    }
    bonds
}

/// What standing in one column is worth, more than all links.
const COLUMN: i64 = 1 << 32;

/// The pairs that rise in both; those that stand in one column do.
fn in_place(base: &[Token], own: &[Token], pairs: &[Pair]) -> Vec<(usize, usize)> {
    let column = |tokens: &[Token], at: usize| tokens.get(at).map(|token| token.column);
    let weighed = pairs.iter().map(|pair| Weighed {
        i: pair.base,
        j: pair.own,
        weight: pair.score
            + if column(base, pair.base) == column(own, pair.own) {
                COLUMN
            } else {
                0
            },
    });
    heaviest(weighed.collect())
        .iter()
        .map(|pair| (pair.i, pair.j))
        .collect()
}

/// The groups that pairs and bonds join, in the order of the wording's own words.
fn joined(base: usize, own: usize, pairs: &[Pair], bonds: &[(usize, usize)]) -> Vec<Group> {
    let joins: Vec<(usize, usize)> = pairs
        .iter()
        .map(|pair| (pair.base, pair.own))
        .chain(bonds.iter().copied())
        .collect();
    // Each word of the base, then each of the own, under the number of its group: the least of its words' numbers.
    let mut numbers: Vec<usize> = (0..base + own).collect();
    let mut settled = false;
    while !settled {
        settled = true;
        for &(x, y) in &joins {
            let y = base + y;
            let of = |at: usize| numbers.get(at).copied().unwrap_or_default();
            let least = of(x).min(of(y));
            settled &= of(x) == of(y);
            for at in [x, y] {
                numbers.get_mut(at).into_iter().for_each(|it| *it = least);
            }
        }
    }
    let mut groups: Map<usize, Group> = Map::default();
    for pair in pairs {
        let number = numbers.get(pair.base).copied().unwrap_or_default();
        let group = groups.entry(number).or_default();
        group.base.push(pair.base);
        group.own.push(pair.own);
        group.pairs.push((pair.base, pair.own));
    }
    let mut groups: Vec<Group> = groups.into_values().collect();
    for group in &mut groups {
        order::by_key(&mut group.pairs, |&pair| pair);
        for places in [&mut group.base, &mut group.own] {
            order::by_key(places, |&at| at);
            places.dedup();
        }
    }
    order::by_key(&mut groups, |group| group.own.first().copied());
    groups
}
