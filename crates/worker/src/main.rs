//! The engine, off the page's thread: bytes in, [`Desk`] at work, bytes out.
//!
//! `public/boot.js` stands between this and the worker's mailbox, so that the same module also answers on the page's
//! own thread where a browser starts no worker.

mod desk;

use js_sys::{Function, Uint8Array};
use muqabala_worker::messages::{Response, decode, encode};
use wasm_bindgen::prelude::*;

/// Nothing to do before the first [`Answering::new`].
const fn main() {}

/// The engine as JavaScript sees it.
#[wasm_bindgen]
pub struct Answering {
    desk: desk::Desk,
    post: Function,
}

#[wasm_bindgen]
impl Answering {
    /// An engine whose answers go to `post`, each as a byte array of its own. The first says that it listens.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(post: Function) -> Self {
        send(&post, &Response::Ready);
        let desk = desk::Desk::default();
        Self { desk, post }
    }

    /// Answers the request in `bytes`.
    ///
    /// # Panics
    /// Where the bytes are no request. The page hears of it as of any panic: the worker breaks off.
    pub fn answer(&mut self, bytes: &[u8]) {
        let post = &self.post;
        self.desk.answer(decode(bytes), &mut |response| send(post, &response));
    }
}

fn send(post: &Function, response: &Response) {
    let bytes = Uint8Array::from(encode(response).as_slice());
    post.call1(&JsValue::NULL, &bytes)
        .expect("invariant: a byte array can be posted");
}
