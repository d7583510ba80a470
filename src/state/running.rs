//! What the engine is at: comparisons, the statement that is open, and what comes back.

use std::sync::Arc;

use leptos::prelude::*;
use muqabala_engine::align::{self, Equivalents};
use muqabala_engine::session::Board;

use super::{Comparison, Loaded, Opened, Param, SameHere, Screen, Store};
use crate::platform::worker::{Engine, Event, Task};

/// The engine, and what was asked of it. Lives on the page's own thread alone.
pub(super) type Handle = StoredValue<Desk, LocalStorage>;

/// What was asked of the engine and is not answered yet.
#[derive(Default)]
pub struct Desk {
    engine: Option<Engine>,
    /// The comparison that runs: its generation, and the articles it is of.
    comparing: Option<(u32, Vec<Arc<Loaded>>)>,
    /// How far the question after kinds of change has come.
    pub(super) looking: super::kinds::Looking,
    /// The files that are being read.
    pub(super) reading: super::load::Reading,
}

/// What the engine is at, for the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Running {
    /// It reads files: so many of so many are done.
    Reading {
        /// Files read.
        done: u32,
        /// Files in all.
        of: u32,
    },
    /// It compares: so many steps of so many are done.
    Comparing {
        /// Steps done.
        done: u32,
        /// Steps in all; 0 while it is not known.
        of: u32,
    },
}

impl Running {
    /// How much of it is done, 0 to 1.
    #[must_use]
    pub fn share(self) -> f32 {
        let (Self::Reading { done, of } | Self::Comparing { done, of }) = self;
        if of == 0 { 0.0 } else { done as f32 / of as f32 }
    }
}

impl Store {
    /// Starts the engine; its answers come to this store.
    pub(super) fn start_engine(self) {
        let engine = Engine::start(move |event| self.hear(event));
        self.engine.update_value(|desk| desk.engine = Some(engine));
    }

    pub(super) fn with_engine<T>(self, ask: impl FnOnce(&Engine) -> T) -> Option<T> {
        // Cloned, so that the engine may answer while it is asked.
        let engine = self.engine.with_value(|desk| desk.engine.clone());
        engine.as_ref().map(ask)
    }

    /// Compares the articles that take part. A comparison that runs is given up. A single article is cut, so that
    /// the shelf can show its paragraphs.
    pub fn compare(self) {
        let articles: Vec<_> = self
            .articles
            .with_untracked(|all| all.iter().filter(|loaded| loaded.shown).cloned().collect());
        if articles.is_empty() {
            self.with_engine(Engine::cancel);
            self.engine.update_value(|desk| desk.comparing = None);
            self.running.set(None);
            self.comparison.set(None);
            self.opening.set(None);
            self.opened.set(None);
            return;
        }
        let wanted: Vec<_> = articles.iter().map(|loaded| loaded.article()).collect();
        let settings = self.matching();
        self.running.set(Some(Running::Comparing { done: 0, of: 0 }));
        let generation = self.with_engine(|engine| engine.compare(&wanted, &settings));
        self.engine
            .update_value(|desk| desk.comparing = generation.map(|generation| (generation, articles)));
    }

    fn matching(self) -> align::Settings {
        let equivalents = self.equivalents.get_untracked();
        align::Settings {
            same: own_lines(&equivalents),
            strictness: self.settings.with_untracked(|settings| settings.strictness) as f32 / 100.0,
            equivalents: Equivalents::parse(&equivalents),
            decisions: self.decisions.get_untracked(),
        }
    }

    /// Gives up what the engine is at and says so. What is loaded stays.
    pub fn cancel(self) {
        self.with_engine(Engine::cancel);
        self.engine.update_value(|desk| {
            desk.comparing = None;
            desk.reading = super::load::Reading::default();
        });
        self.running.set(None);
        self.warn(|words| words.work_cancelled().to_owned());
    }

    /// Asks for the wordings of `statement`, side by side; they come in [`Store::opened`].
    pub fn open(self, statement: u32, base: Option<u32>) {
        let same_here = self.same_in(statement);
        let generation = self.with_engine(|engine| engine.synopsis(statement, base, &same_here));
        self.opening.set(generation.map(|generation| (generation, statement)));
    }

