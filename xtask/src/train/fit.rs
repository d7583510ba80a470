//! Logistic regression.

use muqabala_engine::align::training::{FEATURES, FeatureVector};

/// A pair of passages whose answer is known.
pub struct Known {
    pub features: FeatureVector,
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

/// Newton steps; ten are plenty.
const STEPS: usize = 25;
/// The strength of the L2 regularisation.
const REGULARISATION: f64 = 0.0002;
/// How much a false link counts beside a missed one. Less than one: of the false ones most fall away afterwards,
/// where a passage has a better partner.
const FALSE_LINK: f64 = 0.5;
/// Weights and bias.
const SIZE: usize = FEATURES + 1;

impl Model {
    /// The model that makes the known answers likeliest (Newton's method).
    pub fn fit(sources: &[Source]) -> Self {
        let examples = weighed(sources);
        let mut model = Self {
            weights: [0.0; FEATURES],
            bias: -2.0,
        };
        for _ in 0..STEPS {
            let mut gradient = [0.0; SIZE];
            let mut hessian = [[0.0; SIZE]; SIZE];
            for at in 0..FEATURES {
                gradient[at] = REGULARISATION * model.weights[at];
                hessian[at][at] = REGULARISATION;
            }
            hessian[FEATURES][FEATURES] = 1e-9;
            for (known, weight) in &examples {
                let p = model.probability(&known.features);
                let miss = weight * (p - f64::from(u8::from(known.same)));
                let mut x = [1.0; SIZE];
                for (x, feature) in x.iter_mut().zip(&known.features) {
                    *x = f64::from(*feature);
                }
                for i in 0..SIZE {
                    gradient[i] += miss * x[i];
                    for j in 0..SIZE {
                        hessian[i][j] += weight * p * (1.0 - p) * x[i] * x[j];
                    }
                }
            }
            model = model.stepped(&solve(hessian, gradient), &examples);
        }
        model
    }

    /// This model a step further, or half a step, or a quarter …: the first that is better.
    fn stepped(&self, step: &[f64; SIZE], examples: &[(&Known, f64)]) -> Self {
        let now = self.loss(examples);
        let shorter = std::iter::successors(Some(1.0), |share| Some(share / 2.0)).take(20);
        for share in shorter {
            let next = Self {
                weights: std::array::from_fn(|at| self.weights[at] - share * step[at]),
                bias: self.bias - share * step[FEATURES],
            };
            if next.loss(examples) < now {
                return next;
            }
        }
        Self { ..*self }
    }

    /// The negative log-likelihood of the known answers, regularised.
    fn loss(&self, examples: &[(&Known, f64)]) -> f64 {
        let penalty: f64 = self
            .weights
            .iter()
            .map(|weight| REGULARISATION * weight * weight / 2.0)
            .sum();
        let miss = |(known, weight): &(&Known, f64)| {
            let p = self.probability(&known.features);
            weight * -(if known.same { p } else { 1.0 - p }).max(1e-12).ln()
        };
        penalty + examples.iter().map(miss).sum::<f64>()
    }

    pub fn probability(&self, features: &FeatureVector) -> f64 {
        let sum: f64 = self.weights.iter().zip(features).map(|(w, x)| w * f64::from(*x)).sum();
        1.0 / (1.0 + (-(self.bias + sum)).exp())
    }
}

/// Solves `matrix` · x = `right` (Gauss-Jordan with pivoting).
fn solve(mut matrix: [[f64; SIZE]; SIZE], mut right: [f64; SIZE]) -> [f64; SIZE] {
    for column in 0..SIZE {
        let pivot = (column..SIZE).max_by(|&x, &y| matrix[x][column].abs().total_cmp(&matrix[y][column].abs()));
        let pivot = pivot.unwrap_or(column);
        matrix.swap(column, pivot);
        right.swap(column, pivot);
        let top = matrix[column];
        for row in 0..SIZE {
            if row == column || matrix[row][column] == 0.0 {
                continue;
            }
            let factor = matrix[row][column] / top[column];
            for (value, above) in matrix[row].iter_mut().zip(top) {
                *value -= factor * above;
            }
            right[row] -= factor * right[column];
        }
    }
    std::array::from_fn(|at| right[at] / matrix[at][at])
}

fn weighed(sources: &[Source]) -> Vec<(&Known, f64)> {
    let all: f64 = sources.iter().map(|source| source.weight).sum();
    sources
        .iter()
        .flat_map(|source| {
            let used: Vec<&Known> = source.pairs.iter().filter(|known| !known.held_out).collect();
            let each = source.weight / all / used.len().max(1) as f64;
            used.into_iter()
                .map(move |known| (known, if known.same { each } else { each * FALSE_LINK }))
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
