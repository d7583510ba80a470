//! The first stage: logistic regression, once for articles that run in parallel and once for free ones.

use crate::align::evidence::{BIAS, ContextFeature, ContextFeatures, PairFeature, PairFeatures};

/// The log-odds that two passages with these features report the same statement, `penalty` taken off: as between articles
/// that run in parallel, and as between free ones.
pub(super) fn log_odds(pair: &PairFeatures, context: &ContextFeatures, penalty: f32) -> [f32; 2] {
    let log_odds = |bias: f32, own: &[f32], around: &[f32]| {
        let features = pair.values().iter().chain(context.values());
        bias - penalty + features.zip(own.iter().chain(around)).map(|(x, w)| x * w).sum::<f32>()
    };
    let [parallel, free] = &PairFeature::WEIGHTS;
    let [parallel_context, free_context] = &ContextFeature::WEIGHTS;
    let [parallel_bias, free_bias] = BIAS;
    [
        log_odds(parallel_bias, parallel, parallel_context),
        log_odds(free_bias, free, free_context),
    ]
}
