//! What is compared of a passage: its terms with their weights, its spelling, its numbers.

use super::form::Form;
use super::maths::ln;
use super::passages::Stance;
use super::reading::{Occurrence, TermKind};
use super::soft::{LEAST_LETTERS, LEAST_WEIGHT};
use super::weights::Weights;
use crate::Span;
use crate::text::reading::Lexicon;

/// A passage made ready for comparison.
#[derive(Debug, Default)]
pub(crate) struct Profile {
    /// Index of its article.
    pub(crate) article: u32,
    /// Where it stands in its article, 0 to 1.
    pub(crate) position: f32,
    /// Whether it stands first in its article: 1 for the first passage, less for the next ones, 0 from the fourth on.
    pub(crate) lead: f32,
    /// What keeps it apart from passages whose words agree.
    pub(crate) stance: Stance,
    /// How it is punctuated.
    pub(crate) form: Form,
    /// Whether it is a heading.
    pub(crate) heading: bool,
    /// The terms of its speaker's name.
    pub(crate) speaker: Vec<u32>,
    /// Where its speaker's name stands in the article's text.
    pub(crate) named: Option<Span>,
    /// Its words in order, attribution left out.
    pub(crate) tokens: Vec<Occurrence>,
    /// Its terms, each once, by number.
    pub(crate) terms: Vec<u32>,
    /// Those of its terms that are words long and rare enough to be compared by their letters.
    pub(crate) long_words: Vec<u32>,
    /// The weights of `terms` in all.
    pub(crate) mass: f32,
    /// The logarithm of `mass`.
    pub(crate) log_mass: f32,
    /// Its character 4-grams, each once, as table slots in order.
    pub(crate) grams: Vec<u32>,
    /// The weights of `grams` in all.
    pub(crate) gram_mass: f32,
    /// Terms of its numbers.
    pub(crate) numbers: Vec<u32>,
    /// Terms of what a capital letter shows to be a name: none in scripts without capital letters.
    pub(crate) names: Vec<u32>,
    /// Terms of Arabic names and offices.
    pub(crate) titled: Vec<u32>,
}

/// A passage of common words alone weighs nothing, and has a logarithm all the same.
const LEAST_MASS: f32 = 0.5;

/// How often each 4-gram stands, by a hash of it. Two that fall on one slot cost a little evidence, nothing else.
#[derive(Debug)]
pub(crate) struct Grams {
    weights: Vec<f32>,
}

/// Slots in the table of 4-grams.
pub(crate) const SLOTS: u32 = 1 << 18;

impl Grams {
    /// Counts the grams of `profiles`.
    pub(crate) fn count(profiles: &[Profile]) -> Self {
        let mut counts = vec![0_u32; SLOTS as usize];
        for slot in profiles.iter().flat_map(|profile| &profile.grams) {
            counts[*slot as usize] += 1;
        }
        let total = profiles.len() as f64 + 30.0;
        let weigh = |count: u32| ln(total / (f64::from(count) + 0.5)).max(0.0) as f32;
        // Most slots are empty and few counts occur: a logarithm for each slot would outweigh all else in small sets.
        let most = counts.iter().copied().max().unwrap_or(0);
        let weight_of: Vec<f32> = (0..=most).map(weigh).collect();
        Self {
            weights: counts.into_iter().map(|count| weight_of[count as usize]).collect(),
        }
    }

    /// The weight of the gram in `slot`.
    pub(crate) fn of(&self, slot: u32) -> f32 {
        self.weights.get(slot as usize).copied().unwrap_or(0.0)
    }
}

impl Profile {
    /// A profile of `tokens`; [`Profile::weigh`] completes it.
    pub(crate) fn new(article: u32, tokens: Vec<Occurrence>, speaker: &[Occurrence], lexicon: &Lexicon) -> Self {
        let named = speaker
            .first()
            .zip(speaker.last())
            .map(|(first, last)| Span::new(first.span.start, last.span.end));
        let mut speaker: Vec<u32> = speaker.iter().map(|token| token.term).collect();
        let mut terms: Vec<u32> = tokens.iter().map(|token| token.term).collect();
        let those = |which: fn(&Occurrence) -> bool| -> Vec<u32> {
            let tokens = tokens.iter().filter(|token| which(token));
            tokens.map(|token| token.term).collect()
        };
        let mut numbers = those(|token| token.kind == TermKind::Value);
        let mut names = those(|token| token.named);
        let mut titled = those(|token| token.titled);
        for list in [&mut terms, &mut numbers, &mut speaker, &mut names, &mut titled] {
            list.sort_unstable();
            list.dedup();
        }
        let long_words = terms
            .iter()
            .copied()
            .filter(|&term| lexicon.is_long_word(term, LEAST_LETTERS))
            .collect();
        let grams = grams(&tokens, lexicon);
        Self {
            article,
            tokens,
            terms,
            long_words,
            numbers,
            names,
            titled,
            speaker,
            named,
            grams,
            ..Self::default()
        }
    }

    /// Adds up what its terms and grams weigh, and takes common words out of the long ones.
    pub(crate) fn weigh(&mut self, weights: &Weights, grams: &Grams) {
        self.long_words.retain(|&term| weights.of(term) > LEAST_WEIGHT);
        self.mass = self.terms.iter().map(|&term| weights.of(term)).sum();
        self.log_mass = ln(f64::from(self.mass.max(LEAST_MASS))) as f32;
        self.gram_mass = self.grams.iter().map(|&gram| grams.of(gram)).sum();
    }
}

/// The 4-grams of the words' folded spelling, with a space between words, as table slots.
fn grams(tokens: &[Occurrence], lexicon: &Lexicon) -> Vec<u32> {
    let mut out = Vec::new();
    let mut window = [' '; 4];
    let mut push = |c: char| {
        window.rotate_left(1);
        window[3] = c;
        let hash = window.iter().fold(0x811c_9dc5_u32, |hash, &c| {
            (hash ^ u32::from(c)).wrapping_mul(0x0100_0193)
        });
        out.push((hash ^ (hash >> 15)) % SLOTS);
    };
    for token in tokens {
        lexicon
            .text(if token.kind != TermKind::Word {
                token.term
            } else {
                token.key
            })
            .chars()
            .for_each(&mut push);
        push(' ');
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// The weight of what two sorted lists share.
pub(crate) fn shared(a: &[u32], b: &[u32], mut weight: impl FnMut(u32) -> f32) -> f32 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        if x == y {
            sum += weight(*x);
        }
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    sum
}
