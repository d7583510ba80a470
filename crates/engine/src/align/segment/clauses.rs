//! A sentence to clauses, where each carries a statement of its own.
//!
//! | sentence | clauses |
//! |---|---|
//! | قال الوزير إن الجسر سيفتح غدا، مضيفا أن الأعمال انتهت | قال الوزير إن الجسر سيفتح غدا، · مضيفا أن الأعمال انتهت |
//! | The bridge reopens tomorrow, but lorries will have to wait until March | The bridge reopens tomorrow, · but lorries … |
//!
//! Not every comma: a list, an apposition and a relative clause stay with their sentence, because a fragment that
//! says nothing alone links with everything.

use super::attribution::is_as_told;
use super::items::{COMMAS, Item, Lookahead, word_count};
use super::lexicon::{self, has};
use super::offices;
use crate::text::saying;

/// The fewest words a clause may have, on either side of a cut.
const LEAST: usize = 4;

/// Fewer are enough before a clause that attributes («ونفت الحركة الاتهام، وقال الناطق …»), and after a semicolon where
/// they have a verb.
const LEAST_WHERE_CLEAR: usize = 3;

/// Cuts `sentence` into clauses; their items joined are the sentence.
pub(super) fn clauses<'s, 'l>(sentence: &'s [Item<'l>]) -> Vec<&'s [Item<'l>]> {
    let mut starts = vec![0];
    let (mut before, mut after) = (0, word_count(sentence));
    for at in 1..sentence.len() {
        let passed = usize::from(!sentence.item(at - 1).mark);
        (before, after) = (before + passed, after - passed);
        let least_after = if is_main_clause(sentence, at) {
            LEAST_WHERE_CLEAR
        } else {
            LEAST
        };
        let start = starts.last().copied().unwrap_or_default();
        if after < least_after || !starts_clause(sentence, start, at) {
            continue;
        }
        let least_before = if says(sentence.item(at)) {
            LEAST_WHERE_CLEAR
        } else {
            LEAST
        };
        if before < least_before {
            // «…، لكنهم فشلوا، مضيفا أن …»: the fragment stays with what it belongs to.
            let attributed = sentence
                .part(start..at)
                .iter()
                .any(|item| saying::is_saying(item.bare()));
            if start == 0 || attributed || !saying::is_participle(sentence.item(at).bare()) {
                continue;
            }
            starts.pop();
        }
        starts.push(at);
        before = 0;
    }
    let ends = starts.iter().skip(1).copied().chain([sentence.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(&start, end)| sentence.part(start..end))
        .collect()
}

/// Whether a clause begins `at`; the one before began at `start`.
fn starts_clause(sentence: &[Item], start: usize, at: usize) -> bool {
    let here = sentence.item(at);
    if here.mark {
        // An opening quotation mark belongs to what it opens.
        return here.quote
            && !here.quoted
            && sentence.get(at + 1).is_some_and(|next| next.quoted)
            && comma_before(sentence, at).is_some()
            && opens(sentence, at + 1);
    }
    if sentence.item(at - 1).quote && here.quoted {
        return false;
    }
    if comma_before(sentence, at).is_some() {
        return opens(sentence, at);
    }
    let after_quotation = sentence.item(at - 1).quote && !here.quoted;
    (after_quotation || !here.quoted) && (attributes(sentence, at) || adds_that(sentence.tail(start), at - start))
}

/// The comma or semicolon right before `at`, quotation marks aside.
fn comma_before<'s, 'l>(sentence: &'s [Item<'l>], at: usize) -> Option<&'s Item<'l>> {
    let before = sentence.head(at).iter().rev().find(|item| !item.quote)?;
    before.is(COMMAS).then_some(before)
}

