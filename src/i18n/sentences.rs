//! What the engine says as data, in words.

use muqabala_engine::Notice;
use muqabala_engine::session::{ChangeKind, PassageKind, Reason, Relation, Role, SetAside};

use super::{Words, isolated};

impl Words {
    /// What was decided on reading `file`.
    #[must_use]
    pub fn notice(self, file: &str, notice: &Notice) -> String {
        match notice {
            Notice::Empty => self.notice_empty(file),
            Notice::Blank => self.notice_blank(file),
            Notice::Binary => self.notice_binary(file),
            Notice::Replaced { count } => self.notice_replaced(*count, file),
            Notice::Cut { kept, of } => self.notice_cut(*kept, *of, file),
            Notice::Invisible { count } => self.notice_invisible(*count, file),
            Notice::Duplicate { of } => self.notice_duplicate(file, of),
        }
    }

    /// How close two passages are.
    #[must_use]
    pub fn relation(self, relation: Relation) -> &'static str {
        match relation {
            Relation::Verbatim => self.relation_verbatim(),
            Relation::Near => self.relation_near(),
            Relation::Paraphrase => self.relation_paraphrase(),
            Relation::Partial => self.relation_partial(),
            Relation::Disagree => self.relation_disagree(),
        }
    }

    /// What a paragraph is.
    #[must_use]
    pub fn role(self, role: Role) -> &'static str {
        match role {
            Role::Headline => self.role_headline(),
            Role::Subheading => self.role_subheading(),
            Role::Body => self.role_body(),
            Role::Caption => self.role_caption(),
            Role::Furniture => self.role_furniture(),
        }
    }

    /// Why a paragraph was set aside.
    #[must_use]
    pub fn set_aside(self, why: SetAside) -> &'static str {
        match why {
            SetAside::Share => self.set_aside_share(),
            SetAside::Related => self.set_aside_related(),
            SetAside::Donation => self.set_aside_donation(),
            SetAside::Caption => self.set_aside_caption(),
            SetAside::Repeated => self.set_aside_repeated(),
            SetAside::Symbols => self.set_aside_symbols(),
            SetAside::Label => self.set_aside_label(),
            SetAside::Address => self.set_aside_address(),
            SetAside::Reader => self.set_aside_reader(),
        }
    }

    /// What a passage is.
    #[must_use]
    pub fn passage_kind(self, kind: PassageKind) -> &'static str {
        match kind {
            PassageKind::Quotation => self.passage_quotation(),
            PassageKind::Reported => self.passage_reported(),
            PassageKind::Narrative => self.passage_narrative(),
            PassageKind::Headline => self.passage_headline(),
            PassageKind::Frame => self.passage_frame(),
        }
    }

    /// What kind of difference a change is.
    #[must_use]
    pub fn change(self, kind: ChangeKind) -> &'static str {
        match kind {
            ChangeKind::Marks => self.change_marks(),
            ChangeKind::Spelling => self.change_spelling(),
            ChangeKind::Punctuation => self.change_punctuation(),
            ChangeKind::Clitic => self.change_clitic(),
            ChangeKind::Inflection => self.change_inflection(),
            ChangeKind::Replaced => self.change_replaced(),
            ChangeKind::Number => self.change_number(),
            ChangeKind::Attribution => self.change_attribution(),
            ChangeKind::Name => self.change_name(),
            ChangeKind::Certainty => self.change_certainty(),
            ChangeKind::Distance => self.change_distance(),
            ChangeKind::Added => self.change_added(),
            ChangeKind::Dropped => self.change_dropped(),
            ChangeKind::Moved => self.change_moved(),
        }
    }

    /// One reason for a link.
    #[must_use]
    pub fn evidence(self, reason: &Reason) -> String {
        match reason {
            Reason::Words(words) => self.evidence_words(&self.list(words)),
            Reason::Numbers(numbers) => self.evidence_numbers(&self.list(numbers)),
            Reason::Equivalents(pairs) => {
                let pairs: Vec<_> = pairs
                    .iter()
                    .map(|(a, b)| format!("{} = {}", isolated(a), isolated(b)))
                    .collect();
                self.evidence_equivalents(&self.list(&pairs))
            }
            Reason::Order(count) => self.evidence_order(*count as usize),
            Reason::Contained(share) => self.evidence_contained(&self.percent(*share)),
            Reason::Characters(share) => self.evidence_characters(&self.percent(*share)),
            Reason::Speaker(speaker) => self.evidence_speaker(speaker),
            Reason::Neighbours => self.evidence_neighbours().to_owned(),
        }
    }

    /// `items` one after another, each isolated, in the direction of the language whatever they are.
    #[must_use]
    pub fn list(self, items: &[String]) -> String {
        // Isolated items have no letters to show a blank which way to run: a mark in front of them does.
        let mark = if self.language.rtl { '\u{200F}' } else { '\u{200E}' };
        let items: Vec<_> = items.iter().map(|item| isolated(item)).collect();
        format!("{mark}{}", items.join(&format!("{} ", self.list_separator())))
    }
}
