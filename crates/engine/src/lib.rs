//! Muqabala's engine: several outlets' articles in; the passages that report the same statement, and how their
//! wordings differ, out.
//!
//! Pure Rust: no browser, no input or output, no clock. The same answer natively and in wasm, byte for byte, and
//! whatever the order in which the articles were loaded. It cannot fail: every function returns a value (and, where
//! something had to be decided for the reader, [`Notice`]s), whatever the bytes.
//!
//! ```text
//! bytes --ingest--> Article --align--> passages, links, statements --wording--> columns and changes
//!                                                     \--session--> what is stored, sent and printed
//! ```
//!
//! | module | what it does |
//! |---|---|
//! | [`vocabulary`] | what a paragraph, a passage, a link and a change can be |
//! | [`text`] | words, folding with a map back to the original, sentences, direction, stems, numbers |
//! | [`ingest`] | bytes to an [`ingest::Article`]: encoding, paragraphs, page furniture |
//! | [`align`] | articles to passages, links and statements |
//! | [`wording`] | a statement's wordings to columns and changes |
//! | [`session`] | the only serialised formats |
//!
//! A room imports only from those above it in this table.

// It never panics: what an index or a slice could miss is an iterator, a pattern or a checked look instead.
#![cfg_attr(not(test), warn(clippy::indexing_slicing, clippy::string_slice))]

#[cfg(all(test, target_arch = "wasm32"))]
#[macro_use]
extern crate in_browser;

pub mod align;
mod hashing;
pub mod ingest;
mod list;
mod maths;
mod numbered;
pub mod order;
pub mod session;
pub mod text;
pub mod vocabulary;
pub mod wording;

pub use vocabulary::{Notice, Span};
