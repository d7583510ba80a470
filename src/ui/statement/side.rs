//! Wordings side by side: a column of text for each outlet, each in its own direction.

use super::correct::TakeOut;
use super::model::text_in;
use super::wordings::Wordings;
use super::{Context, frame, pieces};
use leptos::prelude::*;
use muqabala_engine::session::PassageRef;
use std::sync::Arc;

pub fn side(context: Context, wordings: &Arc<Wordings>) -> impl IntoView + use<> {
    let columns = (0..wordings.rows.len())
        .map(|row| wording(context, wordings, row))
        .collect_view();
    view! { <div class="wordings wording-marked">{columns}</div> }
}

fn wording(context: Context, wordings: &Arc<Wordings>, row: usize) -> impl IntoView + use<> {
    let article = wordings.article(row);
    let is_base = wordings.synopsis.base == Some(row as u32);
    view! {
        <article class="wording" class:wording-base=is_base data-testid="wording" data-article=article>
            <header>
                <h2><bdi>{context.compared.name(article)}</bdi></h2>
                <span class="wording-actions">
                    <BaseButton context article />
                    <TakeOut context article />
                </span>
            </header>
            {frame::frame(context, article)}
            {text(context, wordings, row)}
            {place(context, article)}
        </article>
    }
}

/// A wording's text, in the direction of its passage: marked, or plain where marks on single words would not help.
pub fn text(context: Context, wordings: &Wordings, row: usize) -> impl IntoView + use<> {
    let comparison = &wordings.comparison;
    let article = wordings.article(row);
    let direction = first_passage(context, article)
        .map_or_else(|| comparison.direction(article), |at| comparison.passage_direction(at));
    let language = comparison.language(article).to_owned();
    let block = wordings.synopsis.rows.get(row).filter(|it| it.block);
    match block {
        Some(whole) => view! {
            <p class="wording-text wording-block" dir=direction lang=language data-testid="block">
                {text_in(comparison, whole, &(0..=u32::MAX))}
            </p>
            <p class="hint">{context.words.statement_block()}</p>
        }
        .into_any(),
        None => view! {
            <p class="wording-text" dir=direction lang=language>{pieces::pieces(context, &wordings.rows[row])}</p>
        }
        .into_any(),
    }
}

fn first_passage(context: Context, article: u32) -> Option<PassageRef> {
    let statement = context.statement.get_untracked();
    context
        .compared
        .with(|it| it.passages_of(statement).find(|at| at.article == article))
}

/// Which paragraph of the article it is: whether the outlet led with it or buried it.
fn place(context: Context, article: u32) -> Option<impl IntoView + use<>> {
    let at = first_passage(context, article)?;
    let comparison = context.compared.get();
    let paragraph = comparison.passage(at)?.paragraph as usize;
    let share = comparison.place(at)?;
    Some(view! {
        <footer class="place">
            <span class="place-track" aria-hidden="true">
                <span class="place-here" style=("--at", format!("{share:.3}"))></span>
            </span>
            {context.words.place_paragraph(paragraph + 1)}
        </footer>
    })
}

#[component]
fn BaseButton(context: Context, article: u32) -> impl IntoView {
    let is_base = move || context.base.get() == Some(article);
    view! {
        <button
            type="button"
            class="base-button"
            data-testid="make-base"
            aria-pressed=move || if is_base() { "true" } else { "false" }
            on:click=move |_| context.set_base((!is_base()).then_some(article))
        >
            {context.words.statement_make_base()}
        </button>
    }
}