/// Whether «وأن» at `at` begins what was said besides, in a clause that says «أن» already: «وأوضحت أن القاعة ستفتح وأن الدخول
/// مجاني». Not "and that", which would part "claimed that … and that …" from its verb.
fn adds_that(clause: &[Item], at: usize) -> bool {
    let next = clause.get(at + 1).map_or("", |item| item.key);
    let adds = match clause.item(at).key {
        // «وإن كان» and «حتى وإن لجأت» are "even if"; «سبق وأن» says when.
        "وان" => !has(lexicon::EVEN_IF, next) && !matches!(clause.item(at - 1).key, "حتي" | "سبق"),
        key => key != "that" && has(lexicon::AND_THAT, key),
    };
    if !adds {
        return false;
    }
    let says = |item: &Item| saying::is_saying(item.bare());
    let near = at.saturating_sub(FARTHEST_THAT);
    let that = clause
        .part(near..at)
        .iter()
        .position(|item| has(lexicon::THAT, item.key));
    let that = that.map(|that| near + that);
    that.is_some_and(|that| clause.part(that.saturating_sub(INTRODUCTION)..that).iter().any(says))
}

/// How far from the first «أن» a second may stand, in items; no sentence that anybody reads is longer.
const FARTHEST_THAT: usize = 200;

/// Whether the words from `at` open a clause after a comma.
fn opens(sentence: &[Item], at: usize) -> bool {
    let next = sentence.get(at + 1).map_or("", |item| item.key);
    let key = sentence.item(at).key;
    if concedes(sentence) && has(lexicon::AFTER_CONCESSION, key) || is_as_told(sentence.tail(at)) {
        return false;
    }
    comma_before(sentence, at).is_some_and(|comma| comma.is(SEMICOLONS))
        || has(lexicon::CONTRASTS, key)
        || has(lexicon::AND_THAT, key)
        || has(lexicon::CONTRAST_PAIRS, &format!("{key} {next}"))
        || saying::is_participle(sentence.item(at).bare())
        || is_new_verb(key)
        || key == "and" && opens_english(sentence.tail(at + 1))
}

/// Whether `sentence` begins with "رغم أن": its «إلا أن» is what it states, not a second statement.
fn concedes(sentence: &[Item]) -> bool {
    let first = |at: usize| sentence.get(at).map_or("", |item| item.key);
    has(lexicon::ALTHOUGH, first(0)) || has(lexicon::ALTHOUGH_PAIRS, &format!("{} {}", first(0), first(1)))
}

/// Whether what follows ", and" has a verb of its own: "two of them were …", "arrested 31 people".
fn opens_english(rest: &[Item]) -> bool {
    let verb = rest
        .first()
        .is_some_and(|first| first.key.len() > 4 && first.key.ends_with("ed"));
    verb || has_auxiliary(rest)
}

/// Whether "was", "will" or the like stands near the beginning of `rest`, before any mark.
fn has_auxiliary(rest: &[Item]) -> bool {
    let before_comma = rest.iter().take(REACH).take_while(|item| !item.mark);
    before_comma.skip(1).any(|item| has(lexicon::AUXILIARIES_EN, item.key))
}

/// Whether a semicolon stands before `at` and a verb after it: "eleven were injured; thirty-one were arrested".
fn is_main_clause(sentence: &[Item], at: usize) -> bool {
    comma_before(sentence, at).is_some_and(|comma| comma.is(SEMICOLONS)) && has_auxiliary(sentence.tail(at))
}

/// Marks between two clauses that could be sentences.
const SEMICOLONS: &str = "؛;";

/// How far from its beginning a clause's verb is looked for, in words.
const REACH: usize = 7;

/// Whether `clause`, which a contrast opens behind what somebody is told to have said, goes on with it: «لكن التحالف يراقب …»,
/// «لكنه لن يستقبل …», «لكن عندما …». Its verb is in the present or the future, or it is none: in the perfect it tells
/// what happened («لكنه رفض …»), of which nobody is known to have spoken.
pub(super) fn goes_on_saying(clause: &[Item]) -> bool {
    const BUT: [&str; 8] = ["لكن", "لكنه", "لكنها", "لكنهم", "ولكن", "ولكنه", "ولكنها", "ولكنهم"];
    let Some((but, rest)) = clause.split_first() else {
        return false;
    };
    let near = rest
        .iter()
        .take(VERB_OF_CONTRAST)
        .take_while(|item| !item.mark && !item.quoted);
    let mut verbs = near
        .zip(clause)
        .filter_map(|(item, before)| is_unfinished(item.key, before.key));
    BUT.contains(&but.key) && !but.quoted && verbs.next() == Some(true)
}

