//! What is said of a difference.

use crate::vocabulary::ChangeKind;

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Of which kind.
    pub kind: ChangeKind,
    /// The base's tokens that are replaced, dropped or moved, rising; none where words were only added.
    pub base: Vec<usize>,
    /// The wording's own that stand for them, rising; none where words were only dropped.
    pub own: Vec<usize>,
    /// Whether they stand elsewhere. With a kind other than [`ChangeKind::Moved`], they were changed too.
    pub moved: bool,
}
