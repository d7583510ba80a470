//! Evidence to a probability.

use super::evidence::{FEATURES, Features};
use super::maths::logistic;

/// One weight for each of `evidence::NAMES`, and what is added to all.
const WEIGHTS: [f32; FEATURES] = [
    0.39, // terms contained
    2.19, // terms alike
    -0.00, // spelling contained
    2.44, // spelling alike
    1.41, // in order
    0.50, // longest run
    0.96, // weight shared
    0.30, // numbers agree
    -0.24, // numbers differ
    3.52, // length
    -3.68, // weight of the lighter
    1.76, // like words contained
    -2.69, // better rival of the first
    -1.90, // better rival of the second
    0.53, // neighbours
    1.99, // position
    -0.26, // same speaker
    0.80, // both lead
    -0.30, // neighbours on both sides
    2.92, // like words alike
    1.31, // articles run together
];
const BIAS: f32 = -8.00;

/// The probability that two passages with these features report the same statement.
pub(crate) fn probability(features: &Features) -> f32 {
    let sum: f32 = features.iter().zip(&WEIGHTS).map(|(x, w)| x * w).sum();
    logistic(f64::from(BIAS + sum)) as f32
}
