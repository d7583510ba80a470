//! The overview bar: every article a track, every passage a tick, the statement under the pointer a thread.

use super::overview::{Tick, statement_at, thread, ticks};
use super::{Context, Spot, grid};
use crate::ui::dom::{El, el, next_frame, svg};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

/// Units of the drawing: a track with the space after it, and the height of all. Whole numbers, which cost a page
/// less to write than broken ones.
const TRACK: usize = 240;
const TICK: usize = 140;
const HEIGHT: usize = 4000;

/// The overview bar, with its title.
pub fn overview_bar(context: Context) -> El {
    let words = context.words;
    let comparison = context.compared.get();
    let tracks = Tracks {
        count: comparison.outlets(),
        rtl: words.language.rtl,
    };
    let ticks: Rc<[Tick]> = ticks(&comparison).into();
    let clicked = {
        let ticks = ticks.clone();
        move |event: Event| {
            if let Some((article, place)) = tracks.pointed(&event) {
                show_row(context, statement_at(&ticks, article, place));
            }
        }
    };
    let drawing = svg("svg", "")
        .test("overview")
        .attr("viewBox", &format!("0 0 {} {HEIGHT}", tracks.count * TRACK))
        .attrs(&[("preserveAspectRatio", "none"), ("aria-hidden", "true")])
        .on("click", clicked)
        .child(path(
            "track",
            (0..tracks.count).map(|it| tracks.rectangle(it, 0, HEIGHT)),
        ))
        .children([("tick tick-only", false), ("tick", true)].map(|(class, shared)| {
            let ticks = ticks.iter().filter(|it| it.statement.is_some() == shared);
            path(class, ticks.map(|it| tracks.tick(it)))
        }))
        .live(move || lit(context, &ticks, tracks));
    el("aside", "overview")
        .attr("aria-label", words.board_overview())
        .child(el("h2", "").text(words.board_overview()))
        .child(el("p", "hint").text(words.board_overview_hint()))
        .child(drawing)
}

/// The articles' tracks: they run in the interface's direction, as the columns do.
#[derive(Clone, Copy)]
struct Tracks {
    count: usize,
    rtl: bool,
}

impl Tracks {
    /// The left edge of an article's track.
    fn left(self, article: usize) -> usize {
        let column = if self.rtl {
            self.count.saturating_sub(article + 1)
        } else {
            article
        };
        column * TRACK + (TRACK - TICK) / 2
    }

    fn tick(self, tick: &Tick) -> String {
        let height = down(tick.height).saturating_sub(10).max(10);
        self.rectangle(tick.article, down(tick.top), height)
    }

    fn rectangle(self, article: usize, top: usize, height: usize) -> String {
        format!("M{} {top}h{TICK}v{height}h-{TICK}z", self.left(article))
    }

    /// The article and the place in it (0 to 1) at which the pointer is.
    fn pointed(self, event: &Event) -> Option<(usize, f32)> {
        let bar: Element = event.current_target()?.dyn_into().ok()?;
        let (bar, at) = (bar.get_bounding_client_rect(), event.dyn_ref::<MouseEvent>()?);
        let across = (f64::from(at.client_x()) - bar.left()) / bar.width();
        let last = self.count.checked_sub(1)?;
        let column = ((across * self.count as f64).max(0.0) as usize).min(last);
        let down = (f64::from(at.client_y()) - bar.top()) / bar.height();
        Some((if self.rtl { last - column } else { column }, down as f32))
    }
}

/// Outlines as one shape: a board has thousands of ticks, too many for an element each.
fn path(class: &str, outlines: impl Iterator<Item = String>) -> El {
    svg("path", class).attr("d", &outlines.collect::<String>())
}

/// How far down the drawing a share of an article is.
fn down(share: f32) -> usize {
    (share * HEIGHT as f32) as usize
}

/// The statement under the pointer: its ticks, and a thread through them.
fn lit(context: Context, ticks: &[Tick], tracks: Tracks) -> Vec<El> {
    let Some(spot) = context.near.get() else {
        return Vec::new();
    };
    let statement = spot.statement as u32;
    let points: Vec<String> = thread(ticks, statement)
        .iter()
        .map(|(article, place)| format!("{},{}", tracks.left(*article) + TICK / 2, down(*place)))
        .collect();
    let line = svg("polyline", "thread").attr("points", &points.join(" "));
    let lit = ticks.iter().filter(|it| it.statement == Some(statement));
    vec![line, path("tick tick-lit", lit.map(|it| tracks.tick(it)))]
}

fn show_row(context: Context, statement: Option<u32>) {
    let Some(statement) = statement.map(|it| it as usize) else {
        return;
    };
    // A filter may hide the row; what was clicked is to be seen.
    if !context.rows.with_untracked(|rows| rows.contains(&statement)) {
        context.change_filter(|it| *it = Default::default());
    }
    context.row.set(Some(statement));
    next_frame(move || {
        let row = document()
            .query_selector(&format!("[data-statement=\"{statement}\"] th"))
            .ok()
            .flatten();
        if let Some(row) = row {
            row.scroll_into_view();
            grid::focus(&row);
            context.near.set(Some(Spot {
                statement,
                article: None,
            }));
        }
    });
}
