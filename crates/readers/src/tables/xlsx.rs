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
                "si" => out.push(std::mem::take(&mut current)),
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
                            value.clone()
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

/// The column of a cell: 27 of `AB7`.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_uppercase).take(4);
    letters.fold(None, |column: Option<usize>, letter| {
        Some(column.map_or(0, |it| (it + 1) * 26) + usize::from(letter - b'A'))
    })
}
