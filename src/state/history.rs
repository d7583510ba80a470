//! Undo and redo, without limit.

use std::sync::Arc;

use leptos::prelude::*;
use muqabala_engine::Span;
use muqabala_engine::align::{Anchor, Decision, Verdict};
use muqabala_engine::session::PassageRef;

use super::{Loaded, Store};

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

impl Store {
    /// Changes the work in a way that can be undone, and compares again where that changes what is found.
    pub fn edit(self, change: impl FnOnce(&mut Work)) {
        let before = self.work();
        let mut after = before.clone();
        change(&mut after);
        if after != before {
            self.history.update(|history| history.note(before));
            self.put(after);
        }
    }

    /// Takes the last edit back.
    pub fn undo(self) {
        self.step(History::undo);
    }

    /// Does again what was taken back.
    pub fn redo(self) {
        self.step(History::redo);
    }

    /// The reader's word on pairs of passages of the board, as one edit: it wins over the engine's, and over the
    /// reader's last on them.
    pub fn decide(self, pairs: &[(PassageRef, PassageRef)], verdict: Verdict) {
        let said: Vec<_> = pairs.iter().map(|pair| (*pair, verdict)).collect();
        self.decide_each(&said);
    }

    /// The same, with a word of its own on each pair.
    pub fn decide_each(self, said: &[((PassageRef, PassageRef), Verdict)]) {
        let said: Vec<_> = said
            .iter()
            .filter_map(|((a, b), verdict)| Some((self.anchor(*a)?, self.anchor(*b)?, *verdict)))
            .collect();
        self.edit(|work| {
            for (a, b, verdict) in said {
                work.decisions
                    .retain(|it| (it.a, it.b) != (a, b) && (it.a, it.b) != (b, a));
                work.decisions.push(Decision { a, b, verdict });
            }
        });
    }

    fn anchor(self, at: PassageRef) -> Option<Anchor> {
        self.comparison.with_untracked(|comparison| {
            let comparison = comparison.as_ref()?;
            let passage = comparison.passage(at)?;
            let article = comparison.articles.get(at.article as usize)?.fingerprint;
            let span = Span::new(passage.start as usize, passage.end as usize);
            Some(Anchor { article, span })
        })
    }

    fn work(self) -> Work {
        Work {
            articles: self.articles.get_untracked(),
            decisions: self.decisions.get_untracked(),
            equivalents: self.equivalents.get_untracked(),
            same_here: self.same_here.get_untracked(),
        }
    }

    /// Has words mean the same in the board's `statement` alone; `line` is as in the list of equivalents.
    pub fn take_as_same_here(self, statement: u32, line: String) {
        let label = self.comparison.with_untracked(|comparison| {
            let statements = &comparison.as_ref()?.board.statements;
            Some(statements.get(statement as usize)?.label)
        });
        if let Some(at) = label.and_then(|label| self.anchor(label)) {
            self.edit(|work| work.same_here.push(SameHere { at, line }));
        }
    }

    fn step(self, step: fn(&mut History, Work) -> Option<Work>) {
        let now = self.work();
        if let Some(then) = self.history.try_update(|history| step(history, now)).flatten() {
            self.put(then);
        }
    }

    fn put(self, work: Work) {
        let before = self.work();
        let compared = |work: &Work| -> Vec<_> {
            let shown = work.articles.iter().filter(|loaded| loaded.shown);
            shown
                .map(|loaded| (loaded.id, loaded.furniture.clone(), loaded.cuts.clone()))
                .collect()
        };
        let matters = compared(&before) != compared(&work)
            || before.decisions != work.decisions
            || before.equivalents != work.equivalents;
        self.articles.set(work.articles);
        self.decisions.set(work.decisions);
        self.equivalents.set(work.equivalents);
        self.same_here.set(work.same_here);
        if matters {
            self.compare();
        } else if before.same_here != self.same_here.get_untracked() {
            self.open_again();
        }
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
