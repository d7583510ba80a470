//! Arabic introductions: a verb of saying at the start of a clause, who speaks, and what opens what is said.
//!
//! | introduction | what is said |
//! |---|---|
//! | وقال الوزير سالم حداد أمس في بيان إن | الجسر سيفتح غدا |
//! | وأضاف: | الجسر سيفتح غدا |
//! | كما أعلنت وكالة النخيل | nothing |

use super::actors;
use super::frame::Frame;
use super::reach::{REACH, SAID_WORDS, SOURCE_WORDS, past_opening, quoted_words};
use super::speakers::{self, is_saying};
use crate::Span;
use crate::align::segment::items::{COMMAS, Item, Lookahead, word_count};
use crate::align::segment::lexicon::{self, has};
use crate::align::segment::offices;
use crate::text::saying;

/// The longest clause that is nothing but an introduction, in words.
const BARE_WORDS: usize = 16;

/// Where the introduction of `clause` ends, if it begins with one in Arabic.
pub(super) fn introduction(clause: &[Item], frame: &mut Frame) -> Option<usize> {
    if let Some(end) = source(clause, frame) {
        return Some(end);
    }
    if let Some(verb) = had_said(clause) {
        // On another occasion, mostly: when and where is part of what is told.
        frame.verb = Some(clause.item(verb).span);
        frame.speaker = speakers::before_had(clause.part(1..verb));
        return Some(0);
    }
    let verb = opening_verb(clause)
        .or_else(|| quoting_verb(clause))
        .or_else(|| late_verb(clause));
    // «قال الله تعالى»: scripture, which nobody around it goes on to say.
    if verb.is_some_and(|verb| scripture(clause.tail(verb))) {
        return None;
    }
    let speaker = |verb: usize, end: usize| {
        let that = end > verb + 1 && clause.item(end - 1).quoted && has(lexicon::THAT, clause.item(end - 1).key);
        speakers::subject_before(clause.head(verb))
            .or_else(|| speakers::after_verb(clause.item(verb), clause.part(verb + 1..end - usize::from(that))))
    };
    if let Some((verb, end)) = verb.and_then(|verb| Some((verb, said_without_that(clause, verb)?))) {
        frame.verb = Some(verb_span(clause.item(verb)));
        frame.speaker = speaker(verb, end);
        return Some(end);
    }
    if let Some(verb) = verb.filter(|&verb| is_bare(clause, verb)) {
        frame.verb = Some(verb_span(clause.item(verb)));
        frame.speaker = speaker(verb, clause.len());
        return Some(clause.len());
    }
    let mut reach = verb.unwrap_or(0)..clause.len().min(REACH);
    let Some(end) = reach.find_map(|at| ends_introduction(clause, at, verb)) else {
        return without_that(clause, verb, frame);
    };
    let by = clause
        .head(end)
        .iter()
        .position(|item| has(lexicon::BY_SAYING, item.bare()));
    frame.verb = Some(verb_span(clause.item(by.or(verb)?)));
    frame.speaker = match (by, verb) {
        (Some(by), _) => speakers::before_by(clause.head(by), clause.item(by)),
        (None, Some(verb)) => speaker(verb, end),
        (None, None) => None,
    };
    frame.direct = clause.tail(end).first().is_some_and(|item| item.quoted)
        || clause.head(end).last().is_some_and(|item| item.quote);
    // «وكتب على اللافتات: “…”»
    let written = |item: &Item| has(lexicon::WRITTEN, item.key);
    frame.anonymous = frame.speaker.is_none() && frame.direct && clause.head(end).iter().any(written);
    Some(end)
}

/// «وبحسب وزارة النقل فإن …», where no comma ends the naming of the source.
fn source(clause: &[Item], frame: &mut Frame) -> Option<usize> {
    let first = clause
        .first()
        .filter(|first| !first.quoted && has(lexicon::SOURCES, first.key))?;
    let then = clause
        .iter()
        .take(REACH / 2)
        .position(|item| !item.quoted && has(lexicon::THEN, item.key))?;
    let named = clause.part(1..then);
    if named.first().is_some_and(speakers::is_rule) {
        return None;
    }
    frame.verb = Some(first.span);
    frame.speaker = speakers::source(first, named);
    Some(then + 1)
}

