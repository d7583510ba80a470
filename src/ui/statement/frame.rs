//! Who said it, with which verb, directly or not: a line of its own above the wording.

use super::Context;
use crate::i18n::Words;
use crate::ui::dom::{El, el};
use leptos::prelude::*;
use muqabala_engine::session::{BoardFrame, PassageKind};

/// The attributions of an article's passages for the open statement; without any, that it is the outlet's own telling.
pub fn frame(context: Context, article: u32) -> El {
    let words = context.words;
    let statement = context.statement.get_untracked();
    let comparison = context.compared.get();
    let mut frames: Vec<(PassageKind, Option<&BoardFrame>)> = comparison
        .passages_of(statement)
        .filter(|at| at.article == article)
        .filter_map(|at| comparison.passage(at))
        .map(|passage| (passage.kind, passage.frame.as_ref()))
        .collect();
    frames.dedup();
    let lines = frames.into_iter().map(|(kind, frame)| line(words, kind, frame));
    el("div", "frame").test("frame").children(lines)
}

fn line(words: Words, kind: PassageKind, frame: Option<&BoardFrame>) -> El {
    let manner = match frame {
        Some(frame) if frame.direct => words.frame_direct(),
        Some(_) => words.frame_indirect(),
        None => words.passage_kind(kind),
    };
    let named = |class: &str, name: Option<&String>| {
        let name = name.filter(|it| !it.is_empty());
        name.map(|it| el("bdi", class).text(it))
    };
    let carried = frame.filter(|it| it.carried);
    el("p", "")
        .children(named("frame-speaker", frame.map(|it| &it.speaker)))
        .children(carried.map(|_| el("span", "frame-carried").text(words.frame_carried())))
        .children(named("frame-verb", frame.map(|it| &it.verb)))
        .child(el("span", "frame-manner").text(manner))
}
