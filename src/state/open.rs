//! What is asked of the comparison that was done: a statement's wordings, and the kinds of change.

use std::sync::Arc;

use leptos::prelude::*;
use muqabala_engine::session::{ChangeKind, Synopsis};

use super::comparison::{Comparison, Opened};
use super::route::{Param, Screen};
use super::store::Store;
use super::work::SameHere;

impl Store {
    /// Asks for the wordings of `statement`, side by side; they come in [`Store::opened`].
    pub fn open(self, statement: u32, base: Option<u32>) {
        let same_here = self.same_in(statement);
        let generation = self.with_engine(|engine| engine.synopsis(statement, base, same_here));
        self.set
            .opening
            .set(generation.map(|generation| (generation, statement)));
    }

    /// The same once more, for the statement that is open.
    pub(super) fn open_again(self) {
        let route = self.route.get_untracked();
        if route.screen == Screen::Statement {
            let base = route.get(Param::Base).and_then(|base| base.parse().ok());
            self.open(route.statement, base);
        }
    }

    /// Takes the opened wordings away.
    pub(super) fn close(self) {
        self.set.opening.set(None);
        self.set.opened.set(None);
    }

    pub(super) fn show_opened(self, generation: u32, synopsis: Arc<Synopsis>) {
        if let Some(statement) = self.no_longer_opening(generation) {
            self.set.opened.set(Some(Arc::new(Opened { statement, synopsis })));
        }
    }

    /// Takes note that `generation` has its answer; gives the statement, where it is the one that was asked for last.
    pub(super) fn no_longer_opening(self, generation: u32) -> Option<u32> {
        let (_, statement) = self.opening.get_untracked().filter(|(asked, _)| *asked == generation)?;
        self.set.opening.set(None);
        Some(statement)
    }

    /// The lines of [`Store::same_here`] that are of `statement`.
    fn same_in(self, statement: u32) -> String {
        let of_statement = |comparison: &Comparison, it: &&SameHere| {
            let passage = comparison.found(it.at).and_then(|at| comparison.passage(at));
            passage.is_some_and(|passage| passage.statements.contains(&statement))
        };
        let comparison = self.comparison.get_untracked();
        self.same_here.with_untracked(|all| {
            let here = comparison
                .iter()
                .flat_map(|it| all.iter().filter(|here| of_statement(it, here)));
            here.map(|here| here.line.as_str()).collect::<Vec<_>>().join("\n")
        })
    }

    /// Has [`Store::kinds`] filled for this comparison and those that follow.
    ///
    /// The board does not say which kinds of change a statement holds: its wordings have to be set side by side for it.
    /// So it is asked only once somebody wants to know, a few statements at a time, so that a statement that the reader
    /// opens meanwhile does not wait.
    pub fn look_for_kinds(self) {
        let was_wanted = self
            .pending
            .try_update_value(|pending| std::mem::replace(&mut pending.kinds.wanted, true));
        if was_wanted == Some(false) {
            self.ask_for_kinds();
        }
    }

    /// A new comparison is there: what was known is of the old one.
    pub(super) fn forget_kinds(self) {
        self.pending.update_value(|pending| pending.kinds.asked = None);
        self.set.kinds.set(Arc::default());
        if self.pending.with_value(|pending| pending.kinds.wanted) {
            self.ask_for_kinds();
        }
    }

    pub(super) fn kinds_found(self, generation: u32, kinds: Vec<Vec<ChangeKind>>) {
        let is_asked = self
            .pending
            .with_value(|pending| pending.kinds.asked == Some(generation));
        // None are past the last statement.
        if is_asked && !kinds.is_empty() {
            self.set.kinds.update(|known| Arc::make_mut(known).extend(kinds));
            self.ask_for_kinds();
        }
    }

    fn ask_for_kinds(self) {
        if self.comparison.with_untracked(Option::is_some) {
            let from = self.kinds.with_untracked(|known| known.len() as u32);
            let asked = self.with_engine(|engine| engine.kinds(from));
            self.pending.update_value(|pending| pending.kinds.asked = asked);
        }
    }
}
