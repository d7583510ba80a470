//! From the browser's files, and from lists of articles beside the page, to what the engine reads.
//!
//! A list is `index.json`, of articles that lie beside it:
//!
//! ```json
//! [{"file": "a.txt", "outlet": "The Beacon", "title": "…", "date": "2025-11-13", "address": "https://…"}]
//! ```
//!
//! It may also stand under `"articles"`. Only `file` is needed.

use leptos::task::spawn_local;
use muqabala_engine::order;

use super::read::Incoming;
use super::store::Store;
use crate::platform::assets::{self, Missing};
use crate::platform::files::{Dropped, File, Unreadable};
use crate::platform::json::{self, Entry, NotAList};

/// The largest file that is read, in bytes: a tab has little more memory for a text and its copies.
const LARGEST: u64 = 200 << 20;

/// The set of articles that somebody put beside the page.
const BESIDE: &str = "articles/index.json";

/// The name that makes a file a list of the others.
const LIST: &str = "index.json";

impl Store {
    /// Reads the files that the reader opened.
    pub fn take_files(self, files: Vec<File>) {
        spawn_local(async move { self.read_all(files).await });
    }

    /// Reads what the reader dropped, folders and all.
    pub fn take_drop(self, dropped: Dropped) {
        spawn_local(async move {
            let files = match dropped.files().await {
                Ok(files) if files.is_empty() => {
                    self.warn(|words| words.notice_no_files().to_owned());
                    return;
                }
                Ok(files) => files,
                Err(files) => {
                    self.warn(|words| words.notice_folder_unreadable().to_owned());
                    files
                }
            };
            self.read_all(files).await;
        });
    }

    /// Puts the shipped exercise in the language `tag` on the shelf.
    pub fn take_exercise(self, tag: &'static str) {
        spawn_local(async move {
            let list = format!("examples/{tag}/{LIST}");
            if !self.load_list(&list, true).await {
                self.warn(move |words| words.notice_index_absent(&list));
            }
        });
    }

    /// Puts the set beside the page on the shelf, where there is one.
    pub(super) fn take_set_beside(self) {
        spawn_local(async move {
            self.load_list(BESIDE, false).await;
        });
    }

    async fn read_all(self, files: Vec<File>) {
        let fetching = self.fetch(files.len());
        let mut read = Vec::with_capacity(files.len());
        for file in files {
            let name = file.name();
            if file.size() > LARGEST {
                let megabytes = |bytes: u64| bytes.div_ceil(1 << 20) as usize;
                let size = megabytes(file.size());
                self.warn(move |words| words.notice_too_large(megabytes(LARGEST), size, &name));
                continue;
            }
            match file.bytes().await {
                Ok(bytes) => read.push((name, bytes)),
                Err(Unreadable) => self.warn(move |words| words.notice_unreadable(&name)),
            }
            if !self.is_wanted(fetching) {
                return;
            }
        }
        let files = self.with_lists(read);
        self.load(fetching, files);
    }

    /// Takes the lists out of `files`, and gives the others what a list says of them.
    fn with_lists(self, files: Vec<(String, Vec<u8>)>) -> Vec<Incoming> {
        let (lists, others): (Vec<_>, Vec<_>) = files.into_iter().partition(|(name, _)| name == LIST);
        let mut entries: Vec<Entry> = lists
            .iter()
            .flat_map(|(name, bytes)| self.parse_list(name, bytes))
            .collect();
        let mut incoming: Vec<(Option<usize>, Incoming)> = Vec::with_capacity(others.len());
        for (name, bytes) in others {
            let place = entries.iter().position(|entry| base_name(&entry.file) == name);
            let entry = place.map(|place| std::mem::take(&mut entries[place]));
            incoming.push((
                place,
                Incoming {
                    name,
                    bytes,
                    entry,
                    exercise: false,
                },
            ));
        }
        for missing in entries.into_iter().filter(|entry| !entry.file.is_empty()) {
            self.warn(move |words| words.notice_index_missing(&missing.file, LIST));
        }
        // In the list's order; what no list names comes last.
        order::by_key(&mut incoming, |(place, _)| place.unwrap_or(usize::MAX));
        incoming.into_iter().map(|(_, incoming)| incoming).collect()
    }

    /// Loads the list at `path` beside the page, and the articles that it names; says whether it is there.
    async fn load_list(self, path: &str, exercise: bool) -> bool {
        let Ok(bytes) = assets::load(path).await else {
            return false;
        };
        let folder = path.strip_suffix(LIST).unwrap_or_default();
        let entries = self.parse_list(path, &bytes);
        let fetching = self.fetch(entries.len());
        let mut incoming = Vec::new();
        for entry in entries {
            let name = entry.file.clone();
            match assets::load(&format!("{folder}{}", encoded(&name))).await {
                Ok(bytes) => incoming.push(Incoming {
                    name,
                    bytes,
                    entry: Some(entry),
                    exercise,
                }),
                Err(Missing::NotThere | Missing::Unreachable) => {
                    let list = path.to_owned();
                    self.warn(move |words| words.notice_index_missing(&name, &list));
                }
            }
            if !self.is_wanted(fetching) {
                break;
            }
        }
        self.load(fetching, incoming);
        true
    }

    fn parse_list(self, path: &str, bytes: &[u8]) -> Vec<Entry> {
        let path = path.to_owned();
        match json::entries(&String::from_utf8_lossy(bytes)) {
            Ok(entries) => {
                let (entries, nameless) = sift(entries);
                for number in nameless {
                    let path = path.clone();
                    self.warn(move |words| words.notice_index_entry(number, &path));
                }
                return entries;
            }
            Err(NotAList::Broken(why)) => self.warn(move |words| words.notice_index_broken(&path, &why)),
            Err(NotAList::Other) => self.warn(move |words| words.notice_index_other(&path)),
        }
        Vec::new()
    }
}

fn base_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// A relative address as a URL writes it.
fn encoded(path: &str) -> String {
    path.split('/')
        .map(|part| String::from(js_sys::encode_uri_component(part)))
        .collect::<Vec<_>>()
        .join("/")
}

/// The entries that name a file beside the list, and the numbers, from 1, of those that do not.
fn sift(entries: Vec<Entry>) -> (Vec<Entry>, Vec<usize>) {
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
