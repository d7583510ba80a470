//! From each term to the passages that have it.

use crate::align::terms::Profile;
use crate::numbered::{Numbered, Rows};

/// The postings of every term, one list after another.
pub(crate) struct InvertedIndex {
    rows: Rows,
    postings: Numbered<u32>,
}

impl InvertedIndex {
    /// Indexes `profiles`; `terms` is how many terms there are.
    pub(crate) fn new(profiles: &Numbered<Profile>, terms: usize) -> Self {
        let rows = Rows::count(terms, profiles.iter().flat_map(|profile| &profile.terms).copied());
        let mut free = rows.free();
        let mut postings = Numbered::filled(rows.entries(), 0);
        for (passage, profile) in (0_u32..).zip(profiles.iter()) {
            for &term in &profile.terms {
                postings[free.take(term)] = passage;
            }
        }
        Self { rows, postings }
    }

    /// The passages that have `term`, in order.
    pub(super) fn postings(&self, term: u32) -> &[u32] {
        self.postings.range(self.rows.of(term))
    }
}
