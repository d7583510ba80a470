//! A sentence to clauses, where each carries a statement of its own.
//!
//! | sentence | clauses |
//! |---|---|
//! | قال الوزير إن الجسر سيفتح غدا، مضيفا أن الأعمال انتهت | قال الوزير إن الجسر سيفتح غدا، · مضيفا أن الأعمال انتهت |
//! | The bridge reopens tomorrow, but lorries will have to wait until March | The bridge reopens tomorrow, · but lorries … |
//!
//! Not every comma: a list, an apposition and a relative clause stay with their sentence, because a fragment that
//! says nothing alone links with everything.

use super::items::{COMMAS, Item, word_count};
use super::lexicon::{self, has};
use crate::text::saying;

/// The fewest words a clause may have, on either side of a cut.
const LEAST: usize = 4;

/// Fewer are enough before a clause that attributes: «ونفت الحركة الاتهام، وقال الناطق …».
const LEAST_BEFORE_SAYING: usize = 3;

/// Cuts `sentence` into clauses; their items joined are the sentence.
pub(super) fn clauses(sentence: &[Item]) -> Vec<&[Item]> {
    let mut out = Vec::new();
    let mut start = 0;
    let (mut before, mut after) = (0, word_count(sentence));
    for at in 1..sentence.len() {
        let passed = usize::from(!sentence[at - 1].mark);
        (before, after) = (before + passed, after - passed);
        let least = if before < LEAST && says(&sentence[at]) {
            LEAST_BEFORE_SAYING
        } else {
            LEAST
        };
        if before >= least && after >= LEAST && starts_clause(sentence, at) {
            out.push(&sentence[start..at]);
            (start, before) = (at, 0);
        }
    }
    out.push(&sentence[start..]);
    out
}

fn starts_clause(sentence: &[Item], at: usize) -> bool {
    let here = &sentence[at];
    if here.mark {
        // An opening quotation mark belongs to what it opens.
        return here.quote
            && !here.quoted
            && sentence.get(at + 1).is_some_and(|next| next.quoted)
            && comma_before(sentence, at)
            && opens(sentence, at + 1);
    }
    if sentence[at - 1].quote && here.quoted {
        return false;
    }
    if comma_before(sentence, at) {
        return opens(sentence, at);
    }
    let after_quotation = sentence[at - 1].quote && !here.quoted;
    (after_quotation || !here.quoted) && attributes(sentence, at)
}

/// Whether a comma or semicolon stands right before `at`, quotation marks aside.
fn comma_before(sentence: &[Item], at: usize) -> bool {
    let before = sentence[..at].iter().rev().find(|item| !item.quote);
    before.is_some_and(|item| item.is(COMMAS))
}

/// Whether the words from `at` open a clause after a comma.
fn opens(sentence: &[Item], at: usize) -> bool {
    let next = sentence.get(at + 1).map_or("", |item| item.key.as_str());
    let key = sentence[at].key.as_str();
    if concedes(sentence) && has(lexicon::AFTER_CONCESSION, key) {
        return false;
    }
    let semicolon = sentence[..at]
        .iter()
        .rev()
        .find(|item| !item.quote)
        .is_some_and(|item| item.is("؛;"));
    semicolon
        || has(lexicon::CONTRASTS, key)
        || has(lexicon::AND_THAT, key)
        || has(lexicon::CONTRAST_PAIRS, &format!("{key} {next}"))
        || saying::is_participle(sentence[at].bare())
        || is_new_verb(key)
        || key == "and" && opens_english(&sentence[at + 1..])
}

/// Whether `sentence` begins with "رغم أن": its «إلا أن» is what it states, not a second statement.
fn concedes(sentence: &[Item]) -> bool {
    let first = |at: usize| sentence.get(at).map_or("", |item| item.key.as_str());
    has(lexicon::ALTHOUGH, first(0)) || has(lexicon::ALTHOUGH_PAIRS, &format!("{} {}", first(0), first(1)))
}

/// Whether what follows ", and" has a verb of its own: "two of them were …", "arrested 31 people".
fn opens_english(rest: &[Item]) -> bool {
    let verb = rest
        .first()
        .is_some_and(|first| first.key.len() > 4 && first.key.ends_with("ed"));
    let before_comma = rest.iter().take(REACH).take_while(|item| !item.mark);
    verb || before_comma.skip(1).any(|item| has(lexicon::AUXILIARIES_EN, &item.key))
}

/// How far from its beginning a clause's verb is looked for, in words.
const REACH: usize = 7;

/// Whether `at` begins an attribution ("مضيفا أن", "وأضاف أن") even without a comma before it.
fn attributes(sentence: &[Item], at: usize) -> bool {
    let here = &sentence[at];
    // "There was no warning and that …": after a determiner it is a noun.
    let noun = at > 0 && has(lexicon::DETERMINERS, &sentence[at - 1].key);
    let participle = !noun && saying::is_participle(&here.key);
    let verb = says(here);
    let opens = |item: &Item| has(lexicon::THAT, &item.key) || item.is(":") || item.quote && !item.quoted;
    let about = match sentence.get(at + 1).map_or("", |next| next.key.as_str()) {
        "الي" => participle && has(lexicon::SAYING_TO, &here.key),
        "علي" => participle && has(lexicon::SAYING_ON, &here.key),
        // «ألقى كلمة أوضح فيها أن …»
        next if has(lexicon::IN_IT, next) => has(saying::ARABIC, &here.key) && sentence.get(at + 2).is_some_and(opens),
        _ => false,
    };
    // «وقال الناطق باسمها فلان:»: a name stands between the verb and what is said; after a participle only «إلى».
    let reach = if verb { INTRODUCTION } else { 3 };
    let before_comma = sentence[at + 1..]
        .iter()
        .take(reach)
        .take_while(|item| !item.is(COMMAS));
    let opened = |item: &Item| has(lexicon::THAT, &item.key) || item.is(":");
    about || (participle || verb) && before_comma.into_iter().any(opened)
}

/// Whether `item` is و with a verb of saying.
fn says(item: &Item) -> bool {
    item.key.starts_with('و') && has(saying::ARABIC, item.bare()) && !matches!(item.bare(), "بين" | "ابان")
}

/// How far "أن" or a colon may stand from the verb of an introduction, in items.
const INTRODUCTION: usize = 12;

/// Whether a word is و or ثم joined to a verb: «ونفذت», «وسيتم», «وقتل». Told by form: a verb's prefix or the
/// feminine ending, no article, no plural ending of nouns; frequent verbs without either are listed.
fn is_new_verb(key: &str) -> bool {
    let Some(rest) = key.strip_prefix('و') else {
        return false;
    };
    let length = rest.chars().count();
    if length < 3 || rest.starts_with("ال") || rest.starts_with("لل") || rest.starts_with("بال") {
        return false;
    }
    let future = length >= 5 && ["سي", "ست", "سن"].iter().any(|prefix| rest.starts_with(prefix));
    let present = length >= 4 && rest.starts_with('ي') && !rest.ends_with('ه');
    let feminine = length >= 4 && rest.ends_with('ت') && !rest.ends_with("ات");
    future || present || feminine || has(saying::ARABIC, rest) || has(lexicon::VERBS, rest)
}
