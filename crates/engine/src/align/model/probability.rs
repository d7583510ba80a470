//! The first stage: logistic regression, once for articles that run in parallel and once for free ones.

use crate::align::evidence::{BIAS, ContextFeature, ContextFeatures, PairFeature, PairFeatures};

/// The log-odds that two passages with these features report the same statement, `penalty` taken off: as between articles
/// that run in parallel, and as between free ones.
pub(super) fn log_odds(pair: &PairFeatures, context: &ContextFeatures, penalty: f32) -> [f32; 2] {
    std::array::from_fn(|kind| {
        let features = pair.values().iter().chain(context.values());
        let weights = PairFeature::WEIGHTS[kind].iter().chain(&ContextFeature::WEIGHTS[kind]);
        BIAS[kind] - penalty + features.zip(weights).map(|(x, w)| x * w).sum::<f32>()
    })
}
