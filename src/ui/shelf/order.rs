//! The articles' order: by button and by drag.

use leptos::prelude::*;

use crate::state::{ArticleId, Store};

/// The card that is being dragged, and the one it is held over.
#[derive(Clone, Copy, Default)]
pub struct Dragged {
    /// Which card is dragged.
    pub card: RwSignal<Option<ArticleId>>,
    /// Over which card it is held.
    pub over: RwSignal<Option<ArticleId>>,
}

impl Dragged {
    /// Notes that the dragged card, if there is one, is held over the card `id`; says whether there is one.
    pub fn hold_over(self, id: ArticleId) -> bool {
        let is_dragging = self.card.get_untracked().is_some();
        if is_dragging {
            self.over.set(Some(id));
        }
        is_dragging
    }

    /// Notes that no card is dragged any more.
    pub fn end(self) {
        self.card.set(None);
        self.over.set(None);
    }
}

/// Puts the dragged card, if there is one, in the place of `target`; says whether there is one.
pub fn drop(store: Store, dragged: Dragged, target: ArticleId) -> bool {
    let card = dragged.card.get_untracked();
    if let Some(card) = card {
        put(store, card, target);
    }
    card.is_some()
}

/// Moves `id` one place: earlier or later.
pub fn step(store: Store, id: ArticleId, later: bool) {
    store.edit(|work| {
        let Some(from) = work.articles.iter().position(|loaded| loaded.id == id) else {
            return;
        };
        let to = if later { from + 1 } else { from.wrapping_sub(1) };
        if to < work.articles.len() {
            work.articles.swap(from, to);
        }
    });
}

/// Puts `id` in the place of `target`; those between move up.
fn put(store: Store, id: ArticleId, target: ArticleId) {
    store.edit(|work| {
        let place = |wanted| work.articles.iter().position(|loaded| loaded.id == wanted);
        if let (Some(from), Some(to)) = (place(id), place(target)) {
            let loaded = work.articles.remove(from);
            work.articles.insert(to, loaded);
        }
    });
}
