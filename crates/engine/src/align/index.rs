//! Candidates: which pairs of passages are worth a closer look, without looking at all pairs.
//!
//! An inverted index from terms to passages. A term that stands in very many passages finds nobody: its list is
//! not followed, so that the work grows with the number of passages and not with its square.

use super::profile::Profile;
use super::weights::Weights;

/// The longest list of passages that a term may lead to.
const LONGEST_LIST: usize = 100;
/// The most candidates kept for one passage.
const MOST: usize = 20;

/// Terms to the passages that have them.
pub(crate) struct Index {
    starts: Vec<u32>,
    entries: Vec<u32>,
}

impl Index {
    /// Indexes `profiles`; `terms` is how many terms there are.
    pub(crate) fn new(profiles: &[Profile], terms: usize) -> Self {
        let mut starts = vec![0_u32; terms + 1];
        for term in profiles.iter().flat_map(|profile| &profile.terms) {
            starts[*term as usize + 1] += 1;
        }
        for at in 0..terms {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut entries = vec![0_u32; starts[terms] as usize];
        for (passage, profile) in (0_u32..).zip(profiles) {
            for &term in &profile.terms {
                let at = &mut next[term as usize];
                entries[*at as usize] = passage;
                *at += 1;
            }
        }
        Self { starts, entries }
    }

    fn list(&self, term: u32) -> &[u32] {
        let (from, to) = (
            self.starts[term as usize] as usize,
            self.starts[term as usize + 1] as usize,
        );
        &self.entries[from..to]
    }
}

/// Room to add up overlaps in, kept between passages.
pub(crate) struct Scratch {
    overlap: Vec<f32>,
    touched: Vec<u32>,
}

impl Scratch {
    /// Room for `passages` passages.
    pub(crate) fn new(passages: usize) -> Self {
        Self {
            overlap: vec![0.0; passages],
            touched: Vec::new(),
        }
    }
}

/// The passages after `passage`, in other articles, that share enough with it: at least `least` of the smaller
/// one's weight; the best [`MOST`] of them, in order.
#[inline(never)] // As `evidence::compare`.
pub(crate) fn candidates(
    index: &Index,
    profiles: &[Profile],
    weights: &Weights,
    passage: usize,
    least: f32,
    scratch: &mut Scratch,
) -> Vec<u32> {
    let own = &profiles[passage];
    for &term in &own.terms {
        let (list, weight) = (index.list(term), weights.of(term));
        if list.len() > LONGEST_LIST || weight <= 0.0 {
            continue;
        }
        for &other in &list[list.partition_point(|&other| other as usize <= passage)..] {
            let sum = &mut scratch.overlap[other as usize];
            if *sum == 0.0 {
                scratch.touched.push(other);
            }
            *sum += weight;
        }
    }
    let mut found: Vec<(f32, u32)> = Vec::new();
    for other in scratch.touched.drain(..) {
        let sum = std::mem::take(&mut scratch.overlap[other as usize]);
        let theirs = &profiles[other as usize];
        let share = sum / own.mass.min(theirs.mass).max(f32::MIN_POSITIVE);
        if theirs.article != own.article && share >= least {
            found.push((share, other));
        }
    }
    found.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    found.truncate(MOST);
    let mut kept: Vec<u32> = found.into_iter().map(|(_, other)| other).collect();
    kept.sort_unstable();
    kept
}