    /// Whether the board, the open statement and the articles side by side are about to be built anew: what they show
    /// is of a comparison, or of wordings, that others take the place of as soon as the engine has them.
    #[must_use]
    pub fn is_behind(self) -> bool {
        self.running.with(Option::is_some) || self.opening.with(Option::is_some)
    }

    /// The same once more, for the statement that is open.
    pub(super) fn open_again(self) {
        let route = self.route.get_untracked();
        if route.screen == Screen::Statement {
            let base = route.get(Param::Base).and_then(|base| base.parse().ok());
            self.open(route.statement, base);
        }
    }

    /// The lines of [`Store::same_here`] that are of `statement`.
    fn same_in(self, statement: u32) -> String {
        let of_statement = |comparison: &Comparison, it: &&SameHere| {
            let passage = comparison.found(it.at).and_then(|at| comparison.passage(at));
            passage.is_some_and(|passage| passage.statement == Some(statement))
        };
        let comparison = self.comparison.get_untracked();
        self.same_here.with_untracked(|all| {
            let here = comparison
                .iter()
                .flat_map(|it| all.iter().filter(|here| of_statement(it, here)));
            here.map(|here| here.line.as_str()).collect::<Vec<_>>().join("\n")
        })
    }

    fn hear(self, event: Event) {
        match event {
            Event::Progress { generation, done, of } if self.is_comparing(generation) => {
                self.running.set(Some(Running::Comparing { done, of }));
            }
            Event::Compared { generation, board } if self.is_comparing(generation) => self.compared(board),
            Event::Read { article, notices, .. } => self.read(*article, &notices),
            Event::Synopsis { generation, synopsis } => {
                if let Some(statement) = self.no_longer_opening(generation) {
                    self.opened.set(Some(Arc::new(Opened { statement, synopsis })));
                }
            }
            Event::Kinds { generation, kinds } => self.kinds_found(generation, kinds),
            Event::Failed { generation, task } => self.failed(generation, task),
            Event::Progress { .. } | Event::Compared { .. } => {}
        }
    }

    fn is_comparing(self, generation: u32) -> bool {
        self.engine
            .with_value(|desk| desk.comparing.as_ref().is_some_and(|(asked, _)| *asked == generation))
    }

    fn compared(self, board: Arc<Board>) {
        let asked = self.engine.try_update_value(|desk| desk.comparing.take()).flatten();
        let Some((_, articles)) = asked else { return };
        self.running.set(None);
        self.close_unless_of(&articles);
        self.note_cuts(&articles, &board);
        self.comparison.set(Some(Arc::new(Comparison { articles, board })));
        // The reader looks at the board for a while before opening a statement.
        self.with_engine(Engine::prepare);
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
            self.opening.set(None);
            self.opened.set(None);
        }
    }

    /// Notes how the engine cut each article. No edit: there is nothing to undo.
    fn note_cuts(self, compared: &[Arc<Loaded>], board: &Board) {
        self.cuts.update(|cuts| {
            for (loaded, cut) in compared.iter().zip(&board.articles) {
                cuts.insert(loaded.id, Arc::new(cut.clone()));
            }
        });
    }

    fn failed(self, generation: u32, task: Task) {
        match task {
            Task::Compare if self.is_comparing(generation) => {
                self.engine.update_value(|desk| desk.comparing = None);
                self.running.set(None);
                self.warn(|words| words.work_failed().to_owned());
            }
            Task::Compare => {}
            Task::Read => self.read_failed(),
            Task::Synopsis | Task::Kinds => {
                self.no_longer_opening(generation);
                self.warn(|words| words.work_failed().to_owned());
            }
        }
    }

    /// Takes note that `generation` has its answer; gives the statement, where it is the one that was asked for last.
    fn no_longer_opening(self, generation: u32) -> Option<u32> {
        let (_, statement) = self.opening.get_untracked().filter(|(asked, _)| *asked == generation)?;
        self.opening.set(None);
        Some(statement)
    }
}

/// The lines of `list` that the reader wrote. Those of the shipped list help to find a statement, but their words stay
/// marked: by which name an outlet calls a party is what a reader compares for.
fn own_lines(list: &str) -> Equivalents {
    let shipped: Vec<&str> = Equivalents::shipped_text().lines().map(str::trim).collect();
    let own = list.lines().filter(|line| !shipped.contains(&line.trim()));
    Equivalents::parse(&own.collect::<Vec<_>>().join("\n"))
}
