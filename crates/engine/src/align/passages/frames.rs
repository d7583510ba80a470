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

use super::items::{COMMAS, Item, span_of, word_count};
use super::lexicon::{self, has};
use super::speakers::{self, dateline, is_saying};
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
}

/// Takes the frame off `clause`: the frame, and the stretches of items that are said. A clause that `opens` its
/// paragraph may have a byline before it.
pub(super) fn take_off(clause: &[Item], opens: bool) -> (Option<Frame>, Vec<&[Item]>) {
    let mut frame = Frame::default();
    let byline = if opens { dateline(clause) } else { None };
    let mut rest = past_concession(&clause[byline.unwrap_or(0)..]);
    if let Some(end) = introduction(rest, &mut frame) {
        rest = &rest[end..];
    }
    if let Some(start) = tail(rest, &mut frame) {
        rest = &rest[..start];
    }
    let said = without_sources(rest, &mut frame);
    let goes_on = clause
        .first()
        .is_some_and(|first| !first.quoted && has(lexicon::AND_THAT, &first.key));
    let found = goes_on || frame.verb.is_some() || frame.speaker.is_some() || frame.direct;
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
    arabic_introduction(clause, frame)
        .or_else(|| english_introduction(clause, frame))
        .or_else(|| quoted_after_colon(clause, frame))
}

/// The longest clause that is nothing but an introduction, in words.
const BARE_WORDS: usize = 16;

fn arabic_introduction(clause: &[Item], frame: &mut Frame) -> Option<usize> {
    let verb = opening_verb(clause);
    if let Some(verb) = verb.filter(|&verb| is_bare(clause, verb)) {
        frame.verb = Some(verb_span(&clause[verb]));
        frame.speaker = speakers::after_verb(&clause[verb], &clause[verb + 1..]);
        return Some(clause.len());
    }
    let mut reach = verb.unwrap_or(0)..clause.len().min(REACH);
    let Some(end) = reach.find_map(|at| ends_introduction(clause, at, verb)) else {
        return announcement(clause, verb?, frame);
    };
    let by = clause[..end]
        .iter()
        .position(|item| has(lexicon::BY_SAYING, item.bare()));
    frame.verb = Some(verb_span(&clause[by.or(verb)?]));
    frame.speaker = match (by, verb) {
        (Some(by), _) => speakers::before_by(&clause[..by], &clause[by]),
        (None, Some(verb)) => speakers::after_verb(&clause[verb], &clause[verb + 1..end]),
        (None, None) => None,
    };
    frame.direct =
        clause[end..].first().is_some_and(|item| item.quoted) || clause[..end].last().is_some_and(|item| item.quote);
    Some(end)
}

/// «أعلنت البلدية عن افتتاح …» has a speaker, and nothing is taken off: others write «أعلنت البلدية افتتاح …».
fn announcement(clause: &[Item], verb: usize, frame: &mut Frame) -> Option<usize> {
    let about = clause
        .iter()
        .take(REACH)
        .position(|item| item.key == "عن" && !item.quoted)?;
    if has(lexicon::SAYING_ABOUT, clause[verb].bare()) && about > verb {
        frame.verb = Some(verb_span(&clause[verb]));
        frame.speaker = speakers::after_verb(&clause[verb], &clause[verb + 1..about]);
    }
    None
}

/// Whether `clause` is a verb of saying with a name and says nothing: «وقال العميد فلان», «كما أعلنت الوكالة».
fn is_bare(clause: &[Item], verb: usize) -> bool {
    let says_more = |item: &Item| item.quoted || item.is(":") || has(lexicon::THAT, &item.key);
    let needs_more = has(lexicon::BARE_SAYING, clause[verb].bare()) && word_count(clause) <= BARE_WORDS;
    let as_said = verb == 1 && clause[0].key == "كما" && word_count(clause) <= SOURCE_WORDS / 2;
    (needs_more || as_said) && !clause.iter().any(says_more)
}

