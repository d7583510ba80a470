//! Evidence to a probability.

use super::context::Standing;
use super::evidence::{FEATURES, OWN};
use super::maths::logistic;

/// One weight for each of `evidence::NAMES`, and what is added to all.
const WEIGHTS: [f32; FEATURES] = [
    -0.05, // terms contained
    1.46,  // terms alike
    0.09,  // spelling contained
    1.11,  // spelling alike
    0.64,  // in order
    0.36,  // longest run
    0.07,  // weight shared
    0.82,  // numbers agree
    0.02,  // numbers differ
    0.61,  // length
    -1.70, // weight of the lighter
    0.87,  // like words contained
    2.15,  // like words alike
    1.10,  // rarest word shared
    -0.60, // one is negated
    1.11,  // same speaker
    -1.94, // names differ
    -1.21, // only names shared
    0.58,  // both ask
    1.27,  // both open quoted
    0.31,  // both end quoted
    -3.15, // stronger rival
    -3.36, // weaker rival
    0.85,  // neighbours
    0.25,  // neighbours on both sides
    1.03,  // position
    0.77,  // both lead
    1.60,  // articles run together
    3.63,  // a third like both
    1.62,  // lengths go together
    -0.99, // rival where lengths go together
    1.20,  // rivals where places agree
];
const BIAS: f32 = -4.84;

/// The probability that two passages with this evidence report the same statement, with `against` taken off it.
pub(crate) fn probability(own: &[f32; OWN], standing: &Standing, against: f32) -> f32 {
    let evidence = own.iter().chain(standing);
    let sum: f32 = evidence.zip(&WEIGHTS).map(|(x, w)| x * w).sum();
    logistic(f64::from(BIAS + sum - against)) as f32
}
