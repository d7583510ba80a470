//! The beginning of the wording under the pointer or the focus.

use super::{Context, Spot};
use crate::ui::comparison::shorten;
use leptos::prelude::*;
use muqabala_engine::session::PassageRef;
use web_sys::DomRect;

/// How much of a wording is shown, in characters.
const BEGINNING: usize = 240;

/// How wide it is, in pixels: 26rem in the style sheet, at the browser's own text size.
const WIDTH: f64 = 416.0;

#[component]
pub fn Peek(context: Context) -> impl IntoView {
    move || {
        let spot = context.near.get()?;
        let article = spot.article?;
        let comparison = context.compared.get();
        let cell = comparison.board.statements.get(spot.statement)?.cell(article)?;
        let first = PassageRef {
            article: article as u32,
            passage: *cell.passages.first()?,
        };
        let wording: Vec<&str> = cell
            .passages
            .iter()
            .map(|&passage| {
                comparison.passage_text(PassageRef {
                    article: article as u32,
                    passage,
                })
            })
            .collect();
        let place = place_of(spot)?;
        let rtl = context.words.language.rtl;
        Some(view! {
            <div
                class="peek"
                role="tooltip"
                data-testid="peek"
                style=("--x", format!("{}px", if rtl { place.right() - WIDTH } else { place.left() }))
                style=("--y", format!("{}px", place.bottom()))
            >
                <b><bdi>{context.compared.name(article as u32)}</bdi></b>
                <p dir=comparison.passage_direction(first) lang=comparison.language(article as u32).to_owned()>
                    {shorten(&wording.join(" … "), BEGINNING)}
                </p>
            </div>
        })
    }
}

fn place_of(spot: Spot) -> Option<DomRect> {
    let article = spot.article?;
    let selector = format!("[data-statement=\"{}\"] [data-article=\"{article}\"]", spot.statement);
    Some(document().query_selector(&selector).ok()??.get_bounding_client_rect())
}
