//! Who said it, with which verb, directly or not: a line of its own above the wording.

use super::context::Context;
use crate::i18n::Words;
use crate::ui::follow::part;
use leptos::prelude::*;
use muqabala_engine::session::{BoardFrame, PassageKind};

/// An attribution: how the passage is told, by whom and with which verb.
type Told = (PassageKind, Option<BoardFrame>);

/// The attributions of an article's passages for the open statement; without any, that it is the outlet's own telling.
#[component]
pub fn Attribution(context: Context, article: u32) -> impl IntoView {
    let lines = move || {
        let told = told(context, article).into_iter();
        told.map(|(kind, frame)| view! { <AttributionLine words=context.words kind frame /> })
            .collect_view()
    };
    view! { <div class="frame" data-testid="frame">{part(lines)}</div> }
}

fn told(context: Context, article: u32) -> Vec<Told> {
    let statement = context.statement.get();
    let mut told: Vec<Told> = context.compared.with(|comparison| {
        let passages = comparison.passages_of(statement).filter(|at| at.article == article);
        let passages = passages.filter_map(|at| comparison.passage(at));
        passages.map(|it| (it.kind, it.frame.clone())).collect()
    });
    told.dedup();
    told
}

/// One attribution.
#[component]
fn AttributionLine(words: Words, kind: PassageKind, frame: Option<BoardFrame>) -> impl IntoView {
    let manner = match &frame {
        Some(frame) if frame.direct => words.frame_direct(),
        Some(_) => words.frame_indirect(),
        None => words.passage_kind(kind),
    };
    let carried = frame.as_ref().is_some_and(|it| it.carried);
    let carried = carried.then(|| view! { <span class="frame-carried">{words.frame_carried()}</span> });
    let named = |class: &'static str, name: String| (!name.is_empty()).then(|| view! { <bdi class=class>{name}</bdi> });
    let (speaker, verb) = frame.map(|it| (it.speaker, it.verb)).unwrap_or_default();
    view! {
        <p>
            {named("frame-speaker", speaker)} {carried} {named("frame-verb", verb)}
            <span class="frame-manner">{manner}</span>
        </p>
    }
}
