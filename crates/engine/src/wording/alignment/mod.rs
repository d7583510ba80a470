//! Which word of one wording answers which word of another, wherever they stand.
//!
//! ```text
//! The minister said the bridge would reopen on Monday.
//! On Monday the bridge will open again, the minister announced.
//! ```
//!
//! links the two ministers, said and announced, would and will, the two Mondays and so on, in any order, one to many
//! where need be. Every pair of words is scored by the evidence for it; the links that a round finds are evidence in
//! the next.

pub(super) mod align;
mod alike;
mod anchors;
pub(super) mod evidence;
pub(super) mod grid;
pub(super) mod likeness;
pub(super) mod link;
pub(super) mod links;
mod pair;
mod places;
mod prune;
pub(super) mod rounds;
pub(super) mod tables;
mod vicinity;
pub(super) mod weigh;
mod weights;
