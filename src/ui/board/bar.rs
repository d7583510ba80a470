//! The overview bar: every article a track, every passage a tick, the statement under the pointer a thread.

use super::context::Context;
use super::overview::{Tick, statement_at, thread, ticks};
use super::spot::Spot;
use crate::platform::layout::Rect;
use crate::ui::follow::{handler, memo, part, text};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::svg;
use std::sync::Arc;

/// Units of the drawing: a track with the space after it, and the height of all. Whole numbers, which cost a page
/// less to write than broken ones.
const TRACK: usize = 240;
const TICK: usize = 140;
const HEIGHT: usize = 4000;

/// The overview bar, with its title.
#[component]
pub fn OverviewBar(context: Context) -> impl IntoView {
    let words = context.words;
    view! {
        <aside class="overview" aria-label=words.board_overview()>
            <h2>{words.board_overview()}</h2>
            <p class="hint">{words.board_overview_hint()}</p>
            <Drawing context />
        </aside>
    }
}

/// The tracks with their ticks, each kind of tick one shape: a board has thousands, too many for an element each.
#[component]
fn Drawing(context: Context) -> impl IntoView {
    let bar = NodeRef::<svg::Svg>::new();
    let ticks = memo(move || Arc::new(context.compared.with(ticks)));
    let tracks = move || Tracks {
        count: context.compared.with(|it| it.outlets()),
        rtl: context.words.language.rtl,
    };
    let view_box = move || format!("0 0 {} {HEIGHT}", tracks().count * TRACK);
    let track = move || {
        let tracks = tracks();
        let outlines = (0..tracks.count).map(|it| tracks.rectangle(it, 0, HEIGHT));
        outlines.collect::<String>()
    };
    let outline = move |shared: bool| {
        let (tracks, ticks) = (tracks(), ticks.get());
        let ticks = ticks.iter().filter(|it| it.statement.is_some() == shared);
        ticks.map(|it| tracks.tick(it)).collect::<String>()
    };
    let click = move |event: MouseEvent| {
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let at = bar
            .get_untracked()
            .and_then(|bar| untrack(tracks).at(Rect::of(&bar), x, y));
        if let Some((article, place)) = at {
            show_row(context, ticks.with_untracked(|it| statement_at(it, article, place)));
        }
    };
    view! {
        <svg
            data-testid="overview"
            viewBox=text(view_box)
            preserveAspectRatio="none"
            aria-hidden="true"
            node_ref=bar
            on:click=handler(click)
        >
            <path class="track" d=text(track)></path>
            <path class="tick tick-only" d=text(move || outline(false))></path>
            <path class="tick" d=text(move || outline(true))></path>
            {part(move || context.near.get().map(|spot| lit(tracks(), &ticks.get(), spot.statement as u32)))}
        </svg>
    }
}

/// A statement's ticks, and a thread through them.
fn lit(tracks: Tracks, ticks: &[Tick], statement: u32) -> impl IntoView + use<> {
    let points: Vec<String> = thread(ticks, statement)
        .iter()
        .map(|(article, place)| format!("{},{}", tracks.left(*article) + TICK / 2, down(*place)))
        .collect();
    let lit = ticks.iter().filter(|it| it.statement == Some(statement));
    let outline = lit.map(|it| tracks.tick(it)).collect::<String>();
    view! {
        <polyline class="thread" points=points.join(" ")></polyline>
        <path class="tick tick-lit" d=outline></path>
    }
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

    /// The article and the place in it (0 to 1) that are at a point of the window, where the drawing takes `bar`.
    fn at(self, bar: Rect, x: f64, y: f64) -> Option<(usize, f32)> {
        let last = self.count.checked_sub(1)?;
        let across = (x - bar.left) / bar.width();
        let column = ((across * self.count as f64).max(0.0) as usize).min(last);
        let down = (y - bar.top) / bar.height();
        Some((if self.rtl { last - column } else { column }, down as f32))
    }
}

/// How far down the drawing a share of an article is.
fn down(share: f32) -> usize {
    (share * HEIGHT as f32) as usize
}

fn show_row(context: Context, statement: Option<u32>) {
    let Some(statement) = statement.map(|it| it as usize) else {
        return;
    };
    // A filter may hide the row; what was clicked is to be seen.
    if !context.rows.with_untracked(|rows| rows.contains(&statement)) {
        context.change_filter(|it| *it = Default::default());
    }
    context.memory.row.set(Some(statement));
    request_animation_frame(move || {
        context.memory.with(|rows| rows.bring(statement));
        let _ = context.near.try_set(Some(Spot::row(statement)));
    });
}
