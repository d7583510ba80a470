//! The overview bar: every article a track, every passage a tick, the statement under the pointer a thread.

use super::overview::{Tick, statement_at, thread, ticks};
use super::{Context, Spot, grid};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Units of the drawing: a track with the space after it, and the height of all.
const TRACK: f32 = 24.0;
const TICK: f32 = 14.0;
const HEIGHT: f32 = 400.0;

#[component]
pub fn OverviewBar(context: Context) -> impl IntoView {
    let comparison = context.compared.get();
    let tracks = comparison.outlets();
    let rtl = context.words.language.rtl;
    let ticks = Arc::new(ticks(&comparison));
    let drawn = drawn(&ticks, tracks, rtl);
    let clicked = {
        let ticks = ticks.clone();
        move |event: MouseEvent| {
            if let Some((article, place)) = pointed(&event, tracks, rtl) {
                show_row(context, statement_at(&ticks, article, place));
            }
        }
    };
    view! {
        <aside class="overview" aria-label=context.words.board_overview()>
            <h2>{context.words.board_overview()}</h2>
            <p class="hint">{context.words.board_overview_hint()}</p>
            <svg
                data-testid="overview"
                viewBox=format!("0 0 {} {HEIGHT}", tracks as f32 * TRACK)
                preserveAspectRatio="none"
                aria-hidden="true"
                on:click=clicked
            >
                {drawn}
                {move || thread_view(context, &ticks, tracks, rtl)}
            </svg>
        </aside>
    }
}

/// The left edge of an article's track: tracks run in the interface's direction, as the columns do.
fn left(article: usize, tracks: usize, rtl: bool) -> f32 {
    let column = if rtl {
        tracks.saturating_sub(article + 1)
    } else {
        article
    };
    column as f32 * TRACK + (TRACK - TICK) / 2.0
}

fn drawn(ticks: &[Tick], tracks: usize, rtl: bool) -> impl IntoView + use<> {
    let track = (0..tracks).map(|article| {
        view! { <rect class="track" x=left(article, tracks, rtl) y="0" width=TICK height=HEIGHT /> }
    });
    let tick = ticks.iter().map(|tick| {
        let class = if tick.statement.is_some() {
            "tick"
        } else {
            "tick tick-only"
        };
        let height = (tick.height * HEIGHT - 1.0).max(1.0);
        view! {
            <rect class=class x=left(tick.article, tracks, rtl) y=tick.top * HEIGHT width=TICK height=height />
        }
    });
    (track.collect_view(), tick.collect_view())
}

fn thread_view(context: Context, ticks: &[Tick], tracks: usize, rtl: bool) -> Option<impl IntoView + use<>> {
    let statement = context.near.get()?.statement as u32;
    let points: Vec<String> = thread(ticks, statement)
        .iter()
        .map(|(article, place)| format!("{},{}", left(*article, tracks, rtl) + TICK / 2.0, place * HEIGHT))
        .collect();
    let lit = ticks.iter().filter(|it| it.statement == Some(statement)).map(|it| {
        let height = (it.height * HEIGHT).max(3.0);
        view! { <rect class="tick tick-lit" x=left(it.article, tracks, rtl) y=it.top * HEIGHT width=TICK height=height /> }
    });
    Some(view! {
        <polyline class="thread" points=points.join(" ") />
        {lit.collect_view()}
    })
}

/// The article and the place in it (0 to 1) at which the pointer is.
fn pointed(event: &MouseEvent, tracks: usize, rtl: bool) -> Option<(usize, f32)> {
    let bar = event
        .current_target()?
        .dyn_into::<Element>()
        .ok()?
        .get_bounding_client_rect();
    let across = (f64::from(event.client_x()) - bar.left()) / bar.width();
    let column = ((across * tracks as f64).max(0.0) as usize).min(tracks.checked_sub(1)?);
    let article = if rtl { tracks - 1 - column } else { column };
    Some((
        article,
        ((f64::from(event.client_y()) - bar.top()) / bar.height()) as f32,
    ))
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
    request_animation_frame(move || {
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
