//! An attribution taken off a clause: introduction, tail and sources named in passing, in any language.

use std::ops::Range;

use super::beside::{Beside, Introduced, behind_quotation, introduced, signature};
use super::byline::byline;
use super::frame::Frame;
use super::reach::{REACH, SAID_WORDS, SOURCE_WORDS, is_as_told, past_opening, quoted_words};
use super::speakers;
use super::{actors, arabic, english};
use crate::align::segment::items::{COMMAS, Item, Lookahead, word_count};
use crate::align::segment::lexicon::{self, has};
use crate::text::saying;

/// Takes the frame off `clause`: the frame, and the stretches of items that are said. A clause that `opens` its
/// paragraph may have a byline before it. Who acts in `english` is told by the words' form, elsewhere not.
pub(in crate::align::segment) fn strip<'s, 'l>(
    clause: &'s [Item<'l>],
    opens: bool,
    english: bool,
) -> (Option<Frame>, Vec<&'s [Item<'l>]>) {
    let mut frame = Frame::default();
    let byline = if opens { byline(clause) } else { None };
    let mut rest = past_formula(past_concession(clause.tail(byline.unwrap_or(0))));
    if let Some(end) = introduction(rest, english, &mut frame) {
        rest = rest.tail(end);
    }
    let tail = tail(rest, &mut frame).or_else(|| named_beside(rest, &mut frame));
    let tail = tail.unwrap_or(rest.len()..rest.len());
    let after = rest.tail(tail.end);
    rest = rest.head(tail.start);
    if is_label(rest) {
        return (None, Vec::new());
    }
    let goes_on = clause
        .first()
        .is_some_and(|first| !first.quoted && (first.key == "that" || has(lexicon::AND_THAT, first.key)));
    if goes_on && rest.len() == clause.len() {
        rest = rest.tail(1);
    }
    let mut said = without_sources(rest, &mut frame);
    said.extend((!after.is_empty()).then_some(after));
    let found = goes_on || frame.verb.is_some() || frame.speaker.is_some() || frame.direct;
    frame.direct = frame.direct || found && mostly_quoted(&said);
    (found.then_some(frame), said)
}

/// Whether `rest` only counts or heads what follows: «أولاً:», "Second:".
fn is_label(rest: &[Item]) -> bool {
    rest.last().is_some_and(|last| last.is(":")) && word_count(rest) <= LABEL_WORDS
}

/// The most words of a label.
const LABEL_WORDS: usize = 2;

/// What follows "although …," at the start of `rest`: what is conceded is not what is stated.
fn past_concession<'s, 'l>(rest: &'s [Item<'l>]) -> &'s [Item<'l>] {
    let first: Vec<&str> = rest
        .iter()
        .filter(|item| !item.mark)
        .take(2)
        .map(|item| item.key)
        .collect();
    let opens = first.first().is_some_and(|word| has(lexicon::ALTHOUGH, word))
        || has(lexicon::ALTHOUGH_PAIRS, &first.join(" "));
    let comma = rest.iter().position(|item| item.is(COMMAS)).filter(|_| opens);
    let stated = comma.map_or(rest, |comma| rest.tail(comma + 1));
    if word_count(stated) >= SAID_WORDS { stated } else { rest }
}

/// What follows «يذكر أن», «الجدير بالذكر أن» and the like, which say nothing.
fn past_formula<'s, 'l>(rest: &'s [Item<'l>]) -> &'s [Item<'l>] {
    let words = rest
        .iter()
        .take_while(|item| !item.mark && has(lexicon::FORMULA, item.bare()))
        .count();
    let named = rest
        .head(words)
        .iter()
        .any(|item| !has(lexicon::PREPOSITIONS, item.bare()));
    let that = rest.get(words).is_some_and(|item| has(lexicon::THAT, item.key));
    if named && that { rest.tail(words + 1) } else { rest }
}

/// Whether most of the words in `said` stand in quotation marks.
pub(in crate::align::segment) fn mostly_quoted(said: &[&[Item]]) -> bool {
    let words = || said.iter().flat_map(|part| part.iter()).filter(|item| !item.mark);
    2 * words().filter(|item| item.quoted).count() > words().count()
}

