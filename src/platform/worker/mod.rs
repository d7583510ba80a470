//! The engine, off the page's thread.
//!
//! ```text
//! ui --articles--> Engine --Request (postcard)--> worker: Desk --> muqabala_engine
//! ui <---Event----   |    <--Response (postcard)--
//!                    |-- lane "comparing": one comparison; a newer one, or cancel(), ends the worker
//!                    '-- lane "answering": files to read and synopses, in order
//! ```
//!
//! Two lanes, so that a file is read and a statement opened while a long comparison runs. A worker that panics is
//! replaced by a new one from the same compiled module, what it was at is reported as [`Event::Failed`], and what
//! waited behind it is asked again. Where no worker can be started the page answers itself.

mod desk;
mod engine;
mod lane;
mod messages;
mod serve;

pub use engine::{Engine, Event, Task};
pub use serve::{in_worker, serve};