/// How far behind a contrast the verb of its clause is looked for, in words.
const VERB_OF_CONTRAST: usize = 5;

/// Whether `key`, behind the word `before`, is a verb of what is not over, told by form; none where it is no verb.
fn is_unfinished(key: &str, before: &str) -> Option<bool> {
    let length = key.chars().count();
    let perfect = length > 3 && (key.ends_with('ت') && !key.ends_with("ات") || key.ends_with("وا"));
    let future = length > 4 && ["سي", "ست", "سن"].iter().any(|prefix| key.starts_with(prefix));
    let present = length > 3 && key.starts_with('ي') && !key.ends_with('ه');
    // «الشركة تدرس»: after a feminine noun ت is the verb's.
    let feminine = length > 3 && key.starts_with('ت') && before.starts_with("ال") && before.ends_with('ه');
    match key {
        "لن" | "لا" | "ليس" | "ليست" | "عندما" | "اذا" => Some(true),
        "لم" | "قد" | "كان" | "كانت" => Some(false),
        _ if future || present || feminine => Some(true),
        _ if perfect || has(saying::ARABIC, key) || has(lexicon::VERBS, key) => Some(false),
        _ if has(offices::REPORTING, key) || has(offices::ACTING, key) => Some(false),
        _ => None,
    }
}

/// Whether `at` begins an attribution ("مضيفا أن", "وأضاف أن") even without a comma before it.
fn attributes(sentence: &[Item], at: usize) -> bool {
    let here = sentence.item(at);
    // "There was no warning and that …": after a determiner it is a noun.
    let noun = at > 0 && has(lexicon::DETERMINERS, sentence.item(at - 1).key);
    let participle = !noun && saying::is_participle(here.key);
    let verb = says(here);
    let opens = |item: &Item| has(lexicon::THAT, item.key) || item.is(":") || item.quote && !item.quoted;
    let about = match sentence.get(at + 1).map_or("", |next| next.key) {
        "الي" => participle && has(lexicon::SAYING_TO, here.key),
        "علي" => participle && has(lexicon::SAYING_ON, here.key),
        // «ألقى كلمة أوضح فيها أن …»
        next if has(lexicon::IN_IT, next) => has(saying::ARABIC, here.key) && sentence.get(at + 2).is_some_and(opens),
        _ => false,
    };
    // «وقال الناطق باسمها فلان:»: a name stands between the verb and what is said; after a participle only «إلى».
    let reach = if verb { INTRODUCTION } else { 3 };
    let before_comma = sentence
        .tail(at + 1)
        .iter()
        .take(reach)
        .take_while(|item| !item.is(COMMAS));
    let opened = |item: &Item| has(lexicon::THAT, item.key) || item.is(":");
    about || (participle || verb) && before_comma.into_iter().any(opened)
}

/// Whether `item` is و with a verb of saying.
fn says(item: &Item) -> bool {
    item.key.starts_with('و') && has(saying::ARABIC, item.bare()) && !matches!(item.bare(), "بين" | "ابان")
}

/// How far "أن" or a colon may stand from the verb of an introduction, in items.
const INTRODUCTION: usize = 12;

/// Whether a word is و or ثم joined to a verb: «ونفذت», «وسيتم», «وقتل». Told by form: a verb's prefix, the feminine
/// ending or that of the plural, no article, no plural ending of nouns; frequent verbs without either are listed.
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
    // «وطالبوا», «وأكدوا»; not «وأوتاوا».
    let plural = length >= 4 && rest.ends_with("وا") && !rest.ends_with("اوا");
    future || present || feminine || plural || has(saying::ARABIC, rest) || has(lexicon::VERBS, rest)
}
