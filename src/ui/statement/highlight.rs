//! The place among the wordings that lights up: words of several outlets that answer each other.

use super::model::overlap;
use crate::ui::bulk::Drawn;
use crate::ui::follow::effect;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// Columns of a synopsis.
pub type Columns = RangeInclusive<u32>;

/// A drawn element and the columns that it stands in.
pub type Standing = (Drawn, Columns);

/// All that is drawn at places of the synopsis, each wording's by its outlet's column.
#[derive(Clone, Copy)]
pub struct Highlight {
    drawn: StoredValue<BTreeMap<u32, Vec<Standing>>, LocalStorage>,
    changed: RwSignal<()>,
}

impl Highlight {
    /// Nothing is drawn yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            drawn: StoredValue::new_local(BTreeMap::new()),
            changed: RwSignal::new(()),
        }
    }

    /// Takes note of what is drawn for one wording, in the place of what was.
    pub fn note(self, wording: u32, drawn: Vec<Standing>) {
        self.drawn.update_value(|all| {
            all.insert(wording, drawn);
        });
        self.changed.set(());
    }

    /// The wording is taken off the page.
    pub fn forget(self, wording: u32) {
        // At the screen's end it may be gone itself.
        self.drawn.try_update_value(|all| all.remove(&wording));
    }

    /// Lights up what stands in any of the columns that `places` gives, whenever those or what is drawn change.
    pub fn follow(self, places: impl Fn() -> Vec<Columns> + 'static) {
        let mut lit = false;
        effect(move || {
            self.changed.track();
            let places = places();
            // Most changes of place are of none to none.
            if lit || !places.is_empty() {
                self.drawn.with_value(|all| {
                    for (element, columns) in all.values().flatten() {
                        element.set_class("lit", places.iter().any(|it| overlap(it, columns)));
                    }
                });
            }
            lit = !places.is_empty();
        });
    }

    /// Scrolls to the first wording of a place, where it is out of view.
    pub fn bring_into_view(self, place: &Columns) {
        // The screen may be gone by the time that it is laid out.
        self.drawn.try_with_value(|all| {
            let first = all.values().flatten().find(|(_, columns)| overlap(columns, place));
            if let Some((element, _)) = first {
                element.bring_into_view();
            }
        });
    }
}
