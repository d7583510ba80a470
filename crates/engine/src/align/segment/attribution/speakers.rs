//! Who speaks: the name among the words of an introduction.
//!
//! | words of the introduction | speaker |
//! |---|---|
//! | قال [الوزير سالم حداد أمس في بيان] إن | الوزير سالم حداد |
//! | وأضاف [خلال زيارة إلى الشمال] أن | none here: the one before |
//! | وأنهى [سالم حداد البيان] بقوله إن | سالم حداد |

use crate::Span;
use crate::align::segment::items::{COMMAS, Item, Lookahead, span_of, word_count};
use crate::align::segment::lexicon::{self, has};
use crate::align::segment::offices;
use crate::text::saying;

/// The speaker's name among the items between a verb of saying and what is said: up to "في بيان" and the like, and at
/// most one apposition ("المتحدث باسم الوزارة، سالم حداد"). None where a preposition follows the verb ("وأضاف خلال
/// زيارة …"): the speaker is the one before.
pub(super) fn after_verb(verb: &Item, items: &[Item]) -> Option<Span> {
    // "ونقل البيان عن فلان": the one after عن is the speaker.
    let quoting = matches!(verb.bare(), "نقل" | "نقلت" | "قوله" | "قولها" | "قولهم");
    match items.iter().take(REPORTERS).position(|item| item.key == "عن") {
        Some(from) if quoting => name(items.tail(from + 1), ends_name),
        _ => {
            let rest = past_asides(items);
            let first = rest.first()?;
            // «وأكد البيان أن»; «وأنهى البيان» is not said by it.
            if first.key == "البيان" && !has(lexicon::ENDING, verb.bare()) {
                return Some(first.span);
            }
            let none = first.is_preposition() || is_object(first) || first.key == "جاء";
            if none { None } else { name(rest, ends_name) }
        }
    }
}

/// The name before an Arabic verb, where `items` are nothing else: «لكن الوزارة أكدت», «إلا أن سامي عون أكد».
pub(super) fn subject_before(items: &[Item]) -> Option<Span> {
    let items = past_contrast(items);
    let names = match items {
        [but, that, names @ ..] if matches!(but.key, "الا" | "غير") && that.key == "ان" => names,
        [first, ..] if can_be_subject(first) => items,
        _ => return None,
    };
    let names = match names {
        [names @ .., had] if had.key == "قد" => names,
        _ => names,
    };
    let found = name(names, ends_name)?;
    (found.end == names.last()?.span.end).then_some(found)
}

/// Whether a subject can begin with `item` where no verb stands before it: «الوزارة», «وزارة»; not «اليوم», «إلا».
fn can_be_subject(item: &Item) -> bool {
    let word = item.key;
    let aside = word == "الا" || has(lexicon::WHEN, word) || has(lexicon::ASIDES, word);
    let office = has(offices::TITLES, word) || has(offices::INSTITUTIONS, word);
    !aside && (office || word.starts_with("ال"))
}

/// The name of a source, after `opener`: "بحسب" and the like; without the ل that «وفقا» joins to it.
pub(super) fn source(opener: &Item, items: &[Item]) -> Option<Span> {
    let opens = |item: &&Item| {
        item.mark
            || item.is_preposition()
            || matches!(
                item.key,
                "ما" | "لما" | "جاء" | "ورد" | "نشرته" | "نشره" | "نقلته" | "ذكرته" | "اعلنته"
            )
            || is_saying(item)
    };
    let ends = |item: &Item| ends_name(item) && !is_hearer(item) || has(lexicon::VERBS, item.key);
    let items = items.tail(items.iter().take_while(opens).count());
    // «بحسب حصيلة أولية لوزارة الصحة»: who made the document says it.
    if let Some((document, rest)) = items.split_first()
        && is_document(document)
    {
        let itself = document.key.starts_with("ال") && document.key != "البيان";
        return author(rest).or(itself.then_some(document.span));
    }
    let found = name(items, ends)?;
    let joined = matches!(opener.bare(), "وفقا" | "فقا")
        && items.item(0).key.starts_with('ل')
        && !items.item(0).key.starts_with("لل");
    let start = if joined && items.item(0).span.start == found.start {
        items.item(0).second
    } else {
        found.start
    };
    Some(Span::new(start, found.end))
}

/// The name that `items` begin with, as that of a source.
pub(super) fn name_of_source(items: &[Item]) -> Option<Span> {
    name(items, |item| {
        ends_name(item) && !is_hearer(item) || has(lexicon::VERBS, item.key)
    })
}

