//! All wordings in one text: on a base that is darker where more outlets differ, or as one running line with every
//! reading in its place.

use super::attribution::Attribution;
use super::context::Context;
use super::drawing::{Drawing, agreed};
use super::segments::{self, Reading, Segment};
use super::wordings::Wordings;
use crate::ui::bulk::{Drawn, draw_into, drawn};
use crate::ui::follow;
use crate::ui::follow::memo;
use leptos::html;
use leptos::prelude::*;

/// The base (or, without one, the wording that agrees most) with heat.
#[component]
pub fn Heat(context: Context) -> impl IntoView {
    let text = NodeRef::new();
    draw(context, text, move |drawing, wordings, text| {
        let base = base_row(wordings);
        let heated = segments::heat(&wordings.comparison, &wordings.synopsis, &wordings.segments, base);
        heated.iter().fold(text, |text, heat| {
            text.child(draw_heat(context, drawing, wordings, heat)).text(" ")
        })
    });
    let article = memo(move || {
        context
            .wordings
            .with(|it| it.as_ref().map_or(u32::MAX, |it| it.article(base_row(it))))
    });
    view! {
        <div class="whole" data-testid="heat">
            <h2><bdi>{follow::text(move || context.compared.name(article.get()))}</bdi></h2>
            {follow::part(move || view! { <Attribution context article=article.get() /> })}
            <RunningText context article text />
            <p class="hint">{context.words.statement_heat_hint()}</p>
        </div>
    }
}

/// One running line: what all have once, and every reading where they part.
#[component]
pub fn Line(context: Context) -> impl IntoView {
    let text = NodeRef::new();
    draw(context, text, move |drawing, wordings, text| {
        wordings.segments.iter().fold(text, |text, segment| {
            text.child(draw_segment(context, drawing, wordings, segment)).text(" ")
        })
    });
    let article = memo(move || {
        context
            .wordings
            .with(|it| it.as_ref().map_or(u32::MAX, |it| it.article(closest(it))))
    });
    view! {
        <div class="whole" data-testid="line">
            <RunningText context article text />
        </div>
    }
}

/// A line of text, as the article `article` runs.
#[component]
fn RunningText(context: Context, article: Memo<u32>, text: NodeRef<html::P>) -> impl IntoView {
    let direction = follow::text(move || context.compared.with(|it| it.direction(article.get())));
    let language = follow::text(move || context.compared.with(|it| it.language(article.get()).to_owned()));
    view! { <p class="wording-text" dir=direction lang=language node_ref=text></p> }
}

/// Has `draw` fill `text` whenever the wordings are others.
fn draw(context: Context, text: NodeRef<html::P>, draw: impl Fn(&mut Drawing, &Wordings, Drawn) -> Drawn + 'static) {
    draw_into(text, move |text| {
        let mut drawing = Drawing::new(context.words);
        context.wordings.with(|wordings| {
            if let Some(wordings) = wordings {
                let _ = draw(&mut drawing, wordings, text);
            }
        });
        context.highlight.note(0, drawing.standing);
    });
    on_cleanup(move || context.highlight.forget(0));
}

/// The row of the base; without one, of the wording that agrees most.
fn base_row(wordings: &Wordings) -> usize {
    wordings
        .synopsis
        .base
        .map_or_else(|| closest(wordings), |base| base as usize)
}

/// The row that has the most words in common with the others.
fn closest(wordings: &Wordings) -> usize {
    let agreeing = |row: usize| {
        let own = wordings
            .segments
            .iter()
            .flat_map(|it| &it.readings)
            .filter(|it| it.rows.contains(&row));
        own.filter(|it| !it.text.is_empty())
            .map(|it| it.rows.len() - 1)
            .sum::<usize>()
    };
    (0..wordings.rows.len())
        .rev()
        .max_by_key(|&row| agreeing(row))
        .unwrap_or_default()
}

fn draw_heat(context: Context, drawing: &mut Drawing, wordings: &Wordings, heat: &segments::Heat) -> Drawn {
    if heat.differ.is_empty() {
        return agreed(&heat.text);
    }
    let said = context.words.statement_differ(&context.names(wordings, &heat.differ));
    drawing
        .stands_in(drawn("mark", &format!("heat heat-{}", heat.level)), &heat.columns)
        .attr("data-testid", "heat-mark")
        .attr("title", &said)
        .child(drawn("span", "aloud").text(&said).text(" "))
        .text(&heat.text)
}

fn draw_segment(context: Context, drawing: &mut Drawing, wordings: &Wordings, segment: &Segment) -> Drawn {
    if !segment.differs() {
        // Punctuation that only some have would cut the line to pieces: the most usual stands for all.
        return agreed(segment.readings.first().map_or("", |it| &it.text));
    }
    let reading = |reading: &Reading| {
        let outlets = context.names(wordings, &reading.rows);
        let text = if reading.text.is_empty() {
            drawn("i", "nothing").text(context.words.nothing_here())
        } else {
            drawn("bdi", "reading-text").text(&reading.text)
        };
        drawn("span", "variant")
            .child(text)
            .text(" ")
            .child(drawn("small", "reading-outlets").text(&outlets))
    };
    drawing
        .stands_in(drawn("span", "variants"), &segment.columns)
        .children(wordings.spelled(segment).iter().map(reading))
}
