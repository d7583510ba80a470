//! English introductions: "The minister told Reuters on Monday that …", "According to the minister, …".

use super::frame::Frame;
use super::reach::{SOURCE_WORDS, past_opening};
use super::speakers;
use crate::align::segment::items::{Item, Lookahead, span_of, word_count};
use crate::align::segment::lexicon::{self, has};
use crate::list::List;
use crate::text::saying;

/// How far into a clause its verb of saying may stand, in items: who speaks may be told at length before it.
const VERB: usize = 24;
/// How far after its verb an introduction may reach, in items.
const REACH: usize = 10;

/// Where the introduction of `clause` ends, if it begins with one in English.
pub(super) fn introduction(clause: &[Item], frame: &mut Frame) -> Option<usize> {
    if clause.first()?.key == "according" {
        let comma = clause.iter().take(SOURCE_WORDS + 4).position(|item| item.is(","))?;
        frame.verb = Some(span_of(clause.get(..2)?));
        frame.speaker = speakers::source(clause.item(0), clause.get(2..comma)?);
        return Some(past_opening(clause, comma + 1));
    }
    if goes_on(clause) {
        frame.verb = Some(clause.item(0).span);
        return past_verb(clause, 0);
    }
    let Some(verb) = (1..clause.len().min(VERB)).find(|&at| is_main_verb(clause, at, saying::ENGLISH)) else {
        return without_that(clause, frame);
    };
    let before = clause.head(verb);
    let end = past_verb(clause, verb)?;
    let says_nothing = word_count(clause.tail(end)) == 0;
    if says_nothing && !clause.tail(end - 1).iter().any(|item| item.key == "that") {
        return None;
    }
    frame.verb = Some(clause.item(verb).span);
    frame.speaker = speakers::before_verb(before);
    Some(end)
}

/// Whether `clause` goes on with what somebody says: "saying it had known", "added that fares would not rise".
fn goes_on(clause: &[Item]) -> bool {
    let first = clause.item(0);
    // "warning lamps" are none.
    let participle = first.key != "warning" && has(saying::ENGLISH_PARTICIPLES, first.key);
    let verb = participle || has(saying::ENGLISH, first.key);
    verb && !first.quoted && !first.capital && word_count(clause) > 2
}

/// "The mayor accused the board of …" is attributed, and nothing is taken off: what is demanded or blamed is not stated.
fn without_that(clause: &[Item], frame: &mut Frame) -> Option<usize> {
    let verbs = saying::ENGLISH_REPORTING;
    let verb = (1..clause.len().min(VERB)).find(|&at| is_main_verb(clause, at, verbs))?;
    if clause.tail(verb).iter().any(|item| item.quoted || item.quote) {
        return None;
    }
    frame.verb = Some(clause.item(verb).span);
    frame.speaker = speakers::before_verb(clause.head(verb));
    Some(0)
}

/// Whether the word at `at` is one of `verbs` with its speaker before it: no participle ("were reported", "reported by",
/// "the alleged thief", "if confirmed"), in no subordinate clause, and not behind what it says ("…, said Tom Reed").
fn is_main_verb(clause: &[Item], at: usize, verbs: &List) -> bool {
    let (item, before) = (clause.item(at), clause.head(at));
    if item.quoted || !has(verbs, item.key) || word_count(before) == 0 {
        return false;
    }
    let last = before.last().map_or("", |last| last.key);
    let participle = has(lexicon::DETERMINERS, last)
        || has(lexicon::BEING, last)
        || clause.get(at + 1).is_some_and(|next| next.key == "by")
        || word_count(before) == 1 && has(lexicon::SUBORDINATORS, last);
    let behind = before.last().is_some_and(|last| last.is(",")) && states(before);
    !participle && !behind && !before.iter().any(|item| item.quoted) && !speakers::is_subordinate(before)
}

/// Whether `before` states something itself: "The mole was closed, said the harbour master". A relative clause does not.
fn states(before: &[Item]) -> bool {
    let relative = |part: &&[Item]| part.first().is_some_and(|first| has(lexicon::RELATIVES, first.key));
    let verb = |item: &Item| {
        let past = item.key.len() > 3 && item.key.ends_with("ed") && !item.capital;
        past || has(lexicon::AUXILIARIES_EN, item.key)
    };
    before
        .split(|item| item.is(","))
        .filter(|part| !relative(part))
        .any(|part| part.iter().any(verb))
}

/// One past "that", the hearer, "on Monday" and the like after the verb at `verb`; none where nobody was told, or to do
/// something ("told them to leave").
fn past_verb(clause: &[Item], verb: usize) -> Option<usize> {
    let opens = |item: &Item| item.key == "that" || item.is(":") || item.quote;
    let rest = clause.tail(verb + 1);
    let mut at = 0;
    if clause.item(verb).key == "told" {
        at = hearer(rest).or_else(|| rest.iter().take(REACH).position(opens))?;
    }
    if rest.get(at).is_some_and(|next| next.key == "to") {
        return None;
    }
    let aside = rest.get(at).is_some_and(is_aside);
    let reach = if aside { REACH } else { 1 };
    let end = rest
        .tail(at)
        .iter()
        .take(reach)
        .position(|item| opens(item) || item.is(","));
    // "She said of the plan for the bridge: “…”"
    let colon = || {
        rest.tail(at)
            .windows(2)
            .take(REACH)
            .position(|pair| matches!(pair, [colon, next] if colon.is(":") && next.quote))
    };
    let Some(end) = end.or_else(colon).map(|steps| at + steps) else {
        let day = aside && rest.get(at + 1).is_some_and(|next| has(lexicon::WEEKDAYS, next.key));
        return Some(verb + 1 + at + if day { 2 } else { 0 });
    };
    let that = usize::from(rest.item(end).key == "that");
    Some(past_opening(clause, verb + 1 + end + that))
}

/// Whether `item` opens what tells when, where or how it was said: "on Monday", "in a statement", "angrily".
fn is_aside(item: &Item) -> bool {
    let manner = item.key.len() > 4 && item.key.ends_with("ly");
    manner || item.is_preposition() || has(lexicon::WHEN, item.key)
}

/// How many items name whom it was told: "Reuters", "the Post", "reporters", "state television".
fn hearer(rest: &[Item]) -> Option<usize> {
    let known = |item: &Item| item.capital || has(lexicon::HEARERS, item.key);
    let first = rest.iter().take(REACH / 2).position(known)?;
    let between = rest.head(first);
    if between.iter().any(|item| item.mark || item.key == "that") {
        return None;
    }
    let names = rest
        .tail(first + 1)
        .iter()
        .take_while(|item| item.capital || item.is("’'&-"));
    Some(first + 1 + names.count())
}
