//! `index.json`: a list of articles that lie beside it.
//!
//! ```json
//! [{"file": "a.txt", "outlet": "The Beacon", "title": "…", "date": "2025-11-13", "address": "https://…"}]
//! ```
//!
//! The list may also stand under `"articles"`, with a `"title"` of its own. Only `file` is needed.

use serde::Deserialize;
use serde_json::Value;

/// One article of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// Where it lies, relative to the list.
    pub file: String,
    /// Who published it; empty if the list does not say.
    pub outlet: String,
    /// Its title; empty if the list does not say.
    pub title: String,
    /// Its day; empty if the list does not say.
    pub date: String,
    /// Where it stood; empty if the list does not say.
    pub address: String,
}

/// What a list holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The entries that name a file.
    pub entries: Vec<Entry>,
    /// The numbers, from 1, of those that do not.
    pub nameless: Vec<usize>,
}

/// Where a list stops being one: line and column, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The line.
    pub line: usize,
    /// The column in it.
    pub column: usize,
}

impl Listing {
    /// Reads a list.
    ///
    /// # Errors
    /// Where it is not JSON, or no list.
    pub fn parse(source: &str) -> Result<Self, Broken> {
        let source = source.trim_start_matches('\u{feff}');
        let value: Value = serde_json::from_str(source).map_err(|why| Broken {
            line: why.line(),
            column: why.column(),
        })?;
        let items = match value {
            Value::Array(items) => items,
            Value::Object(mut fields) => match fields.remove("articles") {
                Some(Value::Array(items)) => items,
                _ => return Err(Broken { line: 1, column: 1 }),
            },
            _ => return Err(Broken { line: 1, column: 1 }),
        };
        let mut listing = Self::default();
        for (index, item) in items.into_iter().enumerate() {
            match serde_json::from_value::<Entry>(item) {
                Ok(entry) if lies_beside(&entry.file) => listing.entries.push(entry),
                _ => listing.nameless.push(index + 1),
            }
        }
        Ok(listing)
    }
}

/// Whether `file` is a place beside the list or below it: nothing else is ever asked for.
fn lies_beside(file: &str) -> bool {
    let parts = || file.split(['/', '\\']);
    !file.is_empty() && !file.contains(':') && parts().all(|part| !part.is_empty() && part != "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(source: &str) -> Vec<String> {
        Listing::parse(source)
            .expect("a list")
            .entries
            .into_iter()
            .map(|entry| entry.file)
            .collect()
    }

    #[test]
    fn a_list_is_read_bare_or_under_articles() {
        assert_eq!(
            files(r#"[{"file":"a.txt","outlet":"أ"},{"file":"b/c.txt"}]"#),
            ["a.txt", "b/c.txt"]
        );
        assert_eq!(
            files("\u{feff}{\"title\":\"x\",\"articles\":[{\"file\":\"خبر.txt\"}]}"),
            ["خبر.txt"]
        );
    }

    #[test]
    fn entries_that_name_no_file_beside_the_list_are_numbered() {
        let source =
            r#"[{"outlet":"x"}, 3, {"file":"a.txt"}, {"file":"https://x.example/a"}, {"file":"../a"}, {"file":"/a"}]"#;
        assert_eq!(Listing::parse(source).expect("a list").nameless, [1, 2, 4, 5, 6]);
    }

    #[test]
    fn what_is_no_list_is_refused_with_the_place() {
        assert_eq!(Listing::parse("[\n{\"file\": }]"), Err(Broken { line: 2, column: 10 }));
        assert!(Listing::parse("<!DOCTYPE html>").is_err());
        assert!(Listing::parse("3").is_err());
        assert!(Listing::parse("").is_err());
    }
}
