//! The page's handle on the engine.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use muqabala_engine::align::{self, Settings};
use muqabala_engine::session::Board;
use muqabala_worker::messages::{Bytes, Facts, Request, Response, WireArticle};
use web_sys::{MessageChannel, MessagePort};

use super::event::{Event, Task};
use super::queue::{Heard, Place, Queue};

/// The engine, in workers of its own. Cloning gives another handle on the same engine.
#[derive(Clone)]
pub struct Engine(Rc<Shared>);

struct Shared {
    on_event: Box<dyn Fn(Event)>,
    last_generation: Cell<u32>,
    reader: RefCell<Queue>,
    /// The texts that the reader has, for one that is started in its stead.
    texts: RefCell<BTreeMap<u32, Arc<str>>>,
    /// The comparison that runs.
    comparing: RefCell<Option<Comparer>>,
    /// The last one that was done.
    compared: RefCell<Option<Comparer>>,
    /// Where workers run from now on.
    place: Cell<Place>,
}

/// A comparison and its worker.
struct Comparer {
    queue: Queue,
    generation: u32,
    articles: Vec<Facts>,
    settings: Settings,
    /// What it found.
    board: Option<Arc<Board>>,
    /// Whether the texts have come to the worker.
    has_texts: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Which {
    Reader,
    /// The comparison of this call.
    Comparer(u32),
}

impl Engine {
    /// The engine; all it has to say goes to `on_event`, which may call it again.
    pub fn start(on_event: impl Fn(Event) + 'static) -> Self {
        Self(Rc::new(Shared {
            on_event: Box::new(on_event),
            last_generation: Cell::default(),
            reader: RefCell::default(),
            texts: RefCell::default(),
            comparing: RefCell::default(),
            compared: RefCell::default(),
            place: Cell::new(Place::Thread),
        }))
    }

    /// Compares articles that were read, by what is known of them; a comparison that still runs is given up.
    pub fn compare(&self, articles: Vec<Facts>, settings: Settings) -> u32 {
        self.give_up_comparison();
        let generation = self.0.next_generation();
        self.0.comparing.replace(Some(Comparer {
            queue: Queue::default(),
            generation,
            articles,
            settings,
            board: None,
            has_texts: false,
        }));
        self.0.start_comparer(generation);
        generation
    }

    /// Reads files (number, name, bytes) into articles: one [`Event::Read`] or [`Event::Failed`] for each, in this order.
    pub fn read(&self, files: impl IntoIterator<Item = (u32, String, Vec<u8>)>) {
        let generation = self.0.next_generation();
        for (article, name, bytes) in files {
            let bytes = Bytes(bytes);
            let read = Request::Read {
                generation,
                article,
                name,
                bytes,
            };
            self.0.ask_reader(read, None);
        }
    }

    /// Sets the wordings of the last comparison's `statement` side by side: against the row `base`, or against what
    /// most rows have; `same` are words that mean the same in it alone, one set on each line. Nothing is answered
    /// before the first comparison is done.
    pub fn synopsis(&self, statement: u32, base: Option<u32>, same: String) -> u32 {
        let generation = self.0.next_generation();
        self.0.ask_compared(Request::Synopsis {
            generation,
            statement,
            base,
            same,
        });
        generation
    }

    /// Says which kinds of change the last comparison's statements hold, a few of them from `from` on.
    pub fn kinds(&self, from: u32) -> u32 {
        let generation = self.0.next_generation();
        self.0.ask_compared(Request::Kinds { generation, from });
        generation
    }

    /// Gives up the comparison that runs. The last one that was done still answers.
    pub fn give_up_comparison(&self) {
        let given_up = self.0.comparing.take();
        if let Some(Comparer { generation, .. }) = given_up {
            let handed =
                |request: &Request| matches!(request, Request::Hand { generation: it, .. } if *it == generation);
            self.0.reader.borrow_mut().retain_waiting(|request| !handed(request));
        }
    }

    /// Gives up the files that are not read yet. What was read stays.
    pub fn give_up_reading(&self) {
        let read = |request: &Request| matches!(request, Request::Read { .. });
        self.0.reader.borrow_mut().retain(|request| !read(request));
        self.0.keep_reader_going();
    }

