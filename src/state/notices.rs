//! What the reader is told.

use std::sync::Arc;

use leptos::prelude::*;

use super::Store;
use crate::i18n::Words;

/// How much a message matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done as asked.
    Done,
    /// Something was decided for the reader, or could not be done.
    Warning,
}

/// A message on the page. It is kept as a way to say it, so that it follows a change of language.
#[derive(Clone)]
pub struct Posted {
    /// Tells messages apart.
    pub id: u32,
    /// How much it matters.
    pub tone: Tone,
    /// Whether it offers to undo what it tells of.
    pub undo: bool,
    say: Arc<dyn Fn(Words) -> String + Send + Sync>,
}

impl Posted {
    /// The message's sentence.
    #[must_use]
    pub fn text(&self, words: Words) -> String {
        (self.say)(words)
    }
}

impl Store {
    /// Tells the reader something that was decided or could not be done.
    pub fn warn(self, say: impl Fn(Words) -> String + Send + Sync + 'static) {
        self.post(Tone::Warning, false, Arc::new(say));
    }

    /// Tells the reader of something done, with a way to undo it.
    pub fn tell_undoable(self, say: impl Fn(Words) -> String + Send + Sync + 'static) {
        self.post(Tone::Done, true, Arc::new(say));
    }

    /// Takes a message away.
    pub fn dismiss(self, id: u32) {
        self.notices.update(|notices| notices.retain(|posted| posted.id != id));
    }

    /// Takes every message away.
    pub fn dismiss_all(self) {
        self.notices.set(Vec::new());
    }

    fn post(self, tone: Tone, undo: bool, say: Arc<dyn Fn(Words) -> String + Send + Sync>) {
        self.notices.update(|notices| {
            let id = notices.last().map_or(0, |last| last.id + 1);
            // One offer to undo at a time: an older one would undo the newer edit.
            notices.retain(|posted| !(undo && posted.undo));
            notices.push(Posted { id, tone, undo, say });
        });
    }
}
