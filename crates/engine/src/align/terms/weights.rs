//! Inverse document frequency, a passage as the document: rare terms weigh, common ones do not.
//!
//! In a large set the frequency is counted; in a small one (two articles, two headlines) the count says little, so it is
//! blended with a prior: function words are common, short words are more common than long ones, numbers are rare.

use crate::hashing::Map;

use super::occurrence::{Occurrence, TermKind};
use crate::maths::ln;
use crate::numbered::Numbered;
use crate::text::fold;
use crate::text::reading::Lexicon;

/// How many passages the prior is worth.
const PRIOR_PASSAGES: f64 = 100.0;
/// The share of a word of which nothing is known.
const DEFAULT_SHARE: f64 = 0.01;
/// The share of a function word.
const COMMON_SHARE: f64 = 0.4;
/// Function words of many languages.
const COMMON: &str = include_str!("common.txt");
/// Stems that are frequent in Arabic news, by the share of passages that have them
/// (`cargo xtask train --frequent` prints the list).
const FREQUENT: &str = include_str!("frequent-ar.txt");

/// The weight of every term, by its number.
#[derive(Debug, Default)]
pub(crate) struct TermWeights {
    by_term: Vec<f32>,
    /// Whether it is a function word.
    function: Vec<bool>,
}

impl TermWeights {
    /// Counts in how many of `passages` each term stands and weighs it.
    pub(crate) fn count<'a>(lexicon: &Lexicon, passages: impl Iterator<Item = &'a [Occurrence]>) -> Self {
        let mut total = PRIOR_PASSAGES;
        let mut seen_in = Numbered::filled(lexicon.len(), u32::MAX);
        let mut counts = Numbered::filled(lexicon.len(), 0_u32);
        let mut prior = Numbered::filled(lexicon.len(), f64::NAN);
        let known = known_shares();
        for (passage, occurrences) in (0_u32..).zip(passages) {
            total += 1.0;
            for occurrence in occurrences {
                let term = occurrence.term;
                if prior[term].is_nan() {
                    prior[term] = prior_share(lexicon, *occurrence, &known);
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
            by_term: counts.iter().zip(prior.iter()).map(weigh).collect(),
            function: prior.iter().map(|&prior| prior >= COMMON_SHARE).collect(),
        }
    }

    /// A weight of 1 for each of `terms` terms.
    #[cfg(test)]
    pub(crate) fn uniform(terms: usize) -> Self {
        Self {
            by_term: vec![1.0; terms],
            function: vec![false; terms],
        }
    }

    /// Whether `term` is a function word: a conjunction, a preposition, an auxiliary.
    pub(crate) fn is_function_word(&self, term: u32) -> bool {
        self.function.get(term as usize).copied().unwrap_or(false)
    }

    /// The weight of `term`: 0 for one in every passage.
    pub(crate) fn of(&self, term: u32) -> f32 {
        self.by_term.get(term as usize).copied().unwrap_or(0.0)
    }
}

/// What is known of words beforehand: in what share of passages they are to be expected.
fn known_shares() -> Map<String, f64> {
    let lines = |list: &'static str| {
        list.lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(':'))
    };
    let frequent = lines(FREQUENT).flat_map(|(share, stems)| {
        let share = decimal(share).unwrap_or(DEFAULT_SHARE);
        stems.split_whitespace().map(move |stem| (stem.to_owned(), share))
    });
    let common = lines(COMMON).flat_map(|(_, words)| words.split_whitespace().map(|word| (fold(word), COMMON_SHARE)));
    frequent.chain(common).collect()
}

/// The value of `0.025`. The standard library's parser of all that a number can look like brings 15 KB of tables.
fn decimal(text: &str) -> Option<f64> {
    let digits = text.trim().strip_prefix("0.")?;
    let whole: u32 = digits.parse().ok()?;
    Some(f64::from(whole) / f64::from(10_u32.checked_pow(digits.len() as u32)?))
}

/// In what share of passages a word is to be expected before anything is counted.
fn prior_share(lexicon: &Lexicon, occurrence: Occurrence, known: &Map<String, f64>) -> f64 {
    if occurrence.kind == TermKind::Equivalent {
        return 0.04;
    }
    if occurrence.kind == TermKind::Value {
        // However it is written: 3, ٣ and ثلاثة are one `#3`.
        let digits = lexicon.text(occurrence.term).chars().count().saturating_sub(1);
        return if digits == 1 { 0.06 } else { DEFAULT_SHARE };
    }
    let key = lexicon.text(occurrence.key);
    if let Some(&share) = known.get(key).or_else(|| known.get(lexicon.text(occurrence.term))) {
        return share;
    }
    match key.chars().count() {
        1 => 0.3,
        2 => 0.15,
        3 => 0.04,
        _ => DEFAULT_SHARE,
    }
}
