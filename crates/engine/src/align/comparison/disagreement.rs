//! Whether two passages that report on one point contradict each other: another figure, or the opposite.

use std::collections::BTreeSet;

use crate::align::corpus::Corpus;
use crate::align::model::ScoredPair;
use crate::align::terms::{Profile, TermKind};

/// Of passages that share less than this of the lighter one, a negation on one side may be of something else.
const ONE_CLAIM: f32 = 0.5;
/// How many terms before and after a figure may say what it counts.
const REACH: usize = 1;

/// Whether the passages of `pair` disagree.
pub(super) fn disagree(corpus: &Corpus, pair: &ScoredPair) -> bool {
    let [a, b] = [pair.a, pair.b].map(|number| &corpus.profiles[number]);
    let opposite = a.stance.contradicts(b.stance) && pair.overlap.contained >= ONE_CLAIM;
    opposite || give_other_figures(corpus, a, b)
}

/// Whether each gives a figure that the other lacks of something that both count.
fn give_other_figures(corpus: &Corpus, a: &Profile, b: &Profile) -> bool {
    let own: BTreeSet<u32> = counted(corpus, a, b).collect();
    !own.is_empty() && counted(corpus, b, a).any(|term| own.contains(&term))
}

/// The words of both that stand in `a` beside a figure that `b` lacks.
fn counted<'p>(corpus: &'p Corpus, a: &'p Profile, b: &'p Profile) -> impl Iterator<Item = u32> {
    let has = move |term: u32| b.terms.binary_search(&term).is_ok();
    let figures = a.occurrences.iter().enumerate();
    let missing = figures.filter(move |(_, it)| it.kind == TermKind::Value && !has(it.term));
    let beside = missing.flat_map(|(at, _)| a.occurrences.iter().take(at + 1 + REACH).skip(at.saturating_sub(REACH)));
    let words = beside.filter(|it| it.kind != TermKind::Value && !corpus.weights.is_function_word(it.term));
    words.map(|it| it.term).filter(move |&term| has(term))
}

#[cfg(test)]
mod tests {
    use crate::align::{Settings, compare};
    use crate::ingest::Article;
    use crate::vocabulary::Relation;

    fn related(texts: [&str; 2]) -> Option<Relation> {
        let articles = texts.map(|text| Article {
            text: text.to_owned(),
            ..Article::default()
        });
        let found = compare(&articles, &Settings::default(), &mut |_| {});
        found.links.first().map(|link| link.relation)
    }

    #[test]
    fn another_figure_or_the_opposite_is_told() {
        for texts in [
            [
                "Nine people were killed when the ferry Skarva sank near Osmark on Monday, the coastguard said.",
                "Seven people were killed when the ferry Skarva sank near Osmark on Monday, the coastguard said.",
            ],
            [
                "قتل تسعة أشخاص في غرق العبارة «سكارفا» قبالة نرجان يوم الاثنين.",
                "قتل سبعة أشخاص في غرق العبارة «سكارفا» قبالة نرجان يوم الاثنين.",
            ],
            [
                "The old bridge of Narr will reopen to lorries on Sunday morning.",
                "The old bridge of Narr will not reopen to lorries on Sunday morning.",
            ],
        ] {
            assert_eq!(related(texts), Some(Relation::Disagree), "{texts:?}");
            assert_eq!(related([texts[1], texts[0]]), Some(Relation::Disagree), "{texts:?}");
        }
    }

    #[test]
    fn a_figure_more_or_one_of_something_else_is_no_disagreement() {
        for texts in [
            [
                "Nine people were killed when the ferry Skarva sank near Osmark on Monday.",
                "9 people were killed when the ferry Skarva sank near Osmark on Monday.",
            ],
            [
                "Nine people were killed when the ferry Skarva sank near Osmark on Monday.",
                "Nine people were killed when the ferry Skarva sank near Osmark on Monday with 40 lorries aboard.",
            ],
        ] {
            assert!(related(texts).is_some_and(|it| it != Relation::Disagree), "{texts:?}");
        }
    }
}
