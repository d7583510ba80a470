//! Files and pasted texts on their way to the shelf.
//!
//! Every file is read by the engine, off the page's thread. What cannot be added is told in a sentence that names the
//! file; all else is added at once, as one edit.

use std::sync::Arc;

use leptos::prelude::*;
use muqabala_engine::Notice;
use muqabala_engine::ingest::Article;

use super::article::{ArticleId, Loaded};
use super::pending::{Fetching, Reading, Waiting};
use super::store::Store;
use crate::platform::json::Entry;
use crate::platform::worker::Engine;

/// A file to read.
#[derive(Clone, Debug, Default)]
pub(super) struct Incoming {
    /// Its name, as the reader knows it.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// What a list of articles says of it.
    pub entry: Option<Entry>,
    /// Whether it belongs to a shipped exercise.
    pub exercise: bool,
}

impl Store {
    /// Notes that so many files are being fetched, to be handed to [`Store::load`].
    pub(super) fn fetch(self, files: usize) -> Fetching {
        let fetching = self.update_reading(|reading| reading.fetch(files));
        self.show_reading();
        fetching
    }

    /// Whether the reader still wants these files.
    pub(super) fn is_wanted(self, fetching: Fetching) -> bool {
        self.pending.with_value(|pending| pending.reading.is_wanted(fetching))
    }

    /// Reads what was fetched and puts it on the shelf, unless the reader gave it up.
    pub(super) fn load(self, fetching: Fetching, files: Vec<Incoming>) {
        if !self.update_reading(|reading| reading.fetched(fetching)) {
            return;
        }
        let mut asked = Vec::with_capacity(files.len());
        for Incoming {
            name,
            bytes,
            entry,
            exercise,
        } in files
        {
            let id = ArticleId(self.next_number());
            asked.push((id.0, name.clone(), bytes));
            let waiting = Waiting {
                id,
                name,
                entry,
                exercise,
            };
            self.update_reading(|reading| reading.ask(waiting));
        }
        self.show_reading();
        self.with_engine(|engine| engine.read(asked));
    }

    /// Puts a pasted text on the shelf.
    pub fn paste(self, text: &str) {
        if text.trim().is_empty() {
            return self.warn(|words| words.notice_paste_empty().to_owned());
        }
        let number = self.articles.with_untracked(Vec::len) + 1;
        let name = self.words_untracked().load_pasted(number);
        let name = name.replace(['\u{2068}', '\u{2069}'], "");
        let pasted = Incoming {
            name,
            bytes: text.as_bytes().to_vec(),
            ..Incoming::default()
        };
        self.load(self.fetch(1), vec![pasted]);
    }

    /// What the engine read of a file.
    pub(super) fn read(self, number: u32, article: Article, fingerprint: u64, text: Arc<str>, notices: &[Notice]) {
        let Some(file) = self.update_reading(|reading| reading.take(ArticleId(number))) else {
            return;
        };
        for notice in notices {
            let (name, notice) = (file.name.clone(), notice.clone());
            self.warn(move |words| words.notice(&name, &notice));
        }
        let nothing_in_it = |notice: &Notice| matches!(notice, Notice::Empty | Notice::Blank | Notice::Binary);
        if notices.iter().any(nothing_in_it) {
        } else if let Some(first) = self.same_text(fingerprint, &text) {
            let (name, notice) = (file.name, Notice::Duplicate { of: first });
            self.warn(move |words| words.notice(&name, &notice));
        } else {
            let loaded = loaded(file, article, fingerprint, text);
            self.update_reading(|reading| reading.add(loaded));
        }
        self.shelve();
    }

    /// The engine broke at a file.
    pub(super) fn read_failed(self, number: u32) {
        if let Some(file) = self.update_reading(|reading| reading.take(ArticleId(number))) {
            self.warn(move |words| words.work_reading_failed(&file.name));
            self.shelve();
        }
    }

    /// Gives up what is on its way.
    pub(super) fn give_up_reading(self) {
        self.with_engine(Engine::give_up_reading);
        self.update_reading(Reading::cancel);
        self.show_reading();
    }

    /// What the article with the same text is called, on the shelf or on its way there.
    fn same_text(self, fingerprint: u64, text: &str) -> Option<String> {
        let name = |loaded: &Loaded| {
            let is_same = loaded.fingerprint == fingerprint && *loaded.text == *text;
            is_same.then(|| match loaded.outlet.as_str() {
                "" => loaded.file.clone(),
                outlet => outlet.to_owned(),
            })
        };
        self.articles
            .with_untracked(|articles| articles.iter().find_map(|loaded| name(loaded)))
            .or_else(|| {
                self.pending
                    .with_value(|pending| pending.reading.ready().find_map(name))
            })
    }

    /// Puts what was read on the shelf, where nothing waits any more.
    fn shelve(self) {
        let ready = self.update_reading(Reading::take_ready);
        self.show_reading();
        self.edit(|work| work.articles.extend(ready.into_iter().map(Arc::new)));
    }

    pub(super) fn show_reading(self) {
        self.set.reading.set(self.update_reading(Reading::steps));
    }

    /// What waits shows no progress: the engine is not there.
    pub(super) fn hide_reading(self) {
        self.set.reading.set(None);
    }

    fn update_reading<T: Default>(self, change: impl FnOnce(&mut Reading) -> T) -> T {
        let changed = self.pending.try_update_value(|pending| change(&mut pending.reading));
        changed.unwrap_or_default()
    }
}

/// An article with what a list says of it; where the list is silent, what the engine guessed stands.
fn loaded(file: Waiting, mut article: Article, fingerprint: u64, text: Arc<str>) -> Loaded {
    if let Some(entry) = file.entry {
        let fields = [
            (&mut article.outlet, entry.outlet),
            (&mut article.title, entry.title),
            (&mut article.date, entry.date),
            (&mut article.address, entry.address),
        ];
        for (field, said) in fields {
            if !said.is_empty() {
                *field = said;
            }
        }
    }
    Loaded {
        id: file.id,
        file: file.name,
        fingerprint,
        outlet: article.outlet,
        title: article.title,
        date: article.date,
        address: article.address,
        text,
        furniture: article.furniture,
        cuts: article.cuts,
        shown: true,
        exercise: file.exercise,
    }
}
