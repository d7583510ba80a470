//! The last comparison, as a signal.

use crate::state::{Comparison, Store};
use crate::ui::follow::text;
use leptos::prelude::*;
use std::sync::Arc;

/// The last comparison and what its columns are called. Copying gives another handle on the same.
///
/// Whoever reads it in a view follows it: another comparison changes what is shown in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared(Memo<Shown>);

/// A comparison, and its outlets' names.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    comparison: Arc<Comparison>,
    names: Vec<String>,
}

impl Compared {
    /// The store's last comparison. Where there is none any more, the one before it, for the moment in which screens
    /// are taken off the page.
    #[must_use]
    pub fn follow(store: Store) -> Self {
        Self(Memo::new(move |before: Option<&Shown>| match store.comparison.get() {
            Some(comparison) => {
                let columns = 0..comparison.outlets() as u32;
                let names = columns.map(|it| store.column_name(it)).collect();
                Shown { comparison, names }
            }
            None => before.cloned().unwrap_or_else(|| {
                let (articles, board) = (Vec::new(), Arc::default());
                let comparison = Arc::new(Comparison { articles, board });
                let names = Vec::new();
                Shown { comparison, names }
            }),
        }))
    }

    /// The comparison that the frame round this screen follows.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// The comparison.
    #[must_use]
    pub fn get(self) -> Arc<Comparison> {
        self.0.with(|it| it.comparison.clone())
    }

    /// The comparison as it is now, for what answers an event.
    #[must_use]
    pub fn get_untracked(self) -> Arc<Comparison> {
        untrack(|| self.get())
    }

    /// What `read` finds in the comparison.
    pub fn with<T>(self, read: impl FnOnce(&Comparison) -> T) -> T {
        read(&self.get())
    }

    /// What `read` finds in the comparison as it is now, for what answers an event.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Comparison) -> T) -> T {
        read(&self.get_untracked())
    }

    /// What the outlet of a column is called; empty for a column that is not there.
    #[must_use]
    pub fn name(self, article: u32) -> String {
        self.0
            .with(|it| it.names.get(article as usize).cloned().unwrap_or_default())
    }

    /// The columns; follows them.
    #[must_use]
    pub fn columns(self) -> Vec<u32> {
        (0..self.with(Comparison::outlets) as u32).collect()
    }

    /// What the outlets are called, column by column.
    #[must_use]
    pub fn names(self) -> Vec<String> {
        self.0.with(|it| it.names.clone())
    }
}

/// What the outlet of a column is called.
#[component]
pub fn OutletName(compared: Compared, article: u32) -> impl IntoView {
    view! { <bdi>{text(move || compared.name(article))}</bdi> }
}
