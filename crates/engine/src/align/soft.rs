//! Words that are not the same term but look alike: other forms of one word where no stemmer knows the language,
//! broken plurals, names spelled in two ways.

use super::evidence::Measures;
use super::facing::Facing;
use super::profile::Profile;

/// Words shorter than this are never alike: سوق and سوء are not one word.
pub(crate) const LEAST_LETTERS: usize = 3;
/// Words of so few letters are alike only where one is the other and an ending.
const SHORT: usize = 3;
/// For short words: قتل and قتلت, not قتل and قتال.
const LEAST_ALIKE_SHORT: f32 = 0.8;
/// Two words are alike from this share of common letter pairs on.
const LEAST_ALIKE: f32 = 0.55;
/// Words of less weight than this are not compared by their letters.
pub(crate) const LEAST_WEIGHT: f32 = 1.0;
/// How many pairs of terms are remembered in the largest sets.
const MOST_KNOWN: usize = 1 << 16;
/// The most unmatched words looked at on each side.
const MOST_WORDS: usize = 16;

/// Finds words that are alike, and remembers what it has looked at.
#[derive(Debug, Default)]
pub(crate) struct Soft {
    /// How alike the pairs of terms are that were looked at last, each at a place that its numbers give.
    known: Vec<((u32, u32), f32)>,
    /// For each term, once it was looked at.
    glances: Vec<Option<Glance>>,
    /// Room for the words that only one of two passages has, kept between passages.
    room: [Vec<Unmatched>; 2],
}

/// A term of one passage that the other lacks.
#[derive(Debug)]
struct Unmatched {
    term: u32,
    weight: f32,
    glance: Glance,
}

impl Soft {
    /// The weight of words that only one has, of `facing` and the `other` that it has just met, but that look like one of
    /// the other's, each used once.
    pub(crate) fn shared(&mut self, facing: &Facing, other: &Profile, by: &Measures) -> f32 {
        let [mut left, mut right] = std::mem::take(&mut self.room);
        let own = facing.own.long_words.iter();
        self.unmatched(own.filter(|term| !facing.both_have(**term)), by, &mut left);
        self.unmatched(
            other.long_words.iter().filter(|term| !facing.has(**term)),
            by,
            &mut right,
        );
        let mut sum = 0.0;
        for x in &left {
            let mut best = (0.0, 0);
            for (at, y) in right
                .iter()
                .enumerate()
                .filter(|(_, y)| x.glance.may_be_like(y.glance) | x.glance.is_kin(y.glance))
            {
                let credit = self.alike(x.term, y.term, by) * x.weight.min(y.weight);
                if credit > best.0 {
                    best = (credit, at);
                }
            }
            if best.0 > 0.0 {
                sum += best.0;
                right.swap_remove(best.1);
            }
        }
        self.room = [left, right];
        sum
    }

    fn alike(&mut self, x: u32, y: u32, by: &Measures) -> f32 {
        let pair = (x.min(y), x.max(y));
        if self.known.is_empty() {
            let most = (4 * by.lexicon.len()).next_power_of_two().min(MOST_KNOWN);
            self.known.resize(most, ((u32::MAX, u32::MAX), 0.0));
        }
        let place = pair
            .0
            .wrapping_mul(0x9E37_79B1)
            .wrapping_add(pair.1)
            .wrapping_mul(0x85EB_CA6B)
            >> 15;
        let at = place as usize % self.known.len();
        let known = &mut self.known[at];
        if known.0 != pair {
            *known = (pair, alike(by.lexicon.text(x), by.lexicon.text(y)));
        }
        known.1
    }

    /// Puts the first of `terms`, with their weights, into `out`.
    fn unmatched<'a>(&mut self, terms: impl Iterator<Item = &'a u32>, by: &Measures, out: &mut Vec<Unmatched>) {
        out.clear();
        out.extend(terms.take(MOST_WORDS).map(|&term| Unmatched {
            term,
            weight: by.weights.of(term),
            glance: self.glance(term, by),
        }));
    }

    fn glance(&mut self, term: u32, by: &Measures) -> Glance {
        let at = term as usize;
        if self.glances.len() <= at {
            self.glances.resize(by.lexicon.len(), None);
        }
        *self.glances[at].get_or_insert_with(|| Glance::of(by.lexicon.text(term)))
    }
}

/// A word's letter pairs at a glance, to pass over the many words that cannot be alike: each pair sets one of 64 bits.
#[derive(Clone, Copy, Debug)]
struct Glance {
    bits: u64,
    pairs: u32,
    /// How many pairs found their bit set already.
    repeated: u32,
    /// What [`skeleton`] makes of an Arabic word; 0 for none.
    skeleton: u32,
}

