//! Logistic regression: the weighted features of a pair to a probability.

use crate::align::evidence::{BIAS, ContextFeature, ContextFeatures, PairFeature, PairFeatures};
use crate::maths::logistic;

/// The probability that two passages with these features report the same statement, `penalty` taken off the sum.
pub(super) fn probability(pair: &PairFeatures, context: &ContextFeatures, penalty: f32) -> f32 {
    let features = pair.values().iter().chain(context.values());
    let weights = PairFeature::WEIGHTS.iter().chain(&ContextFeature::WEIGHTS);
    let sum: f32 = features.zip(weights).map(|(x, w)| x * w).sum();
    logistic(f64::from(BIAS + sum - penalty)) as f32
}