/// Whether `item` is what a statement is called: «بيان», «الحصيلة», «وتقرير».
pub(super) fn is_document(item: &Item) -> bool {
    let bare = item.bare();
    let bare = bare.strip_prefix("ال").unwrap_or(bare);
    !item.mark && has(lexicon::DOCUMENTS, bare)
}

/// Whether `item` is a document that has not been told of.
pub(super) fn is_new_document(item: &Item) -> bool {
    is_document(item) && !item.bare().starts_with("ال")
}

/// Who made the document behind whose name `items` stand: «أولية لوزارة الصحة», «صادر عن النقابة», «الوزارة».
pub(super) fn author(items: &[Item]) -> Option<Span> {
    let told = |item: &&Item| has(lexicon::OF_DOCUMENTS, item.key.strip_prefix("ال").unwrap_or(item.key));
    let rest = items.tail(items.iter().take_while(told).count());
    let first = rest.first()?;
    let found = name_of_source(rest)?;
    // «لوزارة»: the ل is joined to the name, «للوزارة» is the article as well.
    let joined = first.key.starts_with('ل') && !first.key.starts_with("لل") && found.start == first.span.start;
    let of = first.key.strip_prefix('ل').unwrap_or(first.key);
    let joined = joined && (has(offices::INSTITUTIONS, of) || has(offices::TITLES, of) || items.len() > rest.len());
    let named = joined || first.key.starts_with("ال") || first.key.starts_with("لل") || has(offices::INSTITUTIONS, of);
    let from = items.len() > rest.len();
    let start = if joined { first.second } else { found.start };
    (named || from).then(|| Span::new(start, found.end))
}

/// The name that `items` are, with what stands behind its comma.
pub(super) fn whole_name(items: &[Item]) -> Option<Span> {
    name(items, |_| false)
}

/// Whether `item`, behind «وفقا» and the like, is no source: «وفقا للنظام».
pub(super) fn is_rule(item: &Item) -> bool {
    let listed = |word: &str| has(offices::RULES, word) || has(offices::RULES, word.strip_prefix("ال").unwrap_or(word));
    let of = item.key.strip_prefix('ل').unwrap_or(item.key);
    listed(item.key) || listed(of) || of.strip_prefix('ل').is_some_and(listed)
}

/// The name between «كان» and «قد قال».
pub(super) fn before_had(items: &[Item]) -> Option<Span> {
    name(items, |item| ends_name(item) || item.key == "قد")
}

/// The name before "بقوله": past a verb that is not one of saying («وأنهى فلان البيان بقوله»).
pub(super) fn before_by(items: &[Item], by: &Item) -> Option<Span> {
    let quoted_from = items.iter().rposition(|item| item.key == "عن");
    if let Some(from) = quoted_from.filter(|_| matches!(by.bare(), "قوله" | "قولها" | "قولهم")) {
        return name(items.tail(from + 1), ends_name);
    }
    match past_contrast(items) {
        [verb, names @ ..] if is_saying(verb) && names.iter().take(REPORTERS).any(|item| item.key == "عن") => {
            after_verb(by, names)
        }
        [verb, names @ ..] if is_saying(verb) || verb.key.starts_with('و') || has(lexicon::ENDING, verb.key) => {
            after_verb(verb, names)
        }
        names => name(names, ends_name),
    }
}

/// The name before an English verb of saying: past "As the storm neared," and "In a statement,", without "who …",
/// "had", "later"; none where only a pronoun stands there ("she added").
pub(super) fn before_verb(items: &[Item]) -> Option<Span> {
    let comma = items
        .iter()
        .rposition(|item| item.is(COMMAS))
        .filter(|_| opens_before(items));
    let rest = past_contrast(items.tail(comma.map_or(0, |comma| comma + 1)));
    // "The board, on Monday, said"
    let aside = rest
        .windows(2)
        .position(|pair| matches!(pair, [comma, next] if comma.is(",") && next.is_preposition()));
    let rest = rest.head(aside.unwrap_or(rest.len()));
    // "The minister preferred to say": not "The minister preferred to".
    let to = rest.last().is_some_and(|last| last.key == "to");
    let past = |item: &Item| to && !item.capital && item.key.len() > 4 && item.key.ends_with("ed");
    let ends =
        |item: &Item| has(lexicon::AFTER_NAME, item.key) || has(lexicon::WHEN, item.key) || item.is(":") || past(item);
    let is_pronoun = |item: &Item| has(lexicon::PRONOUNS_EN, item.key);
    let pronoun = rest.first().is_some_and(is_pronoun) || rest.last().is_some_and(is_pronoun);
    if pronoun { None } else { name(rest, ends) }
}

