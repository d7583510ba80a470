//! Articles out of the files that people have: saved pages, documents, archives' exports, tables, feeds.
//!
//! Bytes in, values and notices out: no browser, no input or output, no clock. What a file is, its content says, never its
//! name ([`sniff`]). It cannot fail: what cannot be read is named by a [`Notice`] that says the way out. Every reader has
//! its limits ([`limits`]): entries, inflated size, depth.
//!
//! ```text
//! bytes --sniff--> kind --html | mime | office | rtf | table | feed--> Document --mojibake--> Document
//!                    \--archive--> each file in it, the same way
//! ```

mod archive;
mod bundles;
mod charset;
mod document;
mod html;
pub mod limits;
mod mime;
mod mojibake;
mod notice;
mod office;
mod read;
mod rtf;
mod sniff;
mod tables;
mod xml;

pub use archive::companions;
pub use document::{Document, Paragraph, RoleReason};
pub use notice::{Notice, Noticed};
pub use read::read;
pub use sniff::Kind;

/// How files are to be read.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Whether text that was decoded wrongly before it came here is repaired; a notice says so. Otherwise a notice says
    /// only that it could be.
    pub repair: bool,
    /// Whether a document with tracked changes is read as it was before them, and not as if all were accepted.
    pub as_original: bool,
    /// Decodes bytes in the encoding of this label of the WHATWG Encoding Standard, where it is known: the browser and the
    /// command line have tables that the engine has not.
    pub decode: fn(&[u8], &str) -> Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            repair: true,
            as_original: false,
            decode: |_, _| None,
        }
    }
}

/// What was read of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its articles, in the file's order.
    pub documents: Vec<Document>,
    /// What the reader should hear of, in the file's order.
    pub notices: Vec<Noticed>,
}
