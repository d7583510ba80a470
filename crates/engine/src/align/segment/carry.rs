//! Who speaks where no name stands: the speaker of a sentence before.

use super::attribution::Frame;
use super::attribution::actors::Actor;
use super::passage::Passage;
use crate::vocabulary::{PassageKind, Span};

/// A passage as it is cut, and what the next step has to know of it.
pub(super) struct Clause {
    pub(super) passage: Passage,
    /// Whether it is the first of its sentence.
    pub(super) opens: bool,
    /// Whether its first word stands in quotation marks.
    pub(super) quoted: bool,
    /// Who does something in it.
    pub(super) actor: Option<Actor>,
}

/// Gives a passage that has a verb and no name ("he added"), and a quotation that goes on, the speaker before it: the
/// one who has just acted in the same sentence («وحمّل النقيب الإدارة المسؤولية، قائلا») or spoken in the one before, else the
/// one who was quoted last; where nobody was, the one who acted in the sentence before. Where somebody has acted whose name is not known, none.
pub(super) fn carry_back(clauses: Vec<Clause>) -> Vec<Passage> {
    let mut carry = Carry::default();
    clauses.into_iter().map(|clause| carry.over(clause)).collect()
}

/// Who has spoken or acted so far.
#[derive(Default)]
struct Carry {
    /// Who was quoted last.
    speaker: Option<Span>,
    /// Who has acted since.
    actor: Option<Actor>,
    /// Whether the sentence has attributed something so far.
    framed: bool,
}

impl Carry {
    fn over(&mut self, clause: Clause) -> Passage {
        let Clause {
            mut passage,
            opens,
            quoted,
            actor,
        } = clause;
        let before = self
            .actor
            .filter(|actor| !opens || actor.speaks || self.speaker.is_none())
            .map(|actor| actor.name);
        if opens {
            (self.framed, self.actor) = (false, None);
        }
        match &mut passage.frame {
            Some(frame) if frame.speaker.is_some() => {
                (self.speaker, self.actor) = (frame.speaker, None);
            }
            Some(frame) => {
                let may_go_on = (opens || self.framed) && !(frame.verb.is_none() && frame.direct);
                self.speaker = before.or(self.speaker.filter(|_| may_go_on));
                frame.speaker = self.speaker;
                passage.carried = frame.speaker.is_some();
            }
            None if quoted && passage.kind == PassageKind::Quotation && self.speaker.is_some() => {
                passage.frame = Some(Frame {
                    speaker: self.speaker,
                    direct: true,
                    ..Frame::default()
                });
                passage.carried = true;
            }
            None => self.actor = actor.or(self.actor),
        }
        self.framed |= passage.frame.is_some();
        passage
    }
}
