//! From difference to difference: where the reader is, and who words it how.

use super::segments::{Reading, Segment};
use super::wordings::Wordings;
use super::{Context, step_button};
use crate::ui::icon::Icon;
use leptos::prelude::*;

/// The buttons that go from difference to difference.
#[component]
pub fn Steps(context: Context) -> impl IntoView {
    let words = context.words;
    let count = move || context.wordings.with(|it| it.as_ref().map_or(0, |it| it.places.len()));
    let at = move || match context.place.get() {
        Some(place) => words.steps_at(place + 1, count()),
        None => words.steps_count(count()),
    };
    view! {
        <div class="stepper">
            {step_button(Icon::Earlier, words.keys_previous_change(), "previous-change", move || context.step(false))}
            <span>{at}</span>
            {step_button(Icon::Later, words.keys_next_change(), "next-change", move || context.step(true))}
        </div>
    }
}

/// Who words the place that the reader is at, and how: said aloud as it changes.
#[component]
pub fn Readings(context: Context) -> impl IntoView {
    let shown = move || {
        let place = context.place.get()?;
        let wordings = context.wordings.get()?;
        readings(context, &wordings, place)
    };
    view! { <div class="steps-readings" role="status" data-testid="readings">{shown}</div> }
}

fn readings(context: Context, wordings: &Wordings, place: usize) -> Option<impl IntoView + use<>> {
    let words = context.words;
    let segment = wordings.segment_at(place)?;
    let reading = |reading: &Reading| {
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
    let same = same_meaning(segment).map(|line| view! { <SameMeaning context line /> });
    Some(view! {
        <div class="readings">
            <ul>{segment.readings.iter().map(reading).collect_view()}</ul>
            {same}
        </div>
    })
}

/// The readings of a place as a line of the list of equivalents; none where there are not two that are short enough
/// to be names or terms.
fn same_meaning(segment: &Segment) -> Option<String> {
    let texts: Vec<&str> = segment
        .readings
        .iter()
        .map(|it| it.text.trim())
        .filter(|it| !it.is_empty())
        .collect();
    let short = texts
        .iter()
        .all(|it| it.split_whitespace().count() <= 4 && !it.contains(['=', '#']));
    (texts.len() >= 2 && short).then(|| texts.join(" = "))
}

/// Takes the words at this place for the same, everywhere.
#[component]
fn SameMeaning(context: Context, line: String) -> impl IntoView {
    let add = move |_| {
        context
            .store
            .edit(|work| work.equivalents = format!("{}\n{line}\n", work.equivalents.trim_end()).into());
    };
    view! {
        <button type="button" data-testid="same-meaning" on:click=add>{context.words.correct_same_meaning()}</button>
    }
}

/// The outlets of some rows, as a list in words.
pub fn names(context: Context, wordings: &Wordings, rows: &[usize]) -> String {
    let names: Vec<String> = rows
        .iter()
        .map(|&row| context.compared.name(wordings.article(row)))
        .collect();
    context.words.list(&names)
}
