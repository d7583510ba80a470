//! Evidence to a probability.

use super::context::Standing;
use super::evidence::{FEATURES, OWN};
use super::maths::logistic;

/// One weight for each of `evidence::NAMES`, and what is added to all.
const WEIGHTS: [f32; FEATURES] = [
    0.12,  // terms contained
    1.28,  // terms alike
    0.07,  // spelling contained
    0.99,  // spelling alike
    0.86,  // in order
    0.41,  // longest run
    -0.02, // weight shared
    0.72,  // numbers agree
    -0.05, // numbers differ
    0.63,  // length
    -1.73, // weight of the lighter
    1.01,  // like words contained
    1.97,  // like words alike
    0.94,  // rarest word shared
    -0.61, // one is negated
    1.05,  // same speaker
    -1.94, // names differ
    -1.24, // only names shared
    -2.34, // only offices shared
    0.59,  // both ask
    1.28,  // both open quoted
    0.30,  // both end quoted
    -3.07, // stronger rival
    -3.50, // weaker rival
    0.83,  // neighbours
    0.22,  // neighbours on both sides
    1.07,  // position
    0.96,  // both lead
    1.62,  // articles run together
    3.73,  // a third like both
    1.70,  // lengths go together
    -1.19, // rival where lengths go together
    1.35,  // rivals where places agree
];
const BIAS: f32 = -4.78;

/// The probability that two passages with this evidence report the same statement, with `against` taken off it.
pub(crate) fn probability(own: &[f32; OWN], standing: &Standing, against: f32) -> f32 {
    let evidence = own.iter().chain(standing);
    let sum: f32 = evidence.zip(&WEIGHTS).map(|(x, w)| x * w).sum();
    logistic(f64::from(BIAS + sum - against)) as f32
}
