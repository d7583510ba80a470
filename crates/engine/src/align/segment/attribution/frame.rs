//! What an attribution says.

use crate::vocabulary::Span;

/// What was found round a clause.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The speaker's name; none where only the verb stands ("he added").
    pub speaker: Option<Span>,
    /// The attribution verb.
    pub verb: Option<Span>,
    /// Whether the words are given as the speaker's own.
    pub direct: bool,
    /// Whether a thing says it and nobody speaks ("…, the placard read"): the speaker before is not meant.
    pub anonymous: bool,
}
