//! Logistic regression.

use muqabala_engine::align::training::{FEATURES, Features};

/// A pair of passages whose answer is known.
pub struct Known {
    pub features: Features,
    pub same: bool,
    /// Kept out of the fit.
    pub held_out: bool,
}

/// Pairs from one source. Each source weighs `weight` in all, however many pairs it has.
pub struct Source {
    pub name: String,
    pub weight: f64,
    pub pairs: Vec<Known>,
}

/// What is fitted.
pub struct Model {
    pub weights: [f64; FEATURES],
    pub bias: f64,
}

const STEPS: usize = 6000;
const RATE: f64 = 0.5;
/// The pull of each weight towards zero.
const PULL: f64 = 0.0004;
/// How much a false link counts beside a missed one: a false merge says that two newsrooms corroborate each other.
const FALSE_LINK: f64 = 1.5;

impl Model {
    /// The model that makes the known answers likeliest (gradient descent with momentum).
    pub fn fit(sources: &[Source]) -> Self {
        let examples = weighed(sources);
        let mut model = Self { weights: [0.0; FEATURES], bias: -2.0 };
        let mut speed = [0.0; FEATURES + 1];
        for _ in 0..STEPS {
            let mut slope = [0.0; FEATURES + 1];
            for (known, weight) in &examples {
                let miss = weight * (model.probability(&known.features) - f64::from(u8::from(known.same)));
                for (slope, x) in slope.iter_mut().zip(&known.features) {
                    *slope += miss * f64::from(*x);
                }
                slope[FEATURES] += miss;
            }
            for at in 0..FEATURES {
                slope[at] += PULL * model.weights[at];
            }
            for (speed, slope) in speed.iter_mut().zip(slope) {
                *speed = 0.9 * *speed - RATE * slope;
            }
            for at in 0..FEATURES {
                model.weights[at] += speed[at];
            }
            model.bias += speed[FEATURES];
        }
        model
    }

    pub fn probability(&self, features: &Features) -> f64 {
        let sum: f64 = self.weights.iter().zip(features).map(|(w, x)| w * f64::from(*x)).sum();
        1.0 / (1.0 + (-(self.bias + sum)).exp())
    }
}

fn weighed(sources: &[Source]) -> Vec<(&Known, f64)> {
    let all: f64 = sources.iter().map(|source| source.weight).sum();
    sources
        .iter()
        .flat_map(|source| {
            let used: Vec<&Known> = source.pairs.iter().filter(|known| !known.held_out).collect();
            let each = source.weight / all / used.len().max(1) as f64;
            used.into_iter().map(move |known| (known, if known.same { each } else { each * FALSE_LINK }))
        })
        .collect()
}

/// Prints how the model does on the pairs that were kept out, at one half.
pub fn report(model: &Model, source: &Source) {
    for held_out in [false, true] {
        let pairs = || source.pairs.iter().filter(|known| known.held_out == held_out);
        let said = |known: &&Known| model.probability(&known.features) >= 0.5;
        let right = pairs().filter(|known| known.same && said(known)).count() as f64;
        let found = pairs().filter(said).count() as f64;
        let gold = pairs().filter(|known| known.same).count() as f64;
        let which = if held_out { "kept out" } else { "fitted on" };
        println!(
            "// {} {which}: P {:.3} R {:.3} F1 {:.3} ({gold} of {} pairs the same)",
            source.name,
            right / found.max(1.0),
            right / gold.max(1.0),
            2.0 * right / (found + gold).max(1.0),
            pairs().count()
        );
    }
}
