//! The columns and the ribbons between them.

use super::context::Context;
use super::geometry::Ribbon;
use super::model::{self, Paragraph, Stretch, StretchKind};
use super::passage::Passage;
use super::scroll;
use crate::platform::layout::bring_into_view;
use crate::ui::follow::{ForEach, handler, part, text};
use leptos::prelude::*;
use muqabala_engine::session::PassageRef;

/// A column for each article that is shown.
#[component]
pub fn Columns(context: Context) -> impl IntoView {
    // An article's texts are its own; its paragraphs follow the comparison.
    let columns = move || {
        let comparison = context.compared.get();
        let chosen = context.chosen.get().into_iter();
        chosen
            .map(|article| (article, comparison.id(article as u32)))
            .collect::<Vec<_>>()
    };
    let count = move || context.chosen.with(Vec::len).to_string();
    view! {
        <div class="reading-columns" style=("--columns", count) node_ref=context.measured.around>
            <ForEach each=columns key=|it| *it let((article, _id))>
                <Column context article />
            </ForEach>
            <svg class="ribbons" aria-hidden="true">
                {part(move || context.ribbons.get().into_iter().map(ribbon).collect_view())}
            </svg>
        </div>
    }
}

fn ribbon(ribbon: Ribbon) -> impl IntoView {
    let class = if ribbon.lit { "ribbon ribbon-lit" } else { "ribbon" };
    view! { <path class=class d=ribbon.path></path> }
}

/// An article, whole.
#[component]
fn Column(context: Context, article: usize) -> impl IntoView {
    let column = context.measured.column(article);
    let name = text(move || context.compared.name(article as u32));
    let lead = move || context.driver.set(Some(article));
    let focused = move |_| {
        lead();
        // On a telephone a column may be beside the window, and the focus alone does not bring it there in every
        // browser.
        if let Some(column) = column.get_untracked() {
            bring_into_view(&column);
        }
    };
    let paragraphs = move || {
        let paragraphs = context.compared.with(|it| model::paragraphs(it, article));
        paragraphs.into_iter().enumerate().collect::<Vec<_>>()
    };
    view! {
        <article
            class="reading-column"
            data-testid="reading-column"
            data-article=article
            tabindex="0"
            role="region"
            aria-label=name
            node_ref=column
            on:pointerenter=handler(move |_| lead())
            on:focusin=handler(focused)
            on:scroll=handler(move |_| scroll::scrolled(context, article))
        >
            <h2><bdi>{name}</bdi></h2>
            <ForEach each=paragraphs key=|it| it.clone() let((_, paragraph))>
                <ParagraphText context article paragraph />
            </ForEach>
        </article>
    }
}

/// A paragraph: its passages, and what stands between them.
#[component]
fn ParagraphText(context: Context, article: usize, paragraph: Paragraph) -> impl IntoView {
    let comparison = context.compared.get_untracked();
    let stretches = paragraph.stretches.into_iter().map(|stretch| {
        let text = comparison.text(article as u32, stretch.start, stretch.end).to_owned();
        match passage_of(article, stretch) {
            Some(at) => view! { <Passage context at stretch text /> }.into_any(),
            None => text.into_any(),
        }
    });
    let stretches = stretches.collect_view();
    let language = comparison.language(article as u32).to_owned();
    view! { <p class=paragraph.class dir=paragraph.direction lang=language>{stretches}</p> }
}

/// The passage that a stretch is, where it is one to choose.
fn passage_of(article: usize, stretch: Stretch) -> Option<PassageRef> {
    let passage = stretch.passage.filter(|_| stretch.kind != StretchKind::Plain)?;
    let article = article as u32;
    Some(PassageRef { article, passage })
}
