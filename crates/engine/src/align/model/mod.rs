//! Evidence to a probability.
//!
//! ```text
//! features --judged, probability--> log-odds, as between parallel and as between free articles
//!          --parallel--> which of the two the articles are, and how far a pair stands out --scored--> probability
//! ```

mod judged;
mod parallel;
mod probability;
mod scored;

pub(crate) use judged::{judge, penalty};
pub(crate) use parallel::{FEATURES, NAMES, Parallels};
pub(crate) use scored::{ScoredPair, find, score};
