//! The columns and the ribbons between them.

use super::Context;
use super::model::{self, Is, Stretch};
use super::{drag, scroll};
use crate::state::Comparison;
use crate::ui::dom::{El, el, svg, truth};
use leptos::prelude::*;
use muqabala_engine::session::PassageRef;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition};

pub fn columns(context: Context) -> El {
    let columns = move || {
        let chosen = context.chosen.get();
        chosen
            .into_iter()
            .map(move |article| untrack(|| column(context, article)))
    };
    let ribbon = |it: scroll::Ribbon| {
        let class = if it.lit { "ribbon ribbon-lit" } else { "ribbon" };
        svg("path", class).attr("d", &it.path)
    };
    let ribbons = svg("svg", "ribbons")
        .attr("aria-hidden", "true")
        .live(move || context.ribbons.get().into_iter().map(ribbon));
    el("div", "reading-columns")
        .live_style("--columns", move || context.chosen.with(Vec::len).to_string())
        .live(columns)
        .child(ribbons)
}

fn column(context: Context, article: usize) -> El {
    let comparison = context.compared.get();
    let paragraphs = comparison
        .board
        .articles
        .get(article)
        .map_or(0, |it| it.paragraphs.len());
    let shown = (0..paragraphs).map(|it| paragraph(context, &comparison, article, it));
    let drive = move || context.driver.set(Some(article));
    let name = context.compared.name(article as u32);
    el("article", "reading-column")
        .test("reading-column")
        .attr("data-article", &article.to_string())
        .attrs(&[("tabindex", "0"), ("role", "region"), ("aria-label", &name)])
        .on("pointerenter", move |_| drive())
        .on("focusin", move |event| {
            drive();
            bring_into_sight(&event);
        })
        .on("scroll", move |_| scroll::scrolled(context, article))
        .child(el("h2", "").child(el("bdi", "").text(&name)))
        .children(shown)
}

/// On a telephone a column may be beside the window, and the focus alone does not bring it there in every browser.
fn bring_into_sight(event: &Event) {
    let column = event.current_target().and_then(|it| it.dyn_into::<Element>().ok());
    if let Some(column) = column {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        nearest.set_inline(ScrollLogicalPosition::Nearest);
        column.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

fn paragraph(context: Context, comparison: &Comparison, article: usize, paragraph: usize) -> El {
    let role = comparison.board.articles[article].paragraphs[paragraph].role;
    let text = el("p", model::paragraph_class(role))
        .attr("dir", comparison.paragraph_direction(article as u32, paragraph as u32))
        .attr("lang", comparison.language(article as u32));
    let stretches = model::stretches(comparison, article, paragraph);
    stretches.iter().fold(text, |text, it| {
        let words = comparison.text(article as u32, it.start, it.end);
        match at(article, it) {
            Some(at) => text.child(passage(context, at, it.is).text(words)),
            None => text.text(words),
        }
    })
}

/// The passage that a stretch is, where it is one to choose.
fn at(article: usize, stretch: &Stretch) -> Option<PassageRef> {
    let passage = stretch.passage.filter(|_| stretch.is != Is::Plain)?;
    let article = article as u32;
    Some(PassageRef { article, passage })
}

/// A passage: a click brings the other columns to it and picks it.
fn passage(context: Context, at: PassageRef, is: Is) -> El {
    let (class, test, statement) = match is {
        Is::Shared(statement) => ("passage passage-shared", "reading-passage", Some(statement)),
        Is::Only | Is::Plain => ("passage passage-only", "reading-only", None),
    };
    let is_current = move || statement.is_some() && context.current.get() == statement;
    let is_picked = move || context.picked.with(|it| it.contains(&at));
    let choose = move || {
        context
            .picked
            .update(|all| *all = model::picked(std::mem::take(all), at));
        scroll::bring(context, at.article as usize, statement);
    };
    let passage = el("span", class)
        .live_class("passage-current", is_current)
        .live_class("passage-picked", is_picked)
        .attrs(&[("role", "button"), ("tabindex", "0")])
        .test(test)
        .live_attr("aria-pressed", move || truth(is_picked()))
        .click(choose)
        .on("keydown", move |event| {
            let key = event.dyn_ref().map(KeyboardEvent::key).unwrap_or_default();
            if matches!(key.as_str(), "Enter" | " ") {
                event.prevent_default();
                choose();
            }
        });
    let passage = drag::draggable(context, passage, at);
    match statement {
        Some(statement) => passage
            .attr("data-shared", &statement.to_string())
            .attr("data-number", &context.words.number(statement as usize + 1)),
        None => passage,
    }
}
