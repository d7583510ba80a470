//! Which articles are read, whether they scroll together, and the statement that is brought out.

use super::Context;
use super::model::MOST;
use leptos::prelude::*;

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

fn current(context: Context) -> Option<impl IntoView + use<>> {
    let statement = context.current.get()?;
    let words = context.words;
    let (reporters, outlets) = context
        .compared
        .with(|it| (it.reporters(statement as usize).count(), it.outlets()));
    Some(view! {
        <span>{words.board_reported_by(reporters, outlets)}</span>
        <button type="button" data-testid="open-from-reading" on:click=move |_| context.open(statement)>
            {words.reading_open()}
        </button>
    })
}
