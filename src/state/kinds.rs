//! Which kinds of change each statement holds. The board does not say: every statement's wordings have to be set side
//! by side for it. So it is asked only once somebody wants to know, a few statements at a time, so that a statement
//! that the reader opens meanwhile does not wait.

use std::sync::Arc;

use leptos::prelude::*;
use muqabala_engine::session::ChangeKind;

use super::Store;
use crate::platform::worker::Engine;

/// How far the question has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looking {
    /// Whether somebody wants to know.
    wanted: bool,
    /// The call that is not answered yet.
    asked: Option<u32>,
}

impl Store {
    /// Has [`Store::kinds`] filled for this comparison and those that follow.
    pub fn look_for_kinds(self) {
        let first = self
            .engine
            .try_update_value(|desk| !std::mem::replace(&mut desk.looking.wanted, true));
        if first == Some(true) {
            self.ask_for_kinds();
        }
    }

    /// A new comparison is there: what was known is of the old one.
    pub(super) fn forget_kinds(self) {
        self.engine.update_value(|desk| desk.looking.asked = None);
        self.kinds.set(Arc::default());
        if self.engine.with_value(|desk| desk.looking.wanted) {
            self.ask_for_kinds();
        }
    }

    pub(super) fn kinds_found(self, generation: u32, kinds: Vec<Vec<ChangeKind>>) {
        let is_asked = self.engine.with_value(|desk| desk.looking.asked == Some(generation));
        // None are past the last statement.
        if is_asked && !kinds.is_empty() {
            self.kinds.update(|known| Arc::make_mut(known).extend(kinds));
            self.ask_for_kinds();
        }
    }

    fn ask_for_kinds(self) {
        if self.comparison.with_untracked(Option::is_some) {
            let from = self.kinds.with_untracked(|known| known.len() as u32);
            let asked = self.with_engine(|engine: &Engine| engine.kinds(from));
            self.engine.update_value(|desk| desk.looking.asked = asked);
        }
    }
}
