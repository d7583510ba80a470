//! The reader's decisions on what is the same: in one list, each to be taken back.
//!
//! Decisions are made where the passages are seen (an opened statement, the reading screen) and win over the engine;
//! undo and redo are the whole page's.

pub mod model;

use crate::i18n::Words;
use crate::state::{Loaded, SameHere, Store, store, words};
use crate::ui::compared::Compared;
use crate::ui::comparison::shorten;
use crate::ui::dom::{El, button, el};
use leptos::prelude::*;
use muqabala_engine::Span;
use muqabala_engine::align::{Anchor, Decision, Verdict};
use muqabala_engine::session::PassageRef;
use std::sync::Arc;

/// How much of a passage is quoted, in characters.
const QUOTED: usize = 90;

/// All decisions, the last one first; nothing while there are none.
pub fn decisions(compared: Compared) -> El {
    let store = store();
    el("div", "").live_if(move || count(store) > 0, move || list(compared, store))
}

fn count(store: Store) -> usize {
    let cuts = |articles: &Vec<Arc<Loaded>>| articles.iter().map(|it| it.cuts.len()).sum::<usize>();
    store.decisions.with(Vec::len) + store.same_here.with(Vec::len) + store.articles.with(cuts)
}

fn list(compared: Compared, store: Store) -> El {
    let words = words();
    let items = move || {
        let matches = store.decisions.get();
        let matches = matches.into_iter().rev().map(|it| matched(compared, words, store, it));
        let same = store.same_here.get();
        let same = same.into_iter().rev().map(|it| same_here(compared, words, store, it));
        let articles = store.articles.get();
        let cuts = articles
            .iter()
            .flat_map(|it| it.cuts.iter().map(|at| (it.clone(), *at)));
        let cuts = cuts.map(|(article, at)| cut(compared, words, store, &article, at));
        matches.chain(same).chain(cuts).collect::<Vec<El>>()
    };
    el("details", "decisions")
        .test("decisions")
        .child(el("summary", "").live_text(move || words.decisions_title(count(store))))
        .child(el("p", "hint").text(words.correct_hint()))
        .child(el("ul", "").live(items))
}

/// A decision, with the button that takes it back.
fn item(words: Words, said: &str, of: impl IntoIterator<Item = El>, take_back: impl Fn() + 'static) -> El {
    let take_back = button("", take_back)
        .test("take-back")
        .text(words.decisions_take_back());
    el("li", "decision")
        .test("decision")
        .child(el("b", "").text(said))
        .children(of)
        .child(take_back)
}

/// Two passages are, or are not, one statement.
fn matched(compared: Compared, words: Words, store: Store, decision: Decision) -> El {
    let verdict = match decision.verdict {
        Verdict::Same => words.decisions_same(),
        Verdict::Different => words.decisions_different(),
    };
    let passages = [decision.a, decision.b].map(|anchor| anchored(compared, words, anchor));
    item(words, verdict, passages, move || {
        store.edit(|work| work.decisions.retain(|it| *it != decision));
    })
}

/// Words mean the same in one statement.
fn same_here(compared: Compared, words: Words, store: Store, here: SameHere) -> El {
    let line = el("p", "quoted").child(el("bdi", "").text(&here.line));
    let of = [line, anchored(compared, words, here.at)];
    item(words, words.decisions_same_here(), of, move || {
        store.edit(|work| work.same_here.retain(|it| *it != here));
    })
}

/// A passage begins, or does not begin, at a place.
fn cut(compared: Compared, words: Words, store: Store, article: &Loaded, (at, begins): (usize, bool)) -> El {
    let said = if begins {
        words.decisions_split()
    } else {
        words.decisions_joined()
    };
    let (id, fingerprint) = (article.id, article.fingerprint);
    let span = Span::new(at, at + 1);
    let article = fingerprint;
    let passage = anchored(compared, words, Anchor { article, span });
    item(words, said, [passage], move || {
        store.edit_article(id, |loaded| loaded.cuts.retain(|it| *it != (at, begins)));
    })
}

fn anchored(compared: Compared, words: Words, anchor: Anchor) -> El {
    let at = compared.with(|it| it.found(anchor));
    at.map_or_else(
        || el("p", "hint").text(words.decisions_gone()),
        |at| quoted(compared, at),
    )
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
