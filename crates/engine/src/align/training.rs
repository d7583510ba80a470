//! What `cargo xtask train` fits the model's weights on: pairs of passages with their evidence.

pub use super::evidence::{FEATURES, Features, NAMES};

use super::board::Set;
use super::context;
use super::links;
use super::settings::Settings;
use crate::ingest::Article;
use crate::vocabulary::PassageRef;

/// A pair of passages that the engine looks at, and what it finds.
#[derive(Clone, Debug)]
pub struct Example {
    /// The one in the earlier article.
    pub a: PassageRef,
    /// The other.
    pub b: PassageRef,
    /// The evidence.
    pub features: Features,
}

/// Every pair that a comparison of `articles` would look at.
#[must_use]
pub fn examples(articles: &[Article], settings: &Settings) -> Vec<Example> {
    let set = Set::read(articles, settings);
    let mut pairs = links::pairs(&set.profiles, &set.measures(), &mut |_| {});
    let mut examples = Vec::with_capacity(pairs.len());
    context::judge_each(&mut pairs, &set.profiles, &set.weights, |link, standing| {
        let (a, b) = (set.reference(link.a), set.reference(link.b));
        let mut features = [0.0; FEATURES];
        let all = link.pair.own.iter().chain(standing);
        features
            .iter_mut()
            .zip(all)
            .for_each(|(feature, &value)| *feature = value);
        examples.push(Example {
            a: a.min(b),
            b: a.max(b),
            features,
        });
    });
    examples
}

/// In what share of the passages of `articles` each word's stem stands, most frequent first.
#[must_use]
pub fn shares(articles: &[Article], settings: &Settings) -> Vec<(String, f64)> {
    let set = Set::read(articles, settings);
    let mut counts = vec![0_u32; set.lexicon.len()];
    for term in set.profiles.iter().flat_map(|profile| &profile.terms) {
        counts[*term as usize] += 1;
    }
    let total = set.profiles.len().max(1) as f64;
    let mut shares: Vec<(String, f64)> = (0_u32..)
        .zip(counts)
        .filter(|&(term, count)| count > 0 && set.lexicon.is_long_word(term, 1))
        .map(|(term, count)| (set.lexicon.text(term).to_owned(), f64::from(count) / total))
        .collect();
    shares.sort_by(|x, y| y.1.total_cmp(&x.1).then_with(|| x.0.cmp(&y.0)));
    shares
}
