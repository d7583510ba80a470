//! Who acts: the subject right behind an Arabic verb, where nothing but the words themselves says where it ends.
//!
//! | clause | who acts |
//! |---|---|
//! | وحمّل [النقيب] الإدارة المسؤولية | النقيب |
//! | وأكد [مدير المرفأ سامي عون] استمرار العمل | مدير المرفأ سامي عون |
//! | وأشادت [لجنة التحكيم] بالفريق | لجنة التحكيم |
//! | وأشاد بالفريق | none here |
//! | The mayor accused the board | The mayor |

use super::speakers;
use crate::Span;
use crate::align::segment::items::{COMMAS, Item, Lookahead, span_of, word_count};
use crate::align::segment::lexicon::{self, has};
use crate::align::segment::offices as lists;
use crate::text::saying;

/// Who acts in a clause that attributes nothing, for what is said behind it.
#[derive(Clone, Copy, Debug)]
pub(in crate::align::segment) struct Actor {
    /// The name.
    pub(in crate::align::segment) name: Span,
    /// Whether the verb is one of speaking: the sentence that follows is said by the same.
    pub(in crate::align::segment) speaks: bool,
}

/// Whether `item` is a participle of saying in Arabic, which goes on with what the one who has just acted says: «قائلا».
pub(in crate::align::segment) fn says_on(item: &Item) -> bool {
    !item.quoted && has(saying::ARABIC_PARTICIPLES, item.bare())
}

/// Who acts in `clause`, where it begins with a verb that is known to take a person; in `english`, who stands before one.
/// A participle behind the clause ([`says_on`]) may be its last item, which ends the name.
pub(in crate::align::segment) fn actor(clause: &[Item], english: bool) -> Option<Actor> {
    let verb = opening_verb(clause);
    let Some(verb) = verb else {
        return english.then(|| before_verb(clause)).flatten();
    };
    Some(Actor {
        name: subject(clause.item(verb), clause.tail(verb + 1))?,
        speaks: has(lists::REPORTING, clause.item(verb).bare()),
    })
}

/// The place of the verb among the first words of `clause`, behind "من جهة أخرى،", or behind the last comma before a
/// participle of saying: «…، وعلّق الوزير سامي عون قائلا».
fn opening_verb(clause: &[Item]) -> Option<usize> {
    let acts = |at: usize| {
        let item = clause.get(at).filter(|item| !item.mark && !item.quoted);
        item.is_some_and(|item| has(lists::REPORTING, item.bare()) || has(lists::ACTING, item.bare()))
    };
    let comma = clause.iter().take(8).position(|item| item.is(COMMAS));
    let says = clause.last().is_some_and(says_on);
    let last = || clause.iter().rposition(|item| item.is(COMMAS)).filter(|_| says);
    let behind = |comma: Option<usize>| comma.map(|comma| comma + 1).filter(|&at| acts(at));
    (0..4)
        .find(|&at| acts(at))
        .or_else(|| behind(comma))
        .or_else(|| behind(last()))
}

/// The name with capitals that an English clause begins with, else the few words before its first verb.
fn before_verb(clause: &[Item]) -> Option<Actor> {
    clause.first().filter(|first| first.key.is_ascii())?;
    let actor = |name| Actor { name, speaks: false };
    let name = clause.iter().take_while(|item| item.capital).count();
    if name > 1 {
        return Some(actor(span_of(clause.head(name))));
    }
    let acts = |item: &Item| {
        let past = item.key.len() > 4 && item.key.ends_with("ed") && !item.capital;
        !item.quoted && (past || has(lexicon::AUXILIARIES_EN, item.key))
    };
    let verb = clause.iter().take(SHORT).position(acts)?;
    speakers::before_verb(clause.head(verb)).map(actor)
}

/// The most words before an English verb that are only who acts, in items.
const SHORT: usize = 8;

/// The longest name with its titles, in items.
const LONGEST: usize = 24;

