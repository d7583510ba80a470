//! From each term to the passages that have it.

use crate::align::terms::Profile;

/// The postings of every term, one list after another.
pub(crate) struct InvertedIndex {
    /// Where each term's postings begin in `postings`; and the end.
    starts: Vec<u32>,
    postings: Vec<u32>,
}

impl InvertedIndex {
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
        let mut postings = vec![0_u32; starts[terms] as usize];
        for (passage, profile) in (0_u32..).zip(profiles) {
            for &term in &profile.terms {
                let at = &mut next[term as usize];
                postings[*at as usize] = passage;
                *at += 1;
            }
        }
        Self { starts, postings }
    }

    /// The passages that have `term`, in order.
    pub(super) fn postings(&self, term: u32) -> &[u32] {
        let (from, to) = (
            self.starts[term as usize] as usize,
            self.starts[term as usize + 1] as usize,
        );
        &self.postings[from..to]
    }
}
