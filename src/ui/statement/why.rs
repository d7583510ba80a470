//! Why these passages were taken for one statement: every link between them, with its reasons in words.

use super::Context;
use crate::ui::comparison::shorten;
use crate::ui::decisions::model::{self, Pair};
use leptos::prelude::*;
use muqabala_engine::align::Verdict;
use muqabala_engine::session::{BoardLink, PassageRef};

/// How much of a passage is quoted, in characters.
const QUOTED: usize = 90;

pub fn why(context: Context, statement: usize) -> impl IntoView + use<> {
    let words = context.words;
    let comparison = context.compared.get();
    let belongs = |at: PassageRef| comparison.passage(at).and_then(|it| it.statement) == Some(statement as u32);
    let mut links: Vec<&BoardLink> = comparison
        .board
        .links
        .iter()
        .filter(|link| belongs(link.a) && belongs(link.b))
        .collect();
    links.sort_by(|a, b| b.score.total_cmp(&a.score));
    let items = links.iter().map(|link| link_view(context, link)).collect_view();
    view! {
        <details class="why" data-testid="why">
            <summary>{words.why_title()} <span class="count">{words.shelf_links(links.len())}</span></summary>
            <p class="hint">{words.why_hint()}</p>
            <ul>{items}</ul>
        </details>
    }
}

fn link_view(context: Context, link: &BoardLink) -> impl IntoView + use<> {
    let words = context.words;
    let reasons: Vec<String> = link.why.iter().map(|it| words.evidence(it)).collect();
    view! {
        <li class="why-link">
            <p class="why-score">
                <b>{words.relation(link.relation)}</b>
                <span>{words.why_score(&words.percent(link.score))}</span>
            </p>
            {quoted(context, link.a)}
            {quoted(context, link.b)}
            <ul class="why-reasons">{reasons.into_iter().map(|it| view! { <li>{it}</li> }).collect_view()}</ul>
            <Judge context pair=(link.a, link.b) />
        </li>
    }
}

/// The reader's word on one link.
#[component]
fn Judge(context: Context, pair: Pair) -> impl IntoView {
    let words = context.words;
    let verdict = move || {
        let decisions = context.store.decisions.get();
        context.compared.with(|it| model::verdict(it, &decisions, pair))
    };
    let button = move |said: Verdict, name: &'static str, testid: &'static str| {
        view! {
            <button
                type="button"
                class="base-button"
                data-testid=testid
                aria-pressed=move || if verdict() == Some(said) { "true" } else { "false" }
                on:click=move |_| context.store.decide(&[pair], said)
            >
                {name}
            </button>
        }
    };
    view! {
        <p class="why-judge">
            {button(Verdict::Same, words.correct_right(), "link-right")}
            {button(Verdict::Different, words.correct_wrong(), "link-wrong")}
            {move || verdict().map(|_| view! { <span class="badge">{words.decisions_badge()}</span> })}
        </p>
    }
}

fn quoted(context: Context, at: PassageRef) -> impl IntoView + use<> {
    let comparison = context.compared.get();
    view! {
        <p class="quoted">
            <bdi class="quoted-outlet">{context.compared.name(at.article)}</bdi>
            <bdi dir=comparison.passage_direction(at) lang=comparison.language(at.article).to_owned()>
                {shorten(comparison.passage_text(at), QUOTED)}
            </bdi>
        </p>
    }
}
