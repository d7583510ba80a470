//! A table as a sheet.

use super::MAIN;
use super::styles::{Format, number};
use crate::draft::Run;
use crate::marks::{Line, mark};
use crate::pack::Xml;
use crate::tables::{Cell, Table};
use crate::words::Words;
use muqabala_engine::text::is_rtl;

/// Has Arabic letters and is there on every system, or one of the same widths is.
pub const FONT: &str = "Arial";

/// The most that a cell holds, in UTF-16 units.
const LONGEST: usize = 32_767;

/// The sheet's part; `selected`: whether it is the one shown first.
pub fn write(table: &Table, words: &Words, selected: bool) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("worksheet", &[("xmlns", MAIN)]);
    xml.open("sheetPr", &[])
        .empty("pageSetUpPr", &[("fitToPage", "1")])
        .close();
    view(&mut xml, table.rtl, selected);
    xml.open("cols", &[]);
    for (at, (_, width)) in (1..).zip(&table.columns) {
        let (at, width) = (format!("{at}"), width.to_string());
        xml.empty(
            "col",
            &[("min", &at), ("max", &at), ("width", &width), ("customWidth", "1")],
        );
    }
    xml.close();
    xml.open("sheetData", &[]);
    xml.open("row", &[("r", "1")]);
    for (at, (name, _)) in table.columns.iter().enumerate() {
        let plain = [Run {
            text: name.clone(),
            mark: None,
        }];
        string(&mut xml, &place(0, at), Format::Head, is_rtl(name), &plain, words);
    }
    xml.close();
    for (row, cells) in (1..).zip(&table.rows) {
        xml.open("row", &[("r", &(row + 1).to_string())]);
        for (at, it) in cells.iter().enumerate() {
            cell(&mut xml, &place(row, at), it, words);
        }
        xml.close();
    }
    xml.close();
    if let Some(last) = table.columns.len().checked_sub(1) {
        xml.empty(
            "autoFilter",
            &[("ref", &format!("A1:{}", place(table.rows.len(), last)))],
        );
    }
    xml.empty("pageSetup", &[("orientation", "landscape"), ("fitToHeight", "0")]);
    xml.finish()
}

/// Which way the columns go; the first row and the first column stay in sight.
fn view(xml: &mut Xml, rtl: bool, selected: bool) {
    xml.open("sheetViews", &[]);
    xml.open(
        "sheetView",
        &[
            ("rightToLeft", if rtl { "1" } else { "0" }),
            ("tabSelected", if selected { "1" } else { "0" }),
            ("workbookViewId", "0"),
        ],
    );
    xml.empty(
        "pane",
        &[
            ("xSplit", "1"),
            ("ySplit", "1"),
            ("topLeftCell", "B2"),
            ("activePane", "bottomRight"),
            ("state", "frozen"),
        ],
    );
    xml.close().close();
}

fn cell(xml: &mut Xml, place: &str, cell: &Cell, words: &Words) {
    match cell {
        Cell::Number(it) => {
            xml.open("c", &[("r", place), ("s", &number(Format::Number, false).to_string())]);
            xml.element("v", &[], &it.to_string()).close();
        }
        Cell::Gap { text, rtl } => {
            let run = Run {
                text: (*text).to_owned(),
                mark: None,
            };
            string(xml, place, Format::Gap, *rtl, &[run], words);
        }
        Cell::Text { runs, rtl } => string(xml, place, Format::Text, *rtl, runs, words),
    }
}

fn string(xml: &mut Xml, place: &str, format: Format, rtl: bool, runs: &[Run], words: &Words) {
    if runs.iter().all(|run| run.text.is_empty()) {
        return;
    }
    let style = number(format, rtl).to_string();
    xml.open("c", &[("r", place), ("s", &style), ("t", "inlineStr")])
        .open("is", &[]);
    let runs = fitting(runs, words);
    if let [run] = &runs[..]
        && run.mark.is_none()
    {
        xml.element("t", &[("xml:space", "preserve")], &escaped(&run.text));
    } else {
        for run in &runs {
            rich(xml, run);
        }
    }
    xml.close().close();
}

fn rich(xml: &mut Xml, run: &Run) {
    xml.open("r", &[]);
    xml.open("rPr", &[]);
    let mut colour = "1A1A1A";
    if let Some(kind) = run.mark {
        let drawn = mark(kind);
        colour = drawn.colour;
        xml.empty("b", &[]);
        // A cell has no boxes and two lines: whatever has a box is underlined twice.
        match drawn.line {
            Line::Through => xml.empty("strike", &[]),
            Line::Box(_) | Line::Under("double") => xml.empty("u", &[("val", "double")]),
            Line::Under(_) => xml.empty("u", &[]),
        };
    }
    xml.empty("sz", &[("val", "11")]);
    xml.empty("color", &[("rgb", &format!("FF{colour}"))]);
    xml.empty("rFont", &[("val", FONT)]).close();
    xml.element("t", &[("xml:space", "preserve")], &escaped(&run.text))
        .close();
}

/// `runs` as far as a cell holds them; where it does not, a note says so.
fn fitting(runs: &[Run], words: &Words) -> Vec<Run> {
    let length = |text: &str| text.encode_utf16().count();
    if runs.iter().map(|run| length(&run.text)).sum::<usize>() <= LONGEST {
        return runs.to_vec();
    }
    let note = format!(" … [{}]", words.cut);
    let mut left = LONGEST - length(&note);
    let mut out = Vec::new();
    for run in runs {
        let mut kept = run.clone();
        kept.text.clear();
        for c in run.text.chars() {
            let Some(rest) = left.checked_sub(c.len_utf16()) else {
                break;
            };
            left = rest;
            kept.text.push(c);
        }
        let whole = kept.text.len() == run.text.len();
        out.push(kept);
        if !whole {
            break;
        }
    }
    out.push(Run { text: note, mark: None });
    out
}

/// `text` without what would be read as a character by its number (`_x0041_`).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        let code = after.get(..5).unwrap_or_default();
        let is_code = code.ends_with('_') && code.chars().take(4).all(|c| c.is_ascii_hexdigit());
        out += before;
        out += if is_code { "_x005F_x" } else { "_x" };
        rest = after;
    }
    out + rest
}

/// What a cell is called: row 0 and column 27 is `AB1`.
fn place(row: usize, column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        letters.push(b'A' + u8::try_from(left % 26).unwrap_or_default());
        left /= 26;
    }
    letters.reverse();
    format!("{}{}", String::from_utf8_lossy(&letters), row + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn cells_are_called_as_spreadsheets_call_them() {
        assert_eq!(place(0, 0), "A1");
        assert_eq!(place(1, 25), "Z2");
        assert_eq!(place(0, 27), "AB1");
        assert_eq!(place(9, 702), "AAA10");
    }

    #[test]
    fn what_looks_like_a_characters_number_is_escaped() {
        assert_eq!(escaped("a_x0041_b_x"), "a_x005F_x0041_b_x");
        assert_eq!(escaped("snake_xylophone"), "snake_xylophone");
    }

    #[test]
    fn a_text_that_is_too_long_ends_in_a_note() {
        let long = Run {
            text: "ق".repeat(LONGEST + 1),
            mark: None,
        };
        let cut = fitting(&[long], Language::English.words());
        let text: String = cut.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(text.encode_utf16().count(), LONGEST);
        assert!(text.ends_with("[cut here: a cell holds no more]"));
    }
}
