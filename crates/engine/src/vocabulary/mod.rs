//! The words that all rooms of the engine share: what a paragraph, a passage, a link and a change can be.
//!
//! Plain data at the bottom, without logic and without a serialised form: [`crate::session`] gives them theirs.

mod change;
mod link;
mod notice;
mod paragraph;
mod passage;
mod span;

pub use change::ChangeKind;
pub use link::{Reason, Relation};
pub use notice::Notice;
pub use paragraph::{Role, SetAside};
pub use passage::{PassageKind, PassageRef};
pub use span::Span;
pub(crate) use span::{text_before, text_from};
