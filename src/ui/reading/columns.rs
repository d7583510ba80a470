//! The columns and the ribbons between them.

use super::Context;
use super::model::{self, Is, Stretch};
use super::scroll;
use crate::state::Comparison;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use muqabala_engine::session::PassageRef;

#[component]
pub fn Columns(context: Context) -> impl IntoView {
    let columns = move || {
        context
            .chosen
            .get()
            .into_iter()
            .map(|article| view! { <Column context article /> })
            .collect_view()
    };
    let ribbon = |ribbon: scroll::Ribbon| {
        view! { <path class="ribbon" class:ribbon-lit=ribbon.lit d=ribbon.path /> }
    };
    view! {
        <div class="reading-columns" style=("--columns", move || context.chosen.with(Vec::len).to_string())>
            {columns}
            <svg class="ribbons" aria-hidden="true">
                {move || context.ribbons.get().into_iter().map(ribbon).collect_view()}
            </svg>
        </div>
    }
}

#[component]
fn Column(context: Context, article: usize) -> impl IntoView {
    let comparison = context.compared.get();
    let paragraphs = comparison
        .board
        .articles
        .get(article)
        .map_or(0, |it| it.paragraphs.len());
    let shown = (0..paragraphs).map(|paragraph| paragraph_view(context, &comparison, article, paragraph));
    let drive = move || context.driver.set(Some(article));
    view! {
        <article
            class="reading-column"
            data-testid="reading-column"
            data-article=article
            tabindex="0"
            role="region"
            aria-label=context.compared.name(article as u32)
            on:pointerenter=move |_| drive()
            on:focusin=move |_| drive()
            on:scroll=move |_| scroll::scrolled(context, article)
        >
            <h2><bdi>{context.compared.name(article as u32)}</bdi></h2>
            {shown.collect_view()}
        </article>
    }
}

fn paragraph_view(
    context: Context,
    comparison: &Comparison,
    article: usize,
    paragraph: usize,
) -> impl IntoView + use<> {
    let role = comparison.board.articles[article].paragraphs[paragraph].role;
    let stretches = model::stretches(comparison, article, paragraph);
    let stretches = stretches
        .iter()
        .map(|it| stretch_view(context, comparison, article, it))
        .collect_view();
    view! {
        <p
            class=model::paragraph_class(role)
            dir=comparison.paragraph_direction(article as u32, paragraph as u32)
            lang=comparison.language(article as u32).to_owned()
        >
            {stretches}
        </p>
    }
}

fn stretch_view(context: Context, comparison: &Comparison, article: usize, stretch: &Stretch) -> AnyView {
    let text = comparison.text(article as u32, stretch.start, stretch.end).to_owned();
    match stretch.passage {
        Some(passage) if stretch.is != Is::Plain => {
            let at = PassageRef {
                article: article as u32,
                passage,
            };
            view! { <Passage context at is=stretch.is text /> }.into_any()
        }
        _ => text.into_any(),
    }
}

/// A passage: a click brings the other columns to it and picks it.
#[component]
fn Passage(context: Context, at: PassageRef, is: Is, text: String) -> impl IntoView {
    let (class, testid, statement) = match is {
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
    let key = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            choose();
        }
    };
    view! {
        <span
            class=class
            class:passage-current=is_current
            class:passage-picked=is_picked
            role="button"
            tabindex="0"
            data-testid=testid
            data-shared=statement
            aria-pressed=move || if is_picked() { "true" } else { "false" }
            on:click=move |_| choose()
            on:keydown=key
        >
            {text}
        </span>
    }
}
