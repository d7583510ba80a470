//! The reader's decisions on what is the same: in one list, each to be taken back.
//!
//! Decisions are made where the passages are seen (an opened statement, the reading screen) and win over the engine;
//! undo and redo are the whole page's.

pub mod model;

use crate::state::{Loaded, SameHere, Store, store, words};
use crate::ui::comparison::{Compared, shorten};
use crate::ui::follow::{When, flag, handler, part, text};
use leptos::prelude::*;
use muqabala_engine::Span;
use muqabala_engine::align::{Anchor, Decision, Verdict};
use muqabala_engine::session::PassageRef;
use std::sync::Arc;

/// How much of a passage is quoted, in characters.
const QUOTED: usize = 90;

/// All decisions, the last one first; nothing while there are none.
#[component]
pub fn Decisions(compared: Compared) -> impl IntoView {
    let (store, words) = (store(), words());
    let count = move || count(store);
    view! {
        <div>
            <When when=flag(move || { count() > 0 })>
                <details class="decisions" data-testid="decisions">
                    <summary>{text(move || words.decisions_title(count()))}</summary>
                    <p class="hint">{words.correct_hint()}</p>
                    <ul>
                        <Matched compared />
                        <SameHereList compared />
                        <Cuts compared />
                    </ul>
                </details>
            </When>
        </div>
    }
}

fn count(store: Store) -> usize {
    let cuts = |articles: &Vec<Arc<Loaded>>| articles.iter().map(|it| it.cuts.len()).sum::<usize>();
    store.decisions.with(Vec::len) + store.same_here.with(Vec::len) + store.articles.with(cuts)
}

/// A decision, with the button that takes it back.
#[component]
fn Item(said: &'static str, #[prop(into)] take_back: Callback<()>, children: Children) -> impl IntoView {
    view! {
        <li class="decision" data-testid="decision">
            <b>{said}</b>
            {children()}
            <button type="button" data-testid="take-back" on:click=handler(move |_| take_back.run(()))>
                {words().decisions_take_back()}
            </button>
        </li>
    }
}

/// Two passages are, or are not, one statement.
#[component]
fn Matched(compared: Compared) -> impl IntoView {
    let (store, words) = (store(), words());
    let item = move |decision: Decision| {
        let verdict = match decision.verdict {
            Verdict::Same => words.decisions_same(),
            Verdict::Different => words.decisions_different(),
        };
        let take_back = move || store.edit(|work| work.decisions.retain(|it| *it != decision));
        view! {
            <Item said=verdict take_back>
                <Anchored compared anchor=decision.a />
                <Anchored compared anchor=decision.b />
            </Item>
        }
    };
    let decisions = move || store.decisions.get().into_iter().rev();
    part(move || decisions().map(item).collect_view())
}

/// Words mean the same in one statement.
#[component]
fn SameHereList(compared: Compared) -> impl IntoView {
    let (store, words) = (store(), words());
    let item = move |here: SameHere| {
        let (line, anchor) = (here.line.clone(), here.at);
        let take_back = move || store.edit(|work| work.same_here.retain(|it| *it != here));
        view! {
            <Item said=words.decisions_same_here() take_back>
                <p class="quoted"><bdi>{line}</bdi></p>
                <Anchored compared anchor />
            </Item>
        }
    };
    part(move || store.same_here.get().into_iter().rev().map(item).collect_view())
}

/// A passage begins, or does not begin, at a place.
#[component]
fn Cuts(compared: Compared) -> impl IntoView {
    let (store, words) = (store(), words());
    let item = move |(article, at, begins): (Arc<Loaded>, usize, bool)| {
        let said = match begins {
            true => words.decisions_split(),
            false => words.decisions_joined(),
        };
        let id = article.id;
        let anchor = Anchor {
            article: article.fingerprint,
            span: Span::new(at, at + 1),
        };
        let take_back = move || store.edit_article(id, |loaded| loaded.cuts.retain(|it| *it != (at, begins)));
        view! {
            <Item said take_back>
                <Anchored compared anchor />
            </Item>
        }
    };
    let cuts = |article: Arc<Loaded>| {
        let cuts = article.cuts.clone();
        cuts.into_iter().map(move |(at, begins)| (article.clone(), at, begins))
    };
    part(move || store.articles.get().into_iter().flat_map(cuts).map(item).collect_view())
}

/// The passage that a decision means, where the comparison still has it.
#[component]
fn Anchored(compared: Compared, anchor: Anchor) -> impl IntoView {
    let at = move || compared.with(|it| it.found(anchor));
    part(move || match at() {
        Some(at) => view! { <Quoted compared at /> }.into_any(),
        None => view! { <p class="hint">{words().decisions_gone()}</p> }.into_any(),
    })
}

/// The beginning of a passage, and whose it is.
#[component]
pub fn Quoted(compared: Compared, at: PassageRef) -> impl IntoView {
    let comparison = compared.get();
    let text = shorten(comparison.passage_text(at), QUOTED);
    let language = comparison.language(at.article).to_owned();
    view! {
        <p class="quoted">
            <bdi class="quoted-outlet">{compared.name(at.article)}</bdi>
            <bdi dir=comparison.passage_direction(at) lang=language>
                {text}
            </bdi>
        </p>
    }
}
