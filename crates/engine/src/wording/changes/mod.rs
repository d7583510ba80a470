//! What changed from one wording to another, and how.

mod answers;
pub(super) mod change;
pub(super) mod compare;
mod editorial;
mod kind;
pub(super) mod pairs;
pub(super) mod reference;
mod stretches;
pub(super) mod token;
