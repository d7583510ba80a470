//! The wordings in the way that the reader chose.
//!
//! Events are listened to once, round all of it, and a change of place goes through one list: a statement of a dozen
//! outlets has more than a thousand marks.

use super::context::Context;
use super::drawing::columns_of;
use super::highlight::Columns;
use super::line::{Heat, Line};
use super::options::View;
use super::side::Side;
use super::synopsis::SynopsisTable;
use crate::ui::bulk::attribute_at;
use crate::ui::follow::{handler, memo, part};
use leptos::ev;
use leptos::prelude::*;

/// The wordings, once they are there.
#[component]
pub fn Views(context: Context) -> impl IntoView {
    context.highlight.follow(move || context.lit());
    let at = |event: &ev::Event, selector| -> Option<Columns> {
        columns_of(&attribute_at(event, selector, "data-columns")?)
    };
    let choose = move |event: ev::MouseEvent| {
        // Words that only light up with others are no way to a place.
        if let Some(columns) = at(&event, "[data-columns]:not(.same)") {
            context.place.set(context.place_of(&columns));
        }
    };
    let hover = move |event: ev::PointerEvent| {
        let place = at(&event, ".mark[data-columns]").and_then(|it| context.place_of(&it));
        if context.hovered.get_untracked() != place {
            context.hovered.set(place);
        }
    };
    let are_there = memo(move || context.wordings.with(Option::is_some));
    let shown = move || {
        are_there.get().then(|| match context.view.get() {
            View::Side => view! { <Side context /> }.into_any(),
            View::Columns => view! { <SynopsisTable context /> }.into_any(),
            View::Heat => view! { <Heat context /> }.into_any(),
            View::Line => view! { <Line context /> }.into_any(),
        })
    };
    view! {
        <div
            class="statement-views"
            on:click=handler(choose)
            on:pointerover=handler(hover)
            on:pointerleave=handler(move |_| context.hovered.set(None))
        >
            {part(shown)}
        </div>
    }
}
