//! Evidence to a probability.

use super::evidence::{FEATURES, Features};
use super::maths::logistic;

/// One weight for each of `evidence::NAMES`, and what is added to all.
const WEIGHTS: [f32; FEATURES] = [
    -0.16, // terms contained
    1.35,  // terms alike
    0.27,  // spelling contained
    1.59,  // spelling alike
    0.77,  // in order
    0.33,  // longest run
    -0.03, // weight shared
    0.29,  // numbers agree
    -0.08, // numbers differ
    3.28,  // length
    -1.69, // weight of the lighter
    1.04,  // like words contained
    -3.57, // better rival of the first
    -4.13, // better rival of the second
    0.92,  // neighbours
    0.89,  // position
    1.40,  // same speaker
    0.85,  // both lead
    0.47,  // neighbours on both sides
    2.45,  // like words alike
    1.24,  // articles run together
    3.46,  // a third like both
    0.78,  // rarest word shared
    -1.07, // one is negated
];
const BIAS: f32 = -6.11;

/// The probability that two passages with these features report the same statement, with `against` taken off the
/// evidence.
pub(crate) fn probability(features: &Features, against: f32) -> f32 {
    let sum: f32 = features.iter().zip(&WEIGHTS).map(|(x, w)| x * w).sum();
    logistic(f64::from(BIAS + sum - against)) as f32
}
