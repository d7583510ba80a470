//! Whole articles side by side, the passages of one statement joined by ribbons, columns that scroll together.
//!
//! | part | what it does |
//! |---|---|
//! | [`model`], [`geometry`] | which articles and stretches; ribbons and how one column follows another, in numbers |
//! | [`measure`], [`context`] | where columns and passages are on the screen; what the parts of the screen share |
//! | [`scroll`] | ribbons drawn anew, columns moved |
//! | [`columns`], [`passage`], [`cuts`], [`tools`] | the texts, what can be done to a passage, what can be chosen |
//! | [`screen`] | all of it |

mod columns;
mod context;
mod cuts;
mod geometry;
mod measure;
mod model;
mod passage;
mod screen;
mod scroll;
mod tools;

pub use screen::ReadingScreen;
