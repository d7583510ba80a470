//! Words that are not the same term but look alike: other forms of one word where no stemmer knows the language,
//! broken plurals, names spelled in two ways.

use super::evidence::Measures;
use super::hashing::Numbers;
use super::profile::Profile;

/// Words shorter than this are never alike: سوق and سوء are not one word.
pub(crate) const LEAST_LETTERS: usize = 3;
/// Words of so few letters are alike only where one is the other and an ending.
const SHORT: usize = 3;
/// For short words: قتل and قتلت, not قتل and قتال.
const LEAST_ALIKE_SHORT: f32 = 0.8;
/// Two words are alike from this share of common letter pairs on.
const LEAST_ALIKE: f32 = 0.55;
/// The most unmatched words looked at on each side.
const MOST_WORDS: usize = 16;

/// How alike pairs of terms are, remembered.
#[derive(Debug, Default)]
pub(crate) struct Soft {
    known: Numbers<(u32, u32), f32>,
}

impl Soft {
    /// The weight of words in `a` and `b` that match no term of the other but look like one, each used once.
    pub(crate) fn shared(&mut self, a: &Profile, b: &Profile, by: &Measures) -> f32 {
        let (left, mut right) = (unmatched(a, b, by), unmatched(b, a, by));
        let mut sum = 0.0;
        for &(x, weight) in &left {
            let best = right
                .iter()
                .enumerate()
                .map(|(at, &(y, other))| (at, self.alike(x, y, by) * weight.min(other)))
                .max_by(|p, q| p.1.total_cmp(&q.1).then(q.0.cmp(&p.0)));
            if let Some((at, credit)) = best.filter(|&(_, credit)| credit > 0.0) {
                sum += credit;
                right.swap_remove(at);
            }
        }
        sum
    }

    fn alike(&mut self, x: u32, y: u32, by: &Measures) -> f32 {
        *self
            .known
            .entry((x.min(y), x.max(y)))
            .or_insert_with(|| alike(by.lexicon.name(x), by.lexicon.name(y)))
    }
}

/// The terms of `a` that `b` lacks, long enough to be compared by letters, with their weights.
fn unmatched(a: &Profile, b: &Profile, by: &Measures) -> Vec<(u32, f32)> {
    let lacking = a.long_words.iter().filter(|term| b.terms.binary_search(term).is_err());
    lacking
        .map(|&term| (term, by.weights.of(term)))
        .filter(|&(_, weight)| weight > 1.0)
        .take(MOST_WORDS)
        .collect()
}

/// The share of letter pairs that two words have in common, where it is large enough to mean something.
fn alike(a: &str, b: &str) -> f32 {
    let (mut pairs_a, pairs_b) = (pairs(a), pairs(b));
    let of = (pairs_a.len() + pairs_b.len()) as f32;
    let mut common = 0.0;
    for pair in pairs_b {
        if let Some(at) = pairs_a.iter().position(|&other| other == pair) {
            pairs_a.swap_remove(at);
            common += 2.0;
        }
    }
    let share = common / of;
    let short = a.chars().count().min(b.chars().count()) <= SHORT;
    let least = if short { LEAST_ALIKE_SHORT } else { LEAST_ALIKE };
    if share >= least { share } else { 0.0 }
}

/// Letters two by two, the first one also with the start of the word: beginnings count twice.
fn pairs(word: &str) -> Vec<(char, char)> {
    std::iter::once(' ').chain(word.chars()).zip(word.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn forms_of_one_word_look_alike() {
        for (a, b) in [
            ("gouvernement", "gouvernements"),
            ("organisation", "organization"),
            ("مهاجمون", "مهاجمين"),
            ("novine", "novina"),
            ("قتل", "قتلت"),
        ] {
            assert!(alike(a, b) > 0.0, "{a} {b}: {}", alike(a, b));
        }
        for (a, b) in [("bridge", "budget"), ("حكومه", "محكمه"), ("river", "seven")] {
            assert!(alike(a, b) == 0.0, "{a} {b}: {}", alike(a, b));
        }
    }
}
