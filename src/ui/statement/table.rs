//! The synopsis: a row for each outlet, a column for each stretch in which the same outlets agree.

use super::pieces::{go, lit, pieces};
use super::wordings::Wordings;
use super::{Context, segments::Segment};
use leptos::prelude::*;
use std::sync::Arc;

pub fn table(context: Context, wordings: &Arc<Wordings>) -> impl IntoView + use<> {
    let rows = (0..wordings.rows.len())
        .map(|row| row_view(context, wordings, row))
        .collect_view();
    // The table flows as the texts do: where they run in both directions, as most of them.
    let rtl = wordings
        .synopsis
        .rows
        .iter()
        .filter(|row| wordings.comparison.direction(row.article) == "rtl")
        .count();
    let direction = if rtl * 2 >= wordings.rows.len() { "rtl" } else { "ltr" };
    view! {
        <div class="synopsis-scroll" dir=direction role="region" tabindex="0" aria-label=context.words.view_columns()>
            <table class="synopsis wording-marked" data-testid="synopsis">
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row_view(context: Context, wordings: &Arc<Wordings>, row: usize) -> impl IntoView + use<> {
    let article = wordings.article(row);
    let language = wordings.comparison.language(article).to_owned();
    let cells = wordings
        .segments
        .iter()
        .map(|segment| cell(context, wordings, row, segment))
        .collect_view();
    view! {
        <tr data-testid="wording" data-article=article lang=language dir=wordings.comparison.direction(article)>
            <th scope="row"><bdi>{context.compared.name(article)}</bdi></th>
            {cells}
        </tr>
    }
}

fn cell(context: Context, wordings: &Wordings, row: usize, segment: &Segment) -> impl IntoView + use<> {
    let inside = wordings.cell(row, &segment.columns);
    let class = if segment.is_common() {
        "synopsis-common"
    } else {
        "synopsis-varies"
    };
    let content = match inside.is_empty() {
        true => view! {
            <span class="nothing"><span aria-hidden="true">"—"</span><span class="aloud">{context.words.nothing_here()}</span></span>
        }
        .into_any(),
        false => pieces(context, &inside).into_any(),
    };
    view! { <td class=class class:lit=lit(context, &segment.columns) on:click=go(context, &segment.columns)><div class="synopsis-cell">{content}</div></td> }
}