/// Whether `items` begin with what stands before the main clause: "As the storm neared, …", "In a statement, …".
fn opens_before(items: &[Item]) -> bool {
    let first = items.first().map_or("", |first| first.key);
    let phrase = has(lexicon::FRONTED, first) || has(lexicon::WHEN, first) || has(lexicon::PREPOSITIONS, first);
    has(lexicon::SUBORDINATORS, first) || phrase && items.iter().filter(|item| item.is(COMMAS)).count() == 1
}

/// Whether a verb of saying after `before` belongs to a subordinate clause ("was shaking when she said it", "a man who
/// said so") or stands in passing ("Work resumes on Thursday, it said, with …").
pub(super) fn is_subordinate(before: &[Item]) -> bool {
    let last_comma = before.iter().rposition(|item| item.is(COMMAS));
    let after = before.tail(last_comma.map_or(0, |comma| comma + 1));
    let opens = |item: &Item| has(lexicon::SUBORDINATORS, item.key) || has(lexicon::RELATIVES, item.key);
    let within = after.iter().skip(1).any(opens) || last_comma.is_some() && after.first().is_some_and(opens);
    let in_passing = last_comma.is_some_and(|comma| comma + 1 < before.len()) && !opens_before(before);
    within || in_passing
}

/// "Water minister Tomas Greave" of "Water minister Tomas Greave blasted the protesters": up to the first word without a capital
/// that follows one with a capital, the first word of all not counted.
pub(super) fn with_capitals(items: &[Item]) -> Option<Span> {
    let rest = past_contrast(items);
    let first = rest.iter().skip(1).position(|item| item.capital)? + 1;
    let run = rest
        .tail(first)
        .iter()
        .take_while(|item| item.capital || item.is(".'’-"))
        .count();
    name(rest.head(first + run), |_| false)
}

fn past_contrast<'s, 'l>(items: &'s [Item<'l>]) -> &'s [Item<'l>] {
    let opens = |item: &&Item| item.mark || item.key == "and" || has(lexicon::CONTRASTS, item.key);
    items.tail(items.iter().take_while(opens).count())
}

/// How far from its verb a reporter's name may reach before عن, in items.
const REPORTERS: usize = 4;

/// A verb of saying in any of its forms.
pub(super) fn is_saying(item: &Item) -> bool {
    !item.mark
        && (has(saying::ARABIC, item.bare()) || has(saying::ARABIC, item.key) || saying::is_participle(item.bare()))
}

/// Past "في هذا السياق", "اليوم", "أيضا" and «لـ"الصحيفة"» between the verb and the speaker.
pub(super) fn past_asides<'s, 'l>(items: &'s [Item<'l>]) -> &'s [Item<'l>] {
    let mut at = 0;
    while let Some(item) = items.get(at) {
        let aside_follows = items.get(at + 1).is_some_and(|next| has(lexicon::ASIDES, next.key));
        if item.mark
            || item.key == "ذلك"
            || has(lexicon::WHEN, item.key)
            || has(lexicon::ASIDES, item.key)
            || is_saying(item)
        {
            at += 1;
        } else if item.is_preposition() && aside_follows {
            at += 2;
        } else if is_hearer(item) {
            let named = |next: &&Item| next.quote || next.quoted;
            let rest = items.tail(at + 1);
            let bracket = rest.first().is_some_and(|next| next.is("("));
            let closed = rest
                .iter()
                .take(REPORTERS)
                .position(|next| next.is(")"))
                .filter(|_| bracket);
            at += 1 + closed.map_or_else(|| rest.iter().take_while(named).count(), |closed| closed + 1);
        } else {
            break;
        }
    }
    items.tail(at)
}

/// «لوكالة …», «لـ"الصحيفة"», «للصحفيين»: whom it was said to.
fn is_hearer(item: &Item) -> bool {
    item.key == "ل" || has(lexicon::HEARERS, item.key)
}

/// «ثقته», «كلمته», «البيان»: what is expressed or ended, not who speaks.
fn is_object(item: &Item) -> bool {
    let owned = item.key.ends_with("ته") || item.key.ends_with("تها");
    owned && !has(lexicon::HONOURS, item.key) || has(lexicon::OBJECTS, item.key)
}

