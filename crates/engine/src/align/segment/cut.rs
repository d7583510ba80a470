//! Paragraphs to passages: sentences, cut where a clause carries a statement of its own.

use std::ops::Range;

use super::attribution::{actors, mostly_quoted, strip};
use super::carry::{Clause, carry_back};
use super::clauses;
use super::items::{Item, items, span_of, word_count};
use super::lexicon::{self, has};
use super::passage::Passage;
use super::stance::Stance;
use crate::ingest::{Article, Paragraph, is_furniture_at_end};
use crate::text::reading::{Lexicon, Reading};
use crate::text::sentences_of_paragraph;
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
            cut(
                &article.text,
                paragraph.span,
                &all,
                (index, kind),
                &article.cuts,
                &mut out,
            );
        }
    }
    carry_back(out)
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
        cut(text, span, &all, (index, PassageKind::Narrative), &[], &mut out);
    }
    let out = carry_back(out);
    let owners = out.iter().map(|passage| passage.paragraph).collect();
    (out, owners)
}

/// Cuts `span`, of which `all` are the items: the paragraph of that index, whose passages are of this kind.
fn cut(
    text: &str,
    span: Span,
    all: &[Item],
    (paragraph, kind): (usize, PassageKind),
    told: &[(usize, bool)],
    out: &mut Vec<Clause>,
) {
    let (mut passages, mut openings) = (Vec::new(), Vec::new());
    for sentence in sentences_of_paragraph(span.of(text)) {
        let sentence = sentence.shifted(span.start);
        let from = all.partition_point(|item| item.span.start < sentence.start);
        let to = all.partition_point(|item| item.span.end <= sentence.end);
        let from = if from == 0 { past_buttons(&all[..to]) } else { from };
        let Some(within) = all.get(from..to) else { continue };
        let closes = from > 0 && to == all.len();
        if closes && is_furniture_at_end(sentence.of(text)) {
            continue;
        }
        openings.push(from);
        if kind == PassageKind::Headline {
            passages.push(from..to);
            continue;
        }
        let mut start = from;
        for clause in clauses::clauses(within) {
            // "…, and the ferries stopped": what joins two statements belongs to neither; in a quotation it is the
            // speaker's own word.
            let joins = start > from && clause.len() > 1 && clause[0].key == "and" && !clause[0].quoted;
            let joined = usize::from(joins);
            passages.push(start + joined..start + clause.len());
            start += clause.len();
        }
    }
    for &(at, begins) in told {
        if (span.start..span.end).contains(&at) {
            overrule(&mut passages, all.partition_point(|item| item.span.start < at), begins);
        }
    }
    for range in passages {
        let clause = &all[range.clone()];
        if word_count(clause) > 0 {
            let passage = passage(clause, paragraph, kind, range.start == 0);
            out.push(Clause {
                actor: passage.frame.is_none().then(|| actors::actor(clause)).flatten(),
                passage,
                opens: openings.contains(&range.start),
                quoted: clause.first().is_some_and(|first| first.quoted || first.quote),
            });
        }
    }
}

/// How many items at the start of a paragraph are the words of buttons, glued to the text: «شارك من خلال تويتر فيسبوك».
fn past_buttons(items: &[Item]) -> usize {
    let network = |item: &Item| has(lexicon::NETWORKS, item.key);
    let button = |item: &&Item| network(item) || has(lexicon::SHARING, item.key);
    let words = items.iter().take_while(button).count();
    let networks = items[..words].iter().filter(|item| network(item)).count();
    if networks > 1 && words < items.len() { words } else { 0 }
}

/// Has a passage begin at the item `at`, or has none begin there.
fn overrule(passages: &mut Vec<Range<usize>>, at: usize, begins: bool) {
    let Some(place) = passages.iter().position(|passage| passage.contains(&at)) else {
        return;
    };
    let starts_here = passages[place].start == at;
    if begins && !starts_here {
        let whole = passages[place].clone();
        passages[place].end = at;
        passages.insert(place + 1, at..whole.end);
    } else if !begins && starts_here && place > 0 {
        let second = passages.remove(place);
        passages[place - 1].end = second.end;
    }
}

fn passage(clause: &[Item], paragraph: usize, kind: PassageKind, opens: bool) -> Passage {
    let (frame, said) = strip(clause, opens);
    let kind = match (&frame, kind) {
        (_, PassageKind::Headline) => PassageKind::Headline,
        (_, _) if said.is_empty() => PassageKind::Frame,
        (_, _) if mostly_quoted(&said) => PassageKind::Quotation,
        (Some(_), _) => PassageKind::Reported,
        (None, _) => PassageKind::Narrative,
    };
    Passage {
        span: span_of(clause),
        paragraph,
        kind,
        frame,
        carried: false,
        stance: Stance::of(clause, &said),
        said: said.into_iter().map(span_of).collect(),
    }
}
