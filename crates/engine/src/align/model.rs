//! Evidence to a probability.

use super::context::Standing;
use super::evidence::{FEATURES, OWN};
use super::maths::logistic;

/// One weight for each of `evidence::NAMES`, and what is added to all.
const WEIGHTS: [f32; FEATURES] = [
    -0.05, // terms contained
    1.46,  // terms alike
    0.11,  // spelling contained
    1.14,  // spelling alike
    0.63,  // in order
    0.36,  // longest run
    0.07,  // weight shared
    0.80,  // numbers agree
    0.01,  // numbers differ
    0.62,  // length
    -1.65, // weight of the lighter
    0.86,  // like words contained
    2.14,  // like words alike
    1.07,  // rarest word shared
    -0.61, // one is negated
    1.11,  // same speaker
    -1.95, // names differ
    -1.21, // only names shared
    0.58,  // both ask
    1.27,  // both open quoted
    0.28,  // both end quoted
    -3.14, // stronger rival
    -3.41, // weaker rival
    0.83,  // neighbours
    0.26,  // neighbours on both sides
    1.03,  // position
    0.74,  // both lead
    1.60,  // articles run together
    3.68,  // a third like both
    1.60,  // lengths go together
    -1.01, // rival where lengths go together
    1.23,  // rivals where places agree
];
const BIAS: f32 = -4.87;

/// The probability that two passages with this evidence report the same statement, with `against` taken off it.
pub(crate) fn probability(own: &[f32; OWN], standing: &Standing, against: f32) -> f32 {
    let evidence = own.iter().chain(standing);
    let sum: f32 = evidence.zip(&WEIGHTS).map(|(x, w)| x * w).sum();
    logistic(f64::from(BIAS + sum - against)) as f32
}
