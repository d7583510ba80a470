//! Articles to a comparison: every step in order, and what came of it with its reasons.

mod assemble;
mod compare;
mod disagreement;
mod nearest;
mod reasons;
mod result;
mod similarity;

pub use compare::compare;
pub use result::{Comparison, Link, Nearest, Progress, Report, Statement};
pub use similarity::similarity;
