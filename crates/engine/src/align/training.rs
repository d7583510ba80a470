//! What `cargo xtask train` fits the model's weights on: pairs of passages with their evidence.

use super::corpus::Corpus;
use super::evidence;
pub use super::evidence::{ContextFeature, PairFeature};
use super::model;
use super::settings::Settings;
use crate::ingest::Article;
use crate::numbered::Numbered;
use crate::vocabulary::PassageRef;

/// How many features there are: the pair's own, then those of its context.
pub const FEATURES: usize = PairFeature::COUNT + ContextFeature::COUNT;
/// How many numbers the second stage looks at.
pub const PARALLEL_FEATURES: usize = model::FEATURES;
/// What they are.
pub const PARALLEL_NAMES: [&str; PARALLEL_FEATURES] = model::NAMES;

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
    /// A plain similarity, 0 to 1.
    pub similarity: f32,
    /// What is taken off the log-odds of the first stage.
    pub penalty: f32,
    /// How surely the two articles run in parallel, 0 to 1.
    pub gate: f32,
    /// What the second stage looks at.
    pub parallel: [f32; PARALLEL_FEATURES],
    /// The probability where the articles run in parallel.
    pub if_parallel: f32,
}

/// Every pair that a comparison of `articles` would look at.
#[must_use]
pub fn examples(articles: &[Article], settings: &Settings) -> Vec<Example> {
    let corpus = Corpus::read(articles, settings);
    let profiles = &corpus.profiles;
    let candidates = evidence::candidates(profiles, corpus.statistics(), &mut |_| {});
    let judged = model::judge(&candidates, profiles, corpus.statistics());
    let parallels = model::Parallels::new(&judged, profiles);
    let mut examples = Vec::with_capacity(judged.len());
    let mut rest = judged.iter();
    evidence::for_each_pair(&candidates, profiles, &corpus.weights, |pair, context| {
        let Some(judged) = rest.next() else { return };
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
            similarity: judged.similarity,
            penalty: model::penalty(pair, profiles),
            gate: parallels.gate(judged, profiles),
            parallel: parallels.features(judged, profiles),
            if_parallel: parallels.probability(judged, profiles),
        });
    });
    examples
}

/// In what share of the passages of `articles` each word's stem stands, most frequent first.
#[must_use]
pub fn stem_shares(articles: &[Article], settings: &Settings) -> Vec<(String, f64)> {
    let corpus = Corpus::read(articles, settings);
    let mut counts = Numbered::filled(corpus.lexicon.len(), 0_u32);
    for &term in corpus.profiles.iter().flat_map(|profile| &profile.terms) {
        counts[term] += 1;
    }
    let total = corpus.profiles.len().max(1) as f64;
    let mut shares: Vec<(String, f64)> = (0_u32..)
        .zip(counts.into_values())
        .filter(|&(term, count)| count > 0 && corpus.lexicon.is_long_word(term, 1))
        .map(|(term, count)| (corpus.lexicon.text(term).to_owned(), f64::from(count) / total))
        .collect();
    shares.sort_by(|x, y| y.1.total_cmp(&x.1).then_with(|| x.0.cmp(&y.0)));
    shares
}
