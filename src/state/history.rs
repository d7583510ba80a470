//! Undo and redo, without limit.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Loaded, Store};

/// The articles of a shelf: shared, not copied.
type Shelf = Vec<Arc<Loaded>>;

/// The shelf as it was before each edit, and as it was before each undo.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Shelf>,
    future: Vec<Shelf>,
}

impl History {
    /// Whether anything can be undone.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether anything can be redone.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Takes note that `before` is about to change.
    pub fn note(&mut self, before: Shelf) {
        self.past.push(before);
        self.future.clear();
    }

    /// What `now` was before the last edit.
    pub fn undo(&mut self, now: Shelf) -> Option<Shelf> {
        let before = self.past.pop()?;
        self.future.push(now);
        Some(before)
    }

    /// What `now` was before the last undo.
    pub fn redo(&mut self, now: Shelf) -> Option<Shelf> {
        let after = self.future.pop()?;
        self.past.push(now);
        Some(after)
    }
}

impl Store {
    /// Changes the shelf in a way that can be undone, and compares again where that changes what is compared.
    pub fn edit(self, change: impl FnOnce(&mut Shelf)) {
        let before = self.articles.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        if after == before {
            return;
        }
        self.history.update(|history| history.note(before));
        self.put(after);
    }

    /// Takes the last edit back.
    pub fn undo(self) {
        self.step(History::undo);
    }

    /// Does again what was taken back.
    pub fn redo(self) {
        self.step(History::redo);
    }

    fn step(self, step: fn(&mut History, Shelf) -> Option<Shelf>) {
        let now = self.articles.get_untracked();
        if let Some(then) = self.history.try_update(|history| step(history, now)).flatten() {
            self.put(then);
        }
    }

    /// Puts `articles` on the shelf.
    fn put(self, articles: Shelf) {
        let before = self.articles.get_untracked();
        self.articles.set(articles);
        let compared = |articles: &[Arc<Loaded>]| -> Vec<_> {
            let shown = articles.iter().filter(|loaded| loaded.shown);
            shown
                .map(|loaded| (loaded.id, loaded.article.furniture.clone()))
                .collect()
        };
        if compared(&before) != self.articles.with_untracked(|after| compared(after)) {
            self.compare();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use muqabala_engine::ingest::Article;

    use super::super::ArticleId;

    fn shelf(ids: &[u32]) -> Shelf {
        let loaded = |id: &u32| Loaded {
            id: ArticleId(*id),
            file: String::new(),
            article: Article::default(),
            shown: true,
            exercise: false,
            cut: None,
        };
        ids.iter().map(|id| Arc::new(loaded(id))).collect()
    }

    #[test]
    fn undo_gives_back_what_was_there_and_redo_what_followed() {
        let mut history = History::default();
        history.note(shelf(&[1]));
        history.note(shelf(&[1, 2]));
        assert_eq!(history.undo(shelf(&[2])), Some(shelf(&[1, 2])));
        assert_eq!(history.undo(shelf(&[1, 2])), Some(shelf(&[1])));
        assert_eq!(history.undo(shelf(&[1])), None);
        assert_eq!(history.redo(shelf(&[1])), Some(shelf(&[1, 2])));
        history.note(shelf(&[1, 2]));
        assert!(!history.can_redo());
    }
}
