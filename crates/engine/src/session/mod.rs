//! The only serialised formats: what the worker sends the page and what the command line prints.
//!
//! Nothing else in the engine derives `Serialize`, so that the engine's own types can change freely. Each format
//! carries a version.

pub mod board;
pub mod json;
pub mod points;

pub use board::{
    Board, BoardArticle, BoardFrame, BoardLink, BoardParagraph, BoardPassage, BoardStatement, Cell, ChangeKind,
    Evidence, PassageKind, PassageRef, Relation, Role, SetAside, Synopsis, SynopsisRow, SynopsisWord,
};
