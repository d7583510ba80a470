//! What only one outlet reports, under that outlet.

use super::Context;
use super::model::{Stretch, only_here};
use crate::state::Comparison;
use leptos::prelude::*;

#[component]
pub fn OnlyHere(context: Context) -> impl IntoView {
    let words = context.words;
    let comparison = context.compared.get();
    let outlets = (0..comparison.outlets()).map(|article| outlet_view(context, &comparison, article as u32));
    view! {
        <section class="only-here" aria-labelledby="only-here-title">
            <h2 id="only-here-title">{words.only_title()}</h2>
            <p class="hint">{words.only_hint()}</p>
            <div class="only-here-outlets">{outlets.collect_view()}</div>
        </section>
    }
}

fn outlet_view(context: Context, comparison: &Comparison, article: u32) -> impl IntoView + use<> {
    let words = context.words;
    let stretches = only_here(comparison, article as usize);
    let count = stretches.len();
    let open = (1..=4).contains(&count);
    let items = stretches
        .iter()
        .map(|stretch| stretch_view(context, comparison, article, stretch))
        .collect_view();
    view! {
        <details class="only-here-outlet" open=open>
            <summary>
                <bdi>{context.compared.name(article)}</bdi>
                <span class="count">{words.only_count(count)}</span>
            </summary>
            <ol>{items}</ol>
        </details>
    }
}

fn stretch_view(context: Context, comparison: &Comparison, article: u32, stretch: &Stretch) -> impl IntoView + use<> {
    view! {
        <li data-testid="unique-passage">
            <p dir=comparison.paragraph_direction(article, stretch.paragraph) lang=comparison.language(article).to_owned()>
                {comparison.text(article, stretch.start, stretch.end).to_owned()}
            </p>
            <span class="place">{context.words.place_paragraph(stretch.paragraph as usize + 1)}</span>
        </li>
    }
}
