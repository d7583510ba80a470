//! The board's screen.

use super::bar::OverviewBar;
use super::context::Context;
use super::exclusive_list::ExclusiveLists;
use super::moving::{self, Moving};
use super::preview::Preview;
use super::table::Table;
use super::tools::Tools;
use crate::platform::layout::focus;
use crate::ui::comparison::hidden::{self, HiddenOutlets};
use crate::ui::comparison::{Compared, ComparisonFrame};
use crate::ui::decisions::Decisions;
use crate::ui::follow::{effect, text};
use crate::ui::heading::{Heading, keep_focus};
use crate::ui::keys::{Command, on_command};
use leptos::prelude::*;

/// The board's screen.
#[component]
pub fn BoardScreen() -> impl IntoView {
    view! {
        <ComparisonFrame>
            <Board />
        </ComparisonFrame>
    }
}

/// The board of the comparison that there is.
#[component]
fn Board() -> impl IntoView {
    let context = Context::new(Compared::here());
    on_command(move |command| perform(context, command));
    effect(move || {
        if context.filter.with(|it| it.change.is_some()) {
            context.store.look_for_kinds();
        }
    });
    keep_focus(move || drop(context.compared.get()));
    let name = context.words.screen_board();
    view! {
        <section
            class=text(move || format!("board{}", hidden::classes(context.store)))
            data-testid="board"
            aria-label=name
        >
            <h1 class="aloud" tabindex="-1" node_ref=Heading::here()>
                {name}
            </h1>
            <Tools context />
            <HiddenOutlets />
            <div class="board-body"><Table context /><OverviewBar context /></div>
            <Moving context />
            <ExclusiveLists context />
            <Decisions compared=context.compared />
            <Preview context />
        </section>
    }
}

/// Does what a key asks for, if it is the board's to do.
fn perform(context: Context, command: Command) -> bool {
    match command {
        Command::Search => {
            let search = context.search.get_untracked();
            if let Some(search) = &search {
                focus(search);
            }
            search.is_some()
        }
        Command::NextStatement => context.focus_row(true),
        Command::PreviousStatement => context.focus_row(false),
        Command::Outlet(column) => hidden::toggle(context.store, context.compared, column),
        _ => moving::perform(context, command),
    }
}
