//! Evidence to a probability.

use super::evidence::{FEATURES, Features};
use super::maths::logistic;

/// One weight for each of `evidence::NAMES`, and what is added to all.
const WEIGHTS: [f32; FEATURES] = [
    -0.01, // terms contained
    1.40,  // terms alike
    0.48,  // spelling contained
    1.62,  // spelling alike
    0.94,  // in order
    0.34,  // longest run
    0.01,  // weight shared
    0.28,  // numbers agree
    -0.11, // numbers differ
    3.27,  // length
    -1.72, // weight of the lighter
    0.66,  // like words contained
    -3.55, // better rival of the first
    -4.15, // better rival of the second
    0.88,  // neighbours
    0.90,  // position
    1.45,  // same speaker
    0.97,  // both lead
    0.50,  // neighbours on both sides
    2.16,  // like words alike
    1.22,  // articles run together
    3.43,  // a third like both
    0.81,  // rarest word shared
    -0.95, // one is negated
];
const BIAS: f32 = -6.05;

/// The probability that two passages with these features report the same statement, with `against` taken off the
/// evidence.
pub(crate) fn probability(features: &Features, against: f32) -> f32 {
    let sum: f32 = features.iter().zip(&WEIGHTS).map(|(x, w)| x * w).sum();
    logistic(f64::from(BIAS + sum - against)) as f32
}
