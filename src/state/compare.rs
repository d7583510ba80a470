//! Comparisons, and all that the engine says.

use std::sync::Arc;

use leptos::prelude::*;
use muqabala_engine::session::Board;

use super::article::Loaded;
use super::comparison::Comparison;
use super::progress::Steps;
use super::question::Question;
use super::store::Store;
use crate::platform::worker::{Engine, Event, Task};

impl Store {
    /// Starts the engine; its answers come to this store.
    pub(super) fn start_engine(self) {
        let engine = Engine::start(move |event| self.hear(event));
        self.pending.update_value(|pending| pending.engine = Some(engine));
    }

    pub(super) fn with_engine<T>(self, ask: impl FnOnce(&Engine) -> T) -> Option<T> {
        // Cloned, so that the engine may answer while it is asked.
        let engine = self.pending.with_value(|pending| pending.engine.clone());
        engine.as_ref().map(ask)
    }

    /// Compares the articles that take part, unless just that was done or is being done. A comparison of anything else
    /// that runs is given up. A single article is cut, so that the shelf can show its paragraphs.
    pub fn compare(self) {
        let question = untrack(|| self.question());
        if self.is_comparing(|_, asked| *asked == question) {
            return;
        }
        self.give_up_comparison();
        if question.articles.is_empty() {
            self.set.comparison.set(None);
            self.set.answered.set(None);
            self.close();
        } else if self.answered.with_untracked(|it| it.as_ref() != Some(&question)) {
            self.ask(question);
        }
    }

    fn ask(self, question: Question) {
        self.set.comparing.set(Some(Steps::default()));
        let articles = question.articles.iter().map(|loaded| loaded.facts()).collect();
        let generation = self.with_engine(|engine| engine.compare(articles, question.settings()));
        self.pending
            .update_value(|pending| pending.comparing = generation.map(|generation| (generation, question)));
    }

    fn give_up_comparison(self) {
        self.with_engine(Engine::give_up_comparison);
        self.no_longer_comparing();
    }

    fn no_longer_comparing(self) -> Option<Question> {
        self.set.comparing.set(None);
        let asked = self.pending.try_update_value(|pending| pending.comparing.take());
        asked.flatten().map(|(_, question)| question)
    }

    /// Gives up what the engine is at and says so. What is loaded stays.
    pub fn cancel(self) {
        self.give_up_comparison();
        self.give_up_reading();
        self.warn(|words| words.work_cancelled().to_owned());
    }

    /// Tries once more to do what the engine was missing for.
    pub(super) fn retry(self) {
        self.show_reading();
        self.with_engine(Engine::retry);
        if self.is_outdated.get_untracked() {
            self.compare();
        }
    }

    /// Whether the board, the open statement and the articles side by side are about to be built anew: what they show
    /// is of a comparison, or of wordings, that others take the place of as soon as the engine has them.
    #[must_use]
    pub fn is_behind(self) -> bool {
        self.running.with(Option::is_some) || self.opening.with(Option::is_some)
    }

    fn hear(self, event: Event) {
        match event {
            Event::Progress { generation, done, of } if self.is_comparing(|it, _| it == generation) => {
                self.set.comparing.set(Some(Steps { done, of }));
            }
            Event::Compared { generation, board } if self.is_comparing(|it, _| it == generation) => {
                self.compared(board);
            }
            Event::Progress { .. } | Event::Compared { .. } => {}
            Event::Read {
                number,
                article,
                fingerprint,
                text,
                notices,
            } => self.read(number, *article, fingerprint, text, &notices),
            Event::Synopsis { generation, synopsis } => self.show_opened(generation, synopsis),
            Event::Kinds { generation, kinds } => self.kinds_found(generation, kinds),
            Event::Failed(task) => self.failed(task),
            Event::NotLoaded => {
                self.no_longer_comparing();
                self.hide_reading();
                self.tell_not_loaded();
            }
        }
    }

    fn is_comparing(self, is: impl FnOnce(u32, &Question) -> bool) -> bool {
        self.pending.with_value(|pending| {
            let comparing = pending.comparing.as_ref();
            comparing.is_some_and(|(generation, question)| is(*generation, question))
        })
    }

    fn compared(self, board: Arc<Board>) {
        let Some(question) = self.no_longer_comparing() else {
            return;
        };
        let articles = question.articles.clone();
        self.close_unless_of(&articles);
        self.note_cuts(&articles, &board);
        self.set.answered.set(Some(question));
        self.set.comparison.set(Some(Arc::new(Comparison { articles, board })));
        self.forget_kinds();
        self.open_again();
    }

    /// Takes the opened wordings away unless their articles are these: a wording says whose it is by its place among
    /// them, and would be shown as another outlet's until the engine has answered anew.
    fn close_unless_of(self, articles: &[Arc<Loaded>]) {
        let ids = |articles: &[Arc<Loaded>]| articles.iter().map(|it| it.id).collect::<Vec<_>>();
        let before = self
            .comparison
            .with_untracked(|it| it.as_ref().map(|it| ids(&it.articles)));
        if before.is_some_and(|before| before != ids(articles)) {
            self.close();
        }
        // Whoever would have answered is no more.
        self.set.opening.set(None);
    }

    /// Notes how the engine cut each article. No edit: there is nothing to undo.
    fn note_cuts(self, compared: &[Arc<Loaded>], board: &Board) {
        self.set.cuts.update(|cuts| {
            for (loaded, cut) in compared.iter().zip(&board.articles) {
                cuts.insert(loaded.id, Arc::new(cut.clone()));
            }
        });
    }

    fn failed(self, task: Task) {
        match task {
            Task::Compare(generation) if self.is_comparing(|it, _| it == generation) => {
                self.no_longer_comparing();
                self.warn(|words| words.work_failed().to_owned());
            }
            Task::Compare(_) => {}
            Task::Read(number) => self.read_failed(number),
            Task::Look(generation) => {
                self.no_longer_opening(generation);
                self.warn(|words| words.work_failed().to_owned());
            }
        }
    }
}
