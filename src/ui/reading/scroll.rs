//! Measuring and moving the columns: the one place of this screen that asks the browser where things are.

use super::Context;
use super::model::{self, Edge};
use crate::ui::dom::next_frame;
use leptos::prelude::*;
use muqabala_engine::order;
use std::collections::HashMap;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element};

/// A ribbon as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Ribbon {
    /// Its outline.
    pub path: String,
    /// Whether it belongs to the statement that is brought out.
    pub lit: bool,
}

/// How far down a column its reading line is: a third, where the eye rests.
const READING_LINE: f64 = 1.0 / 3.0;

/// Draws the ribbons anew once the browser has laid the page out.
pub fn redraw(context: Context) {
    next_frame(move || {
        // The screen may be gone by then.
        let _ = context.ribbons.try_set(ribbons(context).unwrap_or_default());
    });
}

/// A column was scrolled: ribbons follow, and so do the other columns where they are locked and this one leads.
pub fn scrolled(context: Context, article: usize) {
    if context.locked.get_untracked() && context.driver.get_untracked() == Some(article) {
        follow(context, article);
    }
    redraw(context);
}

fn column(article: usize) -> Option<Element> {
    document()
        .query_selector(&format!(".reading-column[data-article=\"{article}\"]"))
        .ok()
        .flatten()
}

/// The first passage of every statement in a column, with where it is on the screen.
fn passages(column: &Element) -> HashMap<u32, DomRect> {
    let mut found = HashMap::new();
    let Ok(list) = column.query_selector_all("[data-shared]") else {
        return found;
    };
    for index in 0..list.length() {
        let Some(element) = list.item(index).and_then(|it| it.dyn_into::<Element>().ok()) else {
            continue;
        };
        let statement = element.get_attribute("data-shared").and_then(|it| it.parse().ok());
        if let Some(statement) = statement {
            found
                .entry(statement)
                .or_insert_with(|| element.get_bounding_client_rect());
        }
    }
    found
}

/// Lets the other columns follow the one that leads.
fn follow(context: Context, leader: usize) -> Option<()> {
    let leading = column(leader)?;
    let own = passages(&leading);
    let frame = leading.get_bounding_client_rect();
    let line = frame.height() * READING_LINE;
    for article in context.chosen.get_untracked().into_iter().filter(|it| *it != leader) {
        let Some(other) = column(article) else { continue };
        let theirs = passages(&other);
        let other_frame = other.get_bounding_client_rect();
        let pairs = own.iter().filter_map(|(statement, at)| {
            Some((at.top() - frame.top(), theirs.get(statement)?.top() - other_frame.top()))
        });
        if let Some(target) = model::follow(&model::anchors(pairs.collect()), line) {
            other.set_scroll_top(other.scroll_top() + (target - line) as i32);
        }
    }
    Some(())
}

/// Brings the other columns to a statement, level with the passage that was chosen; without one, lets all be.
pub fn bring(context: Context, article: usize, statement: Option<u32>) {
    context.driver.set(Some(article));
    context.current.set(statement);
    let Some(statement) = statement else {
        return redraw(context);
    };
    let place = |article: usize| {
        let column = column(article)?;
        let top = passages(&column).get(&statement)?.top() - column.get_bounding_client_rect().top();
        Some((column, top))
    };
    let Some((_, level)) = place(article) else { return };
    for other in context.chosen.get_untracked().into_iter().filter(|it| *it != article) {
        if let Some((column, top)) = place(other) {
            column.set_scroll_top(column.scroll_top() + (top - level) as i32);
        }
    }
    redraw(context);
}

fn ribbons(context: Context) -> Option<Vec<Ribbon>> {
    let area = document().query_selector(".ribbons").ok()??.get_bounding_client_rect();
    let current = context.current.try_get_untracked()?;
    let columns: Vec<(DomRect, HashMap<u32, DomRect>)> = context
        .chosen
        .try_get_untracked()?
        .into_iter()
        .filter_map(column)
        .map(|column| (column.get_bounding_client_rect(), passages(&column)))
        .collect();
    let mut drawn = Vec::new();
    for pair in columns.windows(2) {
        let [a, b] = pair else { continue };
        // Columns run in the interface's direction: the drawing is from left to right all the same.
        let ((left, from), (right, to)) = if a.0.left() < b.0.left() { (a, b) } else { (b, a) };
        for (statement, start) in from {
            let Some(end) = to.get(statement) else { continue };
            let ribbon = between(&area, (left, start), (right, end));
            drawn.extend(ribbon.map(|path| Ribbon {
                path,
                lit: current == Some(*statement),
            }));
        }
    }
    // What is brought out is drawn last, over the others.
    order::by_key(&mut drawn, |it| it.lit);
    Some(drawn)
}

/// The ribbon from the right side of one column to the left side of the next; none where either end is out of sight.
fn between(area: &DomRect, (left, start): (&DomRect, &DomRect), (right, end): (&DomRect, &DomRect)) -> Option<String> {
    let clip = |column: &DomRect, passage: &DomRect, x: f64| {
        let top = passage.top().max(column.top());
        let bottom = passage.bottom().min(column.bottom());
        (bottom - top > 2.0).then(|| Edge {
            x: x - area.left(),
            top: top - area.top(),
            bottom: bottom - area.top(),
        })
    };
    Some(model::ribbon(
        clip(left, start, left.right())?,
        clip(right, end, right.left())?,
    ))
}
