//! From difference to difference: where the reader is, and who words it how.

use super::Context;
use super::wordings::Wordings;
use leptos::prelude::*;

/// The buttons, and the readings at the place they lead to, said aloud as they change.
#[component]
pub fn Steps(context: Context) -> impl IntoView {
    let words = context.words;
    let count = move || context.wordings.with(|it| it.as_ref().map_or(0, |it| it.places.len()));
    let at = move || match context.place.get() {
        Some(place) => words.steps_at(place + 1, count()),
        None => words.steps_count(count()),
    };
    view! {
        <div class="steps">
            <div class="steps-buttons">
                <button type="button" data-testid="previous-change" on:click=move |_| context.step(false)>
                    {words.keys_previous_change()}
                </button>
                <button type="button" data-testid="next-change" on:click=move |_| context.step(true)>
                    {words.keys_next_change()}
                </button>
                <span class="count">{at}</span>
            </div>
            <div class="steps-readings" role="status" data-testid="readings">
                {move || {
                    let place = context.place.get()?;
                    let wordings = context.wordings.get()?;
                    readings(context, &wordings, place)
                }}
            </div>
        </div>
    }
}

fn readings(context: Context, wordings: &Wordings, place: usize) -> Option<impl IntoView + use<>> {
    let words = context.words;
    let segment = wordings.segment_at(place)?;
    let reading = |reading: &super::model::Reading| {
        let article = wordings.article(reading.rows[0]);
        let outlets = names(context, wordings, &reading.rows);
        let text = match reading.text.is_empty() {
            true => view! { <i class="nothing">{words.nothing_here()}</i> }.into_any(),
            false => view! {
                <bdi class="reading-text" lang=wordings.comparison.language(article).to_owned()>{reading.text.clone()}</bdi>
            }
            .into_any(),
        };
        view! { <li>{text} <span class="reading-outlets">{outlets}</span></li> }
    };
    Some(view! { <ul>{segment.readings.iter().map(reading).collect_view()}</ul> })
}

/// The outlets of some rows, as a list in words.
pub fn names(context: Context, wordings: &Wordings, rows: &[usize]) -> String {
    let names: Vec<String> = rows
        .iter()
        .map(|&row| context.compared.name(wordings.article(row)))
        .collect();
    context.words.list(&names)
}
