//! The names of the kinds of change in classes and test ids.

use muqabala_engine::session::ChangeKind;

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
