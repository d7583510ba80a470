//! A folder of articles as the set that the page loads at its start: `articles/index.json` and the files it names.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

/// What is served under `articles/` for the files of `folder`, by path relative to the page.
///
/// An `index.json` of the folder is taken as it is. Without one, the list is made of the folder's visible files in
/// the order of their names; outlet and title are then for the page to guess, which it does from name and text.
///
/// # Errors
/// Where the folder cannot be read or has no file.
pub fn listed(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, String> {
    let shown = folder.display();
    let entries = fs::read_dir(folder).map_err(|error| format!("{shown} cannot be read: {error}"))?;
    let mut paths: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    paths.sort();
    let mut set = BTreeMap::new();
    let mut list = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let bytes = fs::read(&path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
        list.push(json!({ "file": name }));
        set.insert(format!("articles/{name}"), bytes);
    }
    if set.is_empty() {
        return Err(format!(
            "{shown} has no files in it; put each article there as one text file"
        ));
    }
    let made = json!({ "articles": Value::Array(list) }).to_string();
    set.entry("articles/index.json".into())
        .or_insert_with(|| made.into_bytes());
    Ok(set)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_a_list_gets_one() {
        let set = listed(&repository_file("public/examples/en")).expect("the examples are there");
        assert!(set.contains_key("articles/index.json") && set.len() > 2);
        let made = listed(&repository_file("style")).expect("a folder of files");
        let index: Value = serde_json::from_slice(&made["articles/index.json"]).expect("JSON");
        assert_eq!(index["articles"][0]["file"], "base.css");
    }

    #[test]
    fn an_unreadable_folder_is_named() {
        let why = listed(Path::new("no/such/folder")).expect_err("there is none");
        assert!(why.contains("no/such/folder"), "{why}");
    }

    fn repository_file(name: &str) -> PathBuf {
        crate::repository::top().join(name)
    }
}
