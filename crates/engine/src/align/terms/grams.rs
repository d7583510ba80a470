//! Character 4-grams: how alike two passages are spelled.

use super::occurrence::{Occurrence, TermKind};
use crate::maths::ln;
use crate::numbered::Numbered;
use crate::text::reading::Lexicon;

/// The weight of every 4-gram (inverse document frequency), by a hash of it. Two that fall on one slot cost a little evidence, nothing else.
#[derive(Debug)]
pub(crate) struct GramWeights {
    weights: Vec<f32>,
}

/// Slots in the table of 4-grams.
pub(crate) const SLOTS: u32 = 1 << 18;

impl GramWeights {
    /// Counts in how many of `passages`, each by its grams, each gram stands and weighs it.
    pub(crate) fn count<'a>(passages: impl Iterator<Item = &'a [u32]>) -> Self {
        let mut counts = Numbered::filled(SLOTS as usize, 0_u32);
        let mut total = 30.0;
        for grams in passages {
            total += 1.0;
            for &slot in grams {
                counts[slot] += 1;
            }
        }
        let weigh = |count: u32| ln(total / (f64::from(count) + 0.5)).max(0.0) as f32;
        // Most slots are empty and few counts occur: a logarithm for each slot would outweigh all else in small sets.
        let most = counts.iter().copied().max().unwrap_or(0);
        let weight_of: Numbered<f32> = (0..=most).map(weigh).collect();
        Self {
            weights: counts.iter().map(|&count| weight_of[count]).collect(),
        }
    }

    /// The weight of the gram in `slot`.
    pub(crate) fn of(&self, slot: u32) -> f32 {
        self.weights.get(slot as usize).copied().unwrap_or(0.0)
    }
}

/// The 4-grams of the words' folded spelling, with a space between words, as table slots.
pub(super) fn grams(occurrences: &[Occurrence], lexicon: &Lexicon) -> Vec<u32> {
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
    for occurrence in occurrences {
        lexicon
            .text(if occurrence.kind != TermKind::Word {
                occurrence.term
            } else {
                occurrence.key
            })
            .chars()
            .for_each(&mut push);
        push(' ');
    }
    out.sort_unstable();
    out.dedup();
    out
}
