//! What the reader is told.

use std::sync::Arc;

use leptos::prelude::*;

use super::notice::{Offer, Posted, Tone};
use super::store::Store;
use crate::i18n::Words;
use crate::platform::offline::{self, Kept};

impl Store {
    /// Tells the reader something that was decided or could not be done.
    pub fn warn(self, say: impl Fn(Words) -> String + Send + Sync + 'static) {
        self.post(Tone::Warning, None, Arc::new(say));
    }

    /// Tells the reader of something done, with a way to undo it.
    pub fn tell_undoable(self, say: impl Fn(Words) -> String + Send + Sync + 'static) {
        self.post(Tone::Done, Some(Offer::Undo), Arc::new(say));
    }

    /// Tells the reader that the engine could not be loaded, with a way to try again.
    pub(super) fn tell_not_loaded(self) {
        self.post(
            Tone::Warning,
            Some(Offer::Retry),
            Arc::new(|words| words.work_not_loaded().to_owned()),
        );
    }

    /// Notes when the page opens without a network, and tells the reader when a newer version waits.
    pub(super) fn tell_of_updates(self) {
        offline::watch(move |kept| match kept {
            Kept::Ready => self.set.kept_offline.set(true),
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
            Some(Offer::Retry) => self.retry(),
            None => {}
        }
        self.dismiss(posted.id);
    }

    /// Takes a message away.
    pub fn dismiss(self, id: u32) {
        self.set
            .notices
            .update(|notices| notices.retain(|posted| posted.id != id));
    }

    /// Takes every message away.
    pub fn dismiss_all(self) {
        self.set.notices.set(Vec::new());
    }

    pub(super) fn post(self, tone: Tone, offer: Option<Offer>, say: Arc<dyn Fn(Words) -> String + Send + Sync>) {
        let id = self.next_number();
        self.set.notices.update(|notices| {
            // One offer to undo at a time: an older one would undo the newer edit.
            notices.retain(|posted| offer.is_none() || posted.offer != offer);
            notices.push(Posted { id, tone, offer, say });
        });
    }
}
