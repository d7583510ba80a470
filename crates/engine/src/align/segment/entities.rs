//! Which words of an Arabic text name somebody or an office, where Arabic has no capital letters that would show it.
//!
//! | text | names |
//! |---|---|
//! | استقبل أمير منطقة الوادي سالم بن حداد وفدا | أمير منطقة الوادي, سالم بن حداد |
//! | افتتح الدكتور سالم حداد المعرض | الدكتور سالم حداد |
//! | افتتحت البلدية الجسر | none |
//!
//! Only what titles and «بن» show: other names stay unknown.

use super::lexicon::{self, has};
use super::offices as lists;
use crate::list::List;
use crate::text::saying;

/// For each of `keys`, the folded words of an Arabic text in order (empty for a mark), whether it belongs to a name or
/// an office.
pub(in crate::align) fn named_entities(keys: &[&str]) -> Vec<bool> {
    let mut titled = vec![false; keys.len()];
    for (at, key) in keys.iter().enumerate() {
        let (from, to) = if is_lineage(key) {
            lineage(keys, at)
        } else {
            (at, title(keys, at))
        };
        if let Some(named) = titled.get_mut(from..to) {
            named.fill(true);
        }
    }
    titled
}

/// Whether `key` stands between given names; «آل», folded.
fn is_lineage(key: &str) -> bool {
    matches!(key, "بن" | "ابن" | "بنت" | "ال")
}

/// From where to where the names stand that «بن» at `at` joins.
fn lineage(keys: &[&str], at: usize) -> (usize, usize) {
    let to = given(keys, at + 1);
    let named = |before: &usize| to > at + 1 && keys.get(*before).is_some_and(|key| goes_on(key));
    match at.checked_sub(1).filter(named) {
        Some(before) => (before, to),
        None => (at, at),
    }
}

/// Where the given name at `at` ends; «عبد العزيز» and «أبو سالم» are two words.
fn given(keys: &[&str], at: usize) -> usize {
    let double = matches!(keys.get(at), Some(&("عبد" | "ابو" | "ابي" | "ام")));
    let end = at + 1 + usize::from(double);
    let name = keys.get(at..end);
    if name.is_some_and(|name| name.iter().all(|key| goes_on(key))) {
        end
    } else {
        at
    }
}

/// The most words of what an office is of.
const OFFICE: usize = 5;

/// Where the title at `at` ends, with the name behind it or what it is of; `at` where none begins there.
fn title(keys: &[&str], at: usize) -> usize {
    let here = keys.get(at..).unwrap_or_default();
    let Some((key, bare)) = here.first().and_then(|key| Some((key, without_prefix(key)?))) else {
        return at;
    };
    if bare.len() < key.len() && is_definite(key) {
        let first = given(keys, at + 1);
        let is_family = |key: &&&str| goes_on(key) && without_prefix(key).is_none();
        let named = here.get(1).is_some_and(|name| !name.starts_with("ال"));
        let family = first > at + 1 && named && keys.get(first).as_ref().is_some_and(is_family);
        return first + usize::from(family);
    }
    let is_of = |before: &str, next: &str| !is_definite(before) || next.starts_with("ال") && is_adjective(next);
    let office = here.iter().zip(here.iter().skip(1)).take(OFFICE);
    at + 1
        + office
            .take_while(|(before, next)| goes_on(next) && is_of(before, next))
            .count()
}

/// The title that `key` is, without the article and what is joined before it.
fn without_prefix(key: &str) -> Option<&str> {
    const PREFIXES: [&str; 9] = ["", "ال", "لل", "بال", "وال", "ولل", "و", "ل", "ب"];
    let bare = |prefix| key.strip_prefix(prefix);
    PREFIXES
        .into_iter()
        .filter_map(bare)
        .find(|bare| has(lists::TITLES, bare))
}

fn is_definite(key: &str) -> bool {
    let rest = key.strip_prefix(['و', 'ف']).unwrap_or(key);
    ["ال", "لل", "بال", "كال"]
        .iter()
        .any(|article| rest.starts_with(article))
}

fn is_adjective(key: &str) -> bool {
    has(lists::ADJECTIVES, key) || key.ends_with('ي') || key.ends_with("يه")
}

/// Whether a name or an office can go on with `key`.
fn goes_on(key: &str) -> bool {
    const NEITHER: [&List; 7] = [
        lexicon::PREPOSITIONS,
        lexicon::WHEN,
        lexicon::THAT,
        lexicon::VERBS,
        lists::REPORTING,
        lists::ACTING,
        lists::THINGS,
    ];
    key.starts_with(char::is_alphabetic) && !saying::is_saying(key) && !NEITHER.iter().any(|list| has(list, key))
}

#[cfg(test)]
mod tests {
    use super::named_entities;
    use crate::text::{WordKind, fold, words};
    use expect_test::{Expect, expect};

    /// The words that are named, a bar where others stand between.
    fn check(text: &str, expected: &Expect) {
        let words = words(text);
        let keys: Vec<String> = words
            .iter()
            .map(|word| match word.kind {
                WordKind::Mark => String::new(),
                _ => fold(word.span.of(text)),
            })
            .collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let told: Vec<&str> = named_entities(&keys)
            .into_iter()
            .zip(&words)
            .map(|(titled, word)| if titled { word.span.of(text) } else { "|" })
            .collect();
        expected.assert_eq(&told.join(" "));
    }

    #[test]
    fn titles_and_lineages_show_names() {
        check(
            "استقبل أمير منطقة الوادي سالم بن حداد آل منصور وفدا من التجار",
            &expect!["| أمير منطقة الوادي سالم بن حداد آل منصور | | |"],
        );
        check(
            "افتتح الدكتور سالم حداد المعرض بحضور رئيس مجلس إدارة الهيئة العامة للمرافئ",
            &expect!["| الدكتور سالم حداد | | رئيس مجلس إدارة الهيئة العامة |"],
        );
        check(
            "وبعث برقية إلى الملك عبد الله، ملك نرجان",
            &expect!["| | | الملك عبد الله | ملك نرجان"],
        );
        check(
            "وأكد وزير النقل أهمية الجسر وافتتحت البلدية الطريق",
            &expect!["| وزير النقل | | | | |"],
        );
    }

    #[test]
    fn nothing_else_is_a_name() {
        check("افتتحت البلدية الجسر بعد صيانة دامت عامين", &expect!["| | | | | | |"]);
        check("بن", &expect!["|"]);
        check("قال الوزير", &expect!["| الوزير"]);
    }
}
