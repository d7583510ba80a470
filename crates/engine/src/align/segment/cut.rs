//! Paragraphs to passages: sentences, cut where a clause carries a statement of its own.

use std::ops::Range;

use super::attribution::{Introduced, actors, introduced, mostly_quoted, named_with_office, signed, strip};
use super::carry::{Clause, carry_back};
use super::clauses::{self, goes_on_saying};
use super::items::{Item, Lookahead, items, span_of, word_count};
use super::lexicon::{self, has};
use super::passage::Passage;
use super::stance::Stance;
use crate::ingest::{Article, Paragraph, is_furniture_at_end};
use crate::text::reading::{Lexicon, Reading};
use crate::text::{Language, sentences_of_paragraph};
use crate::vocabulary::{PassageKind, Role, Span};

/// Reads the words of each paragraph; none of page furniture.
pub(super) fn read(article: &Article, paragraphs: &[Paragraph], lexicon: &mut Lexicon) -> Vec<Reading> {
    let read = |paragraph: &Paragraph| match kind_of(paragraph.role) {
        Some(_) => Reading::of(&article.text, paragraph.span, paragraph.language, lexicon),
        None => Reading::EMPTY,
    };
    paragraphs.iter().map(read).collect()
}

/// What the passages of a paragraph are before anything in them says otherwise; none where it has none.
const fn kind_of(role: Role) -> Option<PassageKind> {
    match role {
        Role::Headline | Role::Subheading => Some(PassageKind::Headline),
        Role::Body => Some(PassageKind::Narrative),
        Role::Caption | Role::Furniture => None,
    }
}

/// Cuts `article` into passages; `readings` are its paragraphs' ([`read`]).
pub(super) fn passages(
    article: &Article,
    paragraphs: &[Paragraph],
    readings: &[Reading],
    lexicon: &Lexicon,
) -> Vec<Passage> {
    let mut out = Vec::new();
    for (index, (paragraph, reading)) in paragraphs.iter().zip(readings).enumerate() {
        if let Some(kind) = kind_of(paragraph.role) {
            let all = items(&article.text, paragraph.span, reading, lexicon);
            let unit = Unit {
                text: &article.text,
                span: paragraph.span,
                all: &all,
                index,
                kind,
                english: reads_english(paragraph.language),
            };
            unit.cut(&article.cuts, &mut out);
        }
    }
    carry_back(out, &article.text)
}

/// Whether who acts in a text of this language is told as in English; where the language is not known it may be.
const fn reads_english(language: Language) -> bool {
    matches!(language, Language::English | Language::Undetermined)
}

/// Cuts each of `spans` by itself: the passages, and for each the index of its span.
pub(super) fn within(
    text: &str,
    spans: &[Span],
    readings: &[Reading],
    lexicon: &Lexicon,
) -> (Vec<Passage>, Vec<usize>) {
    let mut out = Vec::new();
    for (index, (&span, reading)) in spans.iter().zip(readings).enumerate() {
        let all = items(text, span, reading, lexicon);
        let unit = Unit {
            text,
            span,
            all: &all,
            index,
            kind: PassageKind::Narrative,
            english: true,
        };
        unit.cut(&[], &mut out);
    }
    let out = carry_back(out, text);
    let owners = out.iter().map(|passage| passage.paragraph).collect();
    (out, owners)
}

/// A paragraph, or a passage that the caller fixed, to be cut.
struct Unit<'a> {
    text: &'a str,
    span: Span,
    /// The items of `span`.
    all: &'a [Item<'a>],
    /// Its number.
    index: usize,
    /// What its passages are before anything in them says otherwise.
    kind: PassageKind,
    /// Whether who acts in it is told as in English.
    english: bool,
}

