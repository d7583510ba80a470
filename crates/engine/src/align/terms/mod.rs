//! Passages to profiles: the terms of each with their weights, its spelling, its numbers and names.
//!
//! ```text
//! tokens --assign, equivalents--> occurrences of terms --profile--> terms, 4-grams, numbers, names
//!                                 all passages' --weights, grams--> how much each term and each 4-gram weighs
//! ```

mod assign;
mod equivalents;
mod frequency;
mod grams;
mod occurrence;
mod overlap;
mod profile;
mod statistics;
mod weights;

pub(crate) use assign::TermAssigner;
pub use equivalents::Equivalents;
pub(crate) use equivalents::Phrases;
pub(crate) use frequency::DocumentFrequency;
pub(crate) use grams::{GramWeights, SLOTS};
pub(crate) use occurrence::{Occurrence, TermKind};
pub(crate) use overlap::shared_weight;
pub(crate) use profile::Profile;
pub(crate) use statistics::Statistics;
pub(crate) use weights::TermWeights;
