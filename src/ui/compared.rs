//! What the screens below the shelf have in common: they show a comparison, or say why there is none yet.

use crate::state::{Comparison, Route, Screen, store, words};
use leptos::prelude::*;
use std::sync::Arc;

/// A comparison and what its columns are called. Copying gives another handle on the same.
#[derive(Clone, Copy)]
pub struct Compared {
    comparison: StoredValue<Arc<Comparison>>,
    names: StoredValue<Vec<String>>,
}

impl Compared {
    /// The comparison.
    #[must_use]
    pub fn get(self) -> Arc<Comparison> {
        self.comparison.get_value()
    }

    /// What `read` finds in the comparison.
    pub fn with<T>(self, read: impl FnOnce(&Comparison) -> T) -> T {
        self.comparison.with_value(|it| read(it))
    }

    /// What the outlet of a column is called; empty for a column that is not there.
    #[must_use]
    pub fn name(self, article: u32) -> String {
        self.names
            .with_value(|names| names.get(article as usize).cloned().unwrap_or_default())
    }
}

/// `screen` of the last comparison, built anew when there is another or when outlets are called otherwise; until
/// there is one, where to get it.
pub fn compared(screen: impl Fn(Compared) -> AnyView + Send + 'static) -> impl IntoView {
    let store = store();
    let shown = Memo::new(move |_| {
        let comparison = store.comparison.get()?;
        let names: Vec<String> = (0..comparison.outlets() as u32)
            .map(|it| store.column_name(it))
            .collect();
        Some((comparison, names))
    });
    move || match shown.get() {
        Some((comparison, names)) => {
            let (comparison, names) = (StoredValue::new(comparison), StoredValue::new(names));
            screen(Compared { comparison, names })
        }
        None => view! { <NothingYet /> }.into_any(),
    }
}

#[component]
fn NothingYet() -> impl IntoView {
    let (store, words) = (store(), words());
    let said = move || match store.running.with(Option::is_some) {
        true => words.work_comparing(),
        false => words.nothing_yet(),
    };
    view! {
        <div class="nothing-yet" data-testid="nothing-yet">
            <p>{said}</p>
            <button type="button" on:click=move |_| store.go(Route::to(Screen::Shelf))>{words.nothing_yet_go()}</button>
        </div>
    }
}
