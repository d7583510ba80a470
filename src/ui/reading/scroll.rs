//! Ribbons drawn anew, and columns moved, when something is scrolled or chosen.

use super::context::Context;
use super::geometry::{self, Edge, Ribbon};
use crate::platform::layout::Rect;
use leptos::prelude::*;
use muqabala_engine::order;
use std::collections::BTreeMap;

/// How far down a column its reading line is: a third, where the eye rests.
const READING_LINE: f64 = 1.0 / 3.0;

/// Draws the ribbons anew once the browser has laid the page out.
pub fn redraw(context: Context) {
    request_animation_frame(move || {
        // The screen may be gone by then.
        let _ = context.ribbons.try_set(ribbons(context).unwrap_or_default());
    });
}

/// A column was scrolled: ribbons follow, and so do the other columns where they are locked and this one leads.
pub fn scrolled(context: Context, article: usize) {
    let leads = context.locked.get_untracked() && context.driver.get_untracked() == Some(article);
    let at = context.measured.column_of(article).map(|it| it.scroll_top());
    // The browser may tell of a scroll after a passage was chosen: the columns are level then, and stay so.
    if leads && at != context.level_at.get_value() {
        context.level_at.set_value(None);
        let _ = follow(context, article);
    }
    redraw(context);
}

/// Lets the other columns follow the one that leads.
fn follow(context: Context, leader: usize) -> Option<()> {
    let frame = Rect::of(&*context.measured.column_of(leader)?);
    let own = context.measured.rects(leader);
    let line = frame.height() * READING_LINE;
    for article in others(context, leader) {
        let Some(other) = context.measured.column_of(article) else {
            continue;
        };
        let theirs = context.measured.rects(article);
        let other_frame = Rect::of(&other);
        let pairs = own
            .iter()
            .filter_map(|(statement, at)| Some((at.top - frame.top, theirs.get(statement)?.top - other_frame.top)));
        if let Some(target) = geometry::follow(&geometry::anchors(pairs.collect()), line) {
            other.set_scroll_top(other.scroll_top() + (target - line) as i32);
        }
    }
    Some(())
}

/// The articles shown beside `article`.
fn others(context: Context, article: usize) -> impl Iterator<Item = usize> {
    let chosen = context.chosen.get_untracked();
    chosen.into_iter().filter(move |it| *it != article)
}

/// Brings the other columns to a statement, level with the passage that was chosen; without one, lets all be.
pub fn bring(context: Context, article: usize, statement: Option<u32>) {
    context.driver.set(Some(article));
    context.current.set(statement);
    if let Some(statement) = statement {
        let _ = level(context, article, statement);
    }
    redraw(context);
}

fn level(context: Context, article: usize, statement: u32) -> Option<()> {
    let place = |article: usize| {
        let column = context.measured.column_of(article)?;
        let top = context.measured.rect(article, statement)?.top - Rect::of(&column).top;
        Some((column, top))
    };
    let (leader, level) = place(article)?;
    context.level_at.set_value(Some(leader.scroll_top()));
    for (column, top) in others(context, article).filter_map(place) {
        column.set_scroll_top(column.scroll_top() + (top - level) as i32);
    }
    Some(())
}

fn ribbons(context: Context) -> Option<Vec<Ribbon>> {
    let current = context.current.try_get_untracked()?;
    let chosen = context.chosen.try_get_untracked()?;
    let area = context.measured.area()?;
    let columns: Vec<(Rect, BTreeMap<u32, Rect>)> = chosen
        .into_iter()
        .filter_map(|article| {
            let column = context.measured.column_of(article)?;
            Some((Rect::of(&column), context.measured.rects(article)))
        })
        .collect();
    let mut drawn = Vec::new();
    for pair in columns.windows(2) {
        let [a, b] = pair else { continue };
        // Columns run in the interface's direction: the drawing is from left to right all the same.
        let ((left, from), (right, to)) = if a.0.left < b.0.left { (a, b) } else { (b, a) };
        for (statement, start) in from {
            let Some(end) = to.get(statement) else { continue };
            let path = between(area, (*left, *start), (*right, *end));
            let lit = current == Some(*statement);
            drawn.extend(path.map(|path| Ribbon { path, lit }));
        }
    }
    // What is brought out is drawn last, over the others.
    order::by_key(&mut drawn, |it| it.lit);
    Some(drawn)
}

/// The ribbon from the right side of one column to the left side of the next; none where either end is out of view.
fn between(area: Rect, (left, start): (Rect, Rect), (right, end): (Rect, Rect)) -> Option<String> {
    let clip = |column: Rect, passage: Rect, x: f64| {
        let top = passage.top.max(column.top);
        let bottom = passage.bottom.min(column.bottom);
        (bottom - top > 2.0).then_some(Edge {
            x: x - area.left,
            top: top - area.top,
            bottom: bottom - area.top,
        })
    };
    Some(geometry::ribbon(
        clip(left, start, left.right)?,
        clip(right, end, right.left)?,
    ))
}
