//! The unit that is compared.

use super::attribution::Frame;
use super::stance::Stance;
use crate::vocabulary::{PassageKind, Span};

/// A stretch of an article that carries one statement.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Where it stands.
    pub span: Span,
    /// Index of its paragraph.
    pub paragraph: usize,
    /// What it is.
    pub kind: PassageKind,
    /// Its attribution.
    pub frame: Option<Frame>,
    /// Whether the speaker was carried back from an earlier passage.
    pub carried: bool,
    /// What is compared: the passage without its attribution.
    pub(crate) said: Vec<Span>,
    /// What keeps it apart from passages whose words agree.
    pub(crate) stance: Stance,
}

impl Passage {
    /// Has nothing in it compared: it only says whose what stands beside it is.
    pub(super) fn says_nothing(&mut self) {
        self.kind = PassageKind::Frame;
        self.said = Vec::new();
    }
}
