//! Why two passages are linked, and how close they are.

use std::collections::BTreeSet;

use super::disagreement::disagree;
use super::result::Link;
use crate::align::corpus::Corpus;
use crate::align::evidence::same_speaker;
use crate::align::model::ScoredPair;
use crate::align::terms::{Occurrence, Profile, TermKind};
use crate::hashing::Map;
use crate::order;
use crate::vocabulary::{PassageKind, PassageRef, Reason, Relation};

/// The most words given as a reason.
const MOST_WORDS: usize = 8;
/// The least weight of a word that is a reason.
const LEAST_WEIGHT: f32 = 1.5;
/// The shortest run of terms that is a reason.
const LEAST_RUN: u32 = 3;

/// How close two linked passages are.
pub(super) fn relation(corpus: &Corpus, pair: &ScoredPair) -> Relation {
    let (a, b) = (&corpus.profiles[pair.a], &corpus.profiles[pair.b]);
    let key = |it: &Occurrence| it.key;
    if a.occurrences.iter().map(key).eq(b.occurrences.iter().map(key)) {
        return Relation::Verbatim;
    }
    if disagree(corpus, pair) {
        return Relation::Disagree;
    }
    let headline = [pair.a, pair.b]
        .iter()
        .any(|&number| corpus.passage(number).kind == PassageKind::Headline);
    let shorter = pair.overlap.length_ratio < 0.5;
    match (pair.overlap.alike, pair.overlap.contained) {
        (alike, _) if alike >= 0.6 => Relation::Near,
        (_, contained) if shorter && (contained >= 0.5 || headline) => Relation::Partial,
        _ if headline => Relation::Partial,
        (_, contained) if contained >= 0.8 => Relation::Near,
        _ => Relation::Paraphrase,
    }
}

/// What made the link between `numbers`, weightiest first.
pub(super) fn why(corpus: &Corpus, numbers: [u32; 2], pair: &ScoredPair) -> Vec<Reason> {
    let [a, b] = numbers.map(|number| &corpus.profiles[number]);
    let [text_a, text_b] = [a, b].map(|profile| corpus.articles[profile.article].text.as_str());
    let shared = shared(corpus, pair, a);
    let written = |kind: TermKind| shared.iter().filter(move |it| it.kind == kind);
    let words: Vec<String> = written(TermKind::Word)
        .filter(|it| corpus.weights.of(it.term) >= LEAST_WEIGHT)
        .take(MOST_WORDS)
        .map(|it| it.span.of(text_a).to_owned())
        .collect();
    let numbers: Vec<String> = written(TermKind::Value)
        .map(|it| it.span.of(text_a).to_owned())
        .collect();
    let equivalents: Vec<(String, String)> = written(TermKind::Equivalent)
        .filter_map(|it| {
            let other = b.occurrences.iter().find(|other| other.term == it.term)?;
            (other.key != it.key).then(|| (it.span.of(text_a).to_owned(), other.span.of(text_b).to_owned()))
        })
        .collect();
    let run = pair.overlap.longest_run;
    let speaker = a.speaker_span.filter(|_| same_speaker(a, b));
    let why = [
        (!words.is_empty()).then_some(Reason::Words(words)),
        (!numbers.is_empty()).then_some(Reason::Numbers(numbers)),
        (run >= LEAST_RUN).then_some(Reason::Order(run)),
        Some(Reason::Contained(pair.overlap.contained)),
        Some(Reason::Characters(pair.overlap.spelling)),
        (!equivalents.is_empty()).then_some(Reason::Equivalents(equivalents)),
        speaker.map(|name| Reason::Speaker(name.of(text_a).to_owned())),
    ];
    why.into_iter().flatten().collect()
}

/// Where the terms that both of `pair` have stand first in `shown`, which is one of them: each term once, heaviest first,
/// whichever of the two is shown.
fn shared<'p>(corpus: &Corpus, pair: &ScoredPair, shown: &'p Profile) -> Vec<&'p Occurrence> {
    let [first, second] = [pair.a, pair.b].map(|number| &corpus.profiles[number]);
    let mut seen = BTreeSet::new();
    let is_shared = |term: &u32| second.terms.binary_search(term).is_ok();
    let own = first.occurrences.iter().map(|it| it.term).filter(is_shared);
    let mut terms: Vec<u32> = own.filter(|&term| seen.insert(term)).collect();
    order::by(&mut terms, |&x, &y| {
        corpus.weights.of(y).total_cmp(&corpus.weights.of(x))
    });
    let mut places: Map<u32, &Occurrence> = Map::default();
    for it in &shown.occurrences {
        places.entry(it.term).or_insert(it);
    }
    terms.iter().filter_map(|term| places.get(term).copied()).collect()
}

/// Adds that the passages right before or right after both are linked too, where they are.
pub(super) fn add_neighbours(links: &mut [Link]) {
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
    fn the_reasons_do_not_depend_on_which_article_comes_first() {
        let texts = [
            "Yesterday divers found the wreck of the ferry Skarva near Osmark harbour, under forty metres of cold water.",
            "Yesterday near Osmark harbour, under forty metres of water, divers found the cold wreck of the Skarva ferry.",
        ];
        let why = |texts: [&str; 2]| {
            let articles = texts.map(|text| Article {
                text: text.to_owned(),
                ..Article::default()
            });
            compare(&articles, &Settings::default(), &mut |_| {})
                .links
                .remove(0)
                .why
        };
        // But for how the first of them writes its words.
        let folded = |texts| format!("{:?}", why(texts)).to_lowercase();
        assert_eq!(folded(texts), folded([texts[1], texts[0]]));
    }

    #[test]
    fn a_speaker_named_in_an_earlier_paragraph_is_a_reason() {
        let texts = [
            "وقال الوزير سامي الحداد إن الجسر العتيق سيفتح أمام الشاحنات صباح الأحد.\nوأضاف أن المرفأ الشرقي سيغلق شهرا كاملا للصيانة.",
            "وهطلت الأمطار.\nوأكد سامي الحداد أن الجسر العتيق سيفتح أمام الشاحنات.\nوأضاف أن المرفأ الشرقي سيغلق شهرا كاملا للصيانة.",
        ];
        let articles = texts.map(|text| Article {
            text: text.to_owned(),
            ..Article::default()
        });
        let found = compare(&articles, &Settings::default(), &mut |_| {});
        let named = |reason: &Reason| matches!(reason, Reason::Speaker(name) if name.contains("سامي الحداد"));
        assert_eq!(found.links.len(), 2);
        assert!(found.links.iter().all(|link| link.why.iter().any(named)));
    }

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
        let found = compare(&articles, &Settings::default(), &mut |_| {});
        let named = |reason: &Reason| matches!(reason, Reason::Speaker(name) if name.contains("سامي الحداد"));
        let why: Vec<_> = found.links.iter().map(|link| &link.why).collect();
        assert_eq!(why.len(), 2);
        assert!(why[0].iter().any(named) && !why[1].iter().any(named));
        assert!(why.iter().all(|why| why.contains(&Reason::Neighbours)));
    }
}
