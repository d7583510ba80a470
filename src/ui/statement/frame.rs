//! Who said it, with which verb, directly or not: a line of its own above the wording.

use super::Context;
use crate::i18n::Words;
use leptos::prelude::*;
use muqabala_engine::session::{BoardFrame, PassageKind};

/// The attributions of an article's passages for the open statement; without any, that it is the outlet's own telling.
pub fn frame(context: Context, article: u32) -> impl IntoView + use<> {
    let words = context.words;
    let statement = context.statement.get_untracked();
    let comparison = context.compared.get();
    let mut frames: Vec<(PassageKind, Option<BoardFrame>)> = comparison
        .passages_of(statement)
        .filter(|at| at.article == article)
        .filter_map(|at| comparison.passage(at))
        .map(|passage| (passage.kind, passage.frame.clone()))
        .collect();
    frames.dedup();
    let lines = frames
        .iter()
        .map(|(kind, frame)| line(words, *kind, frame.as_ref()))
        .collect_view();
    view! { <div class="frame" data-testid="frame">{lines}</div> }
}

fn line(words: Words, kind: PassageKind, frame: Option<&BoardFrame>) -> impl IntoView + use<> {
    let manner = match frame {
        Some(frame) if frame.direct => words.frame_direct(),
        Some(_) => words.frame_indirect(),
        None => words.passage_kind(kind),
    };
    let speaker = frame.map(|it| it.speaker.clone()).filter(|it| !it.is_empty());
    let verb = frame.map(|it| it.verb.clone()).filter(|it| !it.is_empty());
    let carried = frame.is_some_and(|it| it.carried);
    view! {
        <p>
            {speaker.map(|it| view! { <bdi class="frame-speaker">{it}</bdi> })}
            {carried.then(|| view! { <span class="frame-carried">{words.frame_carried()}</span> })}
            {verb.map(|it| view! { <bdi class="frame-verb">{it}</bdi> })}
            <span class="frame-manner">{manner}</span>
        </p>
    }
}
