//! What the reader is told.

use std::sync::Arc;

use leptos::prelude::*;

use super::Store;
use crate::i18n::Words;
use crate::platform::offline::{self, Kept};

/// How much a message matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done as asked.
    Done,
    /// Something was decided for the reader, or could not be done.
    Warning,
}

/// What a message offers to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Takes back what the message tells of.
    Undo,
    /// Loads the page's newer version.
    Update,
}

/// A message on the page. It is kept as a way to say it, so that it follows a change of language.
#[derive(Clone)]
pub struct Posted {
    /// Tells messages apart.
    pub id: u32,
    /// How much it matters.
    pub tone: Tone,
    /// What it offers to do.
    pub offer: Option<Offer>,
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
        self.post(Tone::Warning, None, Arc::new(say));
    }

    /// Tells the reader of something done, with a way to undo it.
    pub fn tell_undoable(self, say: impl Fn(Words) -> String + Send + Sync + 'static) {
        self.post(Tone::Done, Some(Offer::Undo), Arc::new(say));
    }

    /// Notes when the page opens without a network, and tells the reader when a newer version waits.
    pub(super) fn tell_of_updates(self) {
        offline::watch(move |kept| match kept {
            Kept::Ready => self.kept_offline.set(true),
            Kept::UpdateWaits => {
                self.post(
                    Tone::Done,
                    Some(Offer::Update),
                    Arc::new(|words| words.notice_update().to_owned()),
                );
            }
        });
    }

    /// Does what a message offers, and takes the message away.
    pub fn accept(self, posted: &Posted) {
        match posted.offer {
            Some(Offer::Undo) => self.undo(),
            Some(Offer::Update) => offline::update(),
            None => {}
        }
        self.dismiss(posted.id);
    }

    /// Takes a message away.
    pub fn dismiss(self, id: u32) {
        self.notices.update(|notices| notices.retain(|posted| posted.id != id));
    }

    /// Takes every message away.
    pub fn dismiss_all(self) {
        self.notices.set(Vec::new());
    }

    fn post(self, tone: Tone, offer: Option<Offer>, say: Arc<dyn Fn(Words) -> String + Send + Sync>) {
        self.notices.update(|notices| {
            let id = notices.last().map_or(0, |last| last.id + 1);
            // One offer to undo at a time: an older one would undo the newer edit.
            notices.retain(|posted| offer.is_none() || posted.offer != offer);
            notices.push(Posted { id, tone, offer, say });
        });
    }
}
