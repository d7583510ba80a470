//! Evidence to a probability.

use super::evidence::{FEATURES, Features};
use super::maths::logistic;

/// One weight for each of `evidence::NAMES`, and what is added to all.
const WEIGHTS: [f32; FEATURES] = [
    0.68,  // terms contained
    2.26,  // terms alike
    0.70,  // spelling contained
    2.15,  // spelling alike
    0.58,  // in order
    0.39,  // longest run
    0.80,  // weight shared
    0.50,  // numbers agree
    0.09,  // numbers differ
    2.52,  // length
    -1.67, // weight of the lighter
    1.26,  // like words contained
    -1.90, // better rival of the first
    -1.43, // better rival of the second
    1.25,  // neighbours
    1.75,  // position
    0.30,  // same speaker
    1.74,  // both lead
    0.07,  // neighbours on both sides
    2.87,  // like words alike
    0.81,  // articles run together
    2.51,  // a third like both
];
const BIAS: f32 = -7.31;

/// The probability that two passages with these features report the same statement.
pub(crate) fn probability(features: &Features) -> f32 {
    let sum: f32 = features.iter().zip(&WEIGHTS).map(|(x, w)| x * w).sum();
    logistic(f64::from(BIAS + sum)) as f32
}
