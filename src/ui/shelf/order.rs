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
pub fn put(store: Store, id: ArticleId, target: ArticleId) {
    store.edit(|work| {
        let place = |wanted| work.articles.iter().position(|loaded| loaded.id == wanted);
        if let (Some(from), Some(to)) = (place(id), place(target)) {
            let loaded = work.articles.remove(from);
            work.articles.insert(to, loaded);
        }
    });
}
