//! What `cargo xtask train` fits the model's weights on: pairs of passages with their evidence.

use super::corpus::Corpus;
use super::evidence;
pub use super::evidence::{ContextFeature, PairFeature};
use super::settings::Settings;
use crate::ingest::Article;
use crate::vocabulary::PassageRef;

/// How many features there are: the pair's own, then those of its context.
pub const FEATURES: usize = PairFeature::COUNT + ContextFeature::COUNT;

/// A number for each feature.
pub type FeatureVector = [f32; FEATURES];

/// A pair of passages that the engine looks at, and what it finds.
#[derive(Clone, Debug)]
pub struct Example {
    /// The one in the earlier article.
    pub a: PassageRef,
    /// The other.
    pub b: PassageRef,
    /// The evidence.
    pub features: FeatureVector,
}

/// Every pair that a comparison of `articles` would look at.
#[must_use]
pub fn examples(articles: &[Article], settings: &Settings) -> Vec<Example> {
    let corpus = Corpus::read(articles, settings);
    let pairs = evidence::candidates(&corpus.profiles, corpus.statistics(), &mut |_| {});
    let mut examples = Vec::with_capacity(pairs.len());
    evidence::for_each(&pairs, &corpus.profiles, &corpus.weights, |pair, context| {
        let (a, b) = (corpus.reference(pair.a), corpus.reference(pair.b));
        let mut features = [0.0; FEATURES];
        let all = pair.evidence.features.values().iter().chain(context.values());
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
pub fn stem_shares(articles: &[Article], settings: &Settings) -> Vec<(String, f64)> {
    let corpus = Corpus::read(articles, settings);
    let mut counts = vec![0_u32; corpus.lexicon.len()];
    for term in corpus.profiles.iter().flat_map(|profile| &profile.terms) {
        counts[*term as usize] += 1;
    }
    let total = corpus.profiles.len().max(1) as f64;
    let mut shares: Vec<(String, f64)> = (0_u32..)
        .zip(counts)
        .filter(|&(term, count)| count > 0 && corpus.lexicon.is_long_word(term, 1))
        .map(|(term, count)| (corpus.lexicon.text(term).to_owned(), f64::from(count) / total))
        .collect();
    shares.sort_by(|x, y| y.1.total_cmp(&x.1).then_with(|| x.0.cmp(&y.0)));
    shares
}
