//! A table as text that spreadsheets open: UTF-8 with a byte order mark, commas, every field in quotation marks.
//!
//! No `sep=` line: Excel would stop looking at the byte order mark. A field that a spreadsheet would take for a formula is
//! kept from it by an apostrophe; a negative number is left alone.

use crate::tables::{Cell, Table};

/// The bytes of `table`.
pub fn write(table: &Table) -> Vec<u8> {
    let mut out = String::from("\u{FEFF}");
    line(&mut out, table.columns.iter().map(|(name, _)| field(name)));
    for row in &table.rows {
        line(&mut out, row.iter().map(of_cell));
    }
    out.into_bytes()
}

fn line(out: &mut String, fields: impl Iterator<Item = String>) {
    let fields: Vec<String> = fields.collect();
    *out += &fields.join(",");
    *out += "\r\n";
}

fn of_cell(cell: &Cell) -> String {
    match cell {
        Cell::Text { runs, .. } => field(&runs.iter().map(|run| run.text.as_str()).collect::<String>()),
        Cell::Number(number) => format!("\"{number}\""),
        Cell::Gap { text, .. } => field(text),
    }
}

fn field(text: &str) -> String {
    let mut letters = text.chars();
    let formula = match letters.next() {
        Some('=' | '+' | '@' | '\t' | '\r') => true,
        Some('-') => !letters.next().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    };
    let lines: Vec<&str> = text.lines().collect();
    let text = lines.join(" ¶ ").replace('"', "\"\"");
    format!("\"{}{text}\"", if formula { "'" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn a_text_is_never_a_formula_and_a_number_stays_one() {
        let check = |text: &str, expected: &str| assert_eq!(field(text), format!("\"{expected}\""));
        check("=1+1", "'=1+1");
        check("+20 2", "'+20 2");
        check("@name", "'@name");
        check("- قال", "'- قال");
        check("-3.5", "-3.5");
        check("قال \"نعم\"\nثم", "قال \"\"نعم\"\" ¶ ثم");
    }
}