/// What has been read of a name, and so what may come next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NamePart {
    /// Words of an office or body: «مدير عام», «وزارة».
    Office,
    /// What the office is of has been named: adjectives and a name may follow.
    Named,
    /// A title that stands before a name: «الدكتور».
    Titled,
    /// Given names.
    Given,
    /// Complete but for adjectives and a title behind it.
    Whole,
}

/// The subject that `items`, which follow `verb`, begin with; none where they begin with something else.
pub(super) fn subject(verb: &Item, items: &[Item]) -> Option<Span> {
    let items = items.tail(
        items
            .iter()
            .take_while(|item| has(lexicon::WITH_PRONOUN, item.key))
            .count(),
    );
    if items.first().is_some_and(|first| first.is_preposition()) {
        return None;
    }
    let items = speakers::past_asides(items);
    let first = items.first()?;
    if first.quoted {
        let quoted = items.iter().take_while(|item| item.quoted).count();
        return (1..=6).contains(&quoted).then(|| span_of(items.head(quoted)));
    }
    if has(lexicon::HONOURS, first.key) || first.key == "البيان" {
        return Some(first.span);
    }
    if ends(first) || is_object(verb, items) || has(lexicon::VERBS, first.key) {
        return None;
    }
    let by = has(lists::SPEAKING_BY, verb.bare());
    // «وهنأ مجلس الوزراء جمهورية مرجان»: two bodies are two names.
    let body = has(lists::INSTITUTIONS, first.key);
    let mut part = first_part(first);
    let mut end = 1;
    while let Some(item) = items.get(end).filter(|_| end < LONGEST) {
        let object =
            by && is_joined_object(item) || body && part != NamePart::Office && has(lists::INSTITUTIONS, item.key);
        if object {
            break;
        }
        let stops = ends(item) && !speakers::is_ali(items, end);
        let next = if stops {
            None
        } else {
            goes_on(part, items.item(end - 1), item)
        };
        let next = next.or_else(|| is_place_of(part, items.tail(end)).then_some(NamePart::Named));
        match next {
            Some(next) => (part, end) = (next, end + 1),
            None => match past_office(part, items.tail(end)).filter(|_| attached(item).is_some() || end <= 3) {
                Some(steps) => (part, end) = (NamePart::Titled, end + steps),
                None => break,
            },
        }
    }
    // A name that nothing ends may be the whole clause.
    (end < items.len() && word_count(items.head(end)) > 0).then(|| span_of(items.head(end)))
}

fn first_part(first: &Item) -> NamePart {
    match first.key.strip_prefix("ال") {
        _ if has(lists::HONORIFICS, first.key) => NamePart::Titled,
        Some(title) if has(lists::TITLES, title) => NamePart::Named,
        Some(_) => NamePart::Whole,
        None if is_office_word(first.key) => NamePart::Office,
        None => NamePart::Given,
    }
}

