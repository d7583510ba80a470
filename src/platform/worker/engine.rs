//! The page's handle on the engine.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use muqabala_engine::Notice;
use muqabala_engine::align::{Equivalents, Settings};
use muqabala_engine::ingest::Article;
use muqabala_engine::session::{Board, ChangeKind, Synopsis};

use muqabala_worker::messages::{Bytes, Request, Response, WireArticle};

use super::lane::{Heard, Lane, Place};

/// What the engine tells the page. `generation` is what the call that asked for it returned.
#[derive(Clone, Debug)]
pub enum Event {
    /// How far a comparison has come.
    Progress {
        /// Of which call.
        generation: u32,
        /// Steps done.
        done: u32,
        /// Steps in all.
        of: u32,
    },
    /// A comparison is done.
    Compared {
        /// Of which call.
        generation: u32,
        /// What was found.
        board: Arc<Board>,
    },
    /// A file was read.
    Read {
        /// What it holds.
        article: Box<Article>,
        /// What had to be decided in reading it.
        notices: Vec<Notice>,
    },
    /// A statement's wordings, side by side.
    Synopsis {
        /// Of which call.
        generation: u32,
        /// The wordings.
        synopsis: Arc<Synopsis>,
    },
    /// The kinds of change that some statements hold.
    Kinds {
        /// Of which call.
        generation: u32,
        /// One list for each statement, beginning with the one that was asked for; none past the last.
        kinds: Vec<Vec<ChangeKind>>,
    },
    /// The engine broke off. All else goes on, and the next call works.
    Failed {
        /// Of which call.
        generation: u32,
        /// What it was at.
        task: Task,
    },
}

/// What the engine can be at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// A comparison.
    Compare,
    /// Reading a file.
    Read,
    /// Setting a statement's wordings side by side.
    Synopsis,
    /// Looking for the kinds of change.
    Kinds,
}

/// The engine, in workers of its own. Cloning gives another handle on the same engine.
#[derive(Clone)]
pub struct Engine(Rc<Shared>);

struct Shared {
    on_event: Box<dyn Fn(Event)>,
    last_generation: Cell<u32>,
    comparing: RefCell<Lane>,
    answering: RefCell<Lane>,
    /// The comparison that synopses are asked of, and whether the answering lane's worker holds it.
    compared: RefCell<Option<Compared>>,
    held: Cell<bool>,
    /// Where workers run from now on.
    place: Cell<Place>,
}

struct Compared {
    articles: Vec<WireArticle>,
    settings: Settings,
    board: Arc<Board>,
}

#[derive(Clone, Copy, PartialEq)]
enum Which {
    Comparing,
    Answering,
}

impl Engine {
    /// The engine; all it has to say goes to `on_event`, which may call it again.
    pub fn start(on_event: impl Fn(Event) + 'static) -> Self {
        Self(Rc::new(Shared {
            on_event: Box::new(on_event),
            last_generation: Cell::default(),
            comparing: RefCell::default(),
            answering: RefCell::default(),
            compared: RefCell::default(),
            held: Cell::default(),
            place: Cell::new(Place::Thread),
        }))
    }

    /// Compares `articles`; a comparison that still runs is given up.
    pub fn compare(&self, articles: &[Article], settings: &Settings) -> u32 {
        self.0.comparing.borrow_mut().give_up(|_| true);
        let generation = self.0.next_generation();
        let request = Request::Compare {
            generation,
            articles: articles.iter().cloned().map(WireArticle).collect(),
            settings: settings.clone(),
        };
        self.0.ask(Which::Comparing, request);
        generation
    }

    /// Reads files (name, bytes) into articles: one [`Event::Read`] or [`Event::Failed`] for each, in this order.
    pub fn read(&self, files: Vec<(String, Vec<u8>)>) -> u32 {
        let generation = self.0.next_generation();
        for (name, bytes) in files {
            let bytes = Bytes(bytes);
            let request = Request::Read {
                generation,
                name,
                bytes,
            };
            self.0.ask(Which::Answering, request);
        }
        generation
    }

    /// Sets the wordings of the last comparison's `statement` side by side: against the row `base`, or against what
    /// most rows have; `also` are words that mean the same in it alone, one set on each line. Nothing is answered
    /// before the first comparison is done.
    pub fn synopsis(&self, statement: u32, base: Option<u32>, also: &str) -> u32 {
        let generation = self.0.next_generation();
        if let Some(mut settings) = self.0.hold() {
            settings.same = settings.same.and(Equivalents::parse(also));
            let request = Request::Synopsis {
                generation,
                statement,
                base,
                settings,
            };
            self.0.ask(Which::Answering, request);
        }
        generation
    }

    /// Gives whoever answers the last comparison, so that the first question about it need not wait for that.
    pub fn prepare(&self) {
        self.0.hold();
    }

    /// Says which kinds of change the last comparison's statements hold, a few of them from `from` on.
    pub fn kinds(&self, from: u32) -> u32 {
        let generation = self.0.next_generation();
        if let Some(settings) = self.0.hold() {
            let request = Request::Kinds {
                generation,
                from,
                settings,
            };
            self.0.ask(Which::Answering, request);
        }
        generation
    }

