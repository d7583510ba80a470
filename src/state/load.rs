//! Files, pasted texts and lists of articles on their way to the shelf.
//!
//! Every file is read by the engine, off the page's thread. What cannot be added is told in a sentence that names the
//! file; all else is added at once, as one edit.

use std::collections::VecDeque;
use std::sync::Arc;

use leptos::prelude::*;
use muqabala_engine::ingest::Article;
use muqabala_engine::{Notice, align};

use super::listing::Entry;
use super::{ArticleId, Loaded, Running, Store};

/// A file to read.
#[derive(Clone, Debug, Default)]
pub struct Incoming {
    /// Its name, as the reader knows it.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// What a list of articles says of it.
    pub entry: Option<Entry>,
    /// Whether it belongs to a shipped exercise.
    pub exercise: bool,
}

/// The files that are being read.
#[derive(Default)]
pub struct Reading {
    /// What waits for the engine's answer, in the order in which it was asked.
    waiting: VecDeque<Incoming>,
    /// What was read and goes on the shelf when nothing waits.
    ready: Vec<Loaded>,
    last_id: u32,
}

impl Store {
    /// Reads `files` and puts them on the shelf.
    pub fn load(self, files: Vec<Incoming>) {
        if files.is_empty() {
            return;
        }
        let mut asked = Vec::with_capacity(files.len());
        let mut waiting = Vec::with_capacity(files.len());
        for mut file in files {
            asked.push((file.name.clone(), std::mem::take(&mut file.bytes)));
            waiting.push(file);
        }
        self.engine.update_value(|desk| desk.reading.waiting.extend(waiting));
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
        self.load(vec![Incoming {
            name,
            bytes: text.as_bytes().to_vec(),
            ..Incoming::default()
        }]);
    }

    /// What the engine read of the file that has waited longest.
    pub(super) fn read(self, article: Article, notices: &[Notice]) {
        let Some(file) = self.next_read() else { return };
        for notice in notices {
            let (name, notice) = (file.name.clone(), notice.clone());
            self.warn(move |words| words.notice(&name, &notice));
        }
        let nothing_in_it = |notice: &Notice| matches!(notice, Notice::Empty | Notice::Blank | Notice::Binary);
        if notices.iter().any(nothing_in_it) {
        } else if let Some(first) = self.same_text(&article.text) {
            let (name, notice) = (file.name, Notice::Duplicate { of: first });
            self.warn(move |words| words.notice(&name, &notice));
        } else {
            self.engine.update_value(|desk| {
                let reading = &mut desk.reading;
                reading.last_id += 1;
                reading.ready.push(loaded(ArticleId(reading.last_id), file, article));
            });
        }
        self.shelve_when_done();
    }

    /// The engine broke at the file that has waited longest.
    pub(super) fn read_failed(self) {
        if let Some(file) = self.next_read() {
            self.warn(move |words| words.work_reading_failed(&file.name));
            self.shelve_when_done();
        }
    }

    fn next_read(self) -> Option<Incoming> {
        self.engine
            .try_update_value(|desk| desk.reading.waiting.pop_front())
            .flatten()
    }

    /// What the article with the same text is called, on the shelf or on its way there.
    fn same_text(self, text: &str) -> Option<String> {
        let name = |loaded: &Loaded| {
            (*loaded.text == *text).then(|| match loaded.outlet.as_str() {
                "" => loaded.file.clone(),
                outlet => outlet.to_owned(),
            })
        };
        self.articles
            .with_untracked(|articles| articles.iter().find_map(|loaded| name(loaded)))
            .or_else(|| self.engine.with_value(|desk| desk.reading.ready.iter().find_map(name)))
    }

    fn shelve_when_done(self) {
        let (done, ready) = self
            .engine
            .try_update_value(|desk| {
                let done = desk.reading.waiting.is_empty();
                (
                    done,
                    if done {
                        std::mem::take(&mut desk.reading.ready)
                    } else {
                        Vec::new()
                    },
                )
            })
            .unwrap_or_default();
        if !done {
            return self.show_reading();
        }
        self.running.update(|running| {
            running.take_if(|running| matches!(running, Running::Reading { .. }));
        });
        self.edit(|work| work.articles.extend(ready.into_iter().map(Arc::new)));
    }

    fn show_reading(self) {
        let (waiting, ready) = self
            .engine
            .with_value(|desk| (desk.reading.waiting.len() as u32, desk.reading.ready.len() as u32));
        self.running.set(Some(Running::Reading {
            done: ready,
            of: waiting + ready,
        }));
    }
}

/// An article with what a list says of it; where the list is silent, what the engine guessed stands.
fn loaded(id: ArticleId, file: Incoming, mut article: Article) -> Loaded {
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
        id,
        file: file.name,
        fingerprint: align::fingerprint(&article),
        outlet: article.outlet,
        title: article.title,
        date: article.date,
        address: article.address,
        text: article.text.into(),
        furniture: article.furniture,
        cuts: article.cuts,
        shown: true,
        exercise: file.exercise,
    }
}
