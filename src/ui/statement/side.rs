//! Wordings side by side: a column of text for each outlet, each in its own direction.

use super::correct::take_out;
use super::model::text_in;
use super::wordings::Wordings;
use super::{Context, frame, pieces};
use crate::ui::dom::{El, button, el, truth};
use leptos::prelude::*;
use muqabala_engine::session::PassageRef;
use std::sync::Arc;

pub fn side(context: Context, wordings: &Arc<Wordings>) -> El {
    let columns = (0..wordings.rows.len()).map(|row| wording(context, wordings, row));
    el("div", "wordings wording-marked").children(columns)
}

fn wording(context: Context, wordings: &Wordings, row: usize) -> El {
    let article = wordings.article(row);
    let is_base = wordings.synopsis.base == Some(row as u32);
    let name = el("bdi", "").text(&context.compared.name(article));
    let actions = el("span", "wording-actions")
        .child(base_button(context, article))
        .child(take_out(context, article));
    let head = el("header", "").child(el("h2", "").child(name)).child(actions);
    el("article", if is_base { "wording wording-base" } else { "wording" })
        .test("wording")
        .attr("data-article", &article.to_string())
        .child(head)
        .child(frame::frame(context, article))
        .children(text(context, wordings, row))
        .children(place(context, article))
}

/// A wording's text, in the direction of its passage: marked, or plain where marks on single words would not help.
fn text(context: Context, wordings: &Wordings, row: usize) -> Vec<El> {
    let comparison = &wordings.comparison;
    let article = wordings.article(row);
    let direction = first_passage(context, article)
        .map_or_else(|| comparison.direction(article), |at| comparison.passage_direction(at));
    let text = |class: &str| {
        el("p", class)
            .attr("dir", direction)
            .attr("lang", comparison.language(article))
    };
    match wordings.synopsis.rows.get(row).filter(|it| it.block) {
        Some(whole) => vec![
            text("wording-text wording-block")
                .test("block")
                .text(&text_in(comparison, whole, &(0..=u32::MAX))),
            el("p", "hint").text(context.words.statement_block()),
        ],
        None => vec![pieces::pieces(context, text("wording-text"), &wordings.rows[row])],
    }
}

fn first_passage(context: Context, article: u32) -> Option<PassageRef> {
    let statement = context.statement.get_untracked();
    context
        .compared
        .with(|it| it.passages_of(statement).find(|at| at.article == article))
}

/// Which paragraph of the article it is: whether the outlet led with it or buried it.
fn place(context: Context, article: u32) -> Option<El> {
    let at = first_passage(context, article)?;
    let comparison = context.compared.get();
    let paragraph = comparison.passage(at)?.paragraph as usize;
    let percent = (comparison.place(at)? * 100.0).round() as u8;
    let here = el("span", "place-here").style("--at", &percent.to_string());
    let track = el("span", "place-track").attr("aria-hidden", "true").child(here);
    let said = context.words.place_paragraph(paragraph + 1);
    Some(el("footer", "place").child(track).text(&said))
}

fn base_button(context: Context, article: u32) -> El {
    let is_base = move || context.base() == Some(article);
    let choose = move || context.set_base((!untrack(is_base)).then_some(article));
    button("base-button", choose)
        .test("make-base")
        .live_attr("aria-pressed", move || truth(is_base()))
        .text(context.words.statement_make_base())
}
