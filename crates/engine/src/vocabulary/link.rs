//! How two passages that report one statement are related, and what shows it.

/// How close two linked passages are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Word for word; only marks, spelling or punctuation differ.
    Verbatim,
    /// The same sentence with some words changed.
    Near,
    /// The same statement in other words.
    Paraphrase,
    /// One holds only part of the other, or sums it up.
    Partial,
    /// They contradict each other on one point: another figure, or the opposite.
    Disagree,
}

/// One reason for a link, as data: the page and the command line word it in the reader's language.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// Rare words that both have, as the first passage writes them, rarest first.
    Words(Vec<String>),
    /// Numbers and dates that both give, as the first passage writes them.
    Numbers(Vec<String>),
    /// Words taken as equal by the list of equivalents: (in the first, in the second).
    Equivalents(Vec<(String, String)>),
    /// The longest run of words in the same order, in words.
    Order(u32),
    /// How much of the shorter stands in the longer, 0 to 1.
    Contained(f32),
    /// How alike the spelling of the two is, 0 to 1.
    Characters(f32),
    /// Both are attributed to this speaker.
    Speaker(String),
    /// The passages next to them are linked too.
    Neighbours,
}
