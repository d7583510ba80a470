//! Who is named beside a quotation, where no listed verb of saying stands with the name.
//!
//! | text | speaker |
//! |---|---|
//! | “The bridge stays shut,” Ada Reed posted on X. | Ada Reed |
//! | „Die Brücke bleibt zu“, sagte Ada Riedel. | Ada Riedel |
//! | «لن ننتظر عشر سنوات»، قالت النائبة ليلى عون | النائبة ليلى عون |
//! | «لن ننتظر عشر سنوات» - النائبة ليلى عون | النائبة ليلى عون |
//! | «لن ننتظر عشر سنوات». النائبة ليلى عون | النائبة ليلى عون |
//! | ليلى عون، نائبة: ↵ «لن ننتظر عشر سنوات» | ليلى عون، نائبة |
//! | وهذا نص بيان النقابة: ↵ «لن ننتظر عشر سنوات» | النقابة |
//! | “We are tired,” the placard read. | nobody |

use super::reach::SOURCE_WORDS;
use super::speakers::{self, is_saying};
use crate::align::segment::items::{COMMAS, Item, Lookahead, span_of, word_count};
use crate::align::segment::lexicon::{self, has};
use crate::align::segment::offices;
use crate::text::saying;
use crate::vocabulary::Span;

/// The most words of a name with its office behind a dash, or before a colon.
const NAME_WORDS: usize = 10;
/// The fewest words of a quotation that somebody has said.
const QUOTED_WORDS: usize = 2;
const DASHES: &str = "-–—ـ";

/// What stands behind a quotation and says whose it is.
pub(super) struct Beside {
    /// Where it begins, in items.
    pub(super) start: usize,
    /// The verb.
    pub(super) verb: Option<Span>,
    /// The name.
    pub(super) speaker: Option<Span>,
    /// Whether it says that a thing was read, and nobody spoke.
    pub(super) anonymous: bool,
}

/// One past the last quotation mark of `clause`, where nothing but punctuation stands between it and words outside, and
/// something was said before.
fn closed(clause: &[Item]) -> Option<usize> {
    let close = clause.iter().rposition(|item| item.quote && !item.quoted)?;
    let quoted = clause
        .head(close)
        .iter()
        .filter(|item| item.quoted && !item.mark)
        .count();
    let outside = clause.tail(close + 1).iter().any(|item| item.quoted);
    (quoted >= QUOTED_WORDS && !outside).then_some(close + 1)
}

/// " – Ines Marlow, harbour pilot" at the end of `clause`.
pub(super) fn signature(clause: &[Item]) -> Option<Beside> {
    let close = closed(clause)?;
    let rest = clause.tail(close);
    let marks = rest.iter().take_while(|item| item.mark && !item.is(DASHES)).count();
    let opens = clause.first().is_some_and(|first| first.quote || first.quoted);
    let named = || named_with_office(rest.tail(marks)).filter(|_| opens);
    let speaker = signed(rest.tail(marks)).or_else(named)?;
    Some(Beside {
        start: close + marks,
        verb: None,
        speaker: Some(speaker),
        anonymous: false,
    })
}

/// The name of "– Ines Marlow, harbour pilot", of which the dash is the first item.
pub(in crate::align::segment) fn signed(items: &[Item]) -> Option<Span> {
    let (dash, name) = items.split_first()?;
    let first = name.first().filter(|first| !first.mark && dash.is(DASHES))?;
    let acts = |item: &Item| {
        is_saying(item) || has(saying::ENGLISH, item.key) || has(lexicon::AUXILIARIES_EN, item.key) || item.is(":؟?!")
    };
    let names = first.capital || !first.key.is_ascii() && !first.is_preposition();
    let short = (1..=NAME_WORDS).contains(&word_count(name));
    (names && short && !name.iter().any(acts))
        .then(|| speakers::whole_name(name))
        .flatten()
}

