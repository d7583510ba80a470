//! How each kind of change is drawn: a colour, and a line or a box that a copier keeps.

use muqabala_engine::session::ChangeKind;

/// How a kind is drawn.
pub struct Mark {
    /// Red, green and blue, two hexadecimal digits each; at least 4.5 : 1 on white.
    pub colour: &'static str,
    /// The line or box round the words.
    pub line: Line,
}

/// What is drawn at the words, by the names that Word has for it.
pub enum Line {
    /// Under them.
    Under(&'static str),
    /// Round them.
    Box(&'static str),
    /// Through them.
    Through,
}

/// How `kind` is drawn.
pub const fn mark(kind: ChangeKind) -> Mark {
    use Line::{Box, Through, Under};
    let (colour, line) = match kind {
        ChangeKind::Replaced => ("B42318", Under("single")),
        ChangeKind::Name => ("93370D", Under("double")),
        ChangeKind::Number => ("175CD3", Box("single")),
        ChangeKind::Attribution => ("6927DA", Under("wave")),
        ChangeKind::Certainty => ("9E165F", Box("double")),
        ChangeKind::Distance => ("6B3B00", Box("dotted")),
        ChangeKind::Added => ("027A48", Under("thick")),
        ChangeKind::Dropped => ("5D5D66", Through),
        ChangeKind::Moved => ("0B6B82", Box("dashed")),
        ChangeKind::Inflection => ("475467", Under("dash")),
        ChangeKind::Clitic => ("475467", Under("dotDash")),
        ChangeKind::Spelling => ("475467", Under("dotted")),
        ChangeKind::Marks => ("475467", Under("dotDotDash")),
        ChangeKind::Punctuation => ("475467", Under("dottedHeavy")),
    };
    Mark { colour, line }
}
