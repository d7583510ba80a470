//! What a reader can change and take back, and undo and redo, without limit.

use std::sync::Arc;

use muqabala_engine::align::{Anchor, Decision};

use super::article::Loaded;

/// All that a reader can change and take back. Articles are shared, not copied.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// The articles on the shelf, in the reader's order.
    pub articles: Vec<Arc<Loaded>>,
    /// What the reader said of pairs of passages.
    pub decisions: Vec<Decision>,
    /// The words that mean the same, as the reader's list has them.
    pub equivalents: Arc<str>,
    /// Words that mean the same in one statement alone.
    pub same_here: Vec<SameHere>,
}

/// Words that the reader takes for the same in one statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SameHere {
    /// A passage of the statement, by which it is found again.
    pub at: Anchor,
    /// The words, as a line of the list of equivalents.
    pub line: String,
}

/// The work as it was before each edit, and as it was before each undo.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Work>,
    future: Vec<Work>,
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
    pub fn note(&mut self, before: Work) {
        self.past.push(before);
        self.future.clear();
    }

    /// What `now` was before the last edit.
    pub fn undo(&mut self, now: Work) -> Option<Work> {
        let before = self.past.pop()?;
        self.future.push(now);
        Some(before)
    }

    /// What `now` was before the last undo.
    pub fn redo(&mut self, now: Work) -> Option<Work> {
        let after = self.future.pop()?;
        self.past.push(now);
        Some(after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work(equivalents: &str) -> Work {
        Work {
            equivalents: equivalents.into(),
            ..Work::default()
        }
    }

    #[test]
    fn undo_gives_back_what_was_there_and_redo_what_followed() {
        let mut history = History::default();
        history.note(work("a"));
        history.note(work("a b"));
        assert_eq!(history.undo(work("b")), Some(work("a b")));
        assert_eq!(history.undo(work("a b")), Some(work("a")));
        assert_eq!(history.undo(work("a")), None);
        assert_eq!(history.redo(work("a")), Some(work("a b")));
        history.note(work("a b"));
        assert!(!history.can_redo());
    }
}
