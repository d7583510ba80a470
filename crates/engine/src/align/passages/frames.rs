//! The frame: who said it, with which verb, in the speaker's own words or not, and which words are left once the
//! attribution is taken off.
//!
//! | clause | speaker | verb | what is said |
//! |---|---|---|---|
//! | وقال الوزير سالم حداد إن الجسر سيفتح غدا | الوزير سالم حداد | قال | الجسر سيفتح غدا |
//! | سيفتح الجسر غدا، بحسب الوزارة | الوزارة | بحسب | سيفتح الجسر غدا |
//! | “The bridge will open,” she added | she | added | The bridge will open |
//!
//! The same introduction stands round many statements: two passages are never linked for it.

use super::items::{COMMAS, Item, QUOTES, span_of, word_count};
use super::lexicon::{self, has};
use crate::Span;

/// How far into a clause an introduction may reach, in items.
const REACH: usize = 40;
/// The longest naming of a source between commas, in words.
const SOURCE_WORDS: usize = 12;
/// The fewest quoted words that are something said and not a name.
const SAID_WORDS: usize = 4;

/// What was found round a clause.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Frame {
    /// The speaker's name; none where only the verb stands ("he added").
    pub(crate) speaker: Option<Span>,
    /// The attribution verb.
    pub(crate) verb: Option<Span>,
    /// Whether the words are given as the speaker's own.
    pub(crate) direct: bool,
    /// Every item that belongs to the attribution, as spans: where the speaker's titles stand too.
    pub(crate) outside: Vec<Span>,
}

/// Takes the frame off `clause`: the frame, and the stretches of items that are said.
pub(super) fn take_off(clause: &[Item]) -> (Option<Frame>, Vec<&[Item]>) {
    let mut frame = Frame::default();
    let mut rest = clause;
    if let Some(end) = introduction(rest, &mut frame) {
        frame.outside.push(span_of(&rest[..end]));
        rest = &rest[end..];
    }
    if let Some(start) = english_tail(rest, &mut frame) {
        frame.outside.push(span_of(&rest[start..]));
        rest = &rest[..start];
    }
    let said = without_sources(past_concession(rest), &mut frame);
    let found = !frame.outside.is_empty();
    frame.direct = frame.direct || found && mostly_quoted(&said);
    (found.then_some(frame), said)
}

/// What follows "although …," at the start of `rest`: what is conceded is not what is stated.
fn past_concession(rest: &[Item]) -> &[Item] {
    let first: Vec<&str> = rest
        .iter()
        .filter(|item| !item.mark)
        .take(2)
        .map(|item| item.key.as_str())
        .collect();
    let opens = first.first().is_some_and(|word| has(lexicon::ALTHOUGH, word))
        || has(lexicon::ALTHOUGH_PAIRS, &first.join(" "));
    let comma = rest.iter().position(|item| item.is(COMMAS)).filter(|_| opens);
    let stated = comma.map_or(rest, |comma| &rest[comma + 1..]);
    if word_count(stated) >= SAID_WORDS { stated } else { rest }
}

/// Whether most of the words in `said` stand in quotation marks.
pub(super) fn mostly_quoted(said: &[&[Item]]) -> bool {
    let words = || said.iter().flat_map(|part| part.iter()).filter(|item| !item.mark);
    2 * words().filter(|item| item.quoted).count() > words().count()
}

/// Where the introduction of `clause` ends, if it begins with one.
fn introduction(clause: &[Item], frame: &mut Frame) -> Option<usize> {
    arabic_introduction(clause, frame).or_else(|| english_introduction(clause, frame))
}

/// The longest clause that is nothing but an introduction, in words.
const BARE_WORDS: usize = 16;

