//! The reader's decisions on what is the same statement: in one list, each to be taken back.
//!
//! Decisions are made where the passages are seen (an opened statement, the reading screen) and win over the engine;
//! undo and redo are the whole page's.

pub mod model;

use crate::i18n::Words;
use crate::state::{Store, store, words};
use crate::ui::compared::Compared;
use crate::ui::comparison::shorten;
use crate::ui::dom::{El, button, el};
use leptos::prelude::*;
use muqabala_engine::align::{Decision, Verdict};
use muqabala_engine::session::PassageRef;

/// How much of a passage is quoted, in characters.
const QUOTED: usize = 90;

/// All decisions, the last one first; nothing while there are none.
pub fn decisions(compared: Compared) -> El {
    let store = store();
    el("div", "").live_if(
        move || store.decisions.with(|it| !it.is_empty()),
        move || list(compared, store),
    )
}

fn list(compared: Compared, store: Store) -> El {
    let words = words();
    let items = move || {
        let decisions = store.decisions.get();
        let items = decisions.iter().rev().map(|it| item(compared, words, store, *it));
        items.collect::<Vec<El>>()
    };
    let title = move || words.decisions_title(store.decisions.with(Vec::len));
    el("details", "decisions")
        .test("decisions")
        .child(el("summary", "").live_text(title))
        .child(el("p", "hint").text(words.correct_hint()))
        .child(el("ul", "").live(items))
}

fn item(compared: Compared, words: Words, store: Store, decision: Decision) -> El {
    let verdict = match decision.verdict {
        Verdict::Same => words.decisions_same(),
        Verdict::Different => words.decisions_different(),
    };
    let take_back = button("", move || {
        store.edit(|work| work.decisions.retain(|it| *it != decision));
    });
    let passages = [decision.a, decision.b].map(|anchor| {
        let at = compared.with(|it| it.found(anchor));
        at.map_or_else(
            || el("p", "hint").text(words.decisions_gone()),
            |at| quoted(compared, at),
        )
    });
    el("li", "decision")
        .test("decision")
        .child(el("b", "").text(verdict))
        .children(passages)
        .child(take_back.test("take-back").text(words.decisions_take_back()))
}

/// The beginning of a passage, and whose it is.
pub fn quoted(compared: Compared, at: PassageRef) -> El {
    let comparison = compared.get();
    let text = el("bdi", "")
        .attr("dir", comparison.passage_direction(at))
        .attr("lang", comparison.language(at.article))
        .text(&shorten(comparison.passage_text(at), QUOTED));
    el("p", "quoted")
        .child(el("bdi", "quoted-outlet").text(&compared.name(at.article)))
        .child(text)
}
