//! What speaks for and against two passages reporting the same statement, as numbers: first what the two show by
//! themselves, then how the pair stands among all others ([`super::context`]).

use super::facing::Facing;
use super::profile::{Grams, Profile, shared};
use super::soft::Soft;
use super::weights::Weights;
use crate::text::reading::Lexicon;

/// How much evidence two passages show by themselves.
pub(crate) const OWN: usize = 22;
/// How much shows in how they stand among all others.
pub(crate) const STANDING: usize = 11;
/// How many [`Features`] there are.
pub const FEATURES: usize = OWN + STANDING;

/// What each of [`Features`] is: first what two passages show by themselves.
pub const NAMES: [&str; FEATURES] = [
    "terms contained",
    "terms alike",
    "spelling contained",
    "spelling alike",
    "in order",
    "longest run",
    "weight shared",
    "numbers agree",
    "numbers differ",
    "length",
    "weight of the lighter",
    "like words contained",
    "like words alike",
    "rarest word shared",
    "one is negated",
    "same speaker",
    "names differ",
    "only names shared",
    "only offices shared",
    "both ask",
    "both open quoted",
    "both end quoted",
    "stronger rival",
    "weaker rival",
    "neighbours",
    "neighbours on both sides",
    "position",
    "both lead",
    "articles run together",
    "a third like both",
    "lengths go together",
    "rival where lengths go together",
    "rivals where places agree",
];

/// Where single pieces of a pair's own evidence stand in [`NAMES`].
mod place {
    pub(super) const LIKE: usize = 12;
    pub(super) const RAREST: usize = 13;
    pub(super) const OPPOSED: usize = 14;
    pub(super) const SPEAKER: usize = 15;
    pub(super) const NAMES_DIFFER: usize = 16;
    pub(super) const NAMES_ONLY: usize = 17;
    pub(super) const OFFICES_ONLY: usize = 18;
    pub(super) const FORM: std::ops::Range<usize> = 19..22;
}

/// One number for each of [`NAMES`], from 0 to 1 (rivals, places, lengths and forms below 0 where they speak the other
/// way).
pub type Features = [f32; FEATURES];

/// What was found in comparing two passages.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pair {
    /// For the model: as in [`NAMES`], without how the pair stands, which is not kept for millions of pairs.
    pub(crate) own: [f32; OWN],
    /// The longest run of words in the same order, in words.
    pub(crate) run: u32,
    /// Whether every term that they share is a joining word.
    pub(crate) joins_only: bool,
}

impl Pair {
    /// How much of the lighter one's weight stands in the other, 0 to 1.
    pub(crate) const fn contained(&self) -> f32 {
        self.own[0]
    }

    /// How much of both one's weight is shared, 0 to 1.
    pub(crate) const fn alike(&self) -> f32 {
        self.own[1]
    }

    /// How alike the spelling is, 0 to 1.
    pub(crate) const fn characters(&self) -> f32 {
        self.own[3]
    }

    /// The lighter one's weight as a share of the heavier one's.
    pub(crate) const fn length(&self) -> f32 {
        self.own[9]
    }

    /// A plain similarity, to rank rivals by: half resemblance, half containment, in words and in spelling.
    pub(crate) fn plain(&self) -> f32 {
        (self.own[0] + self.own[1] + self.own[2] + self.own[3]) / 4.0
    }
}

/// What passages are compared with.
pub(crate) struct Measures<'a> {
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) weights: &'a Weights,
    pub(crate) grams: &'a Grams,
}

/// Two passages less alike than this in words and spelling are not looked at any closer.
const LEAST_PLAIN: f32 = 0.12;

/// Compares two passages by themselves; none where a first glance says that they have nothing to do with each other.
///
/// Never inlined: a browser compiles a function well once it has been called often enough, and not while it runs.
#[inline(never)]
pub(crate) fn compare(facing: &mut Facing, b: &Profile, by: &Measures, soft: &mut Soft) -> Option<Pair> {
    let a = facing.own;
    let common = facing.meet(b, by.weights);
    let (smaller, both) = (a.mass.min(b.mass), a.mass + b.mass);
    let mut pair = Pair::default();
    pair.own[0] = ratio(common, smaller);
    pair.own[1] = ratio(2.0 * common, both);
    if pair.plain() < LEAST_PLAIN / 4.0 {
        return None;
    }
    let common_grams = facing.common_grams(b, by.grams);
    pair.own[2] = ratio(common_grams, a.gram_mass.min(b.gram_mass));
    pair.own[3] = ratio(2.0 * common_grams, a.gram_mass + b.gram_mass);
    if pair.plain() < LEAST_PLAIN {
        return None;
    }
    complete(facing, b, common, by, soft, &mut pair);
    Some(pair)
}

