//! The beginning of the wording under the pointer or the focus.

use super::{Context, Spot};
use crate::ui::comparison::shorten;
use crate::ui::dom::{El, el};
use leptos::prelude::*;
use muqabala_engine::session::PassageRef;
use web_sys::DomRect;

/// How much of a wording is shown, in characters.
const BEGINNING: usize = 240;

/// How wide it is, in pixels: 26rem in the style sheet, at the browser's own text size.
const WIDTH: f64 = 416.0;

/// `board` with what stands under the pointer.
pub fn peek(context: Context, board: El) -> El {
    board.live(move || context.near.get().and_then(|spot| wording(context, spot)))
}

fn wording(context: Context, spot: Spot) -> Option<El> {
    let article = spot.article?;
    let comparison = context.compared.get();
    let cell = comparison.board.statements.get(spot.statement)?.cell(article)?;
    let article = article as u32;
    let at = |passage| PassageRef { article, passage };
    let first = at(*cell.passages.first()?);
    let texts: Vec<&str> = cell
        .passages
        .iter()
        .map(|it| comparison.passage_text(at(*it)))
        .collect();
    let place = place_of(spot)?;
    let left = if context.words.language.rtl {
        place.right() - WIDTH
    } else {
        place.left()
    };
    let text = el("p", "")
        .attr("dir", comparison.passage_direction(first))
        .attr("lang", comparison.language(article))
        .text(&shorten(&texts.join(" … "), BEGINNING));
    let name = el("bdi", "").text(&context.compared.name(article));
    Some(
        el("div", "peek")
            .attr("role", "tooltip")
            .test("peek")
            .style("--x", &format!("{}px", left as i32))
            .style("--y", &format!("{}px", place.bottom() as i32))
            .child(el("b", "").child(name))
            .child(text),
    )
}

fn place_of(spot: Spot) -> Option<DomRect> {
    let article = spot.article?;
    let selector = format!("[data-statement=\"{}\"] [data-article=\"{article}\"]", spot.statement);
    Some(document().query_selector(&selector).ok()??.get_bounding_client_rect())
}
