//! The kinds of change, in the order in which the page speaks of them.

use muqabala_engine::session::ChangeKind;

/// Every kind of change, the weightiest for a reader first.
pub const KINDS: [ChangeKind; 14] = [
    ChangeKind::Replaced,
    ChangeKind::Name,
    ChangeKind::Number,
    ChangeKind::Attribution,
    ChangeKind::Certainty,
    ChangeKind::Distance,
    ChangeKind::Added,
    ChangeKind::Dropped,
    ChangeKind::Moved,
    ChangeKind::Inflection,
    ChangeKind::Clitic,
    ChangeKind::Spelling,
    ChangeKind::Marks,
    ChangeKind::Punctuation,
];

/// A kind's name in classes and test ids.
#[must_use]
pub fn kind_key(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Marks => "marks",
        ChangeKind::Spelling => "spelling",
        ChangeKind::Punctuation => "punctuation",
        ChangeKind::Clitic => "clitic",
        ChangeKind::Inflection => "inflection",
        ChangeKind::Replaced => "replaced",
        ChangeKind::Number => "number",
        ChangeKind::Attribution => "attribution",
        ChangeKind::Name => "name",
        ChangeKind::Certainty => "certainty",
        ChangeKind::Distance => "distance",
        ChangeKind::Added => "added",
        ChangeKind::Dropped => "dropped",
        ChangeKind::Moved => "moved",
    }
}