/// «أعلنت البلدية عن افتتاح …», «وحذرت اللجنة من …», «مشيرا إلى حرص …» are attributed, and nothing is taken off: others
/// write «افتتحت البلدية …» and «أعلنت البلدية افتتاح …», and what is warned of is not stated.
fn without_that(clause: &[Item], verb: Option<usize>, frame: &mut Frame) -> Option<usize> {
    let verb = verb.or_else(|| (0..clause.len().min(4)).find(|&at| reports(clause, at)))?;
    let item = clause.item(verb);
    let participle = verb == 0 && has(saying::ARABIC_PARTICIPLES, item.bare());
    if item.quoted || !participle && !reports(clause, verb) {
        return None;
    }
    frame.verb = Some(verb_span(item));
    if !participle {
        let about = clause
            .iter()
            .take(REACH)
            .position(|item| item.key == "عن" && !item.quoted);
        let about = about.filter(|&about| about > verb && has(lexicon::SAYING_ABOUT, item.bare()));
        frame.speaker = match about {
            Some(about) => speakers::after_verb(item, clause.part(verb + 1..about)),
            None => {
                speakers::subject_before(clause.head(verb)).or_else(|| actors::subject(item, clause.tail(verb + 1)))
            }
        };
    }
    Some(0)
}

/// Whether a verb of speaking that needs no «أن» stands at `at`; «عبر» is one with «عن», else it is "across".
fn reports(clause: &[Item], at: usize) -> bool {
    let item = clause.item(at);
    let about = || {
        clause
            .tail(at)
            .iter()
            .take(REACH / 2)
            .any(|item| item.key == "عن" && !item.quoted)
    };
    !item.mark && (has(offices::REPORTING, item.bare()) || matches!(item.bare(), "عبر" | "عبرت") && about())
}

fn scripture(clause: &[Item]) -> bool {
    matches!(clause, [verb, who, ..] if verb.bare() == "قال" && who.key == "الله")
}

/// The place of the verb in «وكان الوزير قد قال»: its speaker stands before it.
fn had_said(clause: &[Item]) -> Option<usize> {
    let was = |item: &Item| matches!(item.bare(), "كان" | "كانت" | "كانوا");
    clause.first().filter(|first| !first.quoted && was(first))?;
    let says = |at: usize| {
        let verb = has(saying::ARABIC, clause.item(at).key) || has(offices::REPORTING, clause.item(at).key);
        let near = clause.item(at - 1).key == "قد" || at <= 4;
        verb && near
            && !clause.item(at).quoted
            && !is_noun_too(clause.item(at).key)
            && !has(lexicon::JOINING, clause.item(at - 1).key)
    };
    (2..clause.len().min(REACH / 2)).find(|&at| says(at))
}

/// Where what is said begins though no «أن» opens it: «وأضاف تم ضبط …», «وقال الناطق سامي عون، أسفر الحادث عن …».
fn said_without_that(clause: &[Item], verb: usize) -> Option<usize> {
    let says_more = |item: &Item| item.quoted || item.is(":") || has(lexicon::THAT, item.key);
    let reach = clause.len().min(verb + BARE_WORDS);
    let free = clause.get(verb + 1..reach)?.iter().position(says_more);
    let until = free.map_or(reach, |steps| verb + 1 + steps);
    let opens = |at: usize| {
        let (item, before) = (clause.item(at), clause.item(at - 1));
        let joined = has(lexicon::JOINING, before.bare());
        has(lexicon::OPENS_SPEECH, item.key) && !joined || before.is(COMMAS) && has(lexicon::VERBS, item.key)
    };
    let begins = has(lexicon::BARE_SAYING, clause.item(verb).bare());
    let at = (verb + 1..until).find(|&at| begins && opens(at))?;
    (word_count(clause.tail(at)) >= SAID_WORDS).then_some(at)
}

/// The place of the verb in «وعن أسباب التأخير قال المدير: …», which only what is said behind it shows.
fn late_verb(clause: &[Item]) -> Option<usize> {
    let first = clause.first().filter(|first| !first.quoted)?;
    let concedes = clause.get(1).is_some_and(|next| next.key == "الرغم");
    let fronted = !concedes && (has(lexicon::PREPOSITIONS, first.key) || has(lexicon::PREPOSITIONS, first.bare()));
    if !fronted {
        return None;
    }
    let verb = (3..clause.len().min(LATE)).find(|&at| {
        let says =
            !clause.item(at).quoted && has(saying::ARABIC, clause.item(at).key) && !is_noun_too(clause.item(at).key);
        says && !has(lexicon::JOINING, clause.item(at - 1).key)
    })?;
    let opens = (verb + 1..clause.len().min(verb + BARE_WORDS)).any(|at| {
        clause.item(at).is(":") || has(lexicon::THAT, clause.item(at).key) && is_said_that(clause, at, Some(verb))
    });
    opens.then_some(verb)
}

/// How far into a clause [`late_verb`] looks, in items.
const LATE: usize = 14;

