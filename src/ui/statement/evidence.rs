//! Why these passages were taken for one statement: every link between them, with its reasons in words.

use super::context::Context;
use crate::ui::decisions::Quoted;
use crate::ui::decisions::model::{self, Pair};
use crate::ui::follow::{ForEach, When, flag, handler, memo, part, text, truth};
use leptos::prelude::*;
use muqabala_engine::align::Verdict;
use muqabala_engine::order;
use muqabala_engine::session::{BoardLink, PassageRef};

/// The links, built when they are first unfolded.
#[component]
pub fn Evidence(context: Context) -> impl IntoView {
    let words = context.words;
    let unfolded = RwSignal::new(false);
    let links = memo(move || links(context));
    view! {
        <details class="why" data-testid="why" on:toggle=handler(move |_| unfolded.set(true))>
            <summary>
                {words.why_title()} " "
                <span class="count">{text(move || words.shelf_links(links.with(Vec::len)))}</span>
            </summary>
            <p class="hint">{words.why_hint()}</p>
            <When when=flag(move || unfolded.get())>
                <ul>
                    <ForEach each=move || links.get() key=|link| (link.a, link.b) let(link)>
                        <Link context pair=(link.a, link.b) />
                    </ForEach>
                </ul>
            </When>
        </details>
    }
}

/// The links between the statement's passages, the surest first.
fn links(context: Context) -> Vec<BoardLink> {
    let statement = context.statement.get() as u32;
    let comparison = context.compared.get();
    let belongs = |at: PassageRef| {
        let passage = comparison.passage(at);
        passage.is_some_and(|it| it.statements.contains(&statement))
    };
    let links = comparison.board.links.iter();
    let mut links: Vec<BoardLink> = links.filter(|it| belongs(it.a) && belongs(it.b)).cloned().collect();
    order::by(&mut links, |a, b| b.score.total_cmp(&a.score));
    links
}

/// One link between two passages, as the comparison has it.
#[component]
fn Link(context: Context, pair: Pair) -> impl IntoView {
    let words = context.words;
    let content = move || {
        let comparison = context.compared.get();
        let link = comparison.board.links.iter().find(|it| (it.a, it.b) == pair)?;
        let reasons = link.why.iter().map(|it| words.evidence(it));
        let reasons = reasons.map(|it| view! { <li>{it}</li> }).collect_view();
        Some(view! {
            <p class="why-score">
                <b>{words.relation(link.relation)}</b>
                <span>{words.why_score(&words.percent(link.score))}</span>
            </p>
            <Quoted compared=context.compared at=pair.0 />
            <Quoted compared=context.compared at=pair.1 />
            <ul class="why-reasons">{reasons}</ul>
        })
    };
    view! {
        <li class="why-link">{part(content)} <Judgement context pair /></li>
    }
}

/// The reader's word on one link.
#[component]
fn Judgement(context: Context, pair: Pair) -> impl IntoView {
    let words = context.words;
    let verdict = memo(move || {
        let decisions = context.store.decisions.get();
        context.compared.with(|it| model::verdict(it, &decisions, pair))
    });
    let choices = [
        (Verdict::Same, words.correct_right(), "link-right"),
        (Verdict::Different, words.correct_wrong(), "link-wrong"),
    ];
    let buttons = choices.map(|(said, name, test)| {
        view! {
            <button
                type="button"
                class="base-button"
                data-testid=test
                aria-pressed=truth(move || verdict.get() == Some(said))
                on:click=handler(move |_| context.store.decide(&[pair], said))
            >
                {name}
            </button>
        }
    });
    view! {
        <p class="why-judge">
            {buttons}
            <When when=flag(move || verdict.get().is_some())>
                <span class="badge">{words.decisions_badge()}</span>
            </When>
        </p>
    }
}
