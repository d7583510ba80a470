//! The synopsis: a row for each outlet, a column for each stretch in which the same outlets agree.

use super::Context;
use super::pieces::pieces;
use super::segments::Segment;
use super::views::in_columns;
use super::wordings::Wordings;
use crate::ui::dom::{El, el};
use std::sync::Arc;

pub fn table(context: Context, wordings: &Arc<Wordings>) -> El {
    // The table flows as the texts do: where they run in both directions, as most of them.
    let rtl = wordings
        .synopsis
        .rows
        .iter()
        .filter(|row| wordings.comparison.direction(row.article) == "rtl")
        .count();
    let direction = if rtl * 2 >= wordings.rows.len() { "rtl" } else { "ltr" };
    let rows = (0..wordings.rows.len()).map(|row| row_view(context, wordings, row));
    let table = el("table", "synopsis wording-marked")
        .test("synopsis")
        .style("--stretches", &(wordings.segments.len() + 1).to_string())
        .child(el("tbody", "").children(rows));
    el("div", "synopsis-scroll")
        .attrs(&[("dir", direction), ("role", "region"), ("tabindex", "0")])
        .attr("aria-label", context.words.view_columns())
        .child(table)
}

fn row_view(context: Context, wordings: &Wordings, row: usize) -> El {
    let article = wordings.article(row);
    let name = el("bdi", "").text(&context.compared.name(article));
    let cells = wordings.segments.iter().map(|it| cell(context, wordings, row, it));
    el("tr", "")
        .test("wording")
        .attr("data-article", &article.to_string())
        .attr("lang", wordings.comparison.language(article))
        .attr("dir", wordings.comparison.direction(article))
        .child(el("th", "").attr("scope", "row").child(name))
        .children(cells)
}

fn cell(context: Context, wordings: &Wordings, row: usize, segment: &Segment) -> El {
    let inside = wordings.cell(row, &segment.columns);
    let class = if segment.is_common() {
        "synopsis-common"
    } else {
        "synopsis-varies"
    };
    let content = el("div", "synopsis-cell");
    let content = if inside.is_empty() {
        content.child(nothing(context))
    } else {
        pieces(context, content, &inside)
    };
    in_columns(el("td", class), &segment.columns).child(content)
}

/// What stands where a wording has nothing.
fn nothing(context: Context) -> El {
    el("span", "nothing")
        .child(el("span", "").attr("aria-hidden", "true").text("—"))
        .child(el("span", "aloud").text(context.words.nothing_here()))
}
