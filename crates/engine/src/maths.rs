//! Logarithm and logistic curve from basic operations only.
//!
//! The standard library's come from the platform, and differ in the last bit between a native build and wasm; the
//! same articles must give the same board in both. Addition, multiplication and division are exact everywhere.

use std::f64::consts::LN_2;

/// Natural logarithm of a positive number; 0 for anything else. Right to about 1e-12.
pub(crate) fn ln(x: f64) -> f64 {
    if !x.is_finite() || x <= 0.0 {
        return 0.0;
    }
    let (mut mantissa, mut exponent) = (x, 0.0);
    while mantissa > 1.5 {
        mantissa /= 2.0;
        exponent += 1.0;
    }
    while mantissa < 0.75 {
        mantissa *= 2.0;
        exponent -= 1.0;
    }
    // ln m = 2 artanh((m - 1) / (m + 1)); the series shrinks by at least 25 a term here.
    let ratio = (mantissa - 1.0) / (mantissa + 1.0);
    let square = ratio * ratio;
    let (mut term, mut sum) = (ratio, 0.0);
    for odd in [1.0, 3.0, 5.0, 7.0, 9.0, 11.0, 13.0, 15.0, 17.0] {
        sum += term / odd;
        term *= square;
    }
    2.0 * sum + exponent * LN_2
}

/// The logistic curve, 1 / (1 + e^-x).
pub(crate) fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + exp(-x.clamp(-40.0, 40.0)))
}

fn exp(x: f64) -> f64 {
    // e^x = (e^(x/256))^256
    let small = x / 256.0;
    let (mut term, mut sum) = (1.0, 1.0);
    for n in 1..=10_i32 {
        term *= small / f64::from(n);
        sum += term;
    }
    (0..8).fold(sum, |power, _| power * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::disallowed_methods, reason = "the platform's are what it is held against")]
    fn agrees_with_the_platform() {
        for x in [1e-9, 0.1, 0.75, 1.0, 1.5, 2.0, 10.0, 12345.678] {
            assert!((ln(x) - f64::ln(x)).abs() < 1e-9, "ln {x}");
        }
        for x in [-30.0_f64, -2.5, 0.0, 0.3, 7.0, 39.0] {
            let expected = 1.0 / (1.0 + (-x).exp());
            assert!((logistic(x) - expected).abs() < 1e-9, "logistic {x}");
        }
    }
}
