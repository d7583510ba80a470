//! Articles to passages, links and statements.
//!
//! ```text
//! article --passages--> passages, attribution taken off --profile--> terms, spelling, numbers
//!         --index--> candidate pairs --evidence, model--> probabilities --links, statements--> comparison
//! ```

mod board;
mod clear;
mod comparison;
mod context;
mod cut;
mod decisions;
mod equivalents;
mod evidence;
mod facing;
mod form;
mod index;
mod links;
mod maths;
mod model;
mod partners;
mod passages;
mod profile;
mod reading;
mod reasons;
mod settings;
mod similarity;
mod soft;
mod statements;
pub mod training;
mod weights;

pub use board::compare;
pub use comparison::{Comparison, Link, Report, Statement};
pub use cut::Segmentation;
pub use equivalents::Equivalents;
pub(crate) use equivalents::Phrases;
pub use passages::{Frame, Passage};
pub use settings::{Anchor, Decision, Settings, Verdict, fingerprint};
pub use similarity::similarity;

/// How far a comparison has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Steps done.
    pub done: usize,
    /// Steps in all.
    pub of: usize,
}
