//! Page furniture: lines that stand on the page and not in the article.
//!
//! Three kinds of evidence, each of which must say so by itself: a phrase that such lines begin with or consist of, the
//! line's shape (an address, symbols, a credit in brackets), and its place after such a line at the end of the page.

mod lists;
mod phrases;

use super::lines::Line;
use crate::Span;
use crate::text::script::{is_letter, is_letter_or_digit, is_unspaced};
use crate::text::{WordKind, words};
use crate::vocabulary::SetAside;
use lists::{APPEALS, CALENDAR, CREDIT_BEGINS, CREDIT_LABELS, CREDITS, FOLLOW, LINKS_BACK, NETWORKS, PHRASES};

/// Longer lines are never furniture by a phrase alone.
const LONGEST_PHRASE_LINE: usize = 14;
/// A caption has at most so many words.
const LONGEST_CAPTION: usize = 30;
/// A line with an address is one where so few words stand beside it ("Got a story? Write to …").
const FEW_WORDS: usize = 6;
/// Pictures without a known credit are looked for in so many lines from the top.
const TOP: usize = 4;

/// Why each line is set aside; none for the article's own.
pub(super) fn reasons(lines: &[Line]) -> Vec<Option<SetAside>> {
    let mut out: Vec<Option<SetAside>> = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        out.push(by_itself(line, at));
    }
    after_related(lines, &mut out);
    page_end(lines, &mut out);
    out
}

/// What a line's own words and shape say.
fn by_itself(line: &Line, at: usize) -> Option<SetAside> {
    if is_symbols(line) {
        return Some(SetAside::Symbols);
    }
    if is_address(line) || is_link_back(line) {
        return Some(SetAside::Address);
    }
    if is_signed_day(line) {
        return Some(SetAside::Label);
    }
    if is_caption(line, at) {
        return Some(SetAside::Caption);
    }
    if is_appeal(line) {
        return Some(SetAside::Donation);
    }
    if is_follow(line) {
        return Some(SetAside::Share);
    }
    if line.words > LONGEST_PHRASE_LINE || line.is_prose() {
        return None;
    }
    by_phrase(&line.key).or_else(|| is_label(line).then_some(SetAside::Label))
}

/// Whether the last sentence of a paragraph is none of the article's: the tags or the link that a page puts behind its
/// last full stop.
pub(crate) fn is_furniture_at_end(sentence: &str) -> bool {
    let line = Line::new(sentence, Span::new(0, sentence.len()));
    !line.stops && by_itself(&line, TOP).is_some_and(|reason| reason != SetAside::Caption)
}

fn by_phrase(key: &str) -> Option<SetAside> {
    let bare = key.trim_matches(|c: char| !is_letter_or_digit(c) && c != '©' && c != '(');
    let whole = bare.trim_matches(|c: char| !is_letter_or_digit(c));
    let found = PHRASES.iter().find(|set| match set.whole {
        true => set.phrases.contains(&whole),
        false => set.phrases.iter().any(|phrase| begins_with(bare, phrase)),
    });
    found.map(|set| set.reason)
}

/// Whether `line` begins with `phrase` as whole words.
fn begins_with(line: &str, phrase: &str) -> bool {
    let Some(rest) = line.strip_prefix(phrase) else {
        return line == phrase.trim_end();
    };
    phrase.ends_with(|c: char| !is_letter_or_digit(c)) || !rest.starts_with(is_letter_or_digit)
}

/// Nothing but marks, single letters and names of icons.
fn is_symbols(line: &Line) -> bool {
    if line.words > 8 {
        return false;
    }
    let key = line
        .key
        .replace("tag icon", "")
        .replace("camera icon", "")
        .replace("share icon", "");
    let mut letters = words(&key)
        .into_iter()
        .filter(|word| word.kind != WordKind::Mark)
        .peekable();
    let iconic = key.len() < line.key.len();
    let digits = letters.peek().is_some_and(|word| word.kind == WordKind::Number);
    let single = |letters: &str| {
        let mut letters = letters.chars();
        letters.next().is_some_and(|first| !is_unspaced(first)) && letters.next().is_none()
    };
    !digits && letters.all(|word| single(word.span.of(&key)) || (iconic && word.span.len() < 3))
}

/// «كن معنا وادعم صحافتنا»: it asks for money, and quotes nobody as asking.
fn is_appeal(line: &Line) -> bool {
    line.words <= 2 * LONGEST_PHRASE_LINE
        && APPEALS.stand_in(&line.key)
        && !line.text.contains(['"', '“', '”', '«', '»', '„'])
}

/// «تابعوا كذا على تلغرام»: a word that asks to follow, then a network's name.
fn is_follow(line: &Line) -> bool {
    let mut words = line.key.split(|c: char| !is_letter_or_digit(c));
    line.words <= LONGEST_PHRASE_LINE
        && !line.stops
        && words.next().is_some_and(|first| FOLLOW.contains(&first))
        && words.any(|word| NETWORKS.contains(&word.strip_prefix('و').unwrap_or(word)))
}

