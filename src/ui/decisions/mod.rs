//! The reader's decisions on what is the same statement: in one list, each to be taken back.
//!
//! Decisions are made where the passages are seen (an opened statement, the reading screen) and win over the engine;
//! undo and redo are the whole page's.

pub mod model;

use crate::i18n::Words;
use crate::state::{Comparison, Store, store, words};
use crate::ui::compared::Compared;
use crate::ui::comparison::shorten;
use leptos::prelude::*;
use muqabala_engine::align::{Anchor, Decision, Verdict};

/// How much of a passage is quoted, in characters.
const QUOTED: usize = 90;

/// All decisions, the last one first; nothing while there are none.
#[component]
pub fn Decisions(compared: Compared) -> impl IntoView {
    let (store, words) = (store(), words());
    let items = move |decisions: &[Decision]| {
        let comparison = compared.get();
        let item = |decision: &Decision| item(compared, &comparison, words, store, *decision);
        decisions.iter().rev().map(item).collect_view()
    };
    move || {
        let decisions = store.decisions.get();
        (!decisions.is_empty()).then(|| {
            view! {
                <details class="decisions" data-testid="decisions">
                    <summary>{words.decisions_title(decisions.len())}</summary>
                    <p class="hint">{words.correct_hint()}</p>
                    <ul>{items(&decisions)}</ul>
                </details>
            }
        })
    }
}

fn item(
    compared: Compared,
    comparison: &Comparison,
    words: Words,
    store: Store,
    decision: Decision,
) -> impl IntoView + use<> {
    let verdict = match decision.verdict {
        Verdict::Same => words.decisions_same(),
        Verdict::Different => words.decisions_different(),
    };
    let take_back = move |_| store.edit(|work| work.decisions.retain(|it| *it != decision));
    view! {
        <li class="decision" data-testid="decision">
            <b>{verdict}</b>
            {passage(compared, comparison, words, decision.a)}
            {passage(compared, comparison, words, decision.b)}
            <button type="button" data-testid="take-back" on:click=take_back>{words.decisions_take_back()}</button>
        </li>
    }
}

fn passage(compared: Compared, comparison: &Comparison, words: Words, anchor: Anchor) -> AnyView {
    let Some(at) = model::found(comparison, anchor) else {
        return view! { <p class="hint">{words.decisions_gone()}</p> }.into_any();
    };
    view! {
        <p class="quoted">
            <bdi class="quoted-outlet">{compared.name(at.article)}</bdi>
            <bdi dir=comparison.passage_direction(at) lang=comparison.language(at.article).to_owned()>
                {shorten(comparison.passage_text(at), QUOTED)}
            </bdi>
        </p>
    }
    .into_any()
}
