//! What is known of an article besides its text: lines such as `Title: …` at its top, and its file name.
//!
//! | at the top of the file | read as |
//! |---|---|
//! | `Title: Ferry resumes` | title |
//! | `المصدر: صحيفة الميناء` | outlet |
//! | `Date: 2031-01-26` | date |
//! | `URL: https://example.org/a` | address |

use super::lines::lines;
use crate::text::fold;
use crate::text::script::is_letter;
use crate::vocabulary::text_before;

/// What the lines at the top of a text say of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    pub title: String,
    pub outlet: String,
    pub date: String,
    pub address: String,
    /// One past the last byte of the header's lines; 0 where there are none.
    pub lines: usize,
}

/// More lines than this are not looked at.
const LONGEST_HEADER: usize = 8;

#[rustfmt::skip]
const FIELDS: &[(Field, &[&str])] = &[
    (Field::Title, &["title", "headline", "العنوان", "عنوان", "titre", "titulo", "titel", "titolo"]),
    (Field::Outlet, &["source", "outlet", "publisher", "publication", "site", "المصدر", "الناشر", "الموقع", "الصحيفه", "الوسيله", "fuente", "fonte", "quelle"]),
    (Field::Date, &["date", "published", "التاريخ", "تاريخ", "تاريخ النشر", "fecha", "data", "datum"]),
    (Field::Address, &["url", "link", "address", "الرابط", "رابط", "lien", "enlace"]),
    (Field::Other, &["author", "byline", "by", "language", "section", "الكاتب", "الكاتبه", "بقلم", "القسم", "اللغه"]),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Title,
    Outlet,
    Date,
    Address,
    Other,
}

/// Reads the header: consecutive `name: value` lines with known names. One such line alone counts only if it gives a
/// title or an address: an article may well begin «المصدر: …».
pub(super) fn read(text: &str) -> Header {
    let top = text
        .char_indices()
        .nth(4000)
        .map_or(text, |(end, _)| text_before(text, end));
    let mut header = Header::default();
    let mut fields = Vec::new();
    for line in lines(top).take(LONGEST_HEADER) {
        let Some((field, value)) = field_of(line.text) else {
            break;
        };
        let slot = match field {
            Field::Title => Some(&mut header.title),
            Field::Outlet => Some(&mut header.outlet),
            Field::Date => Some(&mut header.date),
            Field::Address => Some(&mut header.address),
            Field::Other => None,
        };
        if let Some(slot) = slot.filter(|slot| slot.is_empty()) {
            value.clone_into(slot);
        }
        fields.push(field);
        header.lines = line.span.end;
    }
    let sure = fields.len() > 1 || matches!(fields.first(), Some(Field::Title | Field::Address));
    if sure { header } else { Header::default() }
}

fn field_of(line: &str) -> Option<(Field, &str)> {
    let (name, value) = line.split_once([':', '：'])?;
    let (name, value) = (fold(name.trim_matches(['*', '#', ' ', '-'])), value.trim());
    let known = FIELDS.iter().find(|(_, names)| names.contains(&name.trim()))?;
    (!value.is_empty() && value.chars().count() < 400).then_some((known.0, value))
}

/// The outlet that a file name gives: `outlet - title.txt`, `outlet_2031-01-26.txt`, else the name without its ending.
#[must_use]
pub fn outlet_of_name(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = file
        .rsplit_once('.')
        .filter(|(stem, _)| !stem.is_empty())
        .map_or(file, |(stem, _)| stem);
    let first = stem
        .split(" - ")
        .next()
        .unwrap_or(stem)
        .split("__")
        .next()
        .unwrap_or(stem);
    let spaced = first.replace('_', " ");
    let words: Vec<&str> = spaced.split_whitespace().filter(|word| !is_date(word)).collect();
    if words.is_empty() {
        stem.trim().to_owned()
    } else {
        words.join(" ")
    }
}

/// `2031-01-26`, `20310126`, `2031.1.26`.
fn is_date(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    digits >= 6 && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '.'))
}

/// The title that a file name gives after its outlet: `outlet - title.txt`.
pub(super) fn title_of_name(name: &str) -> Option<String> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let (_, title) = stem.split_once(" - ")?;
    (title.split_whitespace().count() > 2).then(|| title.trim().to_owned())
}

/// The host of an address, without `www.`.
pub(super) fn host(address: &str) -> Option<&str> {
    let host = address.split_once("://")?.1.split(['/', '?', '#', ':']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.contains('.').then_some(host)
}

/// The agency that a first paragraph begins with: «وكالة كذا/ أعلنت …», "PORT CITY (Agency) - The …".
pub(super) fn slug(text: &str) -> Option<String> {
    let top: String = text.chars().take(200).collect();
    let line = top.trim_start().lines().next()?;
    let (before, after) = line.split_once('/')?;
    let words = before.split_whitespace().count();
    let letters = before.chars().all(|c| is_letter(c) || c.is_whitespace());
    let spaced = after.starts_with(char::is_whitespace) && !before.ends_with(char::is_whitespace);
    ((1..=3).contains(&words) && letters && spaced).then(|| before.trim().to_owned())
}