impl Unit<'_> {
    /// Cuts it, and where the reader said so (`told`).
    fn cut(&self, told: &[(usize, bool)], out: &mut Vec<Clause>) {
        let (all, span) = (self.all, self.span);
        let (mut passages, openings) = self.clauses();
        for &(at, begins) in told {
            if (span.start..span.end).contains(&at) {
                overrule(&mut passages, all.partition_point(|item| item.span.start < at), begins);
            }
        }
        let last = passages.last().map(|last| last.start);
        for range in passages {
            let clause = all.part(range.clone());
            if word_count(clause) == 0 {
                continue;
            }
            let mut passage = self.passage(clause, range.start == 0);
            let unsaid = passage.frame.as_ref().is_none_or(|frame| frame.verb.is_none());
            let colon = clause.last().is_some_and(|last| last.is(":")) && last == Some(range.start);
            let introduces = (colon && unsaid)
                .then(|| introduced(clause.head(clause.len() - 1)))
                .flatten();
            if matches!(introduces, Some(Introduced::Named(_))) {
                passage.says_nothing();
            }
            let says_on = all.get(range.end).is_some_and(actors::says_on);
            let acting = all.part(range.start..range.end + usize::from(says_on));
            let (alone, closes) = (range == (0..all.len()), range.end == all.len());
            let signs = alone.then(|| signed(clause)).flatten();
            out.push(Clause {
                actor: passage
                    .frame
                    .is_none()
                    .then(|| actors::actor(acting, self.english))
                    .flatten(),
                introduces,
                signs: signs.or_else(|| closes.then(|| named_with_office(clause)).flatten()),
                goes_on: goes_on_saying(clause),
                passage,
                opens: openings.binary_search(&range.start).is_ok(),
                quoted: clause.first().is_some_and(|first| first.quoted || first.quote),
            });
        }
    }

    /// The clauses, as stretches of items, and where a sentence begins.
    fn clauses(&self) -> (Vec<Range<usize>>, Vec<usize>) {
        let all = self.all;
        let (mut passages, mut openings) = (Vec::new(), Vec::new());
        for sentence in sentences_of_paragraph(self.span.of(self.text)) {
            let sentence = sentence.shifted(self.span.start);
            let from = all.partition_point(|item| item.span.start < sentence.start);
            let to = all.partition_point(|item| item.span.end <= sentence.end);
            let from = if from == 0 { past_buttons(all.head(to)) } else { from };
            let Some(within) = all.get(from..to) else { continue };
            let closes = from > 0 && to == all.len();
            if closes && is_furniture_at_end(sentence.of(self.text)) {
                continue;
            }
            openings.push(from);
            if self.kind == PassageKind::Headline {
                passages.push(from..to);
                continue;
            }
            let mut start = from;
            for clause in clauses::clauses(within) {
                // "…, and the ferries stopped": what joins two statements belongs to neither; in a quotation it is the
                // speaker's own word.
                let joins = start > from && clause.len() > 1 && clause.item(0).key == "and" && !clause.item(0).quoted;
                let joined = usize::from(joins);
                passages.push(start + joined..start + clause.len());
                start += clause.len();
            }
        }
        (passages, openings)
    }

    /// The passage that `clause` is; `opens`: it is the first of its paragraph.
    fn passage(&self, clause: &[Item], opens: bool) -> Passage {
        let (frame, said) = strip(clause, opens, self.english);
        let kind = match (&frame, self.kind) {
            (_, PassageKind::Headline) => PassageKind::Headline,
            (_, _) if said.is_empty() => PassageKind::Frame,
            (_, _) if mostly_quoted(&said) => PassageKind::Quotation,
            (Some(_), _) => PassageKind::Reported,
            (None, _) => PassageKind::Narrative,
        };
        Passage {
            span: span_of(clause),
            paragraph: self.index,
            kind,
            frame,
            carried: false,
            stance: Stance::of(clause, &said),
            said: said.into_iter().map(span_of).collect(),
        }
    }
}

/// How many items at the start of a paragraph are the words of buttons, glued to the text: «شارك من خلال تويتر فيسبوك».
fn past_buttons(items: &[Item]) -> usize {
    let network = |item: &Item| has(lexicon::NETWORKS, item.key);
    let button = |item: &&Item| network(item) || has(lexicon::SHARING, item.key);
    let words = items.iter().take_while(button).count();
    let networks = items.head(words).iter().filter(|item| network(item)).count();
    if networks > 1 && words < items.len() { words } else { 0 }
}

/// Has a passage begin at the item `at`, or has none begin there.
fn overrule(passages: &mut Vec<Range<usize>>, at: usize, begins: bool) {
    let holds = |(_, passage): &(usize, &mut Range<usize>)| passage.contains(&at);
    let Some((place, here)) = passages.iter_mut().enumerate().find(holds) else {
        return;
    };
    let starts_here = here.start == at;
    if begins && !starts_here {
        let end = std::mem::replace(&mut here.end, at);
        passages.insert(place + 1, at..end);
    } else if !begins && starts_here && place > 0 {
        let second = passages.remove(place);
        if let Some(first) = passages.get_mut(place - 1) {
            first.end = second.end;
        }
    }
}
