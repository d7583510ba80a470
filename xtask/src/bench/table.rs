//! Figures as Markdown.

use std::fs;
use std::path::Path;

/// A table with a heading, and sentences under it.
pub struct Table {
    title: String,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    remarks: Vec<String>,
}

impl Table {
    /// A table without rows.
    pub fn new(title: &str, first: &str, others: &[&str]) -> Self {
        let head = [first].iter().chain(others).map(|&it| it.to_owned()).collect();
        Self {
            title: title.to_owned(),
            head,
            rows: Vec::new(),
            remarks: Vec::new(),
        }
    }

    /// Adds a row.
    pub fn row(&mut self, name: &str, mut cells: Vec<String>) {
        cells.insert(0, name.to_owned());
        self.rows.push(cells);
    }

    /// Adds a sentence under the table, once.
    pub fn remark(&mut self, sentence: &str) {
        if !sentence.is_empty() && self.remarks.iter().all(|it| it != sentence) {
            self.remarks.push(sentence.to_owned());
        }
    }

    /// As Markdown.
    pub fn markdown(&self) -> String {
        let mut text = format!("### {}\n\n", self.title);
        if !self.rows.is_empty() {
            let rule = vec!["---:".to_owned(); self.head.len()];
            for line in [&self.head, &rule].into_iter().chain(&self.rows) {
                text += &format!("| {} |\n", line.join(" | "));
            }
            text.push('\n');
        }
        for remark in &self.remarks {
            text += &format!("{remark}\n\n");
        }
        text
    }
}

/// Seconds, for people.
pub fn time(seconds: f64) -> String {
    if seconds < 0.001 {
        format!("{:.0} µs", seconds * 1e6)
    } else if seconds < 1.0 {
        format!("{:.1} ms", seconds * 1e3)
    } else {
        format!("{seconds:.2} s")
    }
}

/// A ratio.
pub fn times(ratio: f64) -> String {
    if ratio < 10.0 {
        format!("{ratio:.2}×")
    } else {
        format!("{ratio:.0}×")
    }
}

/// Megabytes, where they are known.
pub fn memory(megabytes: Option<f64>) -> String {
    megabytes.map_or_else(|| "–".to_owned(), |it| format!("{it:.0} MB"))
}

const END: &str = "<!-- to here -->\n";

/// Puts `text` into the document at `path`, between the marks of `cargo xtask TASK --write`.
///
/// # Errors
/// Where there is no such document, or no marks in it.
pub fn write(path: &Path, task: &str, text: &str) -> Result<(), String> {
    let name = path.display();
    let start = format!("<!-- cargo xtask {task} --write: from here -->\n");
    let document = fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
    let (before, rest) = document
        .split_once(&start)
        .ok_or_else(|| format!("{name}: the first mark is missing"))?;
    let (_, after) = rest
        .split_once(END)
        .ok_or_else(|| format!("{name}: the second mark is missing"))?;
    fs::write(path, format!("{before}{start}{text}{END}{after}")).map_err(|error| format!("{name}: {error}"))
}
