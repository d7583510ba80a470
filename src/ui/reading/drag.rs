//! A picked passage, dragged onto another one: in another article the two report the same; the one next to it becomes
//! one passage with it. Only what is picked can be dragged, so that all other text can be selected with the pointer.

use super::Context;
use super::cuts::{follows, join};
use crate::ui::dom::{El, carry_nothing, truth};
use leptos::prelude::*;
use muqabala_engine::align::Verdict;
use muqabala_engine::session::PassageRef;

/// `passage`, the one at `at`, to be dragged while it is picked, and to be dropped on.
pub fn draggable(context: Context, passage: El, at: PassageRef) -> El {
    let is_picked = move || context.picked.with(|it| it.contains(&at));
    let can_take = move || context.dragged.get_untracked().is_some_and(|it| it != at);
    passage
        .live_attr("draggable", move || truth(is_picked()))
        .on("dragstart", move |event| {
            carry_nothing(&event);
            context.dragged.set(Some(at));
        })
        .on("dragend", move |_| context.dragged.set(None))
        .on("dragover", move |event| {
            if can_take() {
                event.prevent_default();
            }
        })
        .on("drop", move |event| {
            if can_take() {
                event.prevent_default();
                drop_on(context, at);
            }
        })
}

fn drop_on(context: Context, onto: PassageRef) {
    let Some(dragged) = context.dragged.try_update(Option::take).flatten() else {
        return;
    };
    if dragged.article != onto.article {
        context.store.decide(&[(dragged, onto)], Verdict::Same);
    } else if let Some(second) = [dragged, onto].into_iter().max_by_key(|it| it.passage)
        && dragged.passage.abs_diff(onto.passage) == 1
        && follows(context, second)
    {
        join(context, second);
    }
}