    /// Gives up the comparison that runs and the files that are not read yet. What is loaded stays.
    pub fn cancel(&self) {
        let shared = &self.0;
        shared.comparing.borrow_mut().give_up(|_| true);
        let reading = |request: &Request| matches!(request, Request::Read { .. });
        let given_up = shared.answering.borrow_mut().give_up(reading);
        if given_up {
            shared.restart(Which::Answering);
        }
    }
}

impl Shared {
    fn next_generation(&self) -> u32 {
        self.last_generation.set(self.last_generation.get() + 1);
        self.last_generation.get()
    }

    fn lane(&self, which: Which) -> &RefCell<Lane> {
        match which {
            Which::Comparing => &self.comparing,
            Which::Answering => &self.answering,
        }
    }

    /// Sees to it that whoever answers holds the last comparison; gives that comparison's settings.
    fn hold(self: &Rc<Self>) -> Option<Settings> {
        let settings = self.compared.borrow().as_ref()?.settings.clone();
        if !self.held.replace(true)
            && let Some(hold) = self.hold_request()
        {
            self.ask(Which::Answering, hold);
        }
        Some(settings)
    }

    fn hold_request(&self) -> Option<Request> {
        let compared = self.compared.borrow();
        compared.as_ref().map(|compared| Request::Hold {
            articles: compared.articles.clone(),
            board: (*compared.board).clone(),
        })
    }

    fn ask(self: &Rc<Self>, which: Which, request: Request) {
        let place = self.place.get();
        let asked = self.lane(which).borrow_mut().ask(request, place, self.ear(which));
        if asked.is_err() {
            self.never_started(which);
        }
    }

    /// What a lane's worker talks to.
    fn ear(self: &Rc<Self>, which: Which) -> impl Fn(Heard) + 'static {
        let shared = Rc::downgrade(self);
        move |heard| {
            let Some(shared) = shared.upgrade() else { return };
            match heard {
                Heard::Answer(response) => shared.answered(which, *response),
                Heard::Broke => shared.broke(which),
            }
        }
    }

    fn answered(&self, which: Which, response: Response) {
        let request = self.lane(which).borrow_mut().answered(&response);
        self.tell(request, response);
    }

    /// Turns a worker's answer to `request` into what the page is told.
    fn tell(&self, request: Option<Request>, response: Response) {
        let event = match (response, request) {
            (Response::Progress { generation, done, of }, _) => Event::Progress { generation, done, of },
            (Response::Compared { generation, board }, Some(Request::Compare { articles, settings, .. })) => {
                let board = Arc::new(board);
                self.compared.replace(Some(Compared {
                    articles,
                    settings,
                    board: board.clone(),
                }));
                self.held.set(false);
                Event::Compared { generation, board }
            }
            (
                Response::Read {
                    article: WireArticle(article),
                    notices,
                    ..
                },
                _,
            ) => Event::Read {
                article: Box::new(article),
                notices: notices.into_iter().map(|notice| notice.0).collect(),
            },
            (Response::Synopsis { generation, synopsis }, _) => Event::Synopsis {
                generation,
                synopsis: Arc::new(synopsis),
            },
            (Response::Kinds { generation, kinds }, _) => Event::Kinds { generation, kinds },
            _ => return,
        };
        (self.on_event)(event);
    }

    /// A panic: what the worker was at has failed, the rest is asked again.
    fn broke(self: &Rc<Self>, which: Which) {
        if !self.lane(which).borrow().was_ready() {
            return self.never_started(which);
        }
        let failed = self.lane(which).borrow_mut().take_first();
        self.restart(which);
        self.fail(failed);
    }

    /// A worker that never answered: the page's own thread is tried. Where that fails too the engine could not be
    /// loaded (the network is gone); whatever is asked next tries again.
    fn never_started(self: &Rc<Self>, which: Which) {
        if self.place.replace(Place::Page) == Place::Thread {
            return self.restart(which);
        }
        self.place.set(Place::Thread);
        self.held.set(false);
        let waiting = self.lane(which).borrow_mut().take_waiting();
        self.fail(waiting);
    }

    fn fail(&self, requests: impl IntoIterator<Item = Request>) {
        for event in requests.into_iter().filter_map(failure) {
            (self.on_event)(event);
        }
    }

    fn restart(self: &Rc<Self>, which: Which) {
        // A new worker knows of no comparison.
        let hold = (which == Which::Answering && self.held.get())
            .then(|| self.hold_request())
            .flatten();
        let place = self.place.get();
        let restarted = self.lane(which).borrow_mut().restart(hold, place, self.ear(which));
        if restarted.is_err() {
            self.never_started(which);
        }
    }
}

/// What the page is told of a request at which a worker broke.
fn failure(request: Request) -> Option<Event> {
    let (generation, task) = match request {
        Request::Compare { generation, .. } => (generation, Task::Compare),
        Request::Read { generation, .. } => (generation, Task::Read),
        Request::Synopsis { generation, .. } => (generation, Task::Synopsis),
        Request::Kinds { generation, .. } => (generation, Task::Kinds),
        Request::Hold { .. } => return None,
    };
    Some(Event::Failed { generation, task })
}
