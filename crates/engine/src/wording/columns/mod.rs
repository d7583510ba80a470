//! N wordings in columns: one alignment of them all, independent of the order in which they come.

pub(super) mod chain;
mod distinct;
pub(super) mod layout;
pub(super) mod library;
mod merge;
