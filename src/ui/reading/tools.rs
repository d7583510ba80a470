//! Which articles are read, whether they scroll together, and the statement that is brought out.

use super::Context;
use super::model::MOST;
use leptos::prelude::*;
use muqabala_engine::align::Verdict;

#[component]
pub fn Tools(context: Context) -> impl IntoView {
    let words = context.words;
    let articles = context.compared.with(|it| it.outlets());
    view! {
        <div class="reading-tools">
            <fieldset class="picks">
                <legend>{words.reading_articles()}</legend>
                {(0..articles).map(|article| view! { <Choice context article /> }).collect_view()}
            </fieldset>
            <label class="pick pick-alone">
                <input
                    type="checkbox"
                    data-testid="lock"
                    prop:checked=move || context.locked.get()
                    on:change=move |event| context.locked.set(event_target_checked(&event))
                />
                <span>{words.reading_lock()}</span>
            </label>
            <p class="reading-key">
                <span class="passage passage-shared">{words.reading_shared()}</span>
                <span class="passage passage-only">{words.reading_only()}</span>
            </p>
            <p class="reading-current" role="status">{move || current(context)}</p>
        </div>
    }
}

#[component]
fn Choice(context: Context, article: usize) -> impl IntoView {
    let shown = move || context.chosen.with(|it| it.contains(&article));
    let count = move || context.chosen.with(Vec::len);
    // At least one article stays, and no more than fit.
    let fixed = move || if shown() { count() == 1 } else { count() >= MOST };
    view! {
        <label class="pick" data-testid="reading-article">
            <input
                type="checkbox"
                prop:checked=shown
                prop:disabled=fixed
                on:change=move |event| context.choose(article, event_target_checked(&event))
            />
            <span><bdi>{context.compared.name(article as u32)}</bdi></span>
        </label>
    }
}

fn current(context: Context) -> impl IntoView {
    let words = context.words;
    let opened = context.current.get().map(|statement| {
        let (reporters, outlets) = context
            .compared
            .with(|it| (it.reporters(statement as usize).count(), it.outlets()));
        view! {
            <span>{words.board_reported_by(reporters, outlets)}</span>
            <button type="button" data-testid="open-from-reading" on:click=move |_| context.open(statement)>
                {words.reading_open()}
            </button>
        }
    });
    (opened, judge(context))
}

/// Join the two passages that are picked, or part them if they count as the same statement.
fn judge(context: Context) -> AnyView {
    let words = context.words;
    let picked = context.picked.get();
    let [a, b] = picked.as_slice() else {
        return view! { <span class="hint">{words.reading_pin_hint()}</span> }.into_any();
    };
    let pair = (*a, *b);
    let statement = |at| context.compared.with(|it| it.passage(at).and_then(|it| it.statement));
    let same = statement(*a).is_some() && statement(*a) == statement(*b);
    let (verdict, name, testid) = match same {
        true => (Verdict::Different, words.reading_unpin(), "unpin"),
        false => (Verdict::Same, words.reading_pin(), "pin"),
    };
    view! {
        <button type="button" data-testid=testid on:click=move |_| context.store.decide(&[pair], verdict)>
            {name}
        </button>
    }
    .into_any()
}
