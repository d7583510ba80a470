//! A message to the reader.

use std::sync::Arc;

use crate::i18n::Words;

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
    /// Tries once more to load the engine.
    Retry,
}

/// A message on the page. It is kept as a way to say it, so that it follows a change of language.
#[derive(Clone)]
pub struct Posted {
    /// Tells messages apart; never given twice.
    pub id: u32,
    /// How much it matters.
    pub tone: Tone,
    /// What it offers to do.
    pub offer: Option<Offer>,
    pub(super) say: Arc<dyn Fn(Words) -> String + Send + Sync>,
}

impl Posted {
    /// The message's sentence.
    #[must_use]
    pub fn text(&self, words: Words) -> String {
        (self.say)(words)
    }
}
