//! Fuzzy matching of words: not the same term but alike in spelling (Dice's coefficient of letter bigrams) or of one
//! Arabic root. Other forms of a word where no stemmer knows the language, broken plurals, names spelled in two ways.

use super::probe::Probe;
use super::root::root_skeleton;
use crate::align::terms::{Profile, Statistics};
use crate::numbered::Numbered;

/// Words of so few letters match only where one is the other and an ending.
const SHORT: usize = 3;
/// For short words: قتل and قتلت, not قتل and قتال.
const LEAST_DICE_SHORT: f32 = 0.8;
/// Two words match from this coefficient on.
const LEAST_DICE: f32 = 0.55;
/// The most pairs of terms in the cache.
const MOST_CACHED: usize = 1 << 16;
/// The most unmatched words looked at on each side.
const MOST_WORDS: usize = 16;

/// Matches words, and keeps what it has looked at.
#[derive(Debug, Default)]
pub(crate) struct FuzzyMatcher {
    /// How alike pairs of terms are, each in the slot that a hash of it gives: a newer pair takes an older one's.
    cache: Numbered<((u32, u32), f32)>,
    /// For each term, once it was asked for.
    signatures: Numbered<Option<BigramSignature>>,
    /// Buffers for the words that only one of two passages has, kept between passages.
    buffers: [Vec<Unmatched>; 2],
}

/// A term of one passage that the other lacks.
#[derive(Debug)]
struct Unmatched {
    term: u32,
    weight: f32,
    signature: BigramSignature,
}

impl FuzzyMatcher {
    /// The weight of words that only one of the two has, but that match one of the other's, each used once (greedily); the
    /// probe matched `other` last.
    pub(crate) fn shared_weight(&mut self, probe: &Probe, other: &Profile, statistics: Statistics) -> f32 {
        let [mut left, mut right] = std::mem::take(&mut self.buffers);
        let own = probe.passage.fuzzy_words.iter();
        self.unmatched(own.filter(|term| !probe.shares(**term)), statistics, &mut left);
        self.unmatched(
            other.fuzzy_words.iter().filter(|term| !probe.has(**term)),
            statistics,
            &mut right,
        );
        let mut sum = 0.0;
        for x in &left {
            let mut best = (0.0, 0);
            for (at, y) in right
                .iter()
                .enumerate()
                .filter(|(_, y)| x.signature.may_match(y.signature) | x.signature.has_root_of(y.signature))
            {
                let credit = self.likeness(x.term, y.term, statistics) * x.weight.min(y.weight);
                if credit > best.0 {
                    best = (credit, at);
                }
            }
            if best.0 > 0.0 {
                sum += best.0;
                right.swap_remove(best.1);
            }
        }
        self.buffers = [left, right];
        sum
    }

    fn likeness(&mut self, x: u32, y: u32, statistics: Statistics) -> f32 {
        let pair = (x.min(y), x.max(y));
        if self.cache.len() == 0 {
            let most = (4 * statistics.lexicon.len()).next_power_of_two().min(MOST_CACHED);
            self.cache.refill(most, ((u32::MAX, u32::MAX), 0.0));
        }
        let place = pair
            .0
            .wrapping_mul(0x9E37_79B1)
            .wrapping_add(pair.1)
            .wrapping_mul(0x85EB_CA6B)
            >> 15;
        let slots = self.cache.len() as u32;
        let cached = &mut self.cache[place % slots];
        if cached.0 != pair {
            *cached = (pair, likeness(statistics.lexicon.text(x), statistics.lexicon.text(y)));
        }
        cached.1
    }

    /// Puts the first of `terms`, with their weights, into `out`.
    fn unmatched<'a>(
        &mut self,
        terms: impl Iterator<Item = &'a u32>,
        statistics: Statistics,
        out: &mut Vec<Unmatched>,
    ) {
        out.clear();
        out.extend(terms.take(MOST_WORDS).map(|&term| Unmatched {
            term,
            weight: statistics.weights.of(term),
            signature: self.signature(term, statistics),
        }));
    }

    fn signature(&mut self, term: u32, statistics: Statistics) -> BigramSignature {
        if self.signatures.len() < statistics.lexicon.len() {
            self.signatures.refill(statistics.lexicon.len(), None);
        }
        *self.signatures[term].get_or_insert_with(|| BigramSignature::of(statistics.lexicon.text(term)))
    }
}

