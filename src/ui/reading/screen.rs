//! The reading screen.

use super::columns::Columns;
use super::context::Context;
use super::scroll;
use super::tools::Tools;
use crate::ui::comparison::{Compared, ComparisonFrame};
use crate::ui::decisions::Decisions;
use crate::ui::follow::effect;
use crate::ui::heading::{Heading, keep_focus};
use crate::ui::keys::on_command;
use leptos::ev;
use leptos::prelude::*;

/// The reading screen.
#[component]
pub fn ReadingScreen() -> impl IntoView {
    view! {
        <ComparisonFrame>
            <Reading />
        </ComparisonFrame>
    }
}

/// The articles of the comparison that there is.
#[component]
fn Reading() -> impl IntoView {
    let context = Context::new(Compared::here());
    context.follow_comparison();
    on_command(move |command| context.perform(command));
    effect(move || {
        context.chosen.track();
        context.current.track();
        let _ = context.compared.get();
        scroll::redraw(context);
    });
    let resized = window_event_listener(ev::resize, move |_| scroll::redraw(context));
    on_cleanup(move || resized.remove());
    keep_focus(move || drop(context.compared.get()));
    let name = context.words.screen_reading();
    view! {
        <section class="reading" data-testid="reading" aria-label=name>
            <h1 class="aloud" tabindex="-1" node_ref=Heading::here()>
                {name}
            </h1>
            <Tools context />
            <Columns context />
            <Decisions compared=context.compared />
        </section>
    }
}
