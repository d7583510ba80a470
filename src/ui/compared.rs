//! What the screens below the shelf have in common: they show a comparison, or say why there is none yet.

use super::dom::{El, button, el, truth};
use crate::state::{Comparison, Route, Screen, store, words};
use leptos::prelude::*;
use std::sync::Arc;

/// A comparison and what its columns are called. Copying gives another handle on the same.
#[derive(Clone, Copy)]
pub struct Compared(StoredValue<Shown>);

/// A comparison, and its outlets' names.
type Shown = (Arc<Comparison>, Vec<String>);

impl Compared {
    /// The comparison.
    #[must_use]
    pub fn get(self) -> Arc<Comparison> {
        self.0.with_value(|it| it.0.clone())
    }

    /// What `read` finds in the comparison.
    pub fn with<T>(self, read: impl FnOnce(&Comparison) -> T) -> T {
        read(&self.get())
    }

    /// What the outlet of a column is called; empty for a column that is not there.
    #[must_use]
    pub fn name(self, article: u32) -> String {
        self.0
            .with_value(|(_, names)| names.get(article as usize).cloned().unwrap_or_default())
    }
}

/// `screen` of the last comparison, built anew when there is another or when outlets are called otherwise; until
/// there is one, where to get it. Says, for screen readers, while it is about to be built anew.
pub fn compared(screen: impl Fn(Compared) -> El + 'static) -> El {
    compared_while(|| true, screen)
}

/// The same for a screen that is kept while others are looked at: nothing is built anew before `is_seen` holds.
pub fn compared_while(
    is_seen: impl Fn() -> bool + Send + Sync + 'static,
    screen: impl Fn(Compared) -> El + 'static,
) -> El {
    let store = store();
    let shown = Memo::new(move |before: Option<&Option<Shown>>| {
        if let Some(before) = before.filter(|_| !is_seen()) {
            return before.clone();
        }
        let comparison = store.comparison.get()?;
        let names: Vec<String> = (0..comparison.outlets() as u32)
            .map(|it| store.column_name(it))
            .collect();
        Some((comparison, names))
    });
    let screen_of_last = el("div", "screen").live_attr("aria-busy", move || truth(store.is_behind()));
    screen_of_last.live(move || {
        let shown = shown.get();
        untrack(|| match shown {
            Some(shown) => [screen(Compared(StoredValue::new(shown)))],
            None => [nothing_yet()],
        })
    })
}

fn nothing_yet() -> El {
    let (store, words) = (store(), words());
    let said = move || match store.running.with(Option::is_some) {
        true => words.work_comparing(),
        false => words.nothing_yet(),
    };
    let go = button("", move || store.go(Route::to(Screen::Shelf))).text(words.nothing_yet_go());
    el("div", "nothing-yet")
        .test("nothing-yet")
        .child(el("p", "").live_text(said))
        .child(go)
}
