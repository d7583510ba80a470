//! For each passage, the passages of each other article that are likeliest to report the same.

use std::collections::BTreeMap;

use super::result::Nearest;
use crate::align::corpus::Corpus;
use crate::align::model::ScoredPair;
use crate::order;
use crate::vocabulary::PassageRef;

/// The `most` likeliest among `scored`, linked or not, for each passage in each other article that shares anything with it:
/// in order of passage and article.
pub(super) fn nearest(corpus: &Corpus, scored: &[ScoredPair], most: usize) -> Vec<Nearest> {
    let mut near: BTreeMap<(PassageRef, u32), Vec<(u32, f32)>> = BTreeMap::new();
    if most == 0 {
        return Vec::new();
    }
    for pair in scored {
        let (a, b) = (corpus.reference(pair.a), corpus.reference(pair.b));
        for (of, other) in [(a, b), (b, a)] {
            near.entry((of, other.article))
                .or_default()
                .push((other.passage, pair.score));
        }
    }
    let nearest = near.into_iter().map(|((of, article), mut passages)| {
        order::by(&mut passages, |x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        passages.truncate(most);
        Nearest { of, article, passages }
    });
    nearest.collect()
}

#[cfg(test)]
mod tests {
    use crate::align::{Comparison, Settings, compare};
    use crate::ingest::Article;

    fn compared(texts: &[&str], nearest: usize) -> Comparison {
        let article = |text: &&str| Article {
            text: (*text).to_owned(),
            ..Article::default()
        };
        let articles: Vec<Article> = texts.iter().map(article).collect();
        let settings = Settings {
            nearest,
            ..Settings::default()
        };
        compare(&articles, &settings, &mut |_| {})
    }

    const TEXTS: [&str; 2] = [
        "The old bridge reopens to lorries on Sunday morning.\nThe harbour stays closed.",
        "It rained on the hills.\nLorries may use the bridge again from Sunday morning.\nThe bridge was built by the harbour.",
    ];

    #[test]
    fn the_likeliest_comes_first_and_so_many_at_most() {
        let found = compared(&TEXTS, 1);
        let of_first = found.nearest.iter().find(|it| (it.of.article, it.of.passage) == (0, 0));
        let passages = of_first.map(|it| it.passages.iter().map(|it| it.0).collect::<Vec<_>>());
        assert_eq!(passages, Some(vec![1]));
        assert!(found.nearest.iter().all(|it| it.passages.len() == 1));
    }

    #[test]
    fn what_is_linked_is_among_the_nearest_with_the_score_of_the_link() {
        let found = compared(&[TEXTS[0], TEXTS[0]], 3);
        assert!(!found.links.is_empty());
        for link in &found.links {
            let near = found
                .nearest
                .iter()
                .find(|it| it.of == link.a && it.article == link.b.article);
            assert!(near.is_some_and(|it| it.passages.contains(&(link.b.passage, link.score))));
        }
    }

    #[test]
    fn none_is_looked_for_unless_asked() {
        assert!(compared(&TEXTS, 0).nearest.is_empty());
    }
}