/// The name of "Ines Marlow, harbour pilot", «القبطانة ليلى حداد» and nothing else, which stands beside a quotation though no
/// dash says so: capitals up to a comma and an office in small letters, or a name that a title opens.
pub(in crate::align::segment) fn named_with_office(items: &[Item]) -> Option<Span> {
    let end = items.iter().rposition(|item| !item.mark)?;
    let items = items.head(end + 1);
    let first = items.first().filter(|first| !first.quoted && !first.mark)?;
    let acts = |item: &Item| {
        item.quoted
            || is_saying(item)
            || has(saying::ENGLISH, item.key)
            || has(lexicon::AUXILIARIES_EN, item.key)
            || has(offices::REPORTING, item.bare())
            || has(offices::ACTING, item.bare())
            || has(lexicon::VERBS, item.bare())
            || item.is(":؟?!.")
    };
    let office = if first.key.is_ascii() {
        let capitals = items.iter().take_while(|item| item.capital && !item.mark).count();
        let office = items.tail(capitals + 1);
        let past = |item: &Item| item.key.len() > 3 && (item.key.ends_with("ed") || item.key.ends_with("ing"));
        let small = office
            .first()
            .is_some_and(|next| !next.capital && !next.mark && !next.is_preposition());
        (2..=4).contains(&capitals) && items.item(capitals).is(",") && small && !office.iter().any(past)
    } else {
        let title = |key: &str| has(offices::TITLES, key.strip_prefix("ال").unwrap_or(key));
        has(offices::HONORIFICS, first.key) || title(first.key)
    };
    let short = (2..=NAME_WORDS).contains(&word_count(items));
    (office && short && !items.iter().any(acts))
        .then(|| speakers::whole_name(items))
        .flatten()
}

/// "Ada Reed posted on X", «, sagte Ada Riedel» behind a quotation that a comma, a question or an exclamation closes.
pub(super) fn behind_quotation(clause: &[Item]) -> Option<Beside> {
    let close = closed(clause)?;
    let inside = clause.head(close - 1).last().is_some_and(|last| last.is("،,!?؟"));
    let rest = clause.tail(close);
    let start = close + rest.iter().take_while(|item| item.is(COMMAS)).count();
    let tail = clause.tail(start);
    let comma = start > close;
    let words = word_count(tail);
    if let Some(beside) = arabic_verb(tail, start) {
        return Some(beside);
    }
    if !(inside || comma) || !(2..=2 * SOURCE_WORDS).contains(&words) {
        return None;
    }
    let verb = quoting_verb(tail)?;
    let written = |item: &Item| has(lexicon::WRITTEN, item.key);
    let anonymous = tail.item(verb).key.starts_with("read") && verb > 0 || tail.head(verb).iter().any(written);
    // «a déclaré», "ha dichiarato"
    let auxiliary = verb > 0
        && tail
            .head(verb)
            .iter()
            .all(|item| !item.capital && !item.mark && item.key.len() < 4);
    let auxiliary = auxiliary && has(saying::OTHER_QUOTING, tail.item(verb).key);
    let speaker = match verb {
        _ if anonymous => None,
        _ if verb == 0 || auxiliary => after_verb(tail.tail(verb + 1)),
        _ => speakers::before_verb(tail.head(verb)),
    };
    Some(Beside {
        start,
        verb: Some(tail.item(verb).span),
        speaker,
        anonymous,
    })
}

/// «قال الوزير» behind a quotation, up to the end of its sentence, where what is said does not follow.
fn arabic_verb(tail: &[Item], start: usize) -> Option<Beside> {
    let (verb, name) = tail.split_first()?;
    let says = has(saying::ARABIC, verb.key) || has(saying::ARABIC_QUOTING, verb.key);
    let introduces = |item: &Item| item.is(":") || has(lexicon::THAT, item.key);
    let words = word_count(name);
    if !says || !(1..=2 * SOURCE_WORDS).contains(&words) || name.iter().any(introduces) {
        return None;
    }
    Some(Beside {
        start,
        verb: Some(verb.span),
        speaker: Some(speakers::after_verb(verb, name)?),
        anonymous: false,
    })
}

