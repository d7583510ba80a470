//! How alike two texts are, by themselves.

use std::collections::BTreeSet;

use crate::align::corpus::Corpus;
use crate::align::evidence::{PairFeature, candidates};
use crate::align::settings::Settings;
use crate::ingest::Article;
use crate::text::fold;
use crate::vocabulary::Span;

/// How alike `a` and `b` are, 0 to 1: the mean of their likeness in words (stems, spelling and equivalents, by weight) and in
/// letters (Dice coefficient of 3-grams). A measure of degree, for pairs of single sentences or headlines, and no
/// probability: what reports the same statement is for [`super::compare`] to say.
#[must_use]
pub fn similarity(a: &str, b: &str, settings: &Settings) -> f32 {
    let article = |text: &str| Article {
        text: text.to_owned(),
        given: Some(vec![Span::new(0, text.len())]),
        ..Article::default()
    };
    let articles = [article(a), article(b)];
    let corpus = Corpus::read(&articles, settings);
    let pairs = candidates(&corpus.profiles, corpus.statistics(), &mut |_| {});
    let words = pairs
        .first()
        .map_or(0.0, |pair| pair.evidence.features[PairFeature::FuzzyAlike]);
    f32::midpoint(words, letters(a, b))
}

/// The Dice coefficient of the 3-grams of both texts' words.
fn letters(a: &str, b: &str) -> f32 {
    let (a, b) = (grams(a), grams(b));
    let both = a.len() + b.len();
    if both == 0 {
        return 0.0;
    }
    2.0 * a.intersection(&b).count() as f32 / both as f32
}

/// The 3-grams of each word, folded, with a space before and after it.
fn grams(text: &str) -> BTreeSet<[char; 3]> {
    let folded = fold(text);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut grams = BTreeSet::new();
    for word in words {
        let letters: Vec<char> = [' '].into_iter().chain(word.chars()).chain([' ']).collect();
        grams.extend(letters.windows(3).filter_map(|gram| <[char; 3]>::try_from(gram).ok()));
    }
    grams
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_worded_alike_is_more_alike_than_what_is_not() {
        let of = |a, b| similarity(a, b, &Settings::default());
        let text = "The bridge reopened to lorries on Monday";
        assert!(of(text, text) > 0.99);
        assert!(of(text, "On Monday the bridge was reopened") > of(text, "The bridge is old"));
        assert!(of(text, "It rained") < 0.2);
        assert_eq!(of("", ""), 0.0);
    }

    #[test]
    fn it_is_the_same_the_other_way_round() {
        let (a, b) = ("افتتح الوزير الجسر صباح الأحد", "فتح الجسر أمام السيارات الأحد");
        let of = |a, b| similarity(a, b, &Settings::default());
        assert_eq!(of(a, b), of(b, a));
    }
}
