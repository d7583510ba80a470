//! Evidence to a probability.

use super::evidence::{FEATURES, Features};
use super::maths::logistic;

/// One weight for each of `evidence::NAMES`, and what is added to all.
const WEIGHTS: [f32; FEATURES] = [
    3.0, 3.0, 3.0, 3.0, 2.0, 1.5, 2.0, 0.5, -1.0, 0.0, 0.0, 1.0, -1.0, -1.0, 1.0, 0.0, 0.0,
];
const BIAS: f32 = -8.5;

/// The probability that two passages with these features report the same statement.
pub(crate) fn probability(features: &Features) -> f32 {
    let sum: f32 = features.iter().zip(&WEIGHTS).map(|(x, w)| x * w).sum();
    logistic(f64::from(BIAS + sum)) as f32
}