impl Glance {
    fn of(word: &str) -> Self {
        let bit = |(x, y): (char, char)| (u32::from(x).wrapping_mul(31) ^ u32::from(y)).wrapping_mul(0x9E37_79B1) >> 26;
        let pairs = pairs(word);
        let bits = pairs.iter().fold(0_u64, |bits, &pair| bits | 1 << bit(pair));
        Self {
            bits,
            pairs: pairs.len() as u32,
            repeated: pairs.len() as u32 - bits.count_ones(),
            skeleton: skeleton(word).unwrap_or(0),
        }
    }

    /// Whether the two are forms of one Arabic word.
    fn is_kin(self, other: Self) -> bool {
        (self.skeleton != 0) & (self.skeleton == other.skeleton)
    }

    /// Whether the two words can have enough pairs in common: as many as they have bits in common, and one more for
    /// each pair that found its bit set already.
    fn may_be_like(self, other: Self) -> bool {
        let most = (self.bits & other.bits).count_ones() + self.repeated.min(other.repeated);
        // 2 · most / pairs ≥ LEAST_ALIKE, in whole numbers: asked for every word of one passage and of the other.
        u64::from(most) * 40 >= u64::from(self.pairs + other.pairs) * 11
    }
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
    if skeleton(a).is_some() && skeleton(a) == skeleton(b) {
        return share.max(KIN);
    }
    let short = a.chars().count().min(b.chars().count()) <= SHORT;
    let least = if short { LEAST_ALIKE_SHORT } else { LEAST_ALIKE };
    if share >= least { share } else { 0.0 }
}

/// How alike two forms of one Arabic word are.
const KIN: f32 = 0.75;

/// A number for the consonants of an Arabic stem, the same for هجوم and هجم, إعلان and أعلن, تشكيل and شكل; none where
/// fewer than three are left. The م of places and participles stays: a court (محكمة) is no government (حكومة).
fn skeleton(stem: &str) -> Option<u32> {
    if !stem.starts_with(|c| ('\u{0621}'..='\u{064A}').contains(&c)) {
        return None;
    }
    if let Some(hollow) = hollow(stem) {
        return Some(hollow);
    }
    let noun_of_action = stem.strip_prefix('ت').filter(|rest| {
        let mut letters = rest.chars().rev();
        letters.next().is_some() && letters.next() == Some('ي')
    });
    let body = noun_of_action.or_else(|| stem.strip_prefix("است")).unwrap_or(stem);
    let consonants = || body.chars().filter(|c| !matches!(c, 'ا' | 'و' | 'ي' | 'ء'));
    let count = consonants().count();
    // «نبرد» is «نحن» and برد, «انفجر» what تفجير does: a fourth consonant in front belongs to the form.
    let prefixed = count == 4 && consonants().next().is_some_and(|first| matches!(first, 'ن' | 'ت'));
    let root = consonants().skip(usize::from(prefixed));
    let hash = |hash: u32, consonant: char| (hash ^ u32::from(consonant)).wrapping_mul(0x0100_0193);
    (count >= 3).then(|| root.fold(0x811c_9dc5, hash))
}

/// The same for أشاد, مشيد, تشيد and إشادة, which have two consonants round a long vowel.
fn hollow(stem: &str) -> Option<u32> {
    let mut letters = stem.chars();
    let (prefix, first, long, last) = (letters.next()?, letters.next()?, letters.next()?, letters.next()?);
    let weak = |c: char| matches!(c, 'ا' | 'و' | 'ي' | 'ء');
    let found = matches!(prefix, 'ا' | 'م' | 'ت' | 'ي') && matches!(long, 'ا' | 'ي') && !weak(first) && !weak(last);
    (found && letters.next().is_none()).then(|| u32::from(first) << 16 | u32::from(last))
}

/// Letters two by two, the first one also with the start of the word: beginnings count twice.
fn pairs(word: &str) -> Vec<(char, char)> {
    std::iter::once(' ').chain(word.chars()).zip(word.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Glance, KIN, alike};

    #[test]
    fn forms_of_one_arabic_word_have_the_same_consonants() {
        for (a, b) in [
            ("هجوم", "هجم"),
            ("اعلان", "اعلن"),
            ("تشكيل", "شكل"),
            ("استهداف", "يستهدف"),
            ("اشاد", "مشيد"),
        ] {
            assert!(Glance::of(a).is_kin(Glance::of(b)) == (alike(a, b) >= KIN), "{a} {b}");
        }
        assert!(alike("هجوم", "هجم") > 0.0 && alike("تشكيل", "شكل") > 0.0);
        assert!(alike("مجلس", "جلوس") == 0.0 && alike("حق", "حقوق") == 0.0);
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
            assert!(alike(a, b) > 0.0, "{a} {b}: {}", alike(a, b));
            assert!(Glance::of(a).may_be_like(Glance::of(b)), "{a} {b}");
        }
        for (a, b) in [("bridge", "budget"), ("حكومه", "محكمه"), ("river", "seven")] {
            assert!(alike(a, b) == 0.0, "{a} {b}: {}", alike(a, b));
        }
    }
}
