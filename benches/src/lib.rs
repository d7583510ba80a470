//! The work that `cargo xtask bench` times, the same natively and in wasm.
//!
//! Each piece of work takes a size or some text and gives back an [`Outcome`]: how much was done, and a digest of
//! what came out. Equal digests from both sides show that the engine's answer is the same to the byte.

// Exporting a function to wasm without wasm-bindgen needs `no_mangle`, which counts as unsafe.
#![allow(unsafe_code)]

pub mod chance;
pub mod news;
pub mod work;

use std::sync::Mutex;

use work::{Outcome, Work};

/// Text from outside: JavaScript writes it here before it asks for work.
static TEXT: Mutex<Vec<u8>> = Mutex::new(Vec::new());
/// What to run: made ready first, so that only the running is timed.
static READY: Mutex<Option<Work>> = Mutex::new(None);

/// Room for `length` bytes of text; where it is.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    TEXT.lock().map_or(std::ptr::null_mut(), |mut text| {
        text.clear();
        text.resize(length, 0);
        text.as_mut_ptr()
    })
}

/// Makes ready the work of kind `kind` ([`Work::new`]) of `size`, on the text in the room if it reads one.
#[unsafe(no_mangle)]
pub extern "C" fn prepare(kind: u32, size: usize) {
    if let (Ok(mut ready), Ok(text)) = (READY.lock(), TEXT.lock()) {
        *ready = Work::new(kind, size, &String::from_utf8_lossy(&text));
    }
}

/// Does what was made ready, and forgets the result: for timing.
#[unsafe(no_mangle)]
pub extern "C" fn run() {
    if let Ok(ready) = READY.lock() {
        std::hint::black_box(ready.as_ref().map(Work::run));
    }
}

/// Does what was made ready, and judges it: the units done (passages, pairs, sets) in the upper half, the digest in
/// the lower.
#[unsafe(no_mangle)]
pub extern "C" fn judge() -> u64 {
    let outcome = READY
        .lock()
        .ok()
        .and_then(|ready| ready.as_ref().map(|work| work.run().outcome()));
    outcome.map_or(0, |Outcome { units, digest }| (units as u64) << 32 | u64::from(digest))
}
