//! A statement, opened: the outlets' wordings side by side, their changes marked by kind.
//!
//! | part | what it does |
//! |---|---|
//! | [`model`], [`segments`], [`wordings`] | the synopsis as pieces, segments and places, without a browser |
//! | [`options`], [`context`] | what the reader can choose; what the parts of the screen share |
//! | [`highlight`], [`drawing`] | words and marks, drawn in bulk, and the place among them that lights up |
//! | [`attribution`], [`side`], [`synopsis`], [`line`] | who said it; side by side, in columns, in one text |
//! | [`toolbar`], [`steps`], [`views`] | how to look, against which base, from change to change |
//! | [`evidence`], [`correction`] | why these passages were taken for one statement; the reader's word on it |
//! | [`screen`] | all of it |

mod attribution;
mod context;
mod correction;
mod drawing;
mod evidence;
mod highlight;
mod line;
mod model;
mod options;
mod screen;
mod segments;
mod side;
mod steps;
mod synopsis;
mod toolbar;
mod views;
mod wordings;

pub use screen::StatementScreen;
