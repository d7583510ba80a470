//! The engine, off the page's thread.
//!
//! ```text
//! state --files--> Engine --Read----------------------> reader: keeps every text
//!       <-Event---        --Compare, facts--> comparer <--texts, through a port--'
//!                         --Synopsis, Kinds-> the comparer that found the board
//! ```
//!
//! One worker reads files and keeps their texts. Each comparison has a worker of its own, which is handed the texts by
//! the reader, and answers what is asked of its board until another comparison is done. So a file is read and a
//! statement opened while a long comparison runs, a comparison that is given up takes nothing with it, and a text
//! crosses the page's border once each way.
//!
//! A worker that breaks off is replaced by a new one from the same compiled module, what it was at is reported
//! ([`Event::Failed`]), and what waited is asked again: the page still has the texts. Where no worker can be started the
//! engine runs on the page's thread.

mod engine;
mod event;
mod queue;

pub use engine::Engine;
pub use event::{Event, Task};
