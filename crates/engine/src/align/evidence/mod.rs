//! What speaks for and against two passages reporting the same statement, as numbers.
//!
//! ```text
//! passage --probe--> tables --candidate, pair--> features of each pair by itself  (terms, order, spelling, names)
//!                                                      |                 fuzzy, root: words not the same but alike
//!            all pairs --graph, parallelism, context--> features of each pair among the others (rivals, neighbours)
//! ```
//!
//! [`PairFeature`] and [`ContextFeature`] list all features with their weights.

mod candidate;
mod context;
mod features;
mod fuzzy;
mod graph;
mod order;
mod pair;
mod parallelism;
mod probe;
mod root;

pub(crate) use candidate::{Candidate, candidates};
pub(crate) use context::for_each_pair;
pub(crate) use features::{BIAS, ContextFeatures, PairFeatures};
pub use features::{ContextFeature, PairFeature};
pub(crate) use pair::{Overlap, same_speaker};
pub(crate) use parallelism::position_reliability;
