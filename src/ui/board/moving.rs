//! A wording in the wrong row, put right by hand: moved to the row that it belongs to, or out of its row.
//!
//! By drag; or by key: `m` picks up the cell that has the focus, `m` on another row puts it there, `x` takes it out.

use super::context::Context;
use super::spot::Spot;
use crate::platform::drag::carry_nothing;
use crate::ui::decisions::model::{apart, moved};
use crate::ui::follow::{When, flag, handler, text};
use crate::ui::keys::Command;
use leptos::ev::DragEvent;
use leptos::prelude::*;
use muqabala_engine::align::Verdict;

/// A drag begins on the board.
pub fn start(context: Context, event: &DragEvent) {
    carry_nothing(event);
    let from = Spot::of(event);
    // A page that changes while a drag begins ends it in some browsers.
    request_animation_frame(move || {
        if !context.moving.is_disposed() {
            pick_up(context, from);
        }
    });
}

/// What is dragged is over a row.
pub fn over(context: Context, event: &DragEvent) {
    if let Some(row) = taken(context, event) {
        context.target.set(Some(row));
    }
}

/// What is dragged is let go of over a row.
pub fn dropped(context: Context, event: &DragEvent) {
    if let Some(row) = taken(context, event) {
        put(context, row);
    }
}

/// The row that an event of a drag happened on, which takes what is moved.
fn taken(context: Context, event: &DragEvent) -> Option<usize> {
    let row = Spot::of(event).map(|it| it.statement);
    let row = row.filter(|_| context.moving.get_untracked().is_some())?;
    event.prevent_default();
    Some(row)
}

/// Does what a key asks for, if it is about moving.
pub fn perform(context: Context, command: Command) -> bool {
    let (near, moving) = (context.near.get_untracked(), context.moving.get_untracked());
    match (command, moving, near) {
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
        context.compared.with_untracked(|it| {
            let statement = it.board.statements.get(spot.statement);
            let cell = statement.zip(spot.article).and_then(|(it, article)| it.cell(article));
            cell.is_some()
        })
    });
    if told.is_some() {
        context.near.set(None);
        context.moving.set(told);
    }
    told.is_some()
}

/// Leaves what is moved where it was.
pub fn put_back(context: Context) {
    context.moving.set(None);
    context.target.set(None);
}

/// Puts what is moved into the row of `statement`.
fn put(context: Context, statement: usize) {
    let spot = context.moving.get_untracked();
    put_back(context);
    let Some(Spot {
        statement: from,
        article: Some(article),
    }) = spot
    else {
        return;
    };
    if from != statement {
        let said = context
            .compared
            .with_untracked(|it| moved(it, from, article as u32, statement));
        context.store.decide_each(&said);
    }
}

/// Tells the wording at `spot` apart from the rest of its row.
fn take_out(context: Context, spot: Spot) {
    put_back(context);
    let articles: Vec<u32> = spot.article.map(|it| it as u32).into_iter().collect();
    let pairs = context
        .compared
        .with_untracked(|it| apart(it, spot.statement, &articles));
    context.store.decide(&pairs, Verdict::Different);
}

/// What is moved and where it can go, while something is.
#[component]
pub fn Moving(context: Context) -> impl IntoView {
    let words = context.words;
    let take_out = move || {
        if let Some(spot) = context.moving.get_untracked() {
            take_out(context, spot);
        }
    };
    let article = move || context.moving.get().and_then(|spot| spot.article);
    let told = text(move || {
        let name = article().map(|it| context.compared.name(it as u32));
        words.move_wording(&name.unwrap_or_default())
    });
    view! {
        <div>
            <When when=flag(move || article().is_some())>
                <div class="moving" data-testid="moving">
                    <p role="status">{told}</p>
                    <button
                        type="button"
                        data-testid="move-out"
                        on:click=handler(move |_| take_out())
                        on:dragover=handler(move |event: DragEvent| event.prevent_default())
                        on:drop=handler(move |event: DragEvent| {
                            event.prevent_default();
                            take_out();
                        })
                    >
                        {words.move_out()}
                    </button>
                    <button type="button" class="quiet-text" data-testid="move-back" on:click=handler(move |_| put_back(context))>
                        {words.move_back()}
                    </button>
                </div>
            </When>
        </div>
    }
}
