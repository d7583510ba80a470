//! `index.json`: a list of articles that lie beside it.
//!
//! ```json
//! [{"file": "a.txt", "outlet": "The Beacon", "title": "…", "date": "2025-11-13", "address": "https://…"}]
//! ```
//!
//! The list may also stand under `"articles"`. Only `file` is needed. The browser reads the JSON itself
//! ([`crate::platform::json`]).

/// One article of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Where it lies, relative to the list; empty if the list does not say.
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

/// The entries that name a file beside the list, and the numbers, from 1, of those that do not.
#[must_use]
pub fn sift(entries: Vec<Entry>) -> (Vec<Entry>, Vec<usize>) {
    let nameless = entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| !lies_beside(&entry.file));
    let nameless = nameless.map(|(index, _)| index + 1).collect();
    (
        entries.into_iter().filter(|entry| lies_beside(&entry.file)).collect(),
        nameless,
    )
}

/// Whether `file` is a place beside the list or below it: nothing else is ever asked for.
fn lies_beside(file: &str) -> bool {
    !file.contains(':') && file.split(['/', '\\']).all(|part| !part.is_empty() && part != "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_that_name_no_file_beside_the_list_are_numbered() {
        let files = ["a.txt", "", "https://x.example/a", "b/خبر.txt", "../a", "/a", "b//c"];
        let entry = |file: &&str| Entry {
            file: (*file).to_owned(),
            ..Entry::default()
        };
        let (entries, nameless) = sift(files.iter().map(entry).collect());
        assert_eq!(
            entries.iter().map(|it| it.file.as_str()).collect::<Vec<_>>(),
            ["a.txt", "b/خبر.txt"]
        );
        assert_eq!(nameless, [2, 3, 5, 6, 7]);
    }
}