/// What `item`, right behind `before`, makes of a name; none where it is no part of it.
fn goes_on(part: NamePart, before: &Item, item: &Item) -> Option<NamePart> {
    // «آل» is no article.
    let article = item.key.starts_with("ال") && item.key != "ال";
    if has(lists::HONORIFICS, item.key) && matches!(part, NamePart::Office | NamePart::Named | NamePart::Titled) {
        return Some(NamePart::Titled);
    }
    if let Some(of) = attached(item) {
        // «مدير الشرطة بالمنطقة», «المتحدث باسم …», «الهيئة العامة للطيران»; not «وأشاد الوزير بالدور».
        let office = matches!(part, NamePart::Office | NamePart::Named);
        if is_office_word(of) {
            return office.then_some(NamePart::Office);
        }
        let body = (office || part == NamePart::Whole) && item.key.starts_with("لل") && is_adjective_form(before);
        return body.then_some(part);
    }
    // «الاتحاد الأوروبي لكرة القدم»
    if part == NamePart::Whole && item.key.starts_with('ل') && is_adjective_form(before) {
        let of = item.key.trim_start_matches('ل');
        return (!has(lists::THINGS, of)).then_some(NamePart::Office);
    }
    let thing = is_thing(item) && !has(lists::TITLES, item.key);
    let title = has(lists::TITLES, item.key.strip_prefix("ال").unwrap_or(item.key));
    match part {
        NamePart::Office if article => (is_office(before) || !thing).then_some(NamePart::Named),
        NamePart::Office => (is_office(before) || !thing).then_some(NamePart::Office),
        _ if thing => None,
        NamePart::Named | NamePart::Whole if item.key.starts_with("وال") && before.key.starts_with('ل') => {
            Some(part)
        }
        NamePart::Named if item.key.starts_with("وال") => Some(NamePart::Named),
        NamePart::Named if article => is_adjective(item, before).then_some(NamePart::Named),
        NamePart::Titled if article && is_adjective(item, before) => Some(NamePart::Titled),
        NamePart::Named | NamePart::Titled if is_office(item) && !article => Some(NamePart::Office),
        NamePart::Given | NamePart::Whole if title && !before.key.ends_with("ون") => {
            Some(if article { NamePart::Named } else { NamePart::Office })
        }
        NamePart::Given | NamePart::Titled if article => is_family(item).then_some(NamePart::Whole),
        NamePart::Named | NamePart::Titled | NamePart::Given => Some(NamePart::Given),
        NamePart::Whole => (article && is_adjective(item, before)).then_some(NamePart::Whole),
    }
}

/// Whether `rest` begins with where an office is, because a name follows: «مدير الفريق بالنادي سامي عون».
fn is_place_of(part: NamePart, rest: &[Item]) -> bool {
    let named = |next: &Item| !next.key.starts_with("ال") && !ends(next) && attached(next).is_none() && !is_thing(next);
    let holder = rest.get(1).is_some_and(named) && rest.get(2).is_some_and(|next| !next.mark);
    matches!(part, NamePart::Office | NamePart::Named) && rest.item(0).key.starts_with("بال") && holder
}

/// How far on from `rest` a title such as «الدكتور» stands, behind more words of the office: «وكيل الوزارة لشؤون التفتيش
/// الدكتور سامي عون».
fn past_office(part: NamePart, rest: &[Item]) -> Option<usize> {
    let office = matches!(part, NamePart::Office | NamePart::Named) && !is_thing(rest.item(0));
    let stops = |item: &Item| item.mark || has(lexicon::THAT, item.key) || has(lexicon::WHEN, item.key);
    let until = rest
        .iter()
        .take(OFFICE)
        .position(stops)
        .unwrap_or(rest.len().min(OFFICE));
    let title = rest
        .head(until)
        .iter()
        .position(|item| has(lists::HONORIFICS, item.key))?;
    office.then_some(title + 1)
}

/// The most items between an office and the title of who holds it.
const OFFICE: usize = 10;

/// Whether what `items` begin with is what `verb` is about, and who acts is left out: «وأشاد بالدور», «ودعا المواطنين إلى»,
/// «وأكد حرص …», «ودعا المنشآت».
fn is_object(verb: &Item, items: &[Item]) -> bool {
    let first = items.item(0);
    let oblique = first.key.chars().count() > 5 && first.key.starts_with("ال") && first.key.ends_with("ين");
    let oblique = oblique && !is_office(first);
    let feminine = first.key.ends_with("ات") && !verb.key.ends_with('ت');
    let by = |item: &Item| item.key.starts_with('ب') && item.key.chars().count() > 4;
    let about = has(lists::SPEAKING_BY, verb.bare()) && by(first) && !items.tail(1).iter().take(4).any(by);
    oblique || feminine || about || attached(first).is_some() || is_thing(first) || has(lexicon::OBJECTS, first.key)
}

