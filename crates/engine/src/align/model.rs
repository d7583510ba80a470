//! Evidence to a probability.

use super::evidence::{FEATURES, Features};
use super::maths::logistic;

/// One weight for each of `evidence::NAMES`, and what is added to all.
const WEIGHTS: [f32; FEATURES] = [
    -0.21, // terms contained
    1.35,  // terms alike
    0.24,  // spelling contained
    1.61,  // spelling alike
    0.74,  // in order
    0.30,  // longest run
    -0.01, // weight shared
    0.28,  // numbers agree
    -0.08, // numbers differ
    3.29,  // length
    -1.73, // weight of the lighter
    1.04,  // like words contained
    -3.60, // better rival of the first
    -4.15, // better rival of the second
    0.92,  // neighbours
    0.88,  // position
    1.42,  // same speaker
    0.82,  // both lead
    0.47,  // neighbours on both sides
    2.48,  // like words alike
    1.26,  // articles run together
    3.52,  // a third like both
    0.81,  // rarest word shared
    -1.11, // one is negated
];
const BIAS: f32 = -6.20;

/// The probability that two passages with these features report the same statement, with `against` taken off the
/// evidence.
pub(crate) fn probability(features: &Features, against: f32) -> f32 {
    let sum: f32 = features.iter().zip(&WEIGHTS).map(|(x, w)| x * w).sum();
    logistic(f64::from(BIAS + sum - against)) as f32
}