/// A word's bigrams as a bit set, to pass over the many words that cannot match: each bigram sets one of 64 bits.
#[derive(Clone, Copy, Debug)]
struct BigramSignature {
    bits: u64,
    bigrams: u32,
    /// How many bigrams found their bit set already.
    collisions: u32,
    /// What [`root_skeleton`] makes of an Arabic word; 0 for none.
    root: u32,
}

impl BigramSignature {
    fn of(word: &str) -> Self {
        let bit = |(x, y): (char, char)| (u32::from(x).wrapping_mul(31) ^ u32::from(y)).wrapping_mul(0x9E37_79B1) >> 26;
        let bigrams = bigrams(word);
        let bits = bigrams.iter().fold(0_u64, |bits, &bigram| bits | 1 << bit(bigram));
        Self {
            bits,
            bigrams: bigrams.len() as u32,
            collisions: bigrams.len() as u32 - bits.count_ones(),
            root: root_skeleton(word).unwrap_or(0),
        }
    }

    /// Whether the two are of one Arabic root.
    fn has_root_of(self, other: Self) -> bool {
        (self.root != 0) & (self.root == other.root)
    }

    /// Whether the two words can have enough bigrams in common: as many as they have bits in common, and one more for
    /// each that collided.
    fn may_match(self, other: Self) -> bool {
        let most = (self.bits & other.bits).count_ones() + self.collisions.min(other.collisions);
        // 2 · most / bigrams ≥ LEAST_DICE, in whole numbers: asked for every word of one passage and of the other.
        u64::from(most) * 40 >= u64::from(self.bigrams + other.bigrams) * 11
    }
}

/// How alike two words are, 0 to 1: Dice's coefficient of their bigrams where it is large enough to mean something.
fn likeness(a: &str, b: &str) -> f32 {
    let (mut bigrams_a, bigrams_b) = (bigrams(a), bigrams(b));
    let of = (bigrams_a.len() + bigrams_b.len()) as f32;
    let mut common = 0.0;
    for bigram in bigrams_b {
        if let Some(at) = bigrams_a.iter().position(|&other| other == bigram) {
            bigrams_a.swap_remove(at);
            common += 2.0;
        }
    }
    let dice = common / of;
    if root_skeleton(a).is_some() && root_skeleton(a) == root_skeleton(b) {
        return dice.max(SAME_ROOT);
    }
    let short = a.chars().count().min(b.chars().count()) <= SHORT;
    let least = if short { LEAST_DICE_SHORT } else { LEAST_DICE };
    if dice >= least { dice } else { 0.0 }
}

/// How alike two words of one Arabic root are at least.
const SAME_ROOT: f32 = 0.75;

/// Letters two by two, the first one also with the start of the word: beginnings count twice.
fn bigrams(word: &str) -> Vec<(char, char)> {
    std::iter::once(' ').chain(word.chars()).zip(word.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::{BigramSignature, SAME_ROOT, likeness};

    #[test]
    fn forms_of_one_arabic_word_have_the_same_consonants() {
        for (a, b) in [
            ("هجوم", "هجم"),
            ("اعلان", "اعلن"),
            ("تشكيل", "شكل"),
            ("استهداف", "يستهدف"),
            ("اشاد", "مشيد"),
        ] {
            assert!(
                BigramSignature::of(a).has_root_of(BigramSignature::of(b)) == (likeness(a, b) >= SAME_ROOT),
                "{a} {b}"
            );
        }
        assert!(likeness("هجوم", "هجم") > 0.0 && likeness("تشكيل", "شكل") > 0.0);
        assert!(likeness("مجلس", "جلوس") == 0.0 && likeness("حق", "حقوق") == 0.0);
    }

    #[test]
    fn forms_of_one_word_look_alike() {
        for (a, b) in [
            ("gouvernement", "gouvernements"),
            ("organisation", "organization"),
            ("مهاجمون", "مهاجمين"),
            ("novine", "novina"),
            ("قتل", "قتلت"),
        ] {
            assert!(likeness(a, b) > 0.0, "{a} {b}: {}", likeness(a, b));
            assert!(BigramSignature::of(a).may_match(BigramSignature::of(b)), "{a} {b}");
        }
        for (a, b) in [("bridge", "budget"), ("حكومه", "محكمه"), ("river", "seven")] {
            assert!(likeness(a, b) == 0.0, "{a} {b}: {}", likeness(a, b));
        }
    }
}
