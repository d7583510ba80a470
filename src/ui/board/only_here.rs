//! What only one outlet reports, under that outlet.

use super::Context;
use super::model::{Stretch, only_here};
use super::search::{count, needle as fold};
use crate::state::Comparison;
use crate::ui::dom::{El, el};
use leptos::prelude::*;
use std::sync::OnceLock;

/// All outlets with what only they report.
pub fn only_here_of_all(context: Context) -> El {
    let words = context.words;
    let needle = Memo::new(move |_| context.query.with(|it| fold(it)));
    let outlets = context.compared.with(Comparison::outlets) as u32;
    let outlets = (0..outlets).map(|article| outlet(context, article, needle));
    el("section", "only-here")
        .attr("aria-labelledby", "only-here-title")
        .child(el("h2", "").attr("id", "only-here-title").text(words.only_title()))
        .child(el("p", "hint").text(words.only_hint()))
        .child(el("div", "only-here-outlets").children(outlets))
}

/// One outlet's; while something is searched for, only what holds it.
fn outlet(context: Context, article: u32, needle: Memo<String>) -> El {
    let comparison = context.compared.get();
    let stretches = only_here(&comparison, article as usize);
    let text = |it: &Stretch| comparison.text(article, it.start, it.end).to_owned();
    let texts: Vec<String> = stretches.iter().map(text).collect();
    // Folded once, and not before something is searched for.
    let folded = OnceLock::new();
    let held = Memo::new(move |_| {
        needle.with(|needle| {
            let folded =
                |it: u32| &folded.get_or_init(|| texts.iter().map(|it| fold(it)).collect::<Vec<_>>())[it as usize];
            let holds = |it: &u32| needle.is_empty() || count(folded(*it), needle) > 0;
            (0..texts.len() as u32).filter(holds).collect::<Vec<u32>>()
        })
    });
    let is_open = move || {
        let count = held.with(Vec::len);
        count > 0 && (count <= 4 || needle.with(|it| !it.is_empty()))
    };
    let summary = el("summary", "")
        .child(el("bdi", "").text(&context.compared.name(article)))
        .child(el("span", "count").live_text(move || context.words.only_count(held.with(Vec::len))));
    let item = move |it: u32| stretch_view(context, &comparison, article, &stretches[it as usize]);
    el("details", "only-here-outlet")
        .live_flag("open", is_open)
        .child(summary)
        .child(el("ol", "").live_each_kept(move || held.get(), item))
}

fn stretch_view(context: Context, comparison: &Comparison, article: u32, stretch: &Stretch) -> El {
    let text = el("p", "")
        .attr("dir", comparison.paragraph_direction(article, stretch.paragraph))
        .attr("lang", comparison.language(article))
        .text(comparison.text(article, stretch.start, stretch.end));
    let place = context.words.place_paragraph(stretch.paragraph as usize + 1);
    el("li", "")
        .test("unique-passage")
        .child(text)
        .child(el("span", "place").text(&place))
}
