//! The board: a row per statement, a column per outlet, each cell as dark as its wording is close, every gap said in
//! words.
//!
//! | part | what it does |
//! |---|---|
//! | [`filter`], [`search`], [`model`] | what the reader chose, what holds what was searched for, which rows in which order |
//! | [`spot`], [`navigation`] | a place on the board, and where an arrow key leads from it |
//! | [`cells`], [`rows`], [`memory`] | the rows, drawn in bulk, and kept while other screens are shown |
//! | [`context`] | what the parts of the board share |
//! | [`moving`], [`preview`] | a wording put into another row, by drag or by key; the wording under the pointer |
//! | [`table`], [`tools`] | the table, a grid to the keyboard; sort, filter, search |
//! | [`overview`], [`bar`] | where each statement stands in each article |
//! | [`exclusive_list`] | passages that nobody else has |
//! | [`screen`] | all of it |

mod bar;
mod cells;
mod context;
mod exclusive_list;
mod filter;
mod memory;
mod model;
mod moving;
mod navigation;
mod overview;
mod preview;
mod rows;
mod screen;
mod search;
mod spot;
mod table;
mod tools;

pub use memory::Memory;
pub use screen::BoardScreen;