/// The place of the verb in `tail`: one that is listed, else what stands between a name and the rest ("Ada Reed beamed"),
/// or before a name ("quipped Ada Reed").
fn quoting_verb(tail: &[Item]) -> Option<usize> {
    let listed =
        |item: &Item| !item.mark && (has(saying::ENGLISH_QUOTING, item.key) || has(saying::OTHER_QUOTING, item.key));
    let near = tail.head(tail.len().min(NAME_WORDS));
    if let Some(verb) = near.iter().position(listed) {
        return Some(verb);
    }
    let past = |item: &Item| !item.capital && item.key.len() > 3 && item.key.ends_with("ed");
    let names = near.iter().take_while(|item| item.capital).count();
    let after_name = near.get(names).filter(|next| names > 0 && !next.mark && past(next));
    let before_name = near.first().is_some_and(past) && near.iter().take(SHORT).any(|item| item.capital);
    after_name.map(|_| names).or(before_name.then_some(0))
}

/// How far from its verb a name that follows it may begin, in items.
const SHORT: usize = 5;

/// The name behind the verb: its capitals, with the office before them.
fn after_verb(items: &[Item]) -> Option<Span> {
    let first = items.iter().take(SHORT).position(|item| item.capital)?;
    let office = items
        .head(first)
        .iter()
        .all(|item| !item.mark && !item.is_preposition());
    let joins = |item: &Item| item.capital || item.is(".'’-");
    let end = first + items.tail(first).iter().take_while(|item| joins(item)).count();
    let own = if office { 0 } else { first };
    let own = own + usize::from(own < first && has(lexicon::PRONOUNS, items.item(own).key));
    let name = items.part(own..end);
    let trimmed = name.iter().rposition(|item| !item.mark)?;
    Some(span_of(name.head(trimmed + 1)))
}

/// Whom a line before a quotation names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::align::segment) enum Introduced {
    /// Somebody.
    Named(Span),
    /// The one before, by a pronoun.
    Before,
    /// Nobody that can be told.
    Unknown,
}

/// Whom `line`, the words before a colon without a verb of saying, names; none where it heads a point of a list.
pub(in crate::align::segment) fn introduced(line: &[Item]) -> Option<Introduced> {
    let words = line.iter().filter(|item| !item.mark);
    let first = line.iter().find(|item| !item.mark)?;
    if has(lexicon::ORDERING, first.key) || first.key.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if words.clone().take(2).any(|item| has(lexicon::PRONOUNS, item.key)) {
        return Some(Introduced::Before);
    }
    let short = words.count() <= NAME_WORDS;
    let named = if first.key.is_ascii() {
        latin(line)
    } else {
        arabic(line)
    };
    Some(named.filter(|_| short).map_or(Introduced::Unknown, Introduced::Named))
}

/// "Ines Marlow, harbour pilot", "And from chairwoman Ines Marlow".
fn latin(line: &[Item]) -> Option<Span> {
    let from = line.iter().rposition(|item| has(lexicon::FROM, item.key));
    let rest = line.tail(from.map_or(0, |from| from + 1));
    let capitals = rest.iter().filter(|item| item.capital).count();
    let begins = rest.first().is_some_and(|first| first.capital);
    let determined = rest.first().is_some_and(|first| has(lexicon::DETERMINERS, first.key));
    let names = begins && (from.is_some() || capitals > 1) || from.is_some() && (capitals > 0 || determined);
    let acts = |item: &Item| has(lexicon::AUXILIARIES_EN, item.key) || item.key.ends_with("'s");
    (names && !rest.iter().any(acts))
        .then(|| speakers::whole_name(rest))
        .flatten()
}

/// «ليلى عون، نائبة», «وهذا نص بيان النقابة».
fn arabic(line: &[Item]) -> Option<Span> {
    if let Some(document) = line.iter().rposition(speakers::is_document) {
        return speakers::author(line.tail(document + 1));
    }
    let first = line.first()?;
    let acts = |item: &Item| {
        has(offices::REPORTING, item.bare()) || has(offices::ACTING, item.bare()) || has(lexicon::VERBS, item.bare())
    };
    let points = has(lexicon::POINTING, first.key) || first.is_preposition() || has(lexicon::WHEN, first.bare());
    (!points && !line.iter().any(acts))
        .then(|| speakers::whole_name(line))
        .flatten()
}
