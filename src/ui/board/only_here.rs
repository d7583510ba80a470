//! What only one outlet reports, under that outlet.

use super::Context;
use super::model::{Stretch, only_here};
use super::search::{needle, search};
use crate::state::Comparison;
use leptos::prelude::*;

#[component]
pub fn OnlyHere(context: Context) -> impl IntoView {
    let words = context.words;
    let needle = Memo::new(move |_| context.filter.with(|it| needle(&it.search)));
    let outlets = move || {
        let comparison = context.compared.get();
        let needle = needle.get();
        (0..comparison.outlets() as u32)
            .map(|article| outlet_view(context, &comparison, article, &needle))
            .collect_view()
    };
    view! {
        <section class="only-here" aria-labelledby="only-here-title">
            <h2 id="only-here-title">{words.only_title()}</h2>
            <p class="hint">{words.only_hint()}</p>
            <div class="only-here-outlets">{outlets}</div>
        </section>
    }
}

/// One outlet's; while something is searched for, only what holds it.
fn outlet_view(context: Context, comparison: &Comparison, article: u32, needle: &str) -> impl IntoView + use<> {
    let mut stretches = only_here(comparison, article as usize);
    stretches.retain(|it| needle.is_empty() || search(comparison.text(article, it.start, it.end), needle) > 0);
    let count = stretches.len();
    let open = count > 0 && (count <= 4 || !needle.is_empty());
    let items = stretches
        .iter()
        .map(|stretch| stretch_view(context, comparison, article, stretch))
        .collect_view();
    view! {
        <details class="only-here-outlet" open=open>
            <summary>
                <bdi>{context.compared.name(article)}</bdi>
                <span class="count">{context.words.only_count(count)}</span>
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
