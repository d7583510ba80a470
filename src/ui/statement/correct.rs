//! Correcting the machine: take a wording out, split, merge, keep together.

use super::Context;
use super::toolbar::picks;
use crate::ui::comparison::shorten;
use crate::ui::decisions::model;
use crate::ui::dom::{El, button, el};
use leptos::prelude::*;
use muqabala_engine::align::Verdict;

/// How much of a statement a choice shows, in characters.
const CHOICE: usize = 80;

/// What can be done about the match of the open statement.
pub fn correct(context: Context) -> El {
    let words = context.words;
    let keep = move || {
        let pairs = context
            .compared
            .with(|it| model::kept(it, context.statement.get_untracked()));
        context.store.decide(&pairs, Verdict::Same);
    };
    let ways = move || {
        el("div", "correct-ways")
            .live(move || {
                let statement = context.statement.get();
                [split(context, statement), merge(context, statement)]
            })
            .child(button("", keep).test("pin").text(words.correct_keep()))
    };
    el("details", "correct")
        .test("correct")
        .child(el("summary", "").text(words.correct_title()))
        .child(el("p", "hint").text(words.correct_hint()))
        .unfolding(ways)
}

/// Ticked outlets leave the statement together.
fn split(context: Context, statement: usize) -> El {
    let words = context.words;
    let ticked = RwSignal::new(Vec::<u32>::new());
    let reporters: Vec<u32> = context
        .compared
        .with(|it| it.reporters(statement).map(|it| it as u32).collect());
    let count = reporters.len();
    let choices = reporters.into_iter().map(|article| {
        let tick = el("input", "").attr("type", "checkbox").on_tick(move |on| {
            ticked.update(|all| {
                all.retain(|it| *it != article);
                all.extend(on.then_some(article));
            });
        });
        let name = el("bdi", "").text(&context.compared.name(article));
        el("label", "pick").child(tick).child(el("span", "").child(name))
    });
    let part = button("", move || context.take_out(&ticked.get_untracked()))
        .test("split")
        .live_flag("disabled", move || ticked.with(|it| it.is_empty() || it.len() == count))
        .text(words.correct_split_do());
    picks(words.correct_split()).children(choices).child(part)
}

/// Another statement that is the same after all.
fn merge(context: Context, statement: usize) -> El {
    let words = context.words;
    let other = RwSignal::new(None::<usize>);
    let comparison = context.compared.get();
    let option = |value: &str, name: &str| el("option", "").attr("value", value).text(name);
    let statements = comparison.board.statements.iter().enumerate();
    let others = statements
        .filter(|(index, _)| *index != statement)
        .map(|(index, it)| option(&index.to_string(), &shorten(comparison.passage_text(it.label), CHOICE)));
    let field = el("select", "")
        .test("merge-with")
        .child(option("", words.correct_merge_choose()))
        .children(others)
        .on_change(move |index| other.set(index.parse().ok()));
    let join = move || {
        if let Some(other) = other.get_untracked() {
            let pairs = context.compared.with(|it| model::merged(it, statement, other));
            context.store.decide(&pairs, Verdict::Same);
        }
    };
    let control = el("label", "control")
        .child(el("span", "").text(words.correct_merge()))
        .child(field);
    let join = button("", join)
        .test("merge")
        .live_flag("disabled", move || other.get().is_none())
        .text(words.correct_merge_do());
    el("div", "correct-merge").child(control).child(join)
}

/// On a wording: it is not the same statement.
pub fn take_out(context: Context, article: u32) -> El {
    let words = context.words;
    let name = words.correct_reject(&context.compared.name(article));
    button("base-button", move || context.take_out(&[article]))
        .test("reject")
        .attrs(&[("aria-label", &name), ("title", &name)])
        .text(words.correct_reject_short())
}
