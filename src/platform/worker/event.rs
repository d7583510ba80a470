//! What the engine tells the page.

use std::sync::Arc;

use muqabala_engine::Notice;
use muqabala_engine::ingest::Article;
use muqabala_engine::session::{Board, ChangeKind, Synopsis};
use muqabala_worker::messages::Request;

/// What the engine tells the page. `generation` is what the call that asked for it returned.
#[derive(Clone, Debug)]
pub enum Event {
    /// How far a comparison has come.
    Progress {
        /// Of which call.
        generation: u32,
        /// Steps done.
        done: u32,
        /// Steps in all.
        of: u32,
    },
    /// A comparison is done.
    Compared {
        /// Of which call.
        generation: u32,
        /// What was found.
        board: Arc<Board>,
    },
    /// A file was read.
    Read {
        /// The article's number.
        number: u32,
        /// What is known of it besides its text.
        article: Box<Article>,
        /// The number that stands for its text, to find it again.
        fingerprint: u64,
        /// Its text.
        text: Arc<str>,
        /// What had to be decided in reading it.
        notices: Vec<Notice>,
    },
    /// A statement's wordings, side by side.
    Synopsis {
        /// Of which call.
        generation: u32,
        /// The wordings.
        synopsis: Arc<Synopsis>,
    },
    /// The kinds of change that some statements hold.
    Kinds {
        /// Of which call.
        generation: u32,
        /// One list for each statement, beginning with the one that was asked for; none past the last.
        kinds: Vec<Vec<ChangeKind>>,
    },
    /// The engine broke off. All else goes on, and the next call works.
    Failed(Task),
    /// The engine's module could not be loaded. Files wait for [`super::Engine::retry`], or for whatever is asked next;
    /// a comparison is given up.
    NotLoaded,
}

/// What the engine can break off at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// The comparison of this call.
    Compare(u32),
    /// Reading the article of this number.
    Read(u32),
    /// Setting a statement's wordings side by side, or looking for kinds of change, in this call.
    Look(u32),
}

impl Task {
    /// What a worker was at that broke at `request`; nothing where that is no loss.
    pub(super) fn of(request: &Request) -> Option<Self> {
        match *request {
            Request::Compare { generation, .. } | Request::Hand { generation, .. } => Some(Self::Compare(generation)),
            Request::Read { article, .. } => Some(Self::Read(article)),
            Request::Synopsis { generation, .. } | Request::Kinds { generation, .. } => Some(Self::Look(generation)),
            Request::Keep { .. } | Request::Hold { .. } => None,
        }
    }
}
