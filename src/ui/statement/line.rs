//! All wordings in one text: on a base that is darker where more outlets differ, or as one running line with every
//! reading in its place.

use super::segments::{self, Heat, Reading, Segment};
use super::steps::names;
use super::views::in_columns;
use super::wordings::Wordings;
use super::{Context, frame};
use crate::ui::dom::{El, el};
use std::sync::Arc;

/// The base (or, without one, the wording that agrees most) with heat.
pub fn heat(context: Context, wordings: &Arc<Wordings>) -> El {
    let base = wordings
        .synopsis
        .base
        .map_or_else(|| closest(wordings), |base| base as usize);
    let article = wordings.article(base);
    let heated = segments::heat(&wordings.synopsis, &wordings.segments, base);
    let stretches = heated.iter().map(|heat| stretch(context, wordings, heat));
    let name = el("bdi", "").text(&context.compared.name(article));
    el("div", "whole")
        .test("heat")
        .child(el("h2", "").child(name))
        .child(frame::frame(context, article))
        .child(running(wordings, article, stretches))
        .child(el("p", "hint").text(context.words.statement_heat_hint()))
}

/// A line of text made of stretches, as the article `article` runs.
fn running(wordings: &Wordings, article: u32, stretches: impl Iterator<Item = El>) -> El {
    let line = el("p", "wording-text")
        .attr("dir", wordings.comparison.direction(article))
        .attr("lang", wordings.comparison.language(article));
    stretches.fold(line, |line, it| line.child(it).text(" "))
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

/// What all have.
fn agreed(text: &str) -> El {
    el("span", "same common").child(el("span", "agreed").text(text))
}

fn stretch(context: Context, wordings: &Wordings, heat: &Heat) -> El {
    if heat.differ.is_empty() {
        return agreed(&heat.text);
    }
    let said = context.words.statement_differ(&names(context, wordings, &heat.differ));
    in_columns(el("mark", &format!("heat heat-{}", heat.level)), &heat.columns)
        .test("heat-mark")
        .attr("title", &said)
        .child(el("span", "aloud").text(&said).text(" "))
        .text(&heat.text)
}

/// One running line: what all have once, and every reading where they part.
pub fn line(context: Context, wordings: &Arc<Wordings>) -> El {
    let article = wordings.article(closest(wordings));
    let stretches = wordings.segments.iter().map(|it| segment(context, wordings, it));
    el("div", "whole")
        .test("line")
        .child(running(wordings, article, stretches))
}

fn segment(context: Context, wordings: &Wordings, segment: &Segment) -> El {
    if !segment.differs() {
        // Punctuation that only some have would cut the line to pieces: the most usual stands for all.
        return agreed(segment.readings.first().map_or("", |it| &it.text));
    }
    let reading = |reading: &Reading| {
        let outlets = names(context, wordings, &reading.rows);
        el("span", "variant")
            .child(reading_text(context, reading))
            .text(" ")
            .child(el("small", "reading-outlets").text(&outlets))
    };
    in_columns(el("span", "variants"), &segment.columns).children(segment.readings.iter().map(reading))
}

/// What some outlets have at a place, or that they have nothing there.
pub fn reading_text(context: Context, reading: &Reading) -> El {
    if reading.text.is_empty() {
        el("i", "nothing").text(context.words.nothing_here())
    } else {
        el("bdi", "reading-text").text(&reading.text)
    }
}
