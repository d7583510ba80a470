//! Evidence to a probability.

use super::evidence::{FEATURES, Features};
use super::maths::logistic;

/// One weight for each of `evidence::NAMES`, and what is added to all.
const WEIGHTS: [f32; FEATURES] = [
    0.91, // terms contained
    1.67, // terms alike
    0.21, // spelling contained
    2.13, // spelling alike
    1.42, // in order
    0.47, // longest run
    2.38, // weight shared
    0.21, // numbers agree
    0.17, // numbers differ
    3.30, // length
    -2.21, // weight of the lighter
    0.88, // like words contained
    -2.64, // better rival of the first
    -2.34, // better rival of the second
    0.87, // neighbours
    1.19, // position
    -0.08, // same speaker
    0.97, // both lead
    -0.35, // neighbours on both sides
    1.79, // like words alike
    1.22, // articles run together
];
const BIAS: f32 = -8.27;

/// The probability that two passages with these features report the same statement.
pub(crate) fn probability(features: &Features) -> f32 {
    let sum: f32 = features.iter().zip(&WEIGHTS).map(|(x, w)| x * w).sum();
    logistic(f64::from(BIAS + sum)) as f32
}
