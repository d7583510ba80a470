//! One worker and what it was asked, one request after another.

use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, MessagePort, Worker};

use muqabala_worker::messages::{Request, Response, decode, encode};

/// What is heard from a worker.
pub enum Heard {
    /// An answer.
    Answer(Box<Response>),
    /// The worker broke off: a panic, an end without a word, or it could not be loaded.
    Broke,
}

/// Where a worker runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On a thread of its own.
    Thread,
    /// On the page's thread: some browsers and policies start no worker.
    Page,
}

/// A worker's requests. The worker is at the first; the others wait here, so that they can be given up without ending
/// it, and what they hold is not in memory twice.
#[derive(Default)]
pub struct Queue {
    worker: Option<Running>,
    waiting: VecDeque<(Request, Option<MessagePort>)>,
    /// Whether the worker has the first.
    is_asked: bool,
}

struct Running {
    worker: Worker,
    /// Whether it has answered anything yet: one that breaks before that could never be started.
    ready: bool,
    // Kept alive for as long as the worker may call them.
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _broke: Closure<dyn FnMut(ErrorEvent)>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Queue {
    /// Starts a worker at `place` that reports to `hear`, in the stead of the one that runs. It is asked what waits.
    ///
    /// # Errors
    /// Where the browser starts no worker.
    pub fn start(&mut self, place: Place, hear: impl Fn(Heard) + 'static) -> Result<(), JsValue> {
        self.end();
        self.worker = Some(Running::start(place, hear)?);
        self.go_on();
        Ok(())
    }

    /// Ends the worker. What it was at waits again.
    pub fn end(&mut self) {
        self.worker = None;
        self.is_asked = false;
    }

    /// Whether there is a worker.
    pub fn is_started(&self) -> bool {
        self.worker.is_some()
    }

    /// Whether the worker ever answered.
    pub fn was_ready(&self) -> bool {
        self.worker.as_ref().is_some_and(|running| running.ready)
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Asks `request`, and sends `port` along with it, once all else is answered.
    pub fn ask(&mut self, request: Request, port: Option<MessagePort>) {
        self.waiting.push_back((request, port));
        self.go_on();
    }

    /// Asks `request` before all that waits. For a queue whose worker is at nothing.
    pub fn ask_first(&mut self, request: Request, port: Option<MessagePort>) {
        self.waiting.push_front((request, port));
        self.go_on();
    }

    /// Takes note of an answer; gives the request that it is the last answer to.
    pub fn answered(&mut self, response: &Response) -> Option<Request> {
        if let Some(running) = &mut self.worker {
            running.ready = true;
        }
        match response {
            Response::Ready | Response::Progress { .. } => None,
            _ => {
                let first = self.take_first();
                self.go_on();
                first
            }
        }
    }

    /// Takes the request that the worker is at. The next waits until the worker is started anew.
    pub fn take_first(&mut self) -> Option<Request> {
        self.is_asked = false;
        self.waiting.pop_front().map(|(request, _)| request)
    }

    /// Takes all that waits.
    pub fn take_all(&mut self) -> impl Iterator<Item = Request> + use<> {
        self.end();
        std::mem::take(&mut self.waiting)
            .into_iter()
            .map(|(request, _)| request)
    }

    /// Keeps the requests that `is_wanted` names; ends the worker where it is at another.
    pub fn retain(&mut self, is_wanted: impl Fn(&Request) -> bool) {
        let is_at_another = self.is_asked && self.waiting.front().is_some_and(|(first, _)| !is_wanted(first));
        self.waiting.retain(|(request, _)| is_wanted(request));
        if is_at_another {
            self.end();
        }
    }

    /// Keeps the requests that `is_wanted` names, and the one that the worker is at.
    pub fn retain_waiting(&mut self, is_wanted: impl Fn(&Request) -> bool) {
        let mut is_first = self.is_asked;
        self.waiting
            .retain(|(request, _)| std::mem::take(&mut is_first) || is_wanted(request));
    }

    fn go_on(&mut self) {
        if self.is_asked {
            return;
        }
        if let (Some(running), Some((first, port))) = (&self.worker, self.waiting.front_mut()) {
            running.post(first, port.take());
            self.is_asked = true;
        }
    }
}

impl Running {
    fn start(place: Place, hear: impl Fn(Heard) + 'static) -> Result<Self, JsValue> {
        let worker = spawn(place)?;
        let hear = Rc::new(hear);
        let answer = hear.clone();
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let bytes = Uint8Array::new(&event.data()).to_vec();
            answer(Heard::Answer(Box::new(decode(&bytes))));
        });
        let broke = Closure::<dyn FnMut(ErrorEvent)>::new(move |_| hear(Heard::Broke));
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(broke.as_ref().unchecked_ref()));
        Ok(Self {
            worker,
            ready: false,
            _heard: heard,
            _broke: broke,
        })
    }

    fn post(&self, request: &Request, port: Option<MessagePort>) {
        let bytes = Uint8Array::from(encode(request).as_slice());
        // Buffer and port are handed over, not copied.
        let handed = Array::of1(&bytes.buffer());
        if let Some(port) = port {
            handed.push(&port);
        }
        let posted = self.worker.post_message_with_transfer(&bytes, &handed);
        debug_assert!(posted.is_ok());
    }
}

/// A worker, or what behaves like one on the page's own thread: `public/boot.js` knows how to start both.
fn spawn(place: Place) -> Result<Worker, JsValue> {
    let boot = Reflect::get(&js_sys::global(), &"muqabala".into())?.dyn_into::<Object>()?;
    let spawn = Reflect::get(&boot, &"spawn".into())?.dyn_into::<Function>()?;
    let worker = spawn.call1(&boot, &(place == Place::Page).into())?;
    Ok(worker.unchecked_into())
}