fn arabic_introduction(clause: &[Item], frame: &mut Frame) -> Option<usize> {
    let verb = opening_verb(clause);
    let bare = verb.is_some_and(|verb| has(lexicon::BARE_SAYING, clause[verb].bare()));
    let says_more = |item: &Item| item.quoted || item.is(":") || has(lexicon::THAT, &item.key);
    if bare && word_count(clause) <= BARE_WORDS && !clause.iter().any(says_more) {
        frame.verb = verb.map(|verb| verb_span(&clause[verb]));
        frame.speaker = speaker(&clause[verb.map_or(0, |verb| verb + 1)..]);
        return Some(clause.len());
    }
    let end = (verb.unwrap_or(0)..clause.len().min(REACH)).find_map(|at| ends_introduction(clause, at, verb))?;
    let by = clause[..end]
        .iter()
        .position(|item| has(lexicon::BY_SAYING, item.bare()));
    let verb = by.or(verb)?;
    frame.verb = Some(verb_span(&clause[verb]));
    let names = if by.is_some() { 0..verb } else { verb + 1..end };
    frame.speaker = speaker(&clause[names]);
    frame.direct = clause[end..].first().is_some_and(|item| item.quoted)
        || clause[..end].last().is_some_and(|item| item.is(QUOTES));
    Some(end)
}

/// The place of a verb of saying at the start of `clause`, past "من جهته،" and the like.
fn opening_verb(clause: &[Item]) -> Option<usize> {
    let says = |at: usize| clause.get(at).is_some_and(|item| !item.quoted && is_saying(item));
    let first_words = (0..clause.len())
        .filter(|&at| !clause[at].mark)
        .take(3)
        .find(|&at| says(at));
    first_words.or_else(|| {
        let comma = clause.iter().take(12).position(|item| item.is(COMMAS))?;
        says(comma + 1).then_some(comma + 1)
    })
}

fn is_saying(item: &Item) -> bool {
    !item.mark
        && (has(lexicon::SAYING, item.bare())
            || has(lexicon::SAYING, &item.key)
            || has(lexicon::PARTICIPLES, item.bare()))
}

/// Whether the introduction ends at `at`: past "أن", past a colon, or before a quotation long enough to be said.
fn ends_introduction(clause: &[Item], at: usize, verb: Option<usize>) -> Option<usize> {
    let item = &clause[at];
    let by_saying = has(lexicon::BY_SAYING, item.bare());
    if verb.is_none() && !clause[..at].iter().any(|item| has(lexicon::BY_SAYING, item.bare())) && !by_saying {
        return None;
    }
    if item.is(":") || !item.quoted && has(lexicon::THAT, &item.key) {
        return Some(past_opening(clause, at + 1));
    }
    let opens = item.is(QUOTES) && clause.get(at + 1).is_some_and(|next| next.quoted);
    (opens && quoted_words(&clause[at + 1..]) >= SAID_WORDS).then_some(at + 1)
}

fn quoted_words(items: &[Item]) -> usize {
    word_count(&items[..items.iter().take_while(|item| item.quoted).count()])
}

/// Past commas and an opening quotation mark.
fn past_opening(clause: &[Item], at: usize) -> usize {
    at + clause[at..]
        .iter()
        .take_while(|item| item.is(COMMAS) || item.is(QUOTES) || item.is(":"))
        .count()
}

fn verb_span(item: &Item) -> Span {
    let joined = item.key.len() - item.bare().len();
    if has(lexicon::SAYING, &item.key) || joined == 0 {
        item.span
    } else {
        Span::new(item.span.start + joined, item.span.end)
    }
}

/// The speaker's name among the items between the verb and what is said: up to "في بيان" and the like, and at most
/// one apposition ("المتحدث باسم الوزارة، سالم حداد").
fn speaker(items: &[Item]) -> Option<Span> {
    let before_name = |item: &&Item| {
        item.mark || has(lexicon::AFTER_SPEAKER, &item.key) || has(lexicon::ASIDES, &item.key) || is_saying(item)
    };
    let skip = items.iter().take_while(before_name).count();
    // "ونقل البيان عن فلان": the one after عن is the speaker.
    let items = match items.iter().position(|item| item.key == "عن") {
        Some(from) if from < 4 => &items[from + 1..],
        _ => items.get(skip..).unwrap_or_default(),
    };
    let mut commas = 0;
    let end = items.iter().position(|item| {
        commas += usize::from(item.is(COMMAS));
        let stop =
            !item.quoted && (has(lexicon::AFTER_SPEAKER, &item.key) || has(lexicon::THAT, &item.key) || item.is(":"));
        stop || commas > 1 || has(lexicon::BY_SAYING, item.bare()) || has(lexicon::SOURCES, &item.key)
    });
    let mut name = &items[..end.unwrap_or(items.len())];
    while name.last().is_some_and(|item| item.mark && !item.is(")»”")) {
        name = &name[..name.len() - 1];
    }
    (word_count(name) > 0).then(|| span_of(name))
}

