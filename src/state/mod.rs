//! What the page knows: one [`Store`] of signals, handed to every screen through Leptos's context.
//!
//! ```text
//! files, paste --load--> articles --compare--> comparison --open--> synopsis
//!                           |                      |
//!                     history (undo)         what the board shows
//! ```
//!
//! Screens read signals and call the store's methods; they never talk to the engine or to the browser's storage.
//! Everything a reader may want back (articles removed, names changed, paragraphs set aside) goes through
//! [`Store::edit`], so that it can be undone.

mod article;
mod comparison;
mod history;
mod intake;
mod kinds;
mod listing;
mod load;
mod navigate;
mod notices;
mod route;
mod running;
mod settings;

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use muqabala_engine::align::{Decision, Equivalents};
use muqabala_engine::session::{BoardArticle, ChangeKind};

use crate::i18n::{Language, Words};

pub use article::{ArticleId, Loaded};
pub use comparison::{Comparison, Opened};
pub use history::{History, SameHere};
pub use listing::Entry;
pub use load::Incoming;
pub use notices::{Offer, Posted, Tone};
pub use route::{Param, Route, Screen};
pub use running::Running;
pub use settings::{Settings, TextSize, Theme};

/// The page's state. Copying gives another handle on the same state.
#[derive(Clone, Copy)]
pub struct Store {
    /// The articles on the shelf, in the reader's order; those left out of the comparison too.
    pub articles: RwSignal<Vec<Arc<Loaded>>>,
    /// What the reader said of pairs of passages. Change them with [`Store::decide`].
    pub decisions: RwSignal<Vec<Decision>>,
    /// The words that mean the same, one set on each line; the shipped list unless the reader changed it.
    pub equivalents: RwSignal<Arc<str>>,
    /// Words that mean the same in one statement alone. Change them with [`Store::take_as_same_here`].
    pub same_here: RwSignal<Vec<SameHere>>,
    /// The kinds of change that the comparison's statements hold, as far as is known; see [`Store::look_for_kinds`].
    pub kinds: RwSignal<Arc<Vec<Vec<ChangeKind>>>>,
    /// How the engine last cut each article; see [`Store::cut`].
    pub cuts: RwSignal<BTreeMap<ArticleId, Arc<BoardArticle>>>,
    /// The last comparison that was done, with the articles as they were then.
    pub comparison: RwSignal<Option<Arc<Comparison>>>,
    /// The wordings of the statement that [`Store::open`] was last called for, once they are there.
    pub opened: RwSignal<Option<Arc<Opened>>>,
    /// What the engine is at, while it is.
    pub running: RwSignal<Option<Running>>,
    /// The statement whose wordings are asked for and not there yet: the call's generation, its index.
    opening: RwSignal<Option<(u32, u32)>>,
    /// The screen and its view, as the address bar has it. Change it with [`Store::go`] and [`Store::adjust`].
    pub route: RwSignal<Route>,
    /// The interface's language.
    pub language: RwSignal<&'static Language>,
    /// What the reader chose for the page and for matching.
    pub settings: RwSignal<Settings>,
    /// Whether outlets appear as A, B, C.
    pub masked: RwSignal<bool>,
    /// What the reader is to be told, oldest first.
    pub notices: RwSignal<Vec<Posted>>,
    /// What can be undone and redone.
    pub history: RwSignal<History>,
    /// Whether the page was kept for use without a network on this visit.
    pub kept_offline: RwSignal<bool>,
    /// How the board was looked at last.
    board: StoredValue<Route>,
    engine: running::Handle,
}

impl Store {
    /// The state that a page opens with, as the address bar and the browser's storage have it.
    #[must_use]
    pub fn start() -> Self {
        let settings = settings::remembered();
        let store = Self {
            articles: RwSignal::default(),
            decisions: RwSignal::default(),
            equivalents: RwSignal::new(Equivalents::shipped_text().into()),
            same_here: RwSignal::default(),
            kinds: RwSignal::default(),
            cuts: RwSignal::default(),
            comparison: RwSignal::default(),
            opened: RwSignal::default(),
            running: RwSignal::default(),
            opening: RwSignal::default(),
            route: RwSignal::default(),
            language: RwSignal::new(settings::remembered_language()),
            settings: RwSignal::new(settings),
            masked: RwSignal::default(),
            notices: RwSignal::default(),
            history: RwSignal::default(),
            kept_offline: RwSignal::default(),
            board: StoredValue::new(Route::to(Screen::Board)),
            engine: StoredValue::new_local(running::Desk::default()),
        };
        store.start_engine();
        store.follow_address();
        store.take_set_beside();
        store.tell_of_updates();
        store
    }

    /// The interface's texts; follows language and digits.
    #[must_use]
    pub fn words(self) -> Words {
        Words {
            language: self.language.get(),
            digits: self.settings.with(|settings| settings.digits),
        }
    }

    /// The interface's texts as they are now.
    #[must_use]
    pub fn words_untracked(self) -> Words {
        untrack(|| self.words())
    }
}

/// The store, in any component.
#[must_use]
pub fn store() -> Store {
    expect_context()
}

/// The interface's texts in the reader's language and digits. A change of either builds the screens anew, so that a
/// component takes this once and need not watch it.
#[must_use]
pub fn words() -> Words {
    store().words_untracked()
}
