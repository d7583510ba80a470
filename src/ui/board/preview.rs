//! The beginning of the wording under the pointer or the focus.

use super::context::Context;
use super::spot::Spot;
use crate::ui::comparison::shorten;
use crate::ui::follow::part;
use leptos::prelude::*;
use muqabala_engine::session::PassageRef;

/// How much of a wording is shown, in characters.
const BEGINNING: usize = 240;

/// How wide it is, in pixels: 26rem in the style sheet, at the browser's own text size.
const WIDTH: f64 = 416.0;

/// The wording under the pointer or the focus, beside its cell.
#[component]
pub fn Preview(context: Context) -> impl IntoView {
    part(move || context.near.get().and_then(|spot| wording(context, spot)))
}

fn wording(context: Context, spot: Spot) -> Option<impl IntoView> {
    let article = spot.article?;
    let comparison = context.compared.get();
    let cell = comparison.board.statements.get(spot.statement)?.cell(article)?;
    let at = |passage: &u32| PassageRef {
        article: article as u32,
        passage: *passage,
    };
    let first = at(cell.passages.first()?);
    let texts = cell.passages.iter().map(|it| comparison.passage_text(at(it)));
    let text = shorten(&texts.collect::<Vec<_>>().join(" … "), BEGINNING);
    let beside = context.memory.with(|rows| rows.rect(spot)).flatten()?;
    let left = if context.words.language.rtl {
        beside.right - WIDTH
    } else {
        beside.left
    };
    let [x, y] = [left, beside.bottom].map(|it| format!("{}px", it as i32));
    Some(view! {
        <div class="preview" role="tooltip" data-testid="preview" style=("--x", x) style=("--y", y)>
            <b><bdi>{context.compared.name(first.article)}</bdi></b>
            <p dir=comparison.passage_direction(first) lang=comparison.language(first.article).to_owned()>{text}</p>
        </div>
    })
}
