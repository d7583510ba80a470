//! A place on the board.

use crate::ui::bulk::attribute_at;
use leptos::ev::Event;

/// A place on the board: a row, and a column unless it is the row's own name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The row's statement.
    pub statement: usize,
    /// The column's article.
    pub article: Option<usize>,
}

impl Spot {
    /// A row's name.
    #[must_use]
    pub fn row(statement: usize) -> Self {
        let article = None;
        Self { statement, article }
    }

    /// The place that an event happened at.
    #[must_use]
    pub fn of(event: &Event) -> Option<Self> {
        let number = |selector, name| attribute_at(event, selector, name)?.parse().ok();
        Some(Self {
            statement: number("[data-statement]", "data-statement")?,
            article: number("[data-statement] [data-article]", "data-article"),
        })
    }
}
