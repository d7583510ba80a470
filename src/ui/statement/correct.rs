//! Correcting the machine: take a wording out, split, merge, keep together.

use super::Context;
use crate::ui::comparison::shorten;
use crate::ui::decisions::{Decisions, model};
use leptos::prelude::*;
use muqabala_engine::align::Verdict;

/// How much of a statement a choice shows, in characters.
const CHOICE: usize = 80;

/// What can be done about the match of the open statement, and what was done so far.
#[component]
pub fn Correct(context: Context) -> impl IntoView {
    let words = context.words;
    let keep = move |_| {
        let pairs = context
            .compared
            .with(|it| model::kept(it, context.statement.get_untracked()));
        context.store.decide(&pairs, Verdict::Same);
    };
    view! {
        <details class="correct" data-testid="correct">
            <summary>{words.correct_title()}</summary>
            <p class="hint">{words.correct_hint()}</p>
            <div class="correct-ways">
                {move || view! { <Split context statement=context.statement.get() /> }}
                {move || view! { <Merge context statement=context.statement.get() /> }}
                <button type="button" data-testid="pin" on:click=keep>{words.correct_keep()}</button>
            </div>
        </details>
        <Decisions compared=context.compared />
    }
}

/// Ticked outlets leave the statement together.
#[component]
fn Split(context: Context, statement: usize) -> impl IntoView {
    let words = context.words;
    let ticked = RwSignal::new(Vec::<u32>::new());
    let reporters: Vec<u32> = context
        .compared
        .with(|it| it.reporters(statement).map(|it| it as u32).collect());
    let count = reporters.len();
    let tick = move |article: u32, on: bool| {
        ticked.update(|all| {
            all.retain(|it| *it != article);
            all.extend(on.then_some(article));
        });
    };
    let choice = move |article: u32| {
        view! {
            <label class="pick">
                <input type="checkbox" on:change=move |event| tick(article, event_target_checked(&event)) />
                <span><bdi>{context.compared.name(article)}</bdi></span>
            </label>
        }
    };
    view! {
        <fieldset class="picks">
            <legend>{words.correct_split()}</legend>
            {reporters.into_iter().map(choice).collect_view()}
            <button
                type="button"
                data-testid="split"
                disabled=move || ticked.with(|it| it.is_empty() || it.len() == count)
                on:click=move |_| context.take_out(&ticked.get_untracked())
            >
                {words.correct_split_do()}
            </button>
        </fieldset>
    }
}

/// Another statement that is the same after all.
#[component]
fn Merge(context: Context, statement: usize) -> impl IntoView {
    let words = context.words;
    let other = RwSignal::new(None::<usize>);
    let comparison = context.compared.get();
    let option = |index: usize| {
        let label = comparison.passage_text(comparison.board.statements[index].label);
        view! { <option value=index.to_string()>{shorten(label, CHOICE)}</option> }
    };
    let others = (0..comparison.board.statements.len()).filter(|it| *it != statement);
    let merge = move |_| {
        if let Some(other) = other.get_untracked() {
            let pairs = context.compared.with(|it| model::merged(it, statement, other));
            context.store.decide(&pairs, Verdict::Same);
        }
    };
    view! {
        <div class="correct-merge">
            <label class="control">
                <span>{words.correct_merge()}</span>
                <select
                    data-testid="merge-with"
                    on:change=move |event| other.set(event_target_value(&event).parse().ok())
                >
                    <option value="">{words.correct_merge_choose()}</option>
                    {others.map(option).collect_view()}
                </select>
            </label>
            <button type="button" data-testid="merge" disabled=move || other.get().is_none() on:click=merge>
                {words.correct_merge_do()}
            </button>
        </div>
    }
}

/// On a wording: it is not the same statement.
#[component]
pub fn TakeOut(context: Context, article: u32) -> impl IntoView {
    let words = context.words;
    let name = words.correct_reject(&context.compared.name(article));
    view! {
        <button
            type="button"
            class="base-button"
            data-testid="reject"
            aria-label=name.clone()
            title=name
            on:click=move |_| context.take_out(&[article])
        >
            {words.correct_reject_short()}
        </button>
    }
}
