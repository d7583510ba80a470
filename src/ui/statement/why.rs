//! Why these passages were taken for one statement: every link between them, with its reasons in words.

use super::Context;
use crate::ui::decisions::model::{self, Pair};
use crate::ui::decisions::quoted;
use crate::ui::dom::{El, button, el, truth};
use leptos::prelude::*;
use muqabala_engine::align::Verdict;
use muqabala_engine::order;
use muqabala_engine::session::{BoardLink, PassageRef};

pub fn why(context: Context) -> El {
    let words = context.words;
    let count = move || words.shelf_links(links(context).len());
    let items = move || {
        let links = links(context);
        links.iter().map(|it| link_view(context, it)).collect::<Vec<El>>()
    };
    let summary = el("summary", "")
        .text(words.why_title())
        .text(" ")
        .child(el("span", "count").live_text(count));
    el("details", "why")
        .test("why")
        .child(summary)
        .child(el("p", "hint").text(words.why_hint()))
        .unfolding(move || el("ul", "").live(items))
}

/// The links between the statement's passages, the surest first.
fn links(context: Context) -> Vec<BoardLink> {
    let statement = context.statement.get() as u32;
    let comparison = context.compared.get();
    let belongs = |at: PassageRef| comparison.passage(at).and_then(|it| it.statement) == Some(statement);
    let links = comparison.board.links.iter();
    let mut links: Vec<BoardLink> = links.filter(|it| belongs(it.a) && belongs(it.b)).cloned().collect();
    order::by(&mut links, |a, b| b.score.total_cmp(&a.score));
    links
}

fn link_view(context: Context, link: &BoardLink) -> El {
    let words = context.words;
    let score = el("p", "why-score")
        .child(el("b", "").text(words.relation(link.relation)))
        .child(el("span", "").text(&words.why_score(&words.percent(link.score))));
    let reasons = link.why.iter().map(|it| el("li", "").text(&words.evidence(it)));
    el("li", "why-link")
        .child(score)
        .child(quoted(context.compared, link.a))
        .child(quoted(context.compared, link.b))
        .child(el("ul", "why-reasons").children(reasons))
        .child(judge(context, (link.a, link.b)))
}

/// The reader's word on one link.
fn judge(context: Context, pair: Pair) -> El {
    let words = context.words;
    let verdict = move || {
        let decisions = context.store.decisions.get();
        context.compared.with(|it| model::verdict(it, &decisions, pair))
    };
    let judge = |said: Verdict, name: &str, test: &str| {
        button("base-button", move || context.store.decide(&[pair], said))
            .test(test)
            .live_attr("aria-pressed", move || truth(verdict() == Some(said)))
            .text(name)
    };
    el("p", "why-judge")
        .child(judge(Verdict::Same, words.correct_right(), "link-right"))
        .child(judge(Verdict::Different, words.correct_wrong(), "link-wrong"))
        .live(move || verdict().map(|_| el("span", "badge").text(words.decisions_badge())))
}