/// Verbs that are other words as well: «بين» (between), «إبان» (during).
fn is_noun_too(word: &str) -> bool {
    matches!(
        word,
        "بين" | "ابان" | "كتب" | "ذكر" | "راي" | "نقل" | "حذر" | "تري" | "زاد"
    )
}

/// Whether `clause` is a verb of saying with a name and says nothing: «وقال العميد فلان», «كما أعلنت الوكالة».
fn is_bare(clause: &[Item], verb: usize) -> bool {
    let says_more = |item: &Item| item.quoted || item.is(":") || has(lexicon::THAT, item.key);
    // «تابع» is "went on", too: «تابع الفريق البحث عن المفقودين».
    let longest = if clause.item(verb).bare().starts_with("تابع") {
        5
    } else {
        BARE_WORDS
    };
    let needs_more = has(lexicon::BARE_SAYING, clause.item(verb).bare()) && word_count(clause) <= longest;
    let as_said = verb == 1 && clause.item(0).key == "كما" && word_count(clause) <= SOURCE_WORDS / 2;
    (needs_more || as_said) && !clause.iter().any(says_more)
}

/// The place of a verb of saying at the start of `clause`, past "من جهته،" and the like.
fn opening_verb(clause: &[Item]) -> Option<usize> {
    // «بيّن» and «أبان» are verbs only at the beginning.
    let says = |at: usize| {
        let item = clause.get(at).filter(|item| !item.quoted && is_saying(item));
        item.is_some_and(|item| at == 0 || !matches!(item.key, "بين" | "ابان"))
    };
    let first_words = (0..clause.len())
        .filter(|&at| !clause.item(at).mark)
        .take(3)
        .find(|&at| says(at));
    first_words.or_else(|| {
        let comma = clause.iter().take(12).position(|item| item.is(COMMAS))?;
        says(comma + 1).then_some(comma + 1)
    })
}

/// The place of a verb that is one of saying because a quotation follows its subject and a colon: «غرد الوزير: “…”».
fn quoting_verb(clause: &[Item]) -> Option<usize> {
    let joins = clause.first().is_some_and(|first| has(lexicon::CONTRASTS, first.key));
    let verb = usize::from(joins);
    let item = clause.get(verb).filter(|item| !item.mark && !item.quoted)?;
    if !has(saying::ARABIC_QUOTING, item.bare()) {
        return None;
    }
    let reach = clause.len().min(REACH);
    let colon = clause
        .part(verb..reach)
        .iter()
        .position(|item| item.is(":") && !item.quoted)?
        + verb;
    let said = past_opening(clause, colon);
    let quoted = clause.part(colon..said).iter().any(|item| item.quote);
    (quoted && quoted_words(clause.tail(said)) > 1).then_some(verb)
}

/// Whether the introduction ends at `at`: past "أن", past a colon, or before a quotation long enough to be said.
fn ends_introduction(clause: &[Item], at: usize, verb: Option<usize>) -> Option<usize> {
    let item = clause.item(at);
    if verb.is_none()
        && !clause
            .head(at + 1)
            .iter()
            .any(|item| has(lexicon::BY_SAYING, item.bare()))
    {
        return None;
    }
    let that = !item.quoted && has(lexicon::THAT, item.key) && is_said_that(clause, at, verb);
    if item.is(":") || that && word_count(clause.tail(at + 1)) > 1 {
        return Some(past_opening(clause, at + 1));
    }
    let opens = item.quote && clause.get(at + 1).is_some_and(|next| next.quoted);
    let that = opens && has(lexicon::THAT, clause.item(at + 1).key);
    (that || opens && quoted_words(clause.tail(at + 1)) >= SAID_WORDS).then_some(at + 1 + usize::from(that))
}

/// Whether the "أن" at `at` opens what is said: not after «بعد», and after «على» only with «شدد» and the like.
fn is_said_that(clause: &[Item], at: usize, verb: Option<usize>) -> bool {
    let before = at.checked_sub(1).map_or("", |before| clause.item(before).key);
    let verb_key = verb.map_or("", |verb| clause.item(verb).bare());
    match before {
        _ if has(lexicon::GOES_ON, verb_key) => verb.is_some_and(|verb| verb + 1 == at),
        "علي" => has(lexicon::SAYING_ON, verb_key),
        "الي" => has(lexicon::SAYING_TO, verb_key),
        _ => !has(lexicon::NOT_THAT, before),
    }
}

/// The verb without what is joined to it.
fn verb_span(item: &Item) -> Span {
    let joined = item.key.len() > item.bare().len() && !has(saying::ARABIC, item.key);
    Span::new(if joined { item.second } else { item.span.start }, item.span.end)
}
