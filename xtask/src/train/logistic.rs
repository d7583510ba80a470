//! Logistic regression on standardised features with L2 regularisation, by Newton's method.

/// An example: its features, whether the answer is yes, and how much it counts.
pub struct Row<'a> {
    pub features: &'a [f32],
    pub yes: bool,
    pub weight: f64,
}

/// Weights for features as they are, not standardised.
#[derive(Clone, Debug)]
pub struct Logistic {
    pub weights: Vec<f64>,
    pub bias: f64,
}

/// Newton steps at most; a dozen are plenty.
const STEPS: usize = 15;
/// A step that changes no weight by more is the last one.
const CONVERGED: f64 = 1e-6;

impl Logistic {
    /// The weights that make `rows` likeliest; `strength` is that of the regularisation, in examples.
    pub fn fit(rows: &[Row], strength: f64) -> Self {
        let scale = Scale::of(rows);
        let size = scale.mean.len();
        let standard: Vec<Vec<f64>> = rows.iter().map(|row| scale.apply(row.features)).collect();
        let mut at = vec![0.0; size + 1];
        for _ in 0..STEPS {
            let mut gradient = vec![0.0; size + 1];
            let mut hessian = vec![vec![0.0; size + 1]; size + 1];
            for i in 0..size {
                gradient[i] = strength * at[i];
                hessian[i][i] = strength;
            }
            hessian[size][size] = 1e-9;
            for (row, x) in rows.iter().zip(&standard) {
                let p = sigmoid(dot(&at, x));
                let miss = row.weight * (p - f64::from(u8::from(row.yes)));
                let curvature = row.weight * p * (1.0 - p);
                for (at, ((slope, row), xi)) in gradient.iter_mut().zip(&mut hessian).zip(x).enumerate() {
                    *slope += miss * xi;
                    let own = curvature * xi;
                    // The matrix is symmetric: half of it is added up, and mirrored once.
                    row.iter_mut()
                        .zip(x)
                        .take(at + 1)
                        .for_each(|(cell, xj)| *cell += own * xj);
                }
            }
            mirror(&mut hessian);
            let step = solve(hessian, gradient);
            let longest = step.iter().fold(0.0_f64, |longest, part| longest.max(part.abs()));
            let share = if longest > 2.0 { 2.0 / longest } else { 1.0 };
            at.iter_mut()
                .zip(&step)
                .for_each(|(value, part)| *value -= share * part);
            if longest < CONVERGED {
                break;
            }
        }
        scale.undo(&at)
    }

    /// The log-odds of an example.
    pub fn log_odds(&self, features: &[f32]) -> f64 {
        let sum: f64 = self.weights.iter().zip(features).map(|(w, x)| w * f64::from(*x)).sum();
        self.bias + sum
    }
}

/// Copies what stands under the diagonal over it.
fn mirror(matrix: &mut [Vec<f64>]) {
    for row in 1..matrix.len() {
        let (above, below) = matrix.split_at_mut(row);
        for (other, &value) in above.iter_mut().zip(&below[0]) {
            other[row] = value;
        }
    }
}

pub fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

/// Mean and deviation of each feature.
struct Scale {
    mean: Vec<f64>,
    deviation: Vec<f64>,
}

impl Scale {
    fn of(rows: &[Row]) -> Self {
        let size = rows.first().map_or(0, |row| row.features.len());
        let total: f64 = rows.iter().map(|row| row.weight).sum::<f64>().max(f64::MIN_POSITIVE);
        let average = |value: &dyn Fn(usize, f64) -> f64| -> Vec<f64> {
            let one = |at: usize| {
                let sum: f64 = rows
                    .iter()
                    .map(|row| row.weight * value(at, f64::from(row.features[at])))
                    .sum();
                sum / total
            };
            (0..size).map(one).collect()
        };
        let mean = average(&|_, x| x);
        let variance = average(&|at, x| (x - mean[at]).powi(2));
        let deviation = variance.iter().map(|it| it.sqrt() + 1e-6).collect();
        Self { mean, deviation }
    }

    /// A row's features standardised, and a 1 for the bias.
    fn apply(&self, features: &[f32]) -> Vec<f64> {
        let standard = features.iter().zip(self.mean.iter().zip(&self.deviation));
        standard
            .map(|(&x, (mean, deviation))| (f64::from(x) - mean) / deviation)
            .chain([1.0])
            .collect()
    }

    fn undo(&self, at: &[f64]) -> Logistic {
        let weights: Vec<f64> = at
            .iter()
            .zip(&self.deviation)
            .map(|(w, deviation)| w / deviation)
            .collect();
        let shift = dot(&weights, &self.mean);
        Logistic {
            weights,
            bias: at.last().copied().unwrap_or_default() - shift,
        }
    }
}

/// Solves `matrix` · x = `right` (Gauss-Jordan; the matrix is positive definite).
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for column in 0..size {
        let top = matrix[column].clone();
        for row in (0..size).filter(|&row| row != column) {
            let factor = matrix[row][column] / top[column];
            if factor != 0.0 {
                for (value, above) in matrix[row].iter_mut().zip(&top) {
                    *value -= factor * above;
                }
                right[row] -= factor * right[column];
            }
        }
    }
    (0..size).map(|at| right[at] / matrix[at][at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bias is free, so that at the optimum the weighed mean of the probabilities is that of the answers.
    #[test]
    fn the_fit_is_at_its_optimum() {
        let features: Vec<[f32; 3]> = (0..200)
            .map(|at| [at as f32, (at % 7) as f32, (at % 3) as f32])
            .collect();
        let rows: Vec<Row> = features
            .iter()
            .enumerate()
            .map(|(at, features)| Row {
                features,
                yes: at % 7 > 3 || at > 150 && at % 5 > 0,
                weight: if at % 2 == 0 { 1.0 } else { 0.25 },
            })
            .collect();
        let model = Logistic::fit(&rows, 1.0);
        let sum = |value: &dyn Fn(&Row) -> f64| rows.iter().map(|row| row.weight * value(row)).sum::<f64>();
        let (said, known) = (
            sum(&|row| sigmoid(model.log_odds(row.features))),
            sum(&|row| f64::from(u8::from(row.yes))),
        );
        assert!((said - known).abs() < 1e-6 * known, "{said} {known}");
        assert!(model.weights[0] > 0.0 && model.weights[1] > 0.0);
    }
}