    /// Tries once more to load the engine, where files wait for it.
    pub fn retry(&self) {
        self.0.keep_reader_going();
    }
}

impl Shared {
    fn next_generation(&self) -> u32 {
        self.last_generation.set(self.last_generation.get() + 1);
        self.last_generation.get()
    }

    /// What `ask` does with the comparison of a call, where it is still wanted.
    fn with_comparer<T>(&self, generation: u32, ask: impl FnOnce(&mut Comparer) -> T) -> Option<T> {
        for comparer in [&self.comparing, &self.compared] {
            if let Some(it) = comparer.borrow_mut().as_mut().filter(|it| it.generation == generation) {
                return Some(ask(it));
            }
        }
        None
    }

    fn with_queue<T>(&self, which: Which, ask: impl FnOnce(&mut Queue) -> T) -> Option<T> {
        match which {
            Which::Reader => Some(ask(&mut self.reader.borrow_mut())),
            Which::Comparer(generation) => self.with_comparer(generation, |it| ask(&mut it.queue)),
        }
    }

    fn ask_reader(self: &Rc<Self>, request: Request, port: Option<MessagePort>) {
        self.reader.borrow_mut().ask(request, port);
        self.keep_reader_going();
    }

    fn ask_compared(self: &Rc<Self>, request: Request) {
        let generation = self.compared.borrow_mut().as_mut().map(|it| {
            it.queue.ask(request, None);
            it.generation
        });
        let is_stopped = |generation| self.with_comparer(generation, |it| !it.queue.is_started()) == Some(true);
        if let Some(generation) = generation.filter(|it| is_stopped(*it)) {
            self.start_comparer(generation);
        }
    }

    /// Starts the reader where something waits for it and it does not run.
    fn keep_reader_going(self: &Rc<Self>) {
        let is_wanted = {
            let reader = self.reader.borrow();
            !reader.is_started() && !reader.is_empty()
        };
        if is_wanted {
            self.start_reader();
        }
    }

    /// Starts the reader, in the stead of one that broke, with the texts that it had.
    fn start_reader(self: &Rc<Self>) {
        let generation = self.next_generation();
        let kept =
            |texts: &BTreeMap<u32, Arc<str>>| texts.iter().map(|(number, text)| (*number, text.to_string())).collect();
        let texts: Vec<(u32, String)> = kept(&self.texts.borrow());
        let started = {
            let mut reader = self.reader.borrow_mut();
            reader.end();
            // Their ports may have gone with the reader before.
            reader.retain(|request| !matches!(request, Request::Keep { .. } | Request::Hand { .. }));
            if !texts.is_empty() {
                reader.ask_first(Request::Keep { generation, texts }, None);
            }
            reader.start(self.place.get(), self.ear(Which::Reader))
        };
        if started.is_err() {
            return self.never_started(Which::Reader);
        }
        for generation in self.waiting_for_texts() {
            self.start_comparer(generation);
        }
    }

    /// The comparisons whose worker runs and has not got its texts.
    fn waiting_for_texts(&self) -> Vec<u32> {
        let comparers = [&self.comparing, &self.compared].into_iter();
        let waiting = |comparer: &Comparer| comparer.queue.is_started() && !comparer.has_texts;
        comparers
            .filter_map(|it| it.borrow().as_ref().filter(|it| waiting(it)).map(|it| it.generation))
            .collect()
    }

    /// Starts a comparison's worker, with a port through which the reader hands it the texts.
    fn start_comparer(self: &Rc<Self>, generation: u32) {
        let Ok(channel) = MessageChannel::new() else {
            return self.never_started(Which::Comparer(generation));
        };
        let (place, ear) = (self.place.get(), self.ear(Which::Comparer(generation)));
        let started = self.with_comparer(generation, |comparer| {
            comparer.queue.end();
            comparer
                .queue
                .retain(|it| !matches!(it, Request::Compare { .. } | Request::Hold { .. }));
            comparer.queue.ask_first(comparer.opening(), Some(channel.port2()));
            comparer.has_texts = false;
            let numbers: Vec<u32> = comparer.articles.iter().map(|it| it.number).collect();
            comparer.queue.start(place, ear).map(|()| numbers)
        });
        match started {
            Some(Ok(articles)) => self.ask_reader(Request::Hand { generation, articles }, Some(channel.port1())),
            Some(Err(_)) => self.never_started(Which::Comparer(generation)),
            None => {}
        }
    }

