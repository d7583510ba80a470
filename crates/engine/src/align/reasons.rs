//! Why two passages are linked, and how close they are.

use std::collections::BTreeSet;

use super::board::Set;
use super::comparison::Link;
use super::evidence::same_speaker;
use super::links::Scored;
use super::reading::{Occurrence, TermKind};
use crate::order;
use crate::vocabulary::{PassageKind, PassageRef, Reason, Relation};

/// The most words given as a reason.
const MOST_WORDS: usize = 8;
/// The least weight of a word that is a reason.
const LEAST_WEIGHT: f32 = 1.5;

/// How close two linked passages are.
pub(crate) fn relation(set: &Set, link: &Scored) -> Relation {
    let (a, b) = (&set.profiles[link.a as usize], &set.profiles[link.b as usize]);
    let key = |token: &Occurrence| token.key;
    if a.tokens.iter().map(key).eq(b.tokens.iter().map(key)) {
        return Relation::Verbatim;
    }
    let headline = [link.a, link.b]
        .iter()
        .any(|&number| set.passage(number).kind == PassageKind::Headline);
    let shorter = link.pair.length() < 0.5;
    match (link.pair.alike(), link.pair.contained()) {
        (alike, _) if alike >= 0.6 => Relation::Near,
        (_, contained) if shorter && (contained >= 0.5 || headline) => Relation::Partial,
        _ if headline => Relation::Partial,
        (_, contained) if contained >= 0.8 => Relation::Near,
        _ => Relation::Paraphrase,
    }
}

/// What made the link between `numbers`, weightiest first.
pub(crate) fn why(set: &Set, numbers: (u32, u32), link: &Scored) -> Vec<Reason> {
    let mut why = Vec::new();
    let (a, b) = (&set.profiles[numbers.0 as usize], &set.profiles[numbers.1 as usize]);
    let text_a = &set.articles[a.article as usize].text;
    let text_b = &set.articles[b.article as usize].text;
    let mut shared: Vec<&Occurrence> = a
        .tokens
        .iter()
        .filter(|token| b.terms.binary_search(&token.term).is_ok())
        .collect();
    order::by(&mut shared, |x, y| {
        set.weights.of(y.term).total_cmp(&set.weights.of(x.term))
    });
    let mut seen = Vec::new();
    shared.retain(|token| {
        let new = !seen.contains(&token.term);
        seen.push(token.term);
        new
    });
    let words = shared
        .iter()
        .filter(|token| token.kind == TermKind::Word && set.weights.of(token.term) >= LEAST_WEIGHT);
    let words: Vec<String> = words
        .take(MOST_WORDS)
        .map(|token| token.span.of(text_a).to_owned())
        .collect();
    let numbers: Vec<String> = shared
        .iter()
        .filter(|token| token.kind == TermKind::Value)
        .map(|token| token.span.of(text_a).to_owned())
        .collect();
    let equivalents: Vec<(String, String)> = shared
        .iter()
        .filter(|token| token.kind == TermKind::Equivalent)
        .filter_map(|token| {
            let other = b.tokens.iter().find(|other| other.term == token.term)?;
            (other.key != token.key).then(|| (token.span.of(text_a).to_owned(), other.span.of(text_b).to_owned()))
        })
        .collect();
    if !words.is_empty() {
        why.push(Reason::Words(words));
    }
    if !numbers.is_empty() {
        why.push(Reason::Numbers(numbers));
    }
    if link.pair.run >= 3 {
        why.push(Reason::Order(link.pair.run));
    }
    why.push(Reason::Contained(link.pair.contained()));
    why.push(Reason::Characters(link.pair.characters()));
    if !equivalents.is_empty() {
        why.push(Reason::Equivalents(equivalents));
    }
    if let Some(name) = a.named.filter(|_| same_speaker(a, b)) {
        why.push(Reason::Speaker(name.of(text_a).to_owned()));
    }
    why
}

/// Adds that the passages right before or right after both are linked too, where they are.
pub(crate) fn add_neighbours(links: &mut [Link]) {
    let linked: BTreeSet<(PassageRef, PassageRef)> = links.iter().map(|link| (link.a, link.b)).collect();
    let before = |at: PassageRef| {
        let passage = at.passage.checked_sub(1)?;
        Some(PassageRef { passage, ..at })
    };
    let after = |at: PassageRef| PassageRef {
        passage: at.passage + 1,
        ..at
    };
    for link in links {
        let both_before = before(link.a).zip(before(link.b));
        if both_before.is_some_and(|pair| linked.contains(&pair)) || linked.contains(&(after(link.a), after(link.b))) {
            link.why.push(Reason::Neighbours);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::align::{Settings, compare};
    use crate::ingest::Article;
    use crate::vocabulary::Reason;

    #[test]
    fn the_speaker_and_linked_neighbours_are_reasons() {
        let texts = [
            "وقال الوزير سامي الحداد إن الجسر العتيق سيفتح أمام الشاحنات صباح الأحد.\nوهطلت أمطار غزيرة على مرتفعات النخيل.",
            "وأكد سامي الحداد أن الجسر العتيق سيفتح أمام الشاحنات صباح الأحد.\nوهطلت أمطار غزيرة على مرتفعات النخيل.",
        ];
        let articles = texts.map(|text| Article {
            text: text.to_owned(),
            ..Article::default()
        });
        let board = compare(&articles, &Settings::default(), &mut |_| {});
        let named = |reason: &Reason| matches!(reason, Reason::Speaker(name) if name.contains("سامي الحداد"));
        let why: Vec<_> = board.links.iter().map(|link| &link.why).collect();
        assert_eq!(why.len(), 2);
        assert!(why[0].iter().any(named) && !why[1].iter().any(named));
        assert!(why.iter().all(|why| why.contains(&Reason::Neighbours)));
    }
}
