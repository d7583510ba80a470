//! The engine, off the page's thread: bytes in, [`Service`] at work, bytes out.
//!
//! `public/boot.js` stands between this and the worker's mailbox, so that the same module also answers on the page's
//! own thread where a browser starts no worker.

mod service;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Uint8Array};
use muqabala_worker::messages::{Request, Response, decode, encode};
use serde::Serialize;
use service::Service;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, MessagePort};

/// Nothing to do before the first [`Answering::new`].
const fn main() {}

/// The engine as JavaScript sees it.
#[wasm_bindgen]
pub struct Answering {
    service: Rc<RefCell<Service>>,
    post: Function,
}

#[wasm_bindgen]
impl Answering {
    /// An engine whose answers go to `post`, each as a byte array of its own. The first says that it listens.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(post: Function) -> Self {
        send(&post, &Response::Ready);
        let service = Rc::default();
        Self { service, post }
    }

    /// Answers the request in `bytes`, which comes with a port where texts go to another worker or come from one.
    ///
    /// # Panics
    /// Where the bytes are no request. The page hears of it as of any panic: the worker breaks off.
    pub fn answer(&self, bytes: &[u8], port: Option<MessagePort>) {
        match (decode(bytes), port) {
            (Request::Hand { generation, articles }, Some(port)) => {
                let texts = self.service.borrow().handed(generation, &articles);
                let texts = packed(&texts);
                port.post_message_with_transferable(&texts, &Array::of1(&texts.buffer()))
                    .expect("invariant: a byte array can be posted");
                answer(&self.service, &self.post, Request::Hand { generation, articles });
            }
            (request, Some(port)) => self.answer_after(request, &port),
            (request, None) => answer(&self.service, &self.post, request),
        }
    }

    /// Answers `request` once the texts that it needs have come through `port`.
    fn answer_after(&self, request: Request, port: &MessagePort) {
        let (service, post) = (self.service.clone(), self.post.clone());
        let heard = move |texts: MessageEvent| {
            let texts = decode(&Uint8Array::new(&texts.data()).to_vec());
            service.borrow_mut().answer(texts, &mut |_| {});
            answer(&service, &post, request);
        };
        let heard: Box<dyn FnOnce(MessageEvent)> = Box::new(heard);
        port.set_onmessage(Some(Closure::once_into_js(heard).unchecked_ref()));
    }
}

fn answer(service: &RefCell<Service>, post: &Function, request: Request) {
    service
        .borrow_mut()
        .answer(request, &mut |response| send(post, &response));
}

fn send(post: &Function, response: &Response) {
    post.call1(&JsValue::NULL, &packed(response))
        .expect("invariant: a byte array can be posted");
}

fn packed<T: Serialize>(message: &T) -> Uint8Array {
    Uint8Array::from(encode(message).as_slice())
}
