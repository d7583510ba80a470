//! Evidence to a probability, and the pairs that are at all probable.

mod probability;
mod scored;

pub(crate) use scored::{ScoredPair, find, score};
