//! One worker and what it is at.

use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker};

use muqabala_worker::messages::{Request, Response, decode, encode};

/// What a lane hears from its worker.
pub enum Heard {
    /// An answer.
    Answer(Box<Response>),
    /// The worker broke off: a panic, or it could not be loaded.
    Broke,
}

/// Where a lane's worker runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On a thread of its own.
    Thread,
    /// On the page's thread: some browsers and policies start no worker.
    Page,
}

/// A lane: requests are answered in order, one worker at a time.
#[derive(Default)]
pub struct Lane {
    worker: Option<Running>,
    /// Asked and not answered; the worker is at the first.
    waiting: VecDeque<Request>,
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

impl Lane {
    /// Asks `request`, starting a worker at `place` that reports to `hear` where none runs.
    ///
    /// # Errors
    /// Where the browser starts no worker; the request then waits for [`Lane::restart`].
    pub fn ask(&mut self, request: Request, place: Place, hear: impl Fn(Heard) + 'static) -> Result<(), JsValue> {
        self.waiting.push_back(request);
        match &self.worker {
            Some(running) => running.post(&self.waiting[self.waiting.len() - 1]),
            None => self.restart(None, place, hear),
        }
    }

    /// Replaces the worker by a new one and asks it `first`, then all that waits.
    ///
    /// # Errors
    /// Where the browser starts no worker.
    pub fn restart(
        &mut self,
        first: Option<Request>,
        place: Place,
        hear: impl Fn(Heard) + 'static,
    ) -> Result<(), JsValue> {
        self.worker = None;
        if let Some(first) = first {
            self.waiting.push_front(first);
        }
        let running = Running::start(place, hear)?;
        for request in &self.waiting {
            running.post(request)?;
        }
        self.worker = Some(running);
        Ok(())
    }

    /// Whether the worker ever answered.
    pub fn was_ready(&self) -> bool {
        self.worker.as_ref().is_some_and(|running| running.ready)
    }

    /// Takes note of an answer; gives the request that it is the last answer to.
    pub fn answered(&mut self, response: &Response) -> Option<Request> {
        if let Some(running) = &mut self.worker {
            running.ready = true;
        }
        match response {
            Response::Ready | Response::Progress { .. } => None,
            _ => self.take_first(),
        }
    }

    /// Takes the request that the worker is at. What has no answer of its own lies before it and is done.
    pub fn take_first(&mut self) -> Option<Request> {
        while matches!(self.waiting.front(), Some(Request::Hold { .. })) {
            self.waiting.pop_front();
        }
        self.waiting.pop_front()
    }

    /// Ends the worker and takes all that waits.
    pub fn take_waiting(&mut self) -> VecDeque<Request> {
        self.worker = None;
        std::mem::take(&mut self.waiting)
    }

    /// Gives up the requests that `unwanted` names, ending the worker if there are any. The rest waits for
    /// [`Lane::restart`].
    pub fn give_up(&mut self, unwanted: impl Fn(&Request) -> bool) -> bool {
        let before = self.waiting.len();
        self.waiting.retain(|request| !unwanted(request));
        let any = self.waiting.len() < before;
        if any {
            self.worker = None;
        }
        any
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

    fn post(&self, request: &Request) -> Result<(), JsValue> {
        let bytes = Uint8Array::from(encode(request).as_slice());
        // The buffer is handed over, not copied.
        self.worker
            .post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()))
    }
}

/// A worker, or what behaves like one on the page's own thread: `public/boot.js` knows how to start both.
fn spawn(place: Place) -> Result<Worker, JsValue> {
    let boot = Reflect::get(&js_sys::global(), &"muqabala".into())?.dyn_into::<Object>()?;
    let spawn = Reflect::get(&boot, &"spawn".into())?.dyn_into::<Function>()?;
    let worker = spawn.call1(&boot, &(place == Place::Page).into())?;
    Ok(worker.unchecked_into())
}
