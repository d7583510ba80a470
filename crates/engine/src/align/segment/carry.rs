//! Who speaks where no name stands with what is said: the speaker of a sentence before, or whom a line beside names.

use super::attribution::actors::Actor;
use super::attribution::{Frame, Introduced};
use super::passage::Passage;
use crate::vocabulary::{PassageKind, Span};

/// A passage as it is cut, and what the next step has to know of it.
pub(super) struct Clause {
    pub(super) passage: Passage,
    /// Whether it is the first of its sentence.
    pub(super) opens: bool,
    /// Whether its first word stands in quotation marks.
    pub(super) quoted: bool,
    /// Whether it goes on with what was said before it in its sentence.
    pub(super) goes_on: bool,
    /// Who does something in it.
    pub(super) actor: Option<Actor>,
    /// Whom it names before the colon that ends its paragraph, for the quotation in the next.
    pub(super) introduces: Option<Introduced>,
    /// Whom it names behind a dash, a paragraph of its own under a quotation.
    pub(super) signs: Option<Span>,
}

/// Gives a passage that has a verb and no name ("he added"), and a quotation that goes on, the speaker before it: the
/// one who has just acted in the same sentence («وحمّل النقيب الإدارة المسؤولية، قائلا») or spoken in the one before, else the
/// one who was quoted last; where nobody was, the one who acted in the sentence before. Where somebody has acted whose name
/// is not known, none. What a line before or below a quotation names wins over all of them.
pub(super) fn carry_back(clauses: Vec<Clause>, text: &str) -> Vec<Passage> {
    let mut carry = Carry::default();
    let mut out: Vec<Passage> = Vec::with_capacity(clauses.len());
    for clause in clauses {
        let signed = clause.signs.is_some_and(|name| sign(&mut out, name));
        let mut passage = carry.over(clause);
        if signed {
            passage.says_nothing();
        }
        out.push(passage);
    }
    between_sources(&mut out, text);
    out
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
    /// Whether the passage before, of the same sentence, is what somebody is told to have said.
    told: bool,
    /// Whom the paragraph before named at its end, before a colon.
    introduced: Option<Introduced>,
}

impl Carry {
    fn over(&mut self, clause: Clause) -> Passage {
        let Clause {
            mut passage,
            opens,
            quoted,
            goes_on,
            actor,
            introduces,
            ..
        } = clause;
        let before = self
            .actor
            .filter(|actor| !opens || actor.speaks || self.speaker.is_none())
            .map(|actor| actor.name);
        if opens {
            (self.framed, self.told, self.actor) = (false, false, None);
        }
        let is_quotation = quoted && passage.kind == PassageKind::Quotation;
        match self.introduced.take().filter(|_| is_quotation) {
            Some(Introduced::Named(name)) => self.speaker = Some(name),
            Some(Introduced::Unknown) => self.speaker = None,
            Some(Introduced::Before) | None => {}
        }
        self.introduced = introduces;
        match &mut passage.frame {
            Some(frame) if frame.anonymous => self.actor = None,
            Some(frame) if frame.speaker.is_some() => {
                (self.speaker, self.actor) = (frame.speaker, None);
            }
            Some(frame) => {
                let may_go_on = (opens || self.framed) && !(frame.verb.is_none() && frame.direct);
                self.speaker = before.or(self.speaker.filter(|_| may_go_on));
                frame.speaker = self.speaker;
                passage.carried = frame.speaker.is_some();
            }
            None if is_quotation && self.speaker.is_some() => {
                passage.frame = Some(Frame {
                    speaker: self.speaker,
                    direct: true,
                    ..Frame::default()
                });
                passage.carried = true;
            }
            None if goes_on && self.told => {
                if let Some(speaker) = self.speaker {
                    attribute(&mut passage, speaker);
                }
            }
            None => self.actor = actor.or(self.actor),
        }
        self.told = is_told(&passage);
        self.framed |= passage.frame.is_some();
        passage
    }
}

/// Whether `passage` is what somebody is told to have said, not quoted: its introduction was taken off, or it goes on with
/// such a one.
fn is_told(passage: &Passage) -> bool {
    let introduced = passage.said.first().is_some_and(|said| said.start > passage.span.start);
    let goes_on = passage.frame.as_ref().is_some_and(|frame| frame.verb.is_none());
    let direct = passage
        .frame
        .as_ref()
        .is_none_or(|frame| frame.direct || frame.speaker.is_none());
    passage.kind == PassageKind::Reported && (introduced || goes_on) && !direct
}

/// Gives the quotation at the end of `passages` to `name`, who signs it below; whether there is one.
fn sign(passages: &mut [Passage], name: Span) -> bool {
    let Some(paragraph) = passages.last().map(|last| last.paragraph) else {
        return false;
    };
    let mut signed = false;
    let unsigned = |passage: &&mut Passage| {
        let verb = passage.frame.as_ref().and_then(|frame| frame.verb);
        passage.paragraph == paragraph && passage.kind == PassageKind::Quotation && verb.is_none()
    };
    for passage in passages.iter_mut().rev().take_while(unsigned) {
        passage.frame = Some(Frame {
            speaker: Some(name),
            direct: true,
            ..Frame::default()
        });
        (passage.carried, signed) = (true, true);
    }
    signed
}

/// The most passages that two namings of one source have between them as theirs.
const MOST_BETWEEN: usize = 4;

/// Gives what stands in one paragraph between two namings of the same source to that source: «وأشار سامي إلى أن … . وأغلق الرصيف
/// … . وسيفتح غدا، بحسب سامي».
fn between_sources(passages: &mut [Passage], text: &str) {
    let mut first: Option<(usize, Span)> = None;
    for at in 0..passages.len() {
        let Some(passage) = passages.get(at) else { return };
        let named = passage.frame.as_ref().and_then(|frame| frame.speaker);
        let (paragraph, carried) = (passage.paragraph, passage.carried);
        let Some(speaker) = named else { continue };
        if let Some((from, before)) = first.filter(|_| !carried) {
            let between = passages.get_mut(from + 1..at).unwrap_or_default();
            let same = is_same_name(before.of(text), speaker.of(text));
            let own = |passage: &Passage| {
                passage.paragraph == paragraph && passage.frame.is_none() && passage.kind == PassageKind::Narrative
            };
            if same && (1..=MOST_BETWEEN).contains(&between.len()) && between.iter().all(own) {
                between.iter_mut().for_each(|passage| attribute(passage, before));
            }
        }
        first = Some((at, speaker));
    }
}

/// Whether two names end in one word: the family's.
fn is_same_name(a: &str, b: &str) -> bool {
    let last = |name: &'_ str| name.split_whitespace().next_back().map(str::to_owned);
    last(a) == last(b)
}

fn attribute(passage: &mut Passage, speaker: Span) {
    passage.kind = PassageKind::Reported;
    passage.carried = true;
    passage.frame = Some(Frame {
        speaker: Some(speaker),
        ..Frame::default()
    });
}
