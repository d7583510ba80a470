//! All wordings in one text: on a base that is darker where more outlets differ, or as one running line with every
//! reading in its place.

use super::pieces::{go, lit};
use super::segments::{self, Heat, Reading, Segment};
use super::steps::names;
use super::wordings::Wordings;
use super::{Context, frame};
use leptos::prelude::*;
use std::sync::Arc;

/// The base (or, without one, the wording that agrees most) with heat.
pub fn heat(context: Context, wordings: &Arc<Wordings>) -> impl IntoView + use<> {
    let base = wordings
        .synopsis
        .base
        .map_or_else(|| closest(wordings), |base| base as usize);
    let article = wordings.article(base);
    let heated = segments::heat(&wordings.synopsis, &wordings.segments, base);
    let stretches = heated
        .iter()
        .map(|heat| (stretch(context, wordings, heat), " "))
        .collect_view();
    view! {
        <div class="whole" data-testid="heat">
            <h2><bdi>{context.compared.name(article)}</bdi></h2>
            {frame::frame(context, article)}
            <p class="wording-text" dir=wordings.comparison.direction(article) lang=wordings.comparison.language(article).to_owned()>
                {stretches}
            </p>
            <p class="hint">{context.words.statement_heat_hint()}</p>
        </div>
    }
}

/// The row that has the most words in common with the others.
fn closest(wordings: &Wordings) -> usize {
    let agreeing = |row: usize| {
        let own = wordings
            .segments
            .iter()
            .flat_map(|it| &it.readings)
            .filter(|it| it.rows.contains(&row));
        own.filter(|it| !it.text.is_empty())
            .map(|it| it.rows.len() - 1)
            .sum::<usize>()
    };
    (0..wordings.rows.len())
        .rev()
        .max_by_key(|&row| agreeing(row))
        .unwrap_or_default()
}

fn stretch(context: Context, wordings: &Wordings, heat: &Heat) -> AnyView {
    let text = heat.text.clone();
    if heat.differ.is_empty() {
        return view! { <span class="same common"><span class="agreed">{text}</span></span> }.into_any();
    }
    let said = context.words.statement_differ(&names(context, wordings, &heat.differ));
    let aloud = view! { <span class="aloud">{said.clone()}" "</span> };
    view! {
        <mark
            class=format!("heat heat-{}", heat.level)
            class:lit=lit(context, &heat.columns)
            data-testid="heat-mark"
            title=said
            on:click=go(context, &heat.columns)
        >
            {aloud}
            {text}
        </mark>
    }
    .into_any()
}

/// One running line: what all have once, and every reading where they part.
pub fn line(context: Context, wordings: &Arc<Wordings>) -> impl IntoView + use<> {
    let article = wordings.article(closest(wordings));
    let stretches = wordings
        .segments
        .iter()
        .map(|it| (segment(context, wordings, it), " "))
        .collect_view();
    view! {
        <div class="whole" data-testid="line">
            <p class="wording-text" dir=wordings.comparison.direction(article) lang=wordings.comparison.language(article).to_owned()>
                {stretches}
            </p>
        </div>
    }
}

fn segment(context: Context, wordings: &Wordings, segment: &Segment) -> AnyView {
    if !segment.differs() {
        // Punctuation that only some have would cut the line to pieces: the most usual stands for all.
        let usual = segment.readings.first().map(|it| it.text.clone());
        return view! { <span class="same common"><span class="agreed">{usual}</span></span> }.into_any();
    }
    let reading = |reading: &Reading| {
        let outlets = names(context, wordings, &reading.rows);
        let text = match reading.text.is_empty() {
            true => view! { <i class="nothing">{context.words.nothing_here()}</i> }.into_any(),
            false => view! { <bdi class="reading-text">{reading.text.clone()}</bdi> }.into_any(),
        };
        view! { <span class="variant">{text}" "<small class="reading-outlets">{outlets}</small></span> }
    };
    view! {
        <span class="variants" class:lit=lit(context, &segment.columns) on:click=go(context, &segment.columns)>
            {segment.readings.iter().map(reading).collect_view()}
        </span>
    }
    .into_any()
}
