//! Which articles are read, whether they scroll together, and the statement that is brought out.

use super::context::Context;
use super::cuts::Cuts;
use super::model::MOST;
use crate::ui::comparison::OutletName;
use crate::ui::follow::{ForEach, flag, handler, part};
use leptos::prelude::*;
use muqabala_engine::align::Verdict;

/// What can be chosen, and what can be done to what was chosen.
#[component]
pub fn Tools(context: Context) -> impl IntoView {
    let words = context.words;
    view! {
        <div class="reading-tools">
            <fieldset class="picks">
                <legend>{words.reading_articles()}</legend>
                <ForEach each=move || context.compared.columns() key=|it| *it let(article)>
                    <ArticleChoice context article=article as usize />
                </ForEach>
            </fieldset>
            <label class="pick pick-alone">
                <input
                    type="checkbox"
                    data-testid="lock"
                    prop:checked=context.locked
                    on:change=handler(move |event| context.locked.set(event_target_checked(&event)))
                />
                <span>{words.reading_lock()}</span>
            </label>
            <p class="reading-key">
                <span class="passage passage-shared">{words.reading_shared()}</span>
                <span class="passage passage-only">{words.reading_only()}</span>
            </p>
            <div class="reading-current" role="status">
                <Current context />
                <Judgement context />
                <Cuts context />
            </div>
        </div>
    }
}

/// Whether an article is shown.
#[component]
fn ArticleChoice(context: Context, article: usize) -> impl IntoView {
    let is_shown = move || context.chosen.with(|it| it.contains(&article));
    let count = move || context.chosen.with(Vec::len);
    // At least one article stays, and no more than fit.
    let is_fixed = move || if is_shown() { count() == 1 } else { count() >= MOST };
    view! {
        <label class="pick" data-testid="reading-article">
            <input
                type="checkbox"
                prop:checked=flag(is_shown)
                disabled=flag(is_fixed)
                on:change=handler(move |event| context.choose(article, event_target_checked(&event)))
            />
            <span><OutletName compared=context.compared article=article as u32 /></span>
        </label>
    }
}

/// Who reports the statement that is brought out, and the way to it.
#[component]
fn Current(context: Context) -> impl IntoView {
    let words = context.words;
    part(move || {
        context.current.get().map(|statement| {
            let (reporters, outlets) = context
                .compared
                .with(|it| (it.reporters(statement as usize).count(), it.outlets()));
            view! {
                <span>{words.board_reported_by(reporters, outlets)}</span>
                <button type="button" data-testid="open-from-reading" on:click=handler(move |_| context.open(statement))>
                    {words.reading_open()}
                </button>
            }
        })
    })
}

/// Join the two passages that are picked, or part them if they count as the same statement.
#[component]
fn Judgement(context: Context) -> impl IntoView {
    let words = context.words;
    part(move || {
        let picked = context.picked.get();
        let [a, b] = picked.as_slice() else {
            return view! { <span class="hint">{words.reading_pin_hint()}</span> }.into_any();
        };
        let same = context.compared.with(|it| it.are_together(*a, *b));
        let (verdict, name, test) = match same {
            true => (Verdict::Different, words.reading_unpin(), "unpin"),
            false => (Verdict::Same, words.reading_pin(), "pin"),
        };
        let judge = move |_| {
            context.judge_picked(verdict);
        };
        view! { <button type="button" data-testid=test on:click=handler(judge)>{name}</button> }.into_any()
    })
}
