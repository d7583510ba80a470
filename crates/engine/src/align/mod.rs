//! Articles to passages, links and statements.
//!
//! | room, in the order of the work | from → to |
//! |---|---|
//! | `segment` | article → passages, their attribution taken off |
//! | `terms` | passage → profile: terms with their weights, 4-grams, numbers, names |
//! | `settings` | what the reader sets and decided; how an article and a passage are told again later |
//! | `corpus` | all articles, segmented, with their profiles |
//! | `candidates` | profiles → pairs that share enough, through an inverted index |
//! | `evidence` | pairs → features |
//! | `model` | features → probability |
//! | `links` | probabilities → the pairs that report one statement |
//! | `constraints` | the reader's decisions → pairs that must link and that cannot |
//! | `statements` | links → clusters, under the constraints |
//! | `comparison` | all of it, and the result with its reasons |
//! | `training` | the same, as examples to fit the weights on |
//!
//! A room imports only from those above it in this table.

mod candidates;
mod comparison;
mod constraints;
mod corpus;
mod evidence;
mod links;
mod model;
mod segment;
mod settings;
mod statements;
mod terms;
pub mod training;

pub use comparison::{Comparison, Link, Nearest, Progress, Report, Statement, compare, similarity};
pub use segment::{Frame, Passage, Segmentation};
pub use settings::{Anchor, Decision, PERHAPS, ROW, Settings, Verdict, fingerprint};
pub use terms::Equivalents;
pub(crate) use terms::Phrases;