/// Behind «أشاد» and the like what is joined to «ب» is praised, but for a place: «أمير المنطقة بمحافظ البنك».
fn is_joined_object(item: &Item) -> bool {
    let of = item.key.strip_prefix('ب').unwrap_or_default();
    let place = matches!(of, "منطقه" | "محافظه" | "مدينه" | "المنطقه" | "المحافظه");
    // Shorter ones are names: «بن», «بدر».
    of.chars().count() > 3 && !place
}

/// Whether `item` ends any name.
fn ends(item: &Item) -> bool {
    let when = has(lexicon::WHEN, item.bare());
    item.mark || item.quoted || when || speakers::ends_name(item) && attached(item).is_none()
}

/// What a joined preposition stands before, where it is known for one: «بالدور», «باسم», «لهيئة», «بإعلان».
fn attached<'l>(item: &Item<'l>) -> Option<&'l str> {
    if let Some(of) = item.key.strip_prefix("لل") {
        return Some(of);
    }
    let of = item.key.strip_prefix(['ب', 'ل'])?;
    let of = of.strip_prefix("ال").unwrap_or(of);
    let by_article = item.key.starts_with("بال");
    (by_article || of.starts_with("اسم") || is_office_word(of) || is_verbal_noun(of)).then_some(of)
}

fn is_office(item: &Item) -> bool {
    is_office_word(item.key.strip_prefix("ال").unwrap_or(item.key))
}

fn is_office_word(word: &str) -> bool {
    word == "اسم" || has(lists::TITLES, word) || has(lists::INSTITUTIONS, word)
}

/// A family's name: with the article, and not what a body or a thing of the other gender would be.
fn is_family(item: &Item) -> bool {
    !item.key.ends_with('ه') && !is_office(item)
}

/// An adjective of an office or body behind `before`: «الرسمي», «السعودية», «العام».
fn is_adjective(item: &Item, before: &Item) -> bool {
    let definite = before.key.starts_with("ال") || before.key.starts_with("لل") || before.key.starts_with("وال");
    has(lists::ADJECTIVES, item.key) || definite && is_adjective_form(item)
}

/// Whether `item` is an adjective by its ending or by the list.
fn is_adjective_form(item: &Item) -> bool {
    has(lists::ADJECTIVES, item.key) || item.key.ends_with('ي') || item.key.ends_with("يه")
}

/// Whether `item` is what somebody speaks of and not part of a name: listed, or a verbal noun by its form.
fn is_thing(item: &Item) -> bool {
    let word = item.key;
    let owner = ["ها", "هم", "ه"].iter().find_map(|owner| word.strip_suffix(owner));
    has(lists::THINGS, word)
        || is_verbal_noun(word)
        || owner.is_some_and(|word| has(lists::THINGS, word) || is_verbal_noun(word))
}

/// تشكيل, إصدار, تعاون, إقامة, افتتاح, انطلاق, مشاركة, استمرار; not an office or body of that form.
fn is_verbal_noun(word: &str) -> bool {
    let mut letters = ['\0'; 8];
    let mut length = 0;
    for (slot, c) in letters.iter_mut().zip(word.chars()) {
        *slot = c;
        length += 1;
    }
    let form = match length {
        5 => matches!(
            letters,
            ['ت', _, _, 'ي', ..] | ['ا', _, _, 'ا', ..] | ['ت', _, 'ا', ..] | ['ا', _, 'ا', _, 'ه', ..]
        ),
        6 => matches!(
            letters,
            ['ا', _, 'ت', _, 'ا', ..] | ['ا', 'ن', _, _, 'ا', ..] | ['م', _, 'ا', _, _, 'ه', ..]
        ),
        _ => length == 7 && matches!(letters, ['ا', 'س', 'ت', _, _, 'ا', ..]),
    };
    form && !word.starts_with("ال") && !is_office_word(word)
}
