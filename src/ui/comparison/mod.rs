//! What the screens below the shelf share: the comparison that they show.
//!
//! | part | what it does |
//! |---|---|
//! | [`frame`] | round each screen: its comparison, or where to get one |
//! | [`compared`] | the comparison as a signal, and what its columns are called |
//! | [`facts`], [`exclusive`] | what a comparison says: who reports what, what only one outlet has |
//! | [`hidden`] | outlets that the reader hid from view |
//! | [`tracking`] | a passage found again in another comparison |
//! | [`excerpt`] | long texts in little room |

pub mod compared;
pub mod excerpt;
pub mod exclusive;
mod facts;
#[cfg(test)]
pub mod fixtures;
pub mod frame;
pub mod hidden;
pub mod tracking;

pub use compared::{Compared, OutletName};
pub use excerpt::shorten;
pub use facts::{body, share};
pub use frame::ComparisonFrame;
