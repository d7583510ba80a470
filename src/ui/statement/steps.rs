//! From difference to difference: where the reader is, and who words it how.

use super::context::Context;
use super::segments::{Reading, Segment};
use super::wordings::Wordings;
use crate::ui::follow::{handler, part, text};
use crate::ui::icon::Icon;
use leptos::prelude::*;

/// A button that goes one step, its name beside its icon for those who listen and on hover.
#[component]
pub fn StepButton(
    icon: Icon,
    name: &'static str,
    test: &'static str,
    #[prop(into)] step: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="quiet"
            data-testid=test
            aria-label=name
            title=name
            on:click=handler(move |_| step.run(()))
        >
            {icon.view()}
        </button>
    }
}

/// The buttons that go from difference to difference.
#[component]
pub fn Steps(context: Context) -> impl IntoView {
    let words = context.words;
    let at = text(move || match context.place.get() {
        Some(place) => words.steps_at(place + 1, context.places()),
        None => words.steps_count(context.places()),
    });
    // The legend counts marks, and a place has one in each wording: both numbers stand together.
    let marks = text(move || words.steps_marks(context.marks()));
    view! {
        <div class="stepper">
            <StepButton
                icon=Icon::Earlier
                name=words.keys_previous_change()
                test="previous-change"
                step=move || context.step(false)
            />
            <span>{at}</span>
            <span class="stepper-marks" data-testid="marks">{marks}</span>
            <StepButton
                icon=Icon::Later
                name=words.keys_next_change()
                test="next-change"
                step=move || context.step(true)
            />
        </div>
    }
}

/// Who words the place that the reader is at, and how: said aloud as it changes.
#[component]
pub fn Readings(context: Context) -> impl IntoView {
    let shown = move || {
        let place = context.place.get()?;
        let wordings = context.wordings.get()?;
        let segment = wordings.segment_at(place)?;
        let readings = wordings.spelled(segment);
        let readings = readings.iter().map(|it| reading_view(context, &wordings, it));
        let readings = readings.collect_view();
        let same = same_meaning(segment).map(|line| view! { <SameMeaning context line /> });
        Some(view! { <div class="readings"><ul>{readings}</ul>{same}</div> })
    };
    view! {
        <div class="steps-readings" role="status" data-testid="readings">
            {part(shown)}
        </div>
    }
}

/// What some outlets have at a place, and which.
fn reading_view(context: Context, wordings: &Wordings, reading: &Reading) -> impl IntoView + use<> {
    let language = wordings
        .comparison
        .language(wordings.article(reading.rows[0]))
        .to_owned();
    let text = if reading.text.is_empty() {
        view! { <i class="nothing">{context.words.nothing_here()}</i> }.into_any()
    } else {
        view! { <bdi class="reading-text" lang=language>{reading.text.clone()}</bdi> }.into_any()
    };
    let outlets = context.names(wordings, &reading.rows);
    view! { <li>{text} " " <span class="reading-outlets">{outlets}</span></li> }
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

/// Takes the words of `line` for the same: in this statement, or everywhere.
#[component]
fn SameMeaning(context: Context, line: String) -> impl IntoView {
    let (store, words) = (context.store, context.words);
    let line = StoredValue::new(line);
    let here = move |_| {
        let statement = context.statement.get_untracked();
        store.take_as_same_here(statement as u32, line.get_value());
    };
    let everywhere = move |_| {
        let line = line.get_value();
        store.edit(|work| work.equivalents = format!("{}\n{line}\n", work.equivalents.trim_end()).into());
    };
    view! {
        <button type="button" data-testid="same-meaning-here" on:click=handler(here)>
            {words.correct_same_meaning_here()}
        </button>
        <button type="button" data-testid="same-meaning" on:click=handler(everywhere)>
            {words.correct_same_meaning()}
        </button>
    }
}
