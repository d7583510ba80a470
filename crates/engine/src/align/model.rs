//! Evidence to a probability.

use super::evidence::{FEATURES, Features};
use super::maths::logistic;

/// One weight for each of `evidence::NAMES`, and what is added to all.
const WEIGHTS: [f32; FEATURES] = [
    0.61,  // terms contained
    2.37,  // terms alike
    0.32,  // spelling contained
    2.27,  // spelling alike
    1.71,  // in order
    0.76,  // longest run
    0.01,  // weight shared
    0.15,  // numbers agree
    -0.63, // numbers differ
    3.33,  // length
    -2.39, // weight of the lighter
    1.20,  // like words contained
    -2.54, // better rival of the first
    -1.89, // better rival of the second
    0.83,  // neighbours
    1.86,  // position
    0.07,  // same speaker
    0.98,  // both lead
    -0.01, // neighbours on both sides
    2.82,  // like words alike
    1.08,  // articles run together
];
const BIAS: f32 = -7.62;

/// The probability that two passages with these features report the same statement.
pub(crate) fn probability(features: &Features) -> f32 {
    let sum: f32 = features.iter().zip(&WEIGHTS).map(|(x, w)| x * w).sum();
    logistic(f64::from(BIAS + sum)) as f32
}
