//! Evidence to a probability.

use super::evidence::{FEATURES, Features};
use super::maths::logistic;

/// One weight for each of `evidence::NAMES`, and what is added to all.
const WEIGHTS: [f32; FEATURES] = [
    0.62,  // terms contained
    2.04,  // terms alike
    0.40,  // spelling contained
    1.56,  // spelling alike
    0.88,  // in order
    0.27,  // longest run
    0.52,  // weight shared
    0.26,  // numbers agree
    0.25,  // numbers differ
    3.37,  // length
    -1.38, // weight of the lighter
    1.17,  // like words contained
    -3.12, // better rival of the first
    -3.25, // better rival of the second
    0.69,  // neighbours
    1.65,  // position
    0.40,  // same speaker
    2.41,  // both lead
    0.35,  // neighbours on both sides
    2.68,  // like words alike
    1.70,  // articles run together
    2.66,  // a third like both
];
const BIAS: f32 = -7.66;

/// The probability that two passages with these features report the same statement, with `against` taken off the
/// evidence.
pub(crate) fn probability(features: &Features, against: f32) -> f32 {
    let sum: f32 = features.iter().zip(&WEIGHTS).map(|(x, w)| x * w).sum();
    logistic(f64::from(BIAS + sum - against)) as f32
}
