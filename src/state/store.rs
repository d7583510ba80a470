//! The page's state: signals that anybody may read, and that the store's own methods alone write.
//!
//! Why plain signals and not `reactive_stores`, Leptos's own for state with fields: a field of such a store is read and
//! written through one handle, so that whoever may follow it may also change it, past [`Store::edit`] and undo. And the
//! work is changed by putting other values in the place of old ones, which undo keeps, never inside them: a card
//! follows its article by a memo ([`Store::article`]) and is told of changes of that article alone, as a keyed field
//! would tell it.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use muqabala_engine::align::{Decision, Equivalents};
use muqabala_engine::session::{BoardArticle, ChangeKind};

use super::article::{ArticleId, Loaded};
use super::choices::Settings;
use super::comparison::{Comparison, Opened};
use super::notice::Posted;
use super::pending::Pending;
use super::progress::{Running, Steps};
use super::question::Question;
use super::route::{Route, Screen};
use super::work::{History, SameHere};
use crate::i18n::{Language, Words};

/// The page's state. Copying gives another handle on the same state.
#[derive(Clone, Copy)]
pub struct Store {
    /// The articles on the shelf, in the reader's order; those left out of the comparison too.
    pub articles: ReadSignal<Vec<Arc<Loaded>>>,
    /// What the reader said of pairs of passages.
    pub decisions: ReadSignal<Vec<Decision>>,
    /// The words that mean the same, one set on each line; the shipped list unless the reader changed it.
    pub equivalents: ReadSignal<Arc<str>>,
    /// Words that mean the same in one statement alone.
    pub same_here: ReadSignal<Vec<SameHere>>,
    /// The kinds of change that the comparison's statements hold, as far as is known; see [`Store::look_for_kinds`].
    pub kinds: ReadSignal<Arc<Vec<Vec<ChangeKind>>>>,
    /// The last comparison that was done, with the articles as they were then.
    pub comparison: ReadSignal<Option<Arc<Comparison>>>,
    /// Whether the comparison is not of what stands on the page now, and none that would be is on its way.
    pub is_outdated: Memo<bool>,
    /// The wordings of the statement that [`Store::open`] was last called for, once they are there.
    pub opened: ReadSignal<Option<Arc<Opened>>>,
    /// What the engine is at, while it is.
    pub running: Memo<Option<Running>>,
    /// The screen and its view, as the address bar has it.
    pub route: ReadSignal<Route>,
    /// The interface's language.
    pub language: ReadSignal<&'static Language>,
    /// What the reader chose for the page and for matching.
    pub settings: ReadSignal<Settings>,
    /// Whether outlets appear as A, B, C.
    pub masked: ReadSignal<bool>,
    /// What the reader is to be told, oldest first.
    pub notices: ReadSignal<Vec<Posted>>,
    /// What can be undone and redone.
    pub history: ReadSignal<History>,
    /// Whether the page was kept for use without a network on this visit.
    pub kept_offline: ReadSignal<bool>,
    /// How the engine last cut each article.
    pub(super) cuts: ReadSignal<BTreeMap<ArticleId, Arc<BoardArticle>>>,
    /// The statement whose wordings are asked for and not there yet: the call's generation, its index.
    pub(super) opening: ReadSignal<Option<(u32, u32)>>,
    /// What the last comparison that was done was asked.
    pub(super) answered: ReadSignal<Option<Question>>,
    /// How the board was looked at last.
    pub(super) board: StoredValue<Route>,
    pub(super) pending: StoredValue<Pending, LocalStorage>,
    pub(super) set: Setters,
    last_number: StoredValue<u32>,
}

