//! The byline or dateline that agencies put before the text.
//!
//! | at the start of a paragraph | |
//! |---|---|
//! | شفق / , كاتب الخبر - الصحيفة - المدينة: | agency, byline |
//! | مرسى النور 3 مايو (وكالة كذا) - | place, day, agency |
//! | HARBOUR, May 3 (Agency) - , HARBOUR — | the same |

use super::speakers::is_saying;
use crate::align::segment::items::{Item, Lookahead, word_count};
use crate::align::segment::lexicon::{self, has};
use crate::align::segment::offices;

/// The most words of a byline or dateline.
const WORDS: usize = 8;
/// The most words of one that nothing but its dash shows.
const FEW_WORDS: usize = 4;
/// The fewest words of the text behind it.
const TEXT_WORDS: usize = 4;
/// Marks between the parts of a byline, and behind it.
const DASHES: &str = "-–—ـ/|";

/// Where the byline at the start of `clause` ends, with all its parts.
pub(super) fn byline(clause: &[Item]) -> Option<usize> {
    let mut end = None;
    // «المدينة في 3 مايو/ الوكالة / قال …»
    while let Some(next) = part(clause.get(end.unwrap_or(0)..)?) {
        end = Some(end.unwrap_or(0) + next);
    }
    end
}

/// Where the first mark that ends a byline stands, and one past it.
fn part(clause: &[Item]) -> Option<usize> {
    let ends = |&at: &usize| {
        let (mark, before, text) = (clause.item(at), clause.head(at), clause.tail(at + 1));
        mark.is(":-–—ـ/") && is_byline(mark, before, text)
    };
    let says = |item: &Item| item.quoted || item.quote || is_saying(item);
    let reach = clause.iter().take(2 * WORDS).position(says);
    (0..reach.unwrap_or(clause.len().min(2 * WORDS)))
        .find(ends)
        .map(|at| at + 1)
}

/// Whether `before`, up to `mark`, says where, when and by whom `text` was written.
fn is_byline(mark: &Item, before: &[Item], text: &[Item]) -> bool {
    let words = word_count(before);
    let numeral = |item: &Item| item.key.starts_with(|c: char| c.is_ascii_digit());
    let fronted = before.first().is_none_or(|first| first.is_preposition() || first.mark);
    if !(1..=WORDS).contains(&words) || fronted || word_count(text) <= TEXT_WORDS {
        return false;
    }
    // "Narr 38 - 17 Osmark: …" is a result.
    let is_part = |pair: &[Item]| matches!(pair, [before, dash] if dash.is(DASHES) && !numeral(before));
    let parts = before.windows(2).filter(|pair| is_part(pair)).count();
    if mark.is(":") {
        return parts > 0;
    }
    let dated = before.iter().any(numeral) && before.iter().any(|item| has(lexicon::MONTHS, item.key));
    // «وتنص المادة 3/14» is no agency.
    let numbered = before.last().is_some_and(numeral) && !dated;
    if mark.is("/") && words < FEW_WORDS && !numbered {
        return true;
    }
    // In scripts with capitals a sentence follows; elsewhere nothing shows it.
    let opens = text.first().is_some_and(|first| first.capital || !first.key.is_ascii());
    let agency = before.last().is_some_and(|last| last.is(")"));
    let shouted = words <= FEW_WORDS && before.iter().all(|item| item.mark || item.uppercase);
    let place = words < FEW_WORDS && before.iter().all(|item| !item.mark) && text.first().is_some_and(is_verb);
    opens && (dated || agency || shouted || place)
}

/// Whether an Arabic sentence begins with `item`, a verb that is known.
fn is_verb(item: &Item) -> bool {
    !item.key.is_ascii()
        && (is_saying(item)
            || has(offices::REPORTING, item.key)
            || has(offices::ACTING, item.key)
            || has(lexicon::VERBS, item.key))
}
