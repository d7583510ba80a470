//! What outlasts the board's screen: its rows, which are by far the largest part of the page, and where the reader left
//! them. The reader goes to and fro between the board and the other screens.

use super::rows::{Content, Rows};
use super::spot::Spot;
use crate::ui::comparison::tracking::{most_of, seen};
use leptos::prelude::*;

/// The rows are of another comparison, or in another language.
#[derive(Clone, Copy, Debug)]
pub struct Renewed {
    /// The place that is to have the focus: it was on the same words before.
    pub focused: Option<Spot>,
}

/// The board's memory, as long as the page.
#[derive(Clone, Copy)]
pub struct Memory {
    rows: StoredValue<Option<Rows>, LocalStorage>,
    /// The row that the Tab key comes back to.
    pub row: RwSignal<Option<usize>>,
    /// How far the table is scrolled.
    pub scrolled: StoredValue<i32>,
    /// How far below the table's top the row that was opened stood.
    pub opened_at: StoredValue<Option<f64>>,
}

impl Default for Memory {
    fn default() -> Self {
        Self {
            rows: StoredValue::new_local(None),
            row: RwSignal::default(),
            scrolled: StoredValue::default(),
            opened_at: StoredValue::default(),
        }
    }
}

impl Memory {
    /// The page's one.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// What `ask` has of the rows; none while there are no rows.
    pub fn with<T>(self, ask: impl FnOnce(&mut Rows) -> T) -> Option<T> {
        self.rows.try_update_value(|rows| rows.as_mut().map(ask)).flatten()
    }

    /// How many rows of `content` are drawn.
    #[must_use]
    pub fn drawn(self, content: &Content) -> usize {
        let drawn = self.with(|rows| if rows.content() == content { rows.drawn() } else { 0 });
        drawn.unwrap_or_default()
    }

    /// Has the rows be those of `content`; says what is to be done where they were of another one.
    pub fn keep(self, content: Content) -> Option<Renewed> {
        let is_same = self.with(|rows| *rows.content() == content) == Some(true);
        if is_same {
            return None;
        }
        let now = content.comparison.clone();
        let again = |statement: usize, rows: &Rows| {
            let seen = seen(&rows.content().comparison, statement);
            most_of(&now, &seen).map(|it| it as usize)
        };
        let row = self.row.get_untracked();
        let (row, focused) = self
            .with(|rows| {
                let row = row.and_then(|it| again(it, rows));
                let focused = rows.focused().and_then(|spot| {
                    let statement = again(spot.statement, rows)?;
                    Some(Spot { statement, ..spot })
                });
                rows.body().remove();
                (row, focused)
            })
            .unwrap_or((row, None));
        self.rows.set_value(Some(Rows::new(content)));
        self.row.set(row);
        if row.is_none() {
            self.scrolled.set_value(0);
        }
        Some(Renewed { focused })
    }
}
