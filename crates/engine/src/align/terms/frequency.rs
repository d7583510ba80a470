//! Document frequency over the loaded articles alone, a passage being a document.

use crate::maths::ln;
use crate::numbered::Numbered;

/// In how many passages each term stands.
///
/// Unlike [`super::TermWeights`], nothing is known beforehand: between reports of one event, the words that all of them
/// use say little, however rare they are elsewhere.
#[derive(Debug, Default)]
pub(crate) struct DocumentFrequency {
    counts: Vec<u32>,
    idf: Vec<f32>,
}

impl DocumentFrequency {
    /// Counts `terms` numbers in `passages`, each the distinct terms of one.
    pub(crate) fn count<'a>(terms: usize, passages: impl Iterator<Item = &'a [u32]>) -> Self {
        let mut counts = vec![0_u32; terms];
        let mut total = 0_u32;
        for passage in passages {
            total += 1;
            for &term in passage {
                if let Some(count) = counts.get_mut(term as usize) {
                    *count += 1;
                }
            }
        }
        let idf = |&count: &u32| (ln(f64::from(total + 1) / f64::from(count + 1)) + 1.0) as f32;
        // Few different counts occur: a logarithm for each term would outweigh the rest in small sets.
        let most = counts.iter().copied().max().unwrap_or(0);
        let by_count: Numbered<f32> = (0..=most).map(|count| idf(&count)).collect();
        Self {
            idf: counts.iter().map(|&count| by_count[count]).collect(),
            counts,
        }
    }

    /// The smoothed inverse document frequency, `ln((1 + n) / (1 + df)) + 1`, of `term`.
    pub(crate) fn idf(&self, term: u32) -> f32 {
        self.idf.get(term as usize).copied().unwrap_or(1.0)
    }

    /// In how many passages `term` stands.
    pub(crate) fn passages(&self, term: u32) -> u32 {
        self.counts.get(term as usize).copied().unwrap_or(0)
    }
}
