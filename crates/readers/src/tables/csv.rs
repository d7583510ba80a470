//! Comma- and tab-separated values.

use crate::limits;

/// The separators that occur.
const SEPARATORS: [char; 4] = ['\t', ',', ';', '|'];

/// The rows of `text`, and whether all were read.
pub fn rows(text: &str) -> (Vec<Vec<String>>, bool) {
    let text = text.trim_start_matches('\u{FEFF}');
    // Excel's own first line, which names the separator.
    let said = text
        .lines()
        .next()
        .and_then(|line| line.trim().strip_prefix("sep="))
        .and_then(|it| it.chars().next());
    let text = if said.is_some() {
        text.split_once('\n').map_or("", |(_, rest)| rest)
    } else {
        text
    };
    let separator = said.or_else(|| separator(text)).unwrap_or(',');
    let mut reader = Reader {
        separator,
        rows: Vec::new(),
        row: Vec::new(),
        cell: String::new(),
        quoted: false,
    };
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if reader.rows.len() >= limits::ROWS {
            return (reader.rows, false);
        }
        let doubled = reader.quoted && c == '"' && chars.peek() == Some(&'"');
        if doubled {
            chars.next();
        }
        reader.take(c, doubled);
    }
    reader.end_row();
    (reader.rows, true)
}

/// The separator that the first row holds most of, outside of quotation marks; none where it holds none.
fn separator(text: &str) -> Option<char> {
    let mut counts = [0_usize; SEPARATORS.len()];
    let mut quoted = false;
    for c in text.chars().take(20_000) {
        match c {
            '"' => quoted = !quoted,
            '\n' if !quoted => break,
            _ if quoted => {}
            _ => {
                for (count, separator) in counts.iter_mut().zip(SEPARATORS) {
                    *count += usize::from(c == separator);
                }
            }
        }
    }
    let best = counts
        .iter()
        .zip(SEPARATORS)
        .max_by_key(|(count, separator)| (**count, *separator == '\t'))?;
    (*best.0 > 0).then_some(best.1)
}

struct Reader {
    separator: char,
    rows: Vec<Vec<String>>,
    row: Vec<String>,
    cell: String,
    quoted: bool,
}

impl Reader {
    fn take(&mut self, c: char, doubled: bool) {
        match c {
            '"' if doubled => self.cell.push('"'),
            '"' if self.quoted => self.quoted = false,
            '"' if self.cell.trim().is_empty() => {
                self.cell.clear();
                self.quoted = true;
            }
            c if self.quoted => self.cell.push(c),
            c if c == self.separator => self.end_cell(),
            '\n' => self.end_row(),
            '\r' => {}
            c => self.cell.push(c),
        }
    }

    fn end_cell(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        if self.row.len() < limits::COLUMNS {
            self.row.push(cell);
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        let row = std::mem::take(&mut self.row);
        if row.iter().any(|cell| !cell.trim().is_empty()) {
            self.rows.push(row);
        }
    }
}