/// The name that `items` begin with, up to where it `ends` or to a second comma.
fn name(items: &[Item], ends: impl Fn(&Item) -> bool) -> Option<Span> {
    let mut commas = 0;
    let end = (0..items.len()).find(|&at| {
        let item = items.item(at);
        commas += usize::from(item.is(COMMAS));
        commas > 1 || !item.quoted && ends(item) && !is_of_office(items, at) && !is_ali(items, at)
    });
    let mut name = items.head(end.unwrap_or(items.len()));
    // A mark alone opens what is said, or closes what was opened before the name.
    if !name.iter().filter(|item| item.quote).count().is_multiple_of(2) {
        let alone = name.iter().rposition(|item| item.quote);
        name = name.head(alone.unwrap_or(name.len()));
    }
    let closes = |last: &Item| last.is(")") || last.quote;
    while name.last().is_some_and(|last| last.mark && !closes(last)) {
        name = name.head(name.len() - 1);
    }
    (word_count(name) > 0).then(|| span_of(name))
}

/// Whether the word at `at` is the name علي, which is spelt as the preposition على once folded.
pub(super) fn is_ali(items: &[Item], at: usize) -> bool {
    if items.item(at).homograph {
        return true;
    }
    let before = at.checked_sub(1).map_or("", |before| items.item(before).key);
    let given = matches!(before, "بن" | "ابن" | "ابو" | "محمد" | "احمد" | "حسن" | "حسين");
    items.item(at).dotted && (given || has(offices::HONORIFICS, before))
}

/// Whether the preposition at `at` belongs to an office: «المشرف على المسابقة الدكتور …», «المدير في هيئة …», «الناطق
/// الإعلامي لهيئة …». What «في بيان» and the like open does not.
fn is_of_office(items: &[Item], at: usize) -> bool {
    fn bare<'l>(item: &Item<'l>) -> &'l str {
        item.key.strip_prefix("ال").unwrap_or(item.key)
    }
    let first = items
        .first()
        .is_some_and(|first| has(offices::TITLES, bare(first)) || first.key == "التقرير");
    let (item, rest) = (items.item(at), items.tail(at + 1));
    // «وزارة خارجيتها»
    let of_body = |before: &Item| has(offices::INSTITUTIONS, before.key);
    if is_object(item) && at.checked_sub(1).is_some_and(|before| of_body(items.item(before))) {
        return true;
    }
    if !first || has(lexicon::WHEN, item.key) || has(lexicon::THAT, item.key) {
        return false;
    }
    if is_hearer(item) {
        let named = |item: &Item| !item.key.starts_with("ال") && !item.key.starts_with(|c: char| c.is_ascii_digit());
        return !items.part(1..at).iter().any(named);
    }
    // «رئيسة الوزراء نادية»: whose office it is has been said.
    let given = |pair: &[Item]| {
        let (before, item) = (pair.item(0).key, pair.item(1).key);
        before.starts_with("ال") && !item.starts_with(['ا', 'ب', 'ل', 'و']) && !has(offices::TITLES, item)
    };
    let joins = matches!(item.key, "في" | "علي" | "عن" | "لدي" | "من");
    let office = items.head(at).iter().rposition(|item| has(offices::TITLES, bare(item)));
    let named = items.part(office.unwrap_or(0)..at).windows(2).any(given);
    let Some(next) = rest.first().filter(|_| joins && !named) else {
        return false;
    };
    let stop = rest.iter().position(|item| item.is(COMMAS)).unwrap_or(rest.len());
    let holder = || rest.head(stop).iter().any(|item| has(offices::HONORIFICS, item.key));
    let holder_before = items.part(1..at).iter().any(|item| has(offices::HONORIFICS, item.key));
    let occasion = has(offices::OCCASIONS, bare(next));
    !occasion && !holder_before && (has(offices::INSTITUTIONS, bare(next)) || holder())
}

pub(super) fn ends_name(item: &Item) -> bool {
    let key = item.key;
    item.is_preposition()
        || has(lexicon::WHEN, key)
        || has(lexicon::THAT, key)
        || has(lexicon::AFTER_NAME, key)
        || has(lexicon::SOURCES, key)
        || has(lexicon::BY_SAYING, item.bare())
        || is_hearer(item)
        || has(saying::ARABIC_PARTICIPLES, key)
        || is_object(item) && item.key != "الله"
        || item.is(":")
}
