//! The worker's side: bytes in, [`Desk`] at work, bytes out.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::desk::Desk;
use super::messages::{Response, decode, encode};

/// Whether this instance of the program runs in a worker.
pub fn in_worker() -> bool {
    js_sys::global().is_instance_of::<DedicatedWorkerGlobalScope>()
}

/// Answers every message from now on. A panic goes to the page as the worker's `error` event.
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let mut desk = Desk::default();
    let out = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let bytes = Uint8Array::new(&event.data()).to_vec();
        desk.answer(decode(&bytes), &mut |response| post(&out, &response));
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    post(&scope, &Response::Ready);
}

fn post(scope: &DedicatedWorkerGlobalScope, response: &Response) {
    let bytes = Uint8Array::from(encode(response).as_slice());
    scope
        .post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()))
        .expect("invariant: a byte array can be posted");
}
