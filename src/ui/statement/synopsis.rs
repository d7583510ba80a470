//! The synopsis: a row for each outlet, a column for each stretch in which the same outlets agree.

use super::context::Context;
use super::drawing::Drawing;
use super::segments::Segment;
use super::wordings::Wordings;
use crate::i18n::Words;
use crate::ui::bulk::{Drawn, draw_into, drawn};
use crate::ui::follow::text;
use leptos::prelude::*;

/// The synopsis as a table, its rows drawn in bulk.
#[component]
pub fn SynopsisTable(context: Context) -> impl IntoView {
    let body = NodeRef::new();
    draw_into(body, move |body| {
        let mut drawing = Drawing::new(context.words);
        context.wordings.with(|wordings| {
            let Some(wordings) = wordings else { return };
            let rows = (0..wordings.rows.len()).map(|row| draw_row(context, &mut drawing, wordings, row));
            let _ = body.children(rows);
        });
        context.highlight.note(0, drawing.standing);
    });
    on_cleanup(move || context.highlight.forget(0));
    let direction = text(move || {
        context
            .wordings
            .with(|it| it.as_ref().map_or("ltr", |it| direction(it)))
    });
    let stretches = move || {
        let stretches = context
            .wordings
            .with(|it| it.as_ref().map_or(0, |it| it.segments.len()));
        (stretches + 1).to_string()
    };
    view! {
        <div
            class="synopsis-scroll"
            dir=direction
            role="region"
            tabindex="0"
            aria-label=context.words.view_columns()
        >
            <table class="synopsis wording-marked" data-testid="synopsis" style=("--stretches", stretches)>
                <tbody node_ref=body></tbody>
            </table>
        </div>
    }
}

/// The table flows as the texts do: where they run in both directions, as most of them.
fn direction(wordings: &Wordings) -> &'static str {
    let rows = wordings.synopsis.rows.iter();
    let rtl = rows
        .filter(|row| wordings.comparison.direction(row.article) == "rtl")
        .count();
    if rtl * 2 >= wordings.rows.len() { "rtl" } else { "ltr" }
}

fn draw_row(context: Context, drawing: &mut Drawing, wordings: &Wordings, row: usize) -> Drawn {
    let article = wordings.article(row);
    let name = drawn("bdi", "").text(&context.compared.name(article));
    let cells = wordings
        .segments
        .iter()
        .map(|it| draw_cell(context.words, drawing, wordings, row, it));
    drawn("tr", "")
        .attr("data-testid", "wording")
        .attr("data-article", &article.to_string())
        .attr("lang", wordings.comparison.language(article))
        .attr("dir", wordings.comparison.direction(article))
        .child(drawn("th", "").attr("scope", "row").child(name))
        .children(cells)
}

fn draw_cell(words: Words, drawing: &mut Drawing, wordings: &Wordings, row: usize, segment: &Segment) -> Drawn {
    let inside = wordings.cell(row, &segment.columns);
    let class = if segment.is_common() {
        "synopsis-common"
    } else {
        "synopsis-varies"
    };
    let cell = drawing.stands_in(drawn("td", class), &segment.columns);
    let content = drawn("div", "synopsis-cell");
    cell.child(if inside.is_empty() {
        content.child(nothing(words))
    } else {
        drawing.pieces(content, &inside)
    })
}

/// What stands where a wording has nothing.
fn nothing(words: Words) -> Drawn {
    drawn("span", "nothing")
        .child(drawn("span", "").attr("aria-hidden", "true").text("—"))
        .child(drawn("span", "aloud").text(words.nothing_here()))
}
