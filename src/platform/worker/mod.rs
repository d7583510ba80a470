//! The engine, off the page's thread.
//!
//! ```text
//! ui --articles--> Engine --Request (postcard)--> muqabala_worker: Desk --> muqabala_engine
//! ui <---Event----   |    <--Response (postcard)--
//!                    |-- lane "comparing": one comparison; a newer one, or cancel(), ends the worker
//!                    '-- lane "answering": files to read and synopses, in order
//! ```
//!
//! Two lanes, so that a file is read and a statement opened while a long comparison runs. A worker that panics is
//! replaced by a new one from the same compiled module, what it was at is reported as [`Event::Failed`], and what
//! waited behind it is asked again. Where no worker can be started the engine runs on the page's thread.

mod engine;
mod lane;

pub use engine::{Engine, Event, Task};
