//! Links that say no more than better ones do.

use super::link::WordLink;
use crate::wording::words::interner::{WordId, WordInterner};

/// Leaves each word its best link and those that belong to it, links rising in the first wording.
///
/// A word that the other wording has too is answered by it alone, in its best place. Others may be answered by several
/// words, if these stand side by side.
pub fn prune(interner: &WordInterner, a: &[WordId], b: &[WordId], mut links: Vec<WordLink>) -> Vec<WordLink> {
    let is_same = |link: &WordLink| {
        let key = |ids: &[WordId], at: u32| ids.get(at as usize).map(|&id| interner.key(id));
        key(a, link.a) == key(b, link.b)
    };
    let best_a = best(
        links.iter().filter(|it| is_same(it)).map(|it| (it.a, it.score)),
        a.len(),
    );
    let best_b = best(
        links.iter().filter(|it| is_same(it)).map(|it| (it.b, it.score)),
        b.len(),
    );
    links.retain(|link| {
        let found = [at(&best_a, link.a), at(&best_b, link.b)];
        if is_same(link) {
            found.iter().all(|&best| link.score >= best)
        } else {
            found == [i32::MIN; 2]
        }
    });
    let of_a = beside(links.iter().map(|it| (it.a, it.b, it.score)), a.len());
    let of_b = beside(links.iter().map(|it| (it.b, it.a, it.score)), b.len());
    let belongs = |of: &[Vec<u32>], own: u32, other: u32| of.get(own as usize).is_some_and(|it| it.contains(&other));
    links.retain(|link| belongs(&of_a, link.a, link.b) && belongs(&of_b, link.b, link.a));
    links
}

/// The best score of each of so many words.
fn best(scores: impl Iterator<Item = (u32, i32)>, words: usize) -> Vec<i32> {
    let mut best = vec![i32::MIN; words];
    for (word, score) in scores {
        if let Some(best) = best.get_mut(word as usize) {
            *best = score.max(*best);
        }
    }
    best
}

fn at(best: &[i32], word: u32) -> i32 {
    best.get(word as usize).copied().unwrap_or(i32::MIN)
}

/// For each of so many words: the word that it is best linked with, and those side by side with that one. Links are
/// (word, other word, score).
fn beside(links: impl Iterator<Item = (u32, u32, i32)>, words: usize) -> Vec<Vec<u32>> {
    let mut linked: Vec<Vec<(u32, i32)>> = vec![Vec::new(); words];
    for (word, other, score) in links {
        linked
            .get_mut(word as usize)
            .into_iter()
            .for_each(|it| it.push((other, score)));
    }
    let side_by_side = |others: &Vec<(u32, i32)>| {
        let has = |other: u32| others.iter().any(|&(it, _)| it == other);
        let best = others
            .iter()
            .fold(None, |best: Option<(u32, i32)>, &(other, score)| match best {
                Some((_, found)) if found >= score => best,
                _ => Some((other, score)),
            });
        let Some((best, _)) = best else { return Vec::new() };
        let before = (0..best).rev().take_while(|&other| has(other));
        let after = (best + 1..).take_while(|&other| has(other));
        before.chain([best]).chain(after).collect()
    };
    linked.iter().map(side_by_side).collect()
}
