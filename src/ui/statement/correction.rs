//! Correcting the machine: take a wording out, split, merge, keep together.

use super::context::Context;
use crate::ui::comparison::{OutletName, shorten};
use crate::ui::decisions::model;
use crate::ui::follow::{ForEach, When, effect, flag, handler, part, text};
use leptos::prelude::*;
use muqabala_engine::align::Verdict;

/// How much of a statement a choice shows, in characters.
const CHOICE: usize = 80;

/// What can be done about the match of the open statement; built when it is first unfolded.
#[component]
pub fn Correction(context: Context) -> impl IntoView {
    let words = context.words;
    let unfolded = RwSignal::new(false);
    let keep = move |_| {
        let statement = context.statement.get_untracked();
        let pairs = context.compared.with_untracked(|it| model::kept(it, statement));
        context.store.decide(&pairs, Verdict::Same);
    };
    view! {
        <details class="correct" data-testid="correct" on:toggle=handler(move |_| unfolded.set(true))>
            <summary>{words.correct_title()}</summary>
            <p class="hint">{words.correct_hint()}</p>
            <When when=flag(move || unfolded.get())>
                <div class="correct-ways">
                    <Split context />
                    <Merge context />
                    <button type="button" data-testid="pin" on:click=handler(keep)>
                        {words.correct_keep()}
                    </button>
                </div>
            </When>
        </details>
    }
}

/// Ticked outlets leave the statement together.
#[component]
fn Split(context: Context) -> impl IntoView {
    let words = context.words;
    let ticked = RwSignal::new(Vec::<u32>::new());
    // What was ticked is of the statement and comparison that it was ticked on.
    effect(move || {
        context.statement.track();
        let _ = context.compared.get();
        ticked.set(Vec::new());
    });
    let leaves_none = move || {
        let count = context.reporters().len();
        ticked.with(|it| it.is_empty() || it.len() == count)
    };
    let part = move |_| context.take_out(&ticked.get_untracked());
    view! {
        <fieldset class="picks">
            <legend>{words.correct_split()}</legend>
            <ForEach each=move || context.reporters() key=|it| *it let(article)>
                <Tick context ticked article />
            </ForEach>
            <button type="button" data-testid="split" disabled=flag(leaves_none) on:click=handler(part)>
                {words.correct_split_do()}
            </button>
        </fieldset>
    }
}

/// An outlet to tick.
#[component]
fn Tick(context: Context, ticked: RwSignal<Vec<u32>>, article: u32) -> impl IntoView {
    let tick = move |event| {
        let on = event_target_checked(&event);
        ticked.update(|all| {
            all.retain(|it| *it != article);
            all.extend(on.then_some(article));
        });
    };
    view! {
        <label class="pick">
            <input
                type="checkbox"
                prop:checked=flag(move || ticked.with(|it| it.contains(&article)))
                on:change=handler(tick)
            />
            <span><OutletName compared=context.compared article /></span>
        </label>
    }
}

/// Another statement that is the same after all.
#[component]
fn Merge(context: Context) -> impl IntoView {
    let words = context.words;
    let other = RwSignal::new(None::<usize>);
    effect(move || {
        context.statement.track();
        let _ = context.compared.get();
        other.set(None);
    });
    let join = move |_| {
        if let Some(other) = other.get_untracked() {
            let statement = context.statement.get_untracked();
            let pairs = context
                .compared
                .with_untracked(|it| model::merged(it, statement, other));
            context.store.decide(&pairs, Verdict::Same);
        }
    };
    view! {
        <div class="correct-merge">
            <label class="control">
                <span>{words.correct_merge()}</span>
                <select
                    data-testid="merge-with"
                    on:change=handler(move |event| other.set(event_target_value(&event).parse().ok()))
                >
                    <option value="" prop:selected=flag(move || other.get().is_none())>
                        {words.correct_merge_choose()}
                    </option>
                    {part(move || others(context))}
                </select>
            </label>
            <button type="button" data-testid="merge" disabled=flag(move || other.get().is_none()) on:click=handler(join)>
                {words.correct_merge_do()}
            </button>
        </div>
    }
}

/// The other statements, as options.
fn others(context: Context) -> impl IntoView {
    let comparison = context.compared.get();
    let open = context.statement.get();
    let statements = comparison.board.statements.iter().enumerate();
    statements
        .filter(|(index, _)| *index != open)
        .map(|(index, it)| {
            let name = shorten(comparison.passage_text(it.label), CHOICE);
            view! { <option value=index>{name}</option> }
        })
        .collect_view()
}

/// On a wording: it is not the same statement.
#[component]
pub fn TakeOut(context: Context, article: u32) -> impl IntoView {
    let words = context.words;
    let name = text(move || words.correct_reject(&context.compared.name(article)));
    view! {
        <button
            type="button"
            class="base-button"
            data-testid="reject"
            aria-label=name
            title=name
            on:click=handler(move |_| context.take_out(&[article]))
        >
            {words.correct_reject_short()}
        </button>
    }
}