/// Where the introduction of `clause` ends, if it begins with one.
fn introduction(clause: &[Item], english: bool, frame: &mut Frame) -> Option<usize> {
    arabic::introduction(clause, frame)
        .or_else(|| english::introduction(clause, frame))
        .or_else(|| quoted_after_colon(clause, english, frame))
}

/// Where who is named beside a quotation begins, at the end of `clause`; nothing where a verb before has said who speaks.
fn named_beside(clause: &[Item], frame: &mut Frame) -> Option<Range<usize>> {
    if frame.speaker.is_some() {
        return None;
    }
    let Beside {
        start,
        verb,
        speaker,
        anonymous,
    } = behind_quotation(clause).or_else(|| signature(clause))?;
    frame.verb = frame.verb.or(verb);
    (frame.speaker, frame.anonymous) = (speaker, anonymous);
    Some(start..clause.len())
}

/// "The minister hit back at them: “…”": whatever the verb, what is quoted after the colon is said by the one before it.
/// Nothing is taken off: what was done is told there too.
fn quoted_after_colon(clause: &[Item], english: bool, frame: &mut Frame) -> Option<usize> {
    let colon = clause
        .iter()
        .take(REACH / 2)
        .position(|item| item.is(":") && !item.quoted)?;
    let said = past_opening(clause, colon);
    let quoted = clause.part(colon..said).iter().any(|item| item.quote);
    let count = quoted_words(clause.tail(said));
    let goes_on = clause.last().is_some_and(|last| last.quoted);
    let verb = |item: &Item| has(saying::OTHER_QUOTING, item.key) || has(saying::ENGLISH_QUOTING, item.key);
    let pronoun = || introduced(clause.head(colon)) == Some(Introduced::Before);
    let says = goes_on || clause.head(colon).iter().any(verb) || pronoun();
    if quoted && (count >= SAID_WORDS || count > 0 && says) {
        let before = clause.head(colon);
        let actor = || actors::actor(clause, english).map(|actor| actor.name);
        frame.speaker = speakers::with_capitals(before).or_else(actor);
        frame.direct = true;
        match introduced(before).filter(|_| frame.speaker.is_none()) {
            Some(Introduced::Named(name)) => frame.speaker = Some(name),
            // "Sie fügte hinzu: …": the verb is whatever stands behind the pronoun.
            Some(Introduced::Before) => frame.verb = before.get(1).filter(|verb| !verb.mark).map(|verb| verb.span),
            Some(Introduced::Unknown) | None => {}
        }
    }
    None
}

/// Where ", she added", ", said the minister" or «، يقول الصياد» stands at the end of `clause`, or before a quotation there:
/// "Nobody was hurt, said the harbour master: “…”".
fn tail(clause: &[Item], frame: &mut Frame) -> Option<Range<usize>> {
    let verb = clause
        .iter()
        .rposition(|item| !item.quoted && (has(saying::ENGLISH, item.key) || has(lexicon::SAYING_NOW, item.key)))?;
    let start = clause
        .head(verb)
        .iter()
        .rposition(|item| item.is(COMMAS) || item.quote)?
        + 1;
    let arabic = has(lexicon::SAYING_NOW, clause.item(verb).key);
    let quotation = clause.tail(verb).iter().position(|item| item.quoted || item.quote);
    let end = quotation.map_or(clause.len(), |quotation| verb + quotation);
    let (said, tail) = (clause.head(start), clause.part(start..end));
    let verb = verb - start;
    // After a quotation much may be told of the speaker: "said the minister, who praised the police".
    let quoted = said.iter().any(|item| item.quoted);
    let most = match verb {
        _ if quoted => 2 * SOURCE_WORDS,
        0 => SOURCE_WORDS + 4,
        _ => 10,
    };
    let close = word_count(tail.head(verb)) <= 8 && word_count(tail.tail(verb)) <= most;
    let subordinate = speakers::is_subordinate(tail.head(verb));
    // "…, it said, with the gate closed": what goes on after it is said, too.
    let goes_on = verb > 0 && tail.tail(verb).iter().any(|item| item.is(COMMAS));
    let within = arabic && (!quoted || word_count(tail.head(verb)) > 0);
    if !close || subordinate || goes_on || within || word_count(tail) < 2 || word_count(said) < 3 {
        return None;
    }
    frame.verb = Some(tail.item(verb).span);
    frame.speaker = if word_count(tail.head(verb)) > 0 {
        speakers::before_verb(tail.head(verb))
    } else {
        speakers::after_verb(tail.item(verb), tail.tail(verb + 1))
    };
    Some(start..end)
}

