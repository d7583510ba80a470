//! Every change of the work goes through here, so that it can be undone.

use leptos::prelude::*;
use muqabala_engine::Span;
use muqabala_engine::align::{Anchor, Decision, Verdict};
use muqabala_engine::session::PassageRef;

use super::article::{ArticleId, Loaded};
use super::store::Store;
use super::work::{History, SameHere, Work};

impl Store {
    /// Changes the work in a way that can be undone, and compares again where that changes what is found.
    pub fn edit(self, change: impl FnOnce(&mut Work)) {
        let before = self.work();
        let mut after = before.clone();
        change(&mut after);
        if after != before {
            self.set.history.update(|history| history.note(before));
            self.put(after);
        }
    }

    /// Changes the article `id` in a way that can be undone.
    pub fn edit_article(self, id: ArticleId, change: impl FnOnce(&mut Loaded)) {
        self.edit(|work| {
            if let Some(loaded) = work.articles.iter_mut().find(|loaded| loaded.id == id) {
                change(std::sync::Arc::make_mut(loaded));
            }
        });
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
        if let Some(then) = self.set.history.try_update(|history| step(history, now)).flatten() {
            self.put(then);
        }
    }

    fn put(self, work: Work) {
        let question = untrack(|| self.question());
        let same_here = self.same_here.get_untracked();
        self.set.articles.set(work.articles);
        self.set.decisions.set(work.decisions);
        self.set.equivalents.set(work.equivalents);
        self.set.same_here.set(work.same_here);
        if untrack(|| self.question()) != question {
            self.compare();
        } else if same_here != self.same_here.get_untracked() {
            self.open_again();
        }
    }
}