/// Addresses with few words round them, or the signature under a quoted post: `— Name (@account) date`.
fn is_address(line: &Line) -> bool {
    if line.words > LONGEST_PHRASE_LINE {
        return false;
    }
    let found = words(line.text);
    let address = |word: &&crate::text::Word| word.kind == WordKind::Address;
    let letters = found
        .iter()
        .filter(|word| matches!(word.kind, WordKind::Letters | WordKind::Number))
        .count();
    let addresses = found.iter().filter(address).count();
    let signature = line.text.starts_with(['—', '–', '-']) && line.text.contains("(@") && line.text.contains(')');
    signature || (addresses > 0 && (letters == 0 || (letters <= FEW_WORDS && !line.stops)))
}

/// «رابط الخبر بصحيفة كذا: …», however long the title after it is.
fn is_link_back(line: &Line) -> bool {
    line.words <= 2 * LONGEST_PHRASE_LINE && LINKS_BACK.iter().any(|phrase| begins_with(&line.key, phrase))
}

/// A line under a picture: it names the picture's maker in brackets or says that it is one.
fn is_caption(line: &Line, at: usize) -> bool {
    if line.words > LONGEST_CAPTION {
        return false;
    }
    if CREDIT_BEGINS.iter().any(|begin| line.key.starts_with(begin)) || ends_in_credit(&line.key) {
        return true;
    }
    // «جانب من الحضور»
    if line.key.starts_with("جانب من ") && line.words <= FEW_WORDS && !line.stops {
        return true;
    }
    let Some((text, credit)) = line.key.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) else {
        return false;
    };
    let text = text.trim_end();
    let short = credit.split_whitespace().count() <= 4 && credit.chars().any(is_letter);
    let ended = text.is_empty() || text.ends_with(['.', '!', '?', '"', ':']);
    let known = CREDITS
        .iter()
        .any(|known| credit.split(['/', '-', '|']).any(|part| part.trim() == *known));
    let moving = ["فيديو", "صور", "بالفيديو", "video", "photos"].contains(&credit.trim());
    // A paragraph of a news agency may close with a credit, too; a caption stands at the top and is shorter.
    let caption = match ended {
        true => at < TOP && line.words <= LONGEST_PHRASE_LINE,
        false => known && line.words < 20 || (0 < at && at < TOP),
    };
    short && caption && !text.is_empty() && !moving
}

/// "… Photograph: Ada Example/The Post": a label and a few words end the line.
fn ends_in_credit(key: &str) -> bool {
    if !CREDIT_LABELS.stand_in(key) {
        return false;
    }
    let credit = CREDIT_LABELS.iter().find_map(|label| key.rsplit_once(label));
    credit.is_some_and(|(text, maker)| {
        let fresh = text.is_empty() || text.ends_with(|c: char| !is_letter_or_digit(c));
        fresh && (1..=6).contains(&maker.split_whitespace().count()) && !maker.trim_end().ends_with('.')
    })
}

/// Section names, bylines, date lines: short lines of a known shape.
fn is_label(line: &Line) -> bool {
    let key = line.key.as_str();
    let byline = ["by ", "par ", "por ", "von "]
        .iter()
        .any(|by| key.strip_prefix(by).is_some_and(|_| is_names(line.text)));
    (byline && line.words <= 7) || is_dateline(line) || is_clock(line) || is_strip(line)
}

/// "HARBOUR, March 4 (HPA)": a place and a day, with the agency in brackets.
fn is_signed_day(line: &Line) -> bool {
    let mut words = line.key.split(|c: char| !is_letter_or_digit(c));
    line.words <= 6
        && line.key.ends_with(')')
        && line.key.contains(|c: char| c.is_ascii_digit())
        && words.any(|word| CALENDAR.contains(&word))
}

/// "4 March 2031 | Harbour | 6 min read": short items between bars or dots, a date or a reading time among them.
fn is_strip(line: &Line) -> bool {
    let items: Vec<&str> = line.key.split(['|', '•', '·']).map(str::trim).collect();
    let short = |item: &&str| item.split_whitespace().count() <= 5;
    let dated = |item: &&str| {
        let mut words = item.split_whitespace();
        item.contains(|c: char| c.is_ascii_digit())
            && words.any(|word| CALENDAR.contains(&word) || is_reading_time(word))
    };
    items.len() > 1 && !line.stops && items.iter().all(short) && items.iter().any(dated)
}

fn is_reading_time(word: &str) -> bool {
    ["min", "minute", "minutes", "mins", "دقائق", "دقيقه"].contains(&word)
}

