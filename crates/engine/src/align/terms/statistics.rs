//! What is known of all passages together.

use super::frequency::DocumentFrequency;
use super::grams::GramWeights;
use super::weights::TermWeights;
use crate::text::reading::Lexicon;

/// The set-wide statistics that any two passages are compared with.
#[derive(Clone, Copy)]
pub(crate) struct Statistics<'a> {
    /// The strings behind terms.
    pub(crate) lexicon: &'a Lexicon,
    /// How much each term weighs.
    pub(crate) weights: &'a TermWeights,
    /// In how many passages each term stands.
    pub(crate) frequency: &'a DocumentFrequency,
    /// How much each 4-gram weighs.
    pub(crate) grams: &'a GramWeights,
}
