//! The wordings in the way that the reader chose, and the place among them that lights up.
//!
//! What stands in columns says so (`data-columns`). Events are listened to once, round all of it, and a change of place
//! goes through one list: a statement of a dozen outlets has more than a thousand marks.

use super::model::overlap;
use super::toolbar::View;
use super::wordings::Wordings;
use super::{Context, line, side, table};
use crate::ui::dom::{El, el, follow, target};
use leptos::prelude::*;
use std::ops::RangeInclusive;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Columns of a synopsis.
type Columns = RangeInclusive<u32>;

/// `el` as something that stands in `columns`.
pub fn in_columns(el: El, columns: &Columns) -> El {
    el.attr("data-columns", &format!("{}-{}", columns.start(), columns.end()))
}

/// The wordings, once they are there.
pub fn views(context: Context) -> El {
    el("div", "statement-views")
        .live(move || context.wordings.get().map(|wordings| view(context, &wordings)))
        .on("click", move |event| {
            // Words that only light up with others are no way to a place.
            if let Some(columns) = pointed(&event, "[data-columns]:not(.same)") {
                context.place.set(place_of(context, &columns));
            }
        })
        .on("pointerover", move |event| {
            let columns = pointed(&event, ".mark[data-columns]");
            let place = columns.and_then(|it| place_of(context, &it));
            if context.hovered.get_untracked() != place {
                context.hovered.set(place);
            }
        })
        .on("pointerleave", move |_| context.hovered.set(None))
}

fn view(context: Context, wordings: &Arc<Wordings>) -> El {
    let shown = match context.view() {
        View::Side => side::side(context, wordings),
        View::Columns => table::table(context, wordings),
        View::Heat => line::heat(context, wordings),
        View::Line => line::line(context, wordings),
    };
    light_up(context, wordings.clone(), &shown.element());
    shown
}

/// Lights up what stands at the place where the reader or the pointer is.
fn light_up(context: Context, wordings: Arc<Wordings>, shown: &Element) {
    let Ok(found) = shown.query_selector_all("[data-columns]") else {
        return;
    };
    let standing: Vec<(Element, Columns)> = (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .filter_map(|it: Element| columns(&it).map(|columns| (it, columns)))
        .collect();
    let mut lit = false;
    follow(move || {
        let at = [context.place.get(), context.hovered.get()];
        let places: Vec<&Columns> = at.iter().flatten().filter_map(|it| wordings.places.get(*it)).collect();
        // Most changes of place are of none to none.
        if lit || !places.is_empty() {
            for (element, columns) in &standing {
                let here = places.iter().any(|it| overlap(it, columns));
                let _ = element.class_list().toggle_with_force("lit", here);
            }
        }
        lit = !places.is_empty();
    });
}

/// The columns of what an event happened on.
fn pointed(event: &Event, selector: &str) -> Option<Columns> {
    columns(&target::<Element>(event)?.closest(selector).ok()??)
}

fn columns(of: &Element) -> Option<Columns> {
    let written = of.get_attribute("data-columns")?;
    let (first, last) = written.split_once('-')?;
    Some(first.parse().ok()?..=last.parse().ok()?)
}

fn place_of(context: Context, columns: &Columns) -> Option<usize> {
    context
        .wordings
        .with_untracked(|it| it.as_ref().and_then(|it| it.place_of(columns)))
}
