//! What a passage is, and which one is meant.

/// A passage: which article, and which of that article's passages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PassageRef {
    /// Index of the article, in the order in which the caller gave them.
    pub article: u32,
    /// Index among that article's passages.
    pub passage: u32,
}

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PassageKind {
    /// Words between quotation marks.
    Quotation,
    /// What somebody is reported to have said, without quotation marks.
    Reported,
    /// The outlet's own telling.
    Narrative,
    /// A headline or subheading.
    Headline,
    /// Only an attribution, with nothing said in it, or a label («أولاً:»): compared with nothing.
    Frame,
}
