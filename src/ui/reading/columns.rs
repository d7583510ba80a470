//! The columns and the ribbons between them.

use super::Context;
use super::model::{self, Is, Stretch};
use super::scroll;
use crate::state::Comparison;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

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
    match stretch.is {
        Is::Plain => text.into_any(),
        Is::Only => view! { <span class="passage passage-only" data-testid="reading-only">{text}</span> }.into_any(),
        Is::Shared(statement) => {
            let is_current = move || context.current.get() == Some(statement);
            let bring = move || scroll::bring(context, article, statement);
            view! {
                <span
                    class="passage passage-shared"
                    class:passage-current=is_current
                    role="button"
                    tabindex="0"
                    data-testid="reading-passage"
                    data-shared=statement
                    aria-pressed=move || if is_current() { "true" } else { "false" }
                    on:click=move |_| bring()
                    on:keydown=move |event: KeyboardEvent| {
                        if matches!(event.key().as_str(), "Enter" | " ") {
                            event.prevent_default();
                            bring();
                        }
                    }
                >
                    {text}
                </span>
            }
            .into_any()
        }
    }
}
