//! How much a shared word says: rare words weigh, common ones do not.
//!
//! The weight of a term is the logarithm of how seldom it stands in a passage. Over a large set that is counted; in
//! a small one (two articles, two headlines) the count says little, so it is blended with what is known beforehand:
//! joining words are common, short words are more common than long ones, numbers are rare.

use std::collections::HashSet;

use super::maths::ln;
use super::reading::{Lexicon, Token};
use crate::text::fold;

/// How many passages the prior is worth.
const PRIOR_PASSAGES: f64 = 30.0;
/// Words that join, in many languages.
const COMMON: &str = include_str!("common.txt");

/// The weight of every term, by its number.
#[derive(Debug, Default)]
pub(crate) struct Weights {
    by_term: Vec<f32>,
}

impl Weights {
    /// Counts in how many of `passages` each term stands and weighs it.
    pub(crate) fn count<'a>(lexicon: &Lexicon, passages: impl Iterator<Item = &'a [Token]>) -> Self {
        let mut total = PRIOR_PASSAGES;
        let mut seen_in = vec![u32::MAX; lexicon.len()];
        let mut counts = vec![0_u32; lexicon.len()];
        let mut prior = vec![f64::NAN; lexicon.len()];
        let common = common_words();
        for (passage, tokens) in (0_u32..).zip(passages) {
            total += 1.0;
            for token in tokens {
                let term = token.term as usize;
                if prior[term].is_nan() {
                    prior[term] = prior_share(lexicon, *token, &common);
                }
                if seen_in[term] != passage {
                    seen_in[term] = passage;
                    counts[term] += 1;
                }
            }
        }
        let weigh = |(&count, &prior): (&u32, &f64)| {
            if prior.is_nan() {
                0.0
            } else {
                ln(total / (f64::from(count) + prior * PRIOR_PASSAGES)).max(0.0) as f32
            }
        };
        Self {
            by_term: counts.iter().zip(&prior).map(weigh).collect(),
        }
    }

    /// The weight of `term`: 0 for one in every passage.
    pub(crate) fn of(&self, term: u32) -> f32 {
        self.by_term.get(term as usize).copied().unwrap_or(0.0)
    }
}

fn common_words() -> HashSet<String> {
    let lines = COMMON.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once(':'))
        .flat_map(|(_, list)| list.split_whitespace().map(fold))
        .collect()
}

/// In what share of passages a word is to be expected before anything is counted.
fn prior_share(lexicon: &Lexicon, token: Token, common: &HashSet<String>) -> f64 {
    if token.equivalent {
        return 0.03;
    }
    let key = lexicon.name(token.key);
    if common.contains(key) {
        return 0.4;
    }
    match (token.number, key.chars().count()) {
        (true, 1) => 0.06,
        (false, 1) => 0.3,
        (false, 2) => 0.15,
        (false, 3) => 0.06,
        _ => 0.02,
    }
}
