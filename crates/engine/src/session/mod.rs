//! The only serialised formats: what the worker sends the page and what the command line prints.
//!
//! Nothing below derives `Serialize`, so that the engine's own types can change freely: here they are turned into what is
//! sent and printed. Each format carries a version.

pub mod board;
mod forms;
pub mod json;
pub mod points;
mod synopsis;

pub use crate::vocabulary::{ChangeKind, PassageKind, PassageRef, Reason, Relation, Role, SetAside};
pub use board::{
    Board, BoardArticle, BoardCell, BoardFrame, BoardLink, BoardNearest, BoardParagraph, BoardPassage, BoardStatement,
};
pub use synopsis::{Synopsis, SynopsisChange, SynopsisRow, SynopsisWord};