/// "By Ada Example": every word after the first begins with a capital.
fn is_names(text: &str) -> bool {
    let mut words = text
        .split_whitespace()
        .skip(1)
        .filter(|word| !matches!(*word, "and" | "et" | "y" | "e" | "und" | "de" | "in"))
        .peekable();
    words.peek().is_some() && words.all(|word| word.starts_with(char::is_uppercase)) && !text.ends_with('.')
}

/// «اسم الصحيفة – المدينة»: two names of at most three words each with a dash between them, and nothing else.
fn is_dateline(line: &Line) -> bool {
    if line.words > 7 || line.stops {
        return false;
    }
    let mut parts = line.key.split(" - ");
    let (Some(first), Some(second), None) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let name = |part: &str| {
        let words = part.split_whitespace().count();
        (1..=3).contains(&words) && part.chars().all(|c| is_letter(c) || c.is_whitespace())
    };
    let agency =
        |part: &str| ["وكالات", "واس", "رويترز", "متابعات", "خاص", "reuters", "afp", "ap"].contains(&part.trim());
    name(first) && name(second) && (agency(first) || agency(second) || line.words <= 5)
}

/// "17:26 ت م", "26/1/2031", "January 26, 2031 - 10:30": a date or an hour and next to nothing else.
fn is_clock(line: &Line) -> bool {
    let found = words(&line.key);
    let numbers = found.iter().filter(|word| word.kind == WordKind::Number).count();
    let letters = found.iter().filter(|word| word.kind == WordKind::Letters).count();
    let dated =
        line.key.contains(':') || line.key.contains('/') || found.iter().any(|word| is_year(word.span.of(&line.key)));
    // "المدينة 25 شوال 1452 هـ الموافق 26 يناير 2031 م": one day in two calendars.
    if numbers >= 4 && letters <= 9 && line.key.contains("الموافق") && !line.stops {
        return true;
    }
    (1..=6).contains(&numbers)
        && letters <= 3
        && dated
        && !line.stops
        && line.key.starts_with(|c: char| c.is_ascii_digit() || is_letter(c))
        && (letters == 0
            || found
                .iter()
                .any(|word| word.kind == WordKind::Letters && CALENDAR.contains(&word.span.of(&line.key))))
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}

/// Whether `line` links to one other article in the midst of this one: «اقرأ أيضا: الفيضان يغلق ثلاث طرق».
fn links_to_one(line: &Line, reason: Option<SetAside>) -> bool {
    let names_it = line
        .key
        .trim_end_matches([':', ' ', '-', '|'])
        .contains([':', '-', '|']);
    reason == Some(SetAside::Related) && names_it
}

/// The lines that follow a "related articles" line, as long as they read as titles.
fn after_related(lines: &[Line], out: &mut [Option<SetAside>]) {
    let mut within = false;
    for (line, reason) in lines.iter().zip(out) {
        if *reason == Some(SetAside::Related) && !links_to_one(line, *reason) {
            within = true;
        } else if *reason == Some(SetAside::Symbols) {
            // × closes one box and opens another.
            within = false;
        } else if within && reason.is_none() {
            within = line.words < 2 * SHORTEST_BODY && !line.stops;
            *reason = within.then_some(SetAside::Related);
        }
    }
}

/// From so many words on, a line after the page's end still counts as the article's.
const SHORTEST_BODY: usize = 12;
/// A sentence, which ends in a full stop, needs so many only: titles and buttons end in none.
const SHORTEST_SENTENCE: usize = 2;

/// Whether `line` is the article's though it stand after the page's end.
fn is_body(line: &Line) -> bool {
    let asks = line.text.ends_with(['?', '؟', '!', '？', '！']);
    let sentence = line.stops && line.words >= if asks { SHORTEST_BODY - 2 } else { SHORTEST_SENTENCE };
    line.is_prose() || sentence || line.words >= 2 * SHORTEST_BODY
}

/// What follows the first share, related or donation line after the last paragraph of the article is furniture too.
fn page_end(lines: &[Line], out: &mut [Option<SetAside>]) {
    let is_own = |(line, reason): (&Line, &Option<SetAside>)| reason.is_none() && is_body(line);
    let last = lines.iter().zip(out.iter()).rposition(is_own);
    let from = last.map_or(lines.len(), |last| last + 1);
    let marks =
        |reason: &Option<SetAside>| matches!(reason, Some(SetAside::Share | SetAside::Related | SetAside::Donation));
    let ends = |(line, reason): (&Line, &Option<SetAside>)| marks(reason) && !links_to_one(line, *reason);
    let Some(first) = lines.iter().zip(out.iter()).skip(from).position(ends) else {
        return;
    };
    let tail = out.get_mut(from + first..).unwrap_or_default();
    // A line without a reason of its own takes the one of the next line that has one, else of the last before it.
    let mut known = tail.iter().rev().copied().find(marks).flatten();
    for reason in tail.iter_mut().rev() {
        match reason {
            Some(own) if marks(&Some(*own)) => known = Some(*own),
            Some(_) => {}
            None => *reason = known,
        }
    }
}