/// The other halves of the store's signals.
#[derive(Clone, Copy)]
pub(super) struct Setters {
    pub articles: WriteSignal<Vec<Arc<Loaded>>>,
    pub decisions: WriteSignal<Vec<Decision>>,
    pub equivalents: WriteSignal<Arc<str>>,
    pub same_here: WriteSignal<Vec<SameHere>>,
    pub kinds: WriteSignal<Arc<Vec<Vec<ChangeKind>>>>,
    pub comparison: WriteSignal<Option<Arc<Comparison>>>,
    pub opened: WriteSignal<Option<Arc<Opened>>>,
    pub comparing: WriteSignal<Option<Steps>>,
    pub reading: WriteSignal<Option<Steps>>,
    pub route: WriteSignal<Route>,
    pub language: WriteSignal<&'static Language>,
    pub settings: WriteSignal<Settings>,
    pub masked: WriteSignal<bool>,
    pub notices: WriteSignal<Vec<Posted>>,
    pub history: WriteSignal<History>,
    pub kept_offline: WriteSignal<bool>,
    pub cuts: WriteSignal<BTreeMap<ArticleId, Arc<BoardArticle>>>,
    pub opening: WriteSignal<Option<(u32, u32)>>,
    pub answered: WriteSignal<Option<Question>>,
}

impl Store {
    /// An empty page, with these choices of the reader's.
    pub(super) fn new(chosen: Settings, spoken: &'static Language) -> Self {
        let (articles, set_articles) = signal(Vec::new());
        let (decisions, set_decisions) = signal(Vec::new());
        let (equivalents, set_equivalents) = signal(Equivalents::shipped_text().into());
        let (same_here, set_same_here) = signal(Vec::new());
        let (kinds, set_kinds) = signal(Arc::default());
        let (comparison, set_comparison) = signal(None);
        let (opened, set_opened) = signal(None);
        let (comparing, set_comparing) = signal(None);
        let (reading, set_reading) = signal(None);
        let (route, set_route) = signal(Route::default());
        let (language, set_language) = signal(spoken);
        let (settings, set_settings) = signal(chosen);
        let (masked, set_masked) = signal(false);
        let (notices, set_notices) = signal(Vec::new());
        let (history, set_history) = signal(History::default());
        let (kept_offline, set_kept_offline) = signal(false);
        let (cuts, set_cuts) = signal(BTreeMap::new());
        let (opening, set_opening) = signal(None);
        let (answered, set_answered) = signal(None);
        let running = Memo::new(move |_| {
            let reading = reading.get().map(Running::Reading);
            reading.or_else(|| comparing.get().map(Running::Comparing))
        });
        let is_outdated = Memo::new(move |_| {
            let asked = question(articles, decisions, equivalents, settings);
            let is_answered = answered.with(|it| it.as_ref() == Some(&asked));
            comparing.with(Option::is_none) && !asked.articles.is_empty() && !is_answered
        });
        Self {
            articles,
            decisions,
            equivalents,
            same_here,
            kinds,
            comparison,
            is_outdated,
            opened,
            running,
            route,
            language,
            settings,
            masked,
            notices,
            history,
            kept_offline,
            cuts,
            opening,
            answered,
            board: StoredValue::new(Route::to(Screen::Board)),
            pending: StoredValue::new_local(Pending::default()),
            set: Setters {
                articles: set_articles,
                decisions: set_decisions,
                equivalents: set_equivalents,
                same_here: set_same_here,
                kinds: set_kinds,
                comparison: set_comparison,
                opened: set_opened,
                comparing: set_comparing,
                reading: set_reading,
                route: set_route,
                language: set_language,
                settings: set_settings,
                masked: set_masked,
                notices: set_notices,
                history: set_history,
                kept_offline: set_kept_offline,
                cuts: set_cuts,
                opening: set_opening,
                answered: set_answered,
            },
            last_number: StoredValue::default(),
        }
    }

    /// A number that was not given before, for an article or a message.
    pub(super) fn next_number(self) -> u32 {
        let next = self.last_number.try_update_value(|last| {
            *last += 1;
            *last
        });
        next.unwrap_or_default()
    }

    /// What a comparison would be asked now; follows it.
    pub(super) fn question(self) -> Question {
        question(self.articles, self.decisions, self.equivalents, self.settings)
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

fn question(
    articles: ReadSignal<Vec<Arc<Loaded>>>,
    decisions: ReadSignal<Vec<Decision>>,
    equivalents: ReadSignal<Arc<str>>,
    settings: ReadSignal<Settings>,
) -> Question {
    let shown = |all: &Vec<Arc<Loaded>>| all.iter().filter(|loaded| loaded.shown).cloned().collect();
    Question {
        articles: articles.with(shown),
        decisions: decisions.get(),
        equivalents: equivalents.get(),
        strictness: settings.with(|settings| settings.strictness),
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
