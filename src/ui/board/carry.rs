//! A wording in the wrong row, put right by hand: carried to the row that it belongs to, or out of its row.
//!
//! By drag; or by key: `m` picks up the cell that has the focus, `m` on another row puts it there, `x` takes it out.

use super::{Context, Spot};
use crate::ui::decisions::model::{apart, moved};
use crate::ui::dom::{El, button, carry_nothing, el, next_frame};
use crate::ui::keys::Command;
use leptos::prelude::*;
use muqabala_engine::align::Verdict;
use web_sys::Event;

/// `table` with what a drag over it does; `spot` finds the place that an event happened at.
pub fn dragged(context: Context, table: El, spot: fn(&Event) -> Option<Spot>) -> El {
    let row = move |event: &Event| spot(event).map(|it| it.statement);
    table
        .on("dragstart", move |event| {
            carry_nothing(&event);
            let from = spot(&event);
            // A page that changes while a drag begins ends it in some browsers.
            next_frame(move || {
                pick_up(context, from);
            });
        })
        .on("dragover", move |event| {
            if let Some(row) = row(&event).filter(|_| context.carried.with(Option::is_some)) {
                event.prevent_default();
                context.held_over.set(Some(row));
            }
        })
        .on("drop", move |event| {
            if let Some(row) = row(&event).filter(|_| context.carried.with(Option::is_some)) {
                event.prevent_default();
                put(context, row);
            }
        })
        .on("dragend", move |_| put_back(context))
}

/// What is carried and where it can go, while something is.
pub fn carrying(context: Context) -> El {
    el("div", "").live(move || context.carried.get().and_then(|spot| carried(context, spot)))
}

fn carried(context: Context, spot: Spot) -> Option<El> {
    let words = context.words;
    let name = context.compared.name(spot.article? as u32);
    let out = button("", move || take_out(context, spot))
        .test("carry-out")
        .text(words.carry_out())
        .on("dragover", |event| event.prevent_default())
        .on("drop", move |event| {
            event.prevent_default();
            take_out(context, spot);
        });
    let back = button("quiet-text", move || put_back(context))
        .test("carry-back")
        .text(words.carry_back());
    let told = el("div", "carrying")
        .test("carrying")
        .child(el("p", "").attr("role", "status").text(&words.carry_told(&name)));
    Some(told.child(out).child(back))
}

/// Does what a key asks for, if it is about carrying.
pub fn perform(context: Context, command: Command) -> bool {
    let (near, carried) = (context.near.get_untracked(), context.carried.get_untracked());
    match (command, carried, near) {
        (Command::Carry, Some(_), Some(onto)) => put(context, onto.statement),
        (Command::Carry, None, Some(_)) => return pick_up(context, near),
        (Command::TakeOut, Some(spot), _) | (Command::TakeOut, None, Some(spot)) if spot.article.is_some() => {
            take_out(context, spot);
        }
        (Command::Back, Some(_), _) => put_back(context),
        _ => return false,
    }
    true
}

/// Picks up the wording at `spot`; says whether there is one.
fn pick_up(context: Context, spot: Option<Spot>) -> bool {
    let told = spot.filter(|spot| {
        let article = spot.article;
        context.compared.with(|it| {
            let statement = it.board.statements.get(spot.statement);
            statement
                .zip(article)
                .is_some_and(|(it, article)| it.cell(article).is_some())
        })
    });
    if told.is_some() {
        context.near.set(None);
        context.carried.set(told);
    }
    told.is_some()
}

fn put_back(context: Context) {
    context.carried.set(None);
    context.held_over.set(None);
}

/// Puts what is carried into the row of `statement`.
fn put(context: Context, statement: usize) {
    let spot = context.carried.get_untracked();
    put_back(context);
    let Some(Spot {
        statement: from,
        article: Some(article),
    }) = spot
    else {
        return;
    };
    if from != statement {
        let said = context.compared.with(|it| moved(it, from, article as u32, statement));
        context.store.decide_each(&said);
    }
}

/// Tells the wording at `spot` apart from the rest of its row.
fn take_out(context: Context, spot: Spot) {
    put_back(context);
    let articles: Vec<u32> = spot.article.map(|it| it as u32).into_iter().collect();
    let pairs = context.compared.with(|it| apart(it, spot.statement, &articles));
    context.store.decide(&pairs, Verdict::Different);
}