    /// What a worker talks to.
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
        self.with_queue(which, |queue| queue.answered(&response));
        if let Which::Comparer(generation) = which
            && !matches!(response, Response::Ready)
        {
            self.with_comparer(generation, |it| it.has_texts = true);
        }
        self.tell(response);
    }

    /// Turns a worker's answer into what the page is told.
    fn tell(&self, response: Response) {
        let event = match response {
            Response::Progress { generation, done, of } => Event::Progress { generation, done, of },
            Response::Compared { generation, board } => {
                let board = Arc::new(board);
                self.has_found(&board);
                Event::Compared { generation, board }
            }
            Response::Read {
                number,
                article: WireArticle(mut article),
                notices,
                ..
            } => {
                let fingerprint = align::fingerprint(&article);
                let text: Arc<str> = std::mem::take(&mut article.text).into();
                self.texts.borrow_mut().insert(number, text.clone());
                Event::Read {
                    number,
                    article: Box::new(article),
                    fingerprint,
                    text,
                    notices: notices.into_iter().map(|notice| notice.0).collect(),
                }
            }
            Response::Synopsis { generation, synopsis } => Event::Synopsis {
                generation,
                synopsis: Arc::new(synopsis),
            },
            Response::Kinds { generation, kinds } => Event::Kinds { generation, kinds },
            Response::Ready | Response::Done { .. } => return,
        };
        (self.on_event)(event);
    }

    /// The comparison that ran is done: its worker answers from now on, and the one before it ends.
    fn has_found(&self, board: &Arc<Board>) {
        let done = self.comparing.take();
        self.compared.replace(done.map(|comparer| Comparer {
            board: Some(board.clone()),
            ..comparer
        }));
    }

    /// A panic, or an end without a word: what the worker was at has failed, the rest is asked again.
    fn broke(self: &Rc<Self>, which: Which) {
        if self.with_queue(which, |queue| queue.was_ready()) != Some(true) {
            return self.never_started(which);
        }
        let at = self.with_queue(which, Queue::take_first).flatten();
        let task = at.as_ref().and_then(Task::of);
        match at {
            // It would break once more.
            Some(Request::Keep { .. }) => return self.give_up(which),
            Some(Request::Hold { generation, .. }) => self.fail_all(generation),
            Some(Request::Compare { generation, .. } | Request::Hand { generation, .. }) => {
                self.forget_comparison(generation);
            }
            _ => {}
        }
        match which {
            Which::Reader => self.start_reader(),
            Which::Comparer(generation) => self.start_comparer(generation),
        }
        if let Some(task) = task {
            (self.on_event)(Event::Failed(task));
        }
    }

    fn forget_comparison(&self, generation: u32) {
        self.comparing.borrow_mut().take_if(|it| it.generation == generation);
    }

    /// A comparison can no longer answer: whoever waits for an answer is told.
    fn fail_all(&self, generation: u32) {
        let failed: Vec<_> = self
            .with_comparer(generation, |it| it.queue.take_all().collect())
            .unwrap_or_default();
        self.compared.borrow_mut().take_if(|it| it.generation == generation);
        for task in failed.iter().filter_map(Task::of) {
            (self.on_event)(Event::Failed(task));
        }
    }

    /// A worker that never answered: the page's own thread is tried. Where that fails too the engine could not be
    /// loaded (the network is gone); whatever is asked next tries again.
    fn never_started(self: &Rc<Self>, which: Which) {
        if self.place.replace(Place::Page) == Place::Thread {
            return match which {
                Which::Reader => self.start_reader(),
                Which::Comparer(generation) => self.start_comparer(generation),
            };
        }
        self.place.set(Place::Thread);
        self.give_up(which);
    }

    fn give_up(&self, which: Which) {
        self.with_queue(which, Queue::end);
        self.comparing.replace(None);
        (self.on_event)(Event::NotLoaded);
    }
}

impl Comparer {
    /// What a new worker is asked first: to compare, or to take up what another found.
    fn opening(&self) -> Request {
        let (generation, articles, settings) = (self.generation, self.articles.clone(), self.settings.clone());
        match &self.board {
            None => Request::Compare {
                generation,
                articles,
                settings,
            },
            Some(board) => Request::Hold {
                generation,
                articles,
                settings,
                board: (**board).clone(),
            },
        }
    }
}
