//! From difference to difference: where the reader is, and who words it how.

use super::line::reading_text;
use super::segments::{Reading, Segment};
use super::wordings::Wordings;
use super::{Context, step_button};
use crate::ui::dom::{El, button, el};
use crate::ui::icon::Icon;
use leptos::prelude::*;

/// The buttons that go from difference to difference.
pub fn steps(context: Context) -> El {
    let words = context.words;
    let count = move || context.wordings.with(|it| it.as_ref().map_or(0, |it| it.places.len()));
    let at = move || match context.place.get() {
        Some(place) => words.steps_at(place + 1, count()),
        None => words.steps_count(count()),
    };
    let step = |icon, name, forward| step_button(icon, name, move || context.step(forward));
    el("div", "stepper")
        .child(step(Icon::Earlier, words.keys_previous_change(), false).test("previous-change"))
        .child(el("span", "").live_text(at))
        .child(step(Icon::Later, words.keys_next_change(), true).test("next-change"))
}

/// Who words the place that the reader is at, and how: said aloud as it changes.
pub fn readings(context: Context) -> El {
    let shown = move || {
        let place = context.place.get()?;
        let wordings = context.wordings.get()?;
        Some(readings_at(context, &wordings, wordings.segment_at(place)?))
    };
    el("div", "steps-readings")
        .attr("role", "status")
        .test("readings")
        .live(shown)
}

fn readings_at(context: Context, wordings: &Wordings, segment: &Segment) -> El {
    let reading = |reading: &Reading| {
        let article = wordings.article(reading.rows[0]);
        let text = reading_text(context, reading).attr("lang", wordings.comparison.language(article));
        let outlets = names(context, wordings, &reading.rows);
        el("li", "")
            .child(text)
            .text(" ")
            .child(el("span", "reading-outlets").text(&outlets))
    };
    let same = same_meaning(segment)
        .into_iter()
        .flat_map(|line| same_meaning_buttons(context, line));
    el("div", "readings")
        .child(el("ul", "").children(segment.readings.iter().map(reading)))
        .children(same)
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

/// Takes the words at this place for the same: in this statement, or everywhere.
fn same_meaning_buttons(context: Context, line: String) -> [El; 2] {
    let (store, here) = (context.store, line.clone());
    let here = button("", move || {
        let statement = context.statement.get_untracked();
        store.take_as_same_here(statement as u32, here.clone());
    });
    let everywhere = button("", move || {
        store.edit(|work| work.equivalents = format!("{}\n{line}\n", work.equivalents.trim_end()).into());
    });
    [
        here.test("same-meaning-here")
            .text(context.words.correct_same_meaning_here()),
        everywhere
            .test("same-meaning")
            .text(context.words.correct_same_meaning()),
    ]
}

/// The outlets of some rows, as a list in words.
pub fn names(context: Context, wordings: &Wordings, rows: &[usize]) -> String {
    let names: Vec<String> = rows
        .iter()
        .map(|&row| context.compared.name(wordings.article(row)))
        .collect();
    context.words.list(&names)
}
