//! Excel's workbooks: the rows of the first sheet that holds articles.

use crate::archive::Archive;
use crate::limits;
use crate::xml::{Event, Reader, local};

/// Whether an archive is a workbook.
pub fn is_xlsx(archive: &Archive) -> bool {
    sheets(archive).next().is_some()
}

fn sheets<'a>(archive: &'a Archive) -> impl Iterator<Item = &'a str> {
    let names = archive.entries.iter().map(|entry| entry.name.as_str());
    names.filter(|name| name.contains("worksheets/") && name.ends_with(".xml"))
}

/// The rows of each sheet.
pub fn rows(archive: &Archive) -> Vec<Vec<Vec<String>>> {
    let part = |name: &str| {
        archive
            .file(name)
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    };
    let shared = archive
        .entries
        .iter()
        .find(|entry| entry.name.ends_with("sharedStrings.xml"));
    let shared = shared
        .and_then(|entry| part(&entry.name))
        .map(|text| strings(&text))
        .unwrap_or_default();
    sheets(archive)
        .filter_map(part)
        .map(|text| sheet(&text, &shared))
        .collect()
}

/// The strings that cells name by number; what is written above a word to say how it sounds is left out.
fn strings(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let (mut current, mut inside, mut phonetic) = (String::new(), false, false);
    for event in Reader::new(text) {
        match event {
            Event::Start(tag) => match local(tag.name) {
                "si" => current.clear(),
                "t" => inside = true,
                "rPh" => phonetic = true,
                _ => {}
            },
            Event::End(name) => match local(name) {
                "si" => out.push(unescaped(&std::mem::take(&mut current))),
                "t" => inside = false,
                "rPh" => phonetic = false,
                _ => {}
            },
            Event::Text(text) if inside && !phonetic => current.push_str(&text),
            Event::Text(_) => {}
        }
    }
    out
}

fn sheet(text: &str, shared: &[String]) -> Vec<Vec<String>> {
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    let (mut column, mut kind, mut value, mut inside) = (0, String::new(), String::new(), false);
    for event in Reader::new(text) {
        match event {
            Event::Start(tag) => match local(tag.name) {
                "row" => row = Vec::new(),
                "c" => {
                    let place = tag.attribute("r").and_then(|place| column_of(&place));
                    column = place.unwrap_or(row.len());
                    kind = tag.attribute("t").unwrap_or_default().into_owned();
                    value.clear();
                }
                "v" | "t" => inside = true,
                _ => {}
            },
            Event::End(name) => match local(name) {
                "v" | "t" => inside = false,
                "c" if column < limits::COLUMNS => {
                    row.resize(row.len().max(column + 1), String::new());
                    if let Some(cell) = row.get_mut(column) {
                        let string = value.trim().parse().ok().and_then(|at: usize| shared.get(at));
                        *cell = if kind == "s" {
                            string.cloned().unwrap_or_default()
                        } else {
                            unescaped(&value)
                        };
                    }
                }
                "row" if rows.len() < limits::ROWS => rows.push(std::mem::take(&mut row)),
                _ => {}
            },
            Event::Text(text) if inside => value.push_str(&text),
            Event::Text(_) => {}
        }
    }
    rows.retain(|row: &Vec<String>| row.iter().any(|cell| !cell.trim().is_empty()));
    rows
}

/// `text` with the characters that Excel writes by their numbers: `_x000A_` is a line break, `_x005F_` an underscore.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        let is_code = |code: &&str| code.bytes().all(|it| it.is_ascii_hexdigit()) && after.get(4..5) == Some("_");
        let code = after.get(..4).filter(is_code);
        let letter = code.and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        out += before;
        match letter.zip(after.get(5..)) {
            Some((letter, behind)) => {
                out.push(letter);
                rest = behind;
            }
            None => {
                out += "_x";
                rest = after;
            }
        }
    }
    out + rest
}

/// The column of a cell: 27 of `AB7`.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_uppercase).take(4);
    letters.fold(None, |column: Option<usize>, letter| {
        Some(column.map_or(0, |it| (it + 1) * 26) + usize::from(letter - b'A'))
    })
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn characters_written_by_their_numbers_are_read() {
        assert_eq!(unescaped("a_x000A_b_x005F_x0041_"), "a\nb_x0041_");
        assert_eq!(unescaped("snake_xylophone_x00"), "snake_xylophone_x00");
        assert_eq!(unescaped("_x00قق_"), "_x00قق_");
    }
}