/// The place of a verb of saying at the start of `clause`, past "من جهته،" and the like.
fn opening_verb(clause: &[Item]) -> Option<usize> {
    // «بين» is a verb («بيّن») only at the beginning.
    let says = |at: usize| {
        let item = clause.get(at).filter(|item| !item.quoted && is_saying(item));
        item.is_some_and(|item| at == 0 || item.key != "بين")
    };
    let first_words = (0..clause.len())
        .filter(|&at| !clause[at].mark)
        .take(3)
        .find(|&at| says(at));
    first_words.or_else(|| {
        let comma = clause.iter().take(12).position(|item| item.is(COMMAS))?;
        says(comma + 1).then_some(comma + 1)
    })
}

/// Whether the introduction ends at `at`: past "أن", past a colon, or before a quotation long enough to be said.
fn ends_introduction(clause: &[Item], at: usize, verb: Option<usize>) -> Option<usize> {
    let item = &clause[at];
    if verb.is_none() && !clause[..=at].iter().any(|item| has(lexicon::BY_SAYING, item.bare())) {
        return None;
    }
    let that = !item.quoted && has(lexicon::THAT, &item.key) && is_said_that(clause, at, verb);
    if item.is(":") || that && word_count(&clause[at + 1..]) > 1 {
        return Some(past_opening(clause, at + 1));
    }
    let opens = item.quote && clause.get(at + 1).is_some_and(|next| next.quoted);
    (opens && quoted_words(&clause[at + 1..]) >= SAID_WORDS).then_some(at + 1)
}

/// Whether the "أن" at `at` opens what is said: not after «بعد», and after «على» only with «شدد» and the like.
fn is_said_that(clause: &[Item], at: usize, verb: Option<usize>) -> bool {
    let before = at.checked_sub(1).map_or("", |before| clause[before].key.as_str());
    let verb = verb.map_or("", |verb| clause[verb].bare());
    match before {
        _ if has(lexicon::GOES_ON, verb) => false,
        "علي" => has(lexicon::SAYING_ON, verb),
        "الي" => has(lexicon::SAYING_TO, verb),
        _ => !has(lexicon::NOT_THAT, before),
    }
}

fn quoted_words(items: &[Item]) -> usize {
    word_count(&items[..items.iter().take_while(|item| item.quoted).count()])
}