/// Fills what takes longer to find: order, numbers, words that only look alike.
fn complete(facing: &mut Facing, b: &Profile, common: f32, by: &Measures, soft: &mut Soft, pair: &mut Pair) {
    let order = facing.in_order(b, by.weights);
    let a = facing.own;
    let (smaller, both) = (a.mass.min(b.mass), a.mass + b.mass);
    let (agree, differ) = numbers(a, b, by.weights);
    let like = soft.shared(facing, b, by);
    pair.own[4..12].copy_from_slice(&[
        ratio(order.weight, smaller),
        run_share(order.run),
        common / (common + 15.0),
        agree,
        differ,
        ratio(smaller, both - smaller),
        smaller / (smaller + 15.0),
        ratio(common + like, smaller),
    ]);
    pair.own[place::LIKE] = ratio(2.0 * (common + like), both);
    pair.own[place::RAREST] = (facing.weightiest_common(by.weights) / HEAVIEST).min(1.0);
    pair.own[place::OPPOSED] = f32::from(u8::from(a.stance.is_opposed(b.stance)));
    pair.own[place::NAMES_ONLY] = names_only([&a.names, &b.names], [a, b], common, by.weights);
    pair.own[place::OFFICES_ONLY] = names_only([&a.titled, &b.titled], [a, b], common, by.weights);
    pair.own[place::NAMES_DIFFER] = names_differ(a, b);
    pair.own[place::FORM].copy_from_slice(&[
        both_are(a.form.asks, b.form.asks),
        both_are(a.form.opens_quoted, b.form.opens_quoted),
        both_are(a.form.ends_quoted, b.form.ends_quoted),
    ]);
    pair.own[place::SPEAKER] = f32::from(u8::from(same_speaker(a, b)));
    pair.run = order.run;
    pair.joins_only = facing.common().all(|term| by.weights.joins(term)) && like == 0.0;
}

/// About what the weightiest terms weigh.
const HEAVIEST: f32 = 6.0;

fn ratio(part: f32, whole: f32) -> f32 {
    if whole <= 0.0 { 0.0 } else { (part / whole).min(1.0) }
}

/// A run of words as a share that levels off: 4 words in a row are already hard to meet by chance.
fn run_share(run: u32) -> f32 {
    run as f32 / (run as f32 + 4.0)
}

/// Whether both are attributed to one speaker: half of the words of the shorter name stand in the longer.
pub(crate) fn same_speaker(a: &Profile, b: &Profile) -> bool {
    let common = shared(&a.speaker, &b.speaker, |_| 1.0);
    common > 0.0 && 2.0 * common >= a.speaker.len().min(b.speaker.len()) as f32
}

/// How much the numbers that both give weigh, and whether each gives numbers that the other does not. Small numbers are
/// met everywhere: a shared 3 says less than a shared 1,250.
fn numbers(a: &Profile, b: &Profile, weights: &Weights) -> (f32, f32) {
    if a.numbers.is_empty() || b.numbers.is_empty() {
        return (0.0, 0.0);
    }
    let weight = |numbers: &[u32]| numbers.iter().map(|&number| weights.of(number)).sum::<f32>();
    let common = shared(&a.numbers, &b.numbers, |number| weights.of(number));
    let share = ratio(common, weight(&a.numbers).min(weight(&b.numbers)));
    (share * common / (common + HEAVIEST), 1.0 - share)
}

/// The share of the fewer names that the other passage does not give, where both give names.
fn names_differ(a: &Profile, b: &Profile) -> f32 {
    let fewer = a.names.len().min(b.names.len()) as f32;
    if fewer == 0.0 {
        return 0.0;
    }
    // A name at the start of a sentence is not known as one: any word of the other will do.
    let common = shared(&a.names, &b.terms, |_| 1.0).max(shared(&b.names, &a.terms, |_| 1.0));
    1.0 - (common / fewer).min(1.0)
}

/// How far what `both` have in `common` is `names` alone: none where half of it is other words.
fn names_only(names: [&[u32]; 2], both: [&Profile; 2], common: f32, weights: &Weights) -> f32 {
    let [a, b] = names;
    if a.is_empty() && b.is_empty() {
        return 0.0;
    }
    let weight = |x: &[u32], y: &[u32]| shared(x, y, |name| weights.of(name));
    let names = weight(a, &both[1].terms) + weight(b, &both[0].terms) - weight(a, b);
    (2.0 * ratio(names, common) - 1.0).max(0.0)
}

/// 1 where both are so, -1 where one is, 0 where none is.
fn both_are(a: bool, b: bool) -> f32 {
    match (a, b) {
        (true, true) => 1.0,
        (false, false) => 0.0,
        _ => -1.0,
    }
}
