//! A passage: a click brings the other columns to it and picks it; what is picked can be dragged onto another one. In
//! another article the two then report the same; the one next to it becomes one passage with it. Only what is picked can
//! be dragged, so that all other text can be selected with the pointer.

use super::context::Context;
use super::cuts::{follows, join};
use super::model::{self, Stretch, StretchKind};
use super::scroll;
use crate::platform::drag::carry_nothing;
use crate::ui::follow::{flag, handler, truth};
use leptos::ev;
use leptos::prelude::*;
use muqabala_engine::align::Verdict;
use muqabala_engine::session::PassageRef;

/// A passage to read and to choose.
#[component]
pub fn Passage(context: Context, at: PassageRef, stretch: Stretch, text: String) -> impl IntoView {
    let (class, test, statement) = match stretch.kind {
        StretchKind::Shared(statement) => ("passage passage-shared", "reading-passage", Some(statement)),
        StretchKind::Exclusive | StretchKind::Plain => ("passage passage-only", "reading-only", None),
    };
    let is_current = move || statement.is_some() && context.current.get() == statement;
    let is_picked = move || context.picked.with(|it| it.contains(&at));
    let press = move |event: ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            choose(context, at, statement);
        }
    };
    // The first of its statement in the column is measured: ribbons begin and end there.
    let reference = match statement.filter(|_| stretch.first) {
        Some(statement) => context.measured.passage(at.article as usize, statement),
        None => NodeRef::new(),
    };
    let number = statement.map(|it| context.words.number(it as usize + 1));
    view! {
        <span
            class=class
            class:passage-current=flag(is_current)
            class:passage-picked=flag(is_picked)
            role="button"
            tabindex="0"
            data-testid=test
            data-shared=statement
            data-number=number
            aria-pressed=truth(is_picked)
            draggable=truth(is_picked)
            node_ref=reference
            on:click=handler(move |_| choose(context, at, statement))
            on:keydown=handler(press)
            on:dragstart=handler(move |event| {
                carry_nothing(&event);
                context.dragged.set(Some(at));
            })
            on:dragend=handler(move |_| context.dragged.set(None))
            on:dragover=handler(move |event| {
                take(context, at, &event);
            })
            on:drop=handler(move |event| {
                if take(context, at, &event) {
                    drop_on(context, at);
                }
            })
        >
            {text}
        </span>
    }
}

fn choose(context: Context, at: PassageRef, statement: Option<u32>) {
    context
        .picked
        .update(|all| *all = model::picked(std::mem::take(all), at));
    scroll::bring(context, at.article as usize, statement);
}

/// Lets what is dragged be dropped on the passage `at`, unless it is that one itself; says whether it can be.
fn take(context: Context, at: PassageRef, event: &ev::DragEvent) -> bool {
    let takes = context.dragged.get_untracked().is_some_and(|it| it != at);
    if takes {
        event.prevent_default();
    }
    takes
}

fn drop_on(context: Context, onto: PassageRef) {
    let Some(dragged) = context.dragged.try_update(Option::take).flatten() else {
        return;
    };
    if dragged.article != onto.article {
        context.store.decide(&[(dragged, onto)], Verdict::Same);
    } else if let Some(second) = [dragged, onto].into_iter().max_by_key(|it| it.passage)
        && dragged.passage.abs_diff(onto.passage) == 1
        && untrack(|| follows(context, second))
    {
        join(context, second);
    }
}