/// Past commas and an opening quotation mark.
fn past_opening(clause: &[Item], at: usize) -> usize {
    at + clause[at..]
        .iter()
        .take_while(|item| item.is(COMMAS) || item.quote || item.is(":"))
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

/// "The minister said (that) …", "According to the minister, …".
fn english_introduction(clause: &[Item], frame: &mut Frame) -> Option<usize> {
    if clause.first()?.key == "according" {
        let comma = clause.iter().take(SOURCE_WORDS + 4).position(|item| item.is(","))?;
        frame.verb = Some(span_of(clause.get(..2)?));
        frame.speaker = speakers::source(clause.get(2..comma)?);
        return Some(past_opening(clause, comma + 1));
    }
    let verb = clause
        .iter()
        .take(16)
        .position(|item| !item.quoted && has(lexicon::SAYING_EN, &item.key))?;
    let before = &clause[..verb];
    if before.iter().any(|item| item.quoted) || word_count(before) == 0 || speakers::is_subordinate(before) {
        return None;
    }
    let mut end = verb + 1;
    let told = clause[verb].key == "told";
    let that = clause[end..]
        .iter()
        .take(10)
        .position(|item| item.key == "that" || item.is(":") || item.quote || item.is(",") && !told);
    match that {
        Some(steps) if steps < 10 && (told || steps <= 6) => {
            end = past_opening(clause, end + steps + usize::from(clause[end + steps].key == "that"))
        }
        _ if told => return None,
        _ => {}
    }
    let says_nothing = word_count(&clause[end..]) == 0;
    if says_nothing && !clause[end - 1..].iter().any(|item| item.key == "that") {
        return None;
    }
    frame.verb = Some(clause[verb].span);
    frame.speaker = speakers::before_verb(before);
    Some(end)
}

/// "The minister hit back at them: “…”": whatever the verb, what is quoted after the colon is said by the one before it.
/// Nothing is taken off: what was done is told there too.
fn quoted_after_colon(clause: &[Item], frame: &mut Frame) -> Option<usize> {
    let colon = clause
        .iter()
        .take(REACH / 2)
        .position(|item| item.is(":") && !item.quoted)?;
    let said = past_opening(clause, colon);
    let quoted = clause[colon..said].iter().any(|item| item.quote);
    if quoted && quoted_words(&clause[said..]) >= SAID_WORDS {
        frame.speaker = speakers::with_capitals(&clause[..colon]);
        frame.direct = true;
    }
    None
}

/// Where ", she added", ", said the minister" or «، يقول الصياد» begins at the end of `clause`.
fn tail(clause: &[Item], frame: &mut Frame) -> Option<usize> {
    let verb = clause.iter().rposition(|item| {
        !item.quoted && (has(lexicon::SAYING_EN, &item.key) || has(lexicon::SAYING_NOW, &item.key))
    })?;
    let start = clause[..verb].iter().rposition(|item| item.is(COMMAS) || item.quote)? + 1;
    let arabic = has(lexicon::SAYING_NOW, &clause[verb].key);
    let (said, tail) = clause.split_at(start);
    let verb = verb - start;
    // After a quotation much may be told of the speaker: "said the minister, who praised the police".
    let quoted = said.iter().any(|item| item.quoted);
    let most = if quoted { 2 * SOURCE_WORDS } else { 10 };
    let close = word_count(&tail[..verb]) <= 8 && word_count(&tail[verb..]) <= most;
    let subordinate = speakers::is_subordinate(&tail[..verb]);
    // "…, it said, with the gate closed": what goes on after it is said, too.
    let goes_on = verb > 0 && tail[verb..].iter().any(|item| item.is(COMMAS));
    let within = arabic && (!quoted || word_count(&tail[..verb]) > 0);
    if !close || subordinate || goes_on || within || word_count(tail) < 2 || word_count(said) < 3 {
        return None;
    }
    frame.verb = Some(tail[verb].span);
    frame.speaker = if word_count(&tail[..verb]) > 0 {
        speakers::before_verb(&tail[..verb])
    } else {
        speakers::after_verb(&tail[verb], &tail[verb + 1..])
    };
    Some(start)
}

/// Takes what only names a source ("بحسب الوزارة"; "it said" between commas) out of `rest`.
fn without_sources<'a>(rest: &'a [Item], frame: &mut Frame) -> Vec<&'a [Item]> {
    let mut said = Vec::new();
    let mut kept = 0;
    let mut at = 0;
    while at < rest.len() {
        let end = at
            + rest[at..]
                .iter()
                .position(|item| item.is(COMMAS))
                .unwrap_or(rest.len() - at);
        let begins = at == 0 || rest[at - 1].is(COMMAS) || rest[at - 1].quote;
        let segment = &rest[at..end];
        if is_source(segment, begins) {
            frame.verb.get_or_insert(rest[at].span);
            let named = at + 1 + usize::from(rest.get(at + 1).is_some_and(|item| item.key == "to"));
            frame.speaker = frame
                .speaker
                .or_else(|| speakers::source(rest.get(named..end).unwrap_or_default()));
        } else if at > 0 && begins && end < rest.len() && said_in_passing(segment) {
            let verb = segment
                .iter()
                .position(|item| has(lexicon::SAYING_EN, &item.key))
                .unwrap_or(0);
            frame.verb.get_or_insert(segment[verb].span);
            frame.speaker = frame.speaker.or_else(|| speakers::before_verb(&segment[..verb]));
        } else {
            at += 1;
            continue;
        }
        said.push(&rest[kept..at]);
        kept = end;
        at = end;
    }
    said.push(&rest[kept..]);
    said.retain(|part| word_count(part) > 0);
    said
}

/// Whether `segment`, up to the next comma, names a source; «بحسب» does so even where no comma stands before it.
fn is_source(segment: &[Item], after_comma: bool) -> bool {
    let Some(first) = segment.first().filter(|first| !first.quoted) else {
        return false;
    };
    let words = word_count(segment);
    after_comma && has(lexicon::SOURCES, &first.key) && words <= SOURCE_WORDS
        || matches!(first.key.as_str(), "بحسب" | "حسبما" | "بحسبما") && words <= SOURCE_WORDS / 2
}

/// "it said", "police said on Monday": short, between two commas.
fn said_in_passing(segment: &[Item]) -> bool {
    let verb = segment
        .iter()
        .position(|item| !item.quoted && has(lexicon::SAYING_EN, &item.key));
    verb.is_some_and(|verb| (1..=4).contains(&verb) && segment.len() - verb <= 4)
}