/// Takes what only names a source ("بحسب الوزارة"; "it said" between commas) out of `rest`.
fn without_sources<'s, 'l>(rest: &'s [Item<'l>], frame: &mut Frame) -> Vec<&'s [Item<'l>]> {
    let mut said = Vec::new();
    let mut kept = 0;
    let mut at = 0;
    while at < rest.len() {
        let begins = at == 0 || rest.item(at - 1).is(COMMAS) || rest.item(at - 1).quote;
        let source = opens_source(rest.tail(at), begins);
        if source.is_none() && !(begins && at > 0) {
            at += 1;
            continue;
        }
        let far = rest.len().min(at + LONGEST_SOURCE);
        // «بيان صادر عن …»
        let is_made = |at: usize| rest.item(at).key == "صادر" && at > 0 && speakers::is_document(rest.item(at - 1));
        let ends = |&end: &usize| rest.item(end).is(COMMAS) || has(lexicon::VERBS, rest.item(end).key) && !is_made(end);
        let end = (at..far).find(ends).unwrap_or(far);
        let segment = rest.part(at..end);
        if end == far && far < rest.len() {
            at += 1;
            continue;
        }
        if source.is_some_and(|longest| is_source(segment, longest)) {
            let as_told = usize::from(rest.item(at).key == "كما");
            frame.verb.get_or_insert(rest.item(at + as_told).span);
            let named = at + 1 + as_told + usize::from(rest.get(at + 1).is_some_and(|item| item.key == "to"));
            let source = rest.get(named..end).unwrap_or_default();
            frame.speaker = frame.speaker.or_else(|| speakers::source(rest.item(at), source));
            // «بحسب تقرير»: it is not the one who spoke before.
            frame.anonymous |= frame.speaker.is_none() && source.first().is_some_and(speakers::is_new_document);
        } else if let Some(verb) = said_in_passing(segment).filter(|_| at > 0 && begins && end < rest.len()) {
            frame.verb.get_or_insert(segment.item(verb).span);
            frame.speaker = frame.speaker.or_else(|| match verb {
                0 => speakers::after_verb(segment.item(0), segment.tail(1)),
                _ => speakers::before_verb(segment.head(verb)),
            });
        } else {
            at += 1;
            continue;
        }
        said.push(rest.part(kept..at));
        kept = end;
        at = end;
    }
    said.push(rest.tail(kept));
    said.retain(|part| word_count(part) > 0);
    said
}

/// More items than this name no source.
const LONGEST_SOURCE: usize = 64;

/// The most words in which `items` name a source; none where they begin with no naming of one. «بحسب» does so even where
/// no comma stands before it.
fn opens_source(items: &[Item], after_comma: bool) -> Option<usize> {
    let first = items.first()?;
    let anywhere = || matches!(first.key, "بحسب" | "حسبما" | "بحسبما");
    match after_comma && (has(lexicon::SOURCES, first.key) || is_as_told(items)) {
        _ if first.quoted => None,
        true => Some(SOURCE_WORDS),
        false => anywhere().then_some(SOURCE_WORDS / 2),
    }
}

/// Whether `segment`, up to the next comma, names a source in at most `longest` words, and no rule («وفقا للنظام»).
fn is_source(segment: &[Item], longest: usize) -> bool {
    (1..=longest).contains(&word_count(segment)) && !segment.get(1).is_some_and(speakers::is_rule)
}

/// The place of the verb in "it said", "police said on Monday", "said Ada Reed": short, between two commas.
fn said_in_passing(segment: &[Item]) -> Option<usize> {
    let verb = segment
        .iter()
        .position(|item| !item.quoted && has(saying::ENGLISH, item.key))?;
    (verb <= 4 && (1..=4).contains(&(segment.len() - verb)) && segment.len() > 1).then_some(verb)
}
