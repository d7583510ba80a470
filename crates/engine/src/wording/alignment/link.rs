//! Two words that answer each other.

/// A word of one wording and one of another that answer each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordLink {
    /// Index in the first wording.
    pub a: u32,
    /// Index in the second.
    pub b: u32,
    /// The logarithm of the odds that the two answer each other, 20 to a factor of e; more than 0.
    pub score: i32,
}