/// "The minister said (that) …", "According to the minister, …".
fn english_introduction(clause: &[Item], frame: &mut Frame) -> Option<usize> {
    if clause.first()?.key == "according" {
        let comma = clause.iter().take(SOURCE_WORDS + 4).position(|item| item.is(","))?;
        frame.verb = Some(span_of(clause.get(..2)?));
        frame.speaker = speaker(clause.get(2..comma)?);
        return Some(past_opening(clause, comma + 1));
    }
    let verb = clause
        .iter()
        .take(16)
        .position(|item| !item.quoted && has(lexicon::SAYING_EN, &item.key))?;
    let before = &clause[..verb];
    if before.iter().any(|item| item.quoted) || word_count(before) == 0 {
        return None;
    }
    let mut end = verb + 1;
    let told = clause[verb].key == "told";
    let that = clause[end..]
        .iter()
        .take(10)
        .position(|item| item.key == "that" || item.is(":") || item.is(QUOTES) || item.is(",") && !told);
    match that {
        Some(steps) if steps < 10 && (told || steps <= 6) => {
            end = past_opening(clause, end + steps + usize::from(clause[end + steps].key == "that"))
        }
        _ if told => return None,
        _ => {}
    }
    frame.verb = Some(clause[verb].span);
    frame.speaker = speaker(before);
    (word_count(&clause[end..]) > 0).then_some(end)
}

/// Where ", she added" or ", said the minister" begins at the end of `clause`.
fn english_tail(clause: &[Item], frame: &mut Frame) -> Option<usize> {
    let verb = clause
        .iter()
        .rposition(|item| !item.quoted && has(lexicon::SAYING_EN, &item.key))?;
    let start = clause[..verb]
        .iter()
        .rposition(|item| item.is(",") || item.is(QUOTES))?
        + 1;
    let tail = &clause[start..];
    let verb = verb - start;
    let close = word_count(&tail[..verb]) <= 8 && word_count(&tail[verb..]) <= 10;
    if !close || word_count(tail) < 2 || word_count(&clause[..start]) < 3 {
        return None;
    }
    frame.verb = Some(tail[verb].span);
    let name = if word_count(&tail[..verb]) > 0 {
        &tail[..verb]
    } else {
        &tail[verb + 1..]
    };
    frame.speaker = speaker(name);
    Some(start)
}

/// Takes segments between commas that only name a source ("بحسب الوزارة") out of `rest`.
fn without_sources<'a>(rest: &'a [Item], frame: &mut Frame) -> Vec<&'a [Item]> {
    let mut said = Vec::new();
    let mut kept = 0;
    let mut at = 0;
    while at < rest.len() {
        let begins = at == 0 || rest[at - 1].is(COMMAS) || rest[at - 1].is(QUOTES);
        let end = at
            + rest[at..]
                .iter()
                .position(|item| item.is(COMMAS))
                .unwrap_or(rest.len() - at);
        if begins
            && !rest[at].quoted
            && has(lexicon::SOURCES, &rest[at].key)
            && word_count(&rest[at..end]) <= SOURCE_WORDS
        {
            said.push(&rest[kept..at]);
            frame.outside.push(span_of(&rest[at..end]));
            frame.verb.get_or_insert(rest[at].span);
            let named = at + 1 + usize::from(rest.get(at + 1).is_some_and(|item| item.key == "to"));
            frame.speaker = frame
                .speaker
                .or_else(|| speaker(rest.get(named..end).unwrap_or_default()));
            kept = end;
            at = end;
        } else {
            at += 1;
        }
    }
    said.push(&rest[kept..]);
    said.retain(|part| word_count(part) > 0);
    said
}
