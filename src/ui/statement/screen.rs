//! The screen of the statement that the address bar names.

use super::context::Context;
use super::correction::Correction;
use super::evidence::Evidence;
use super::steps::{Readings, StepButton};
use super::toolbar::Toolbar;
use super::views::Views;
use crate::state::{Route, Screen};
use crate::ui::comparison::hidden::{self, HiddenOutlets};
use crate::ui::comparison::tracking::{Seen, most_of, seen};
use crate::ui::comparison::{Compared, ComparisonFrame, shorten};
use crate::ui::decisions::Decisions;
use crate::ui::follow::{effect, handler, memo, part, text};
use crate::ui::heading::{Heading, keep_focus};
use crate::ui::icon::Icon;
use crate::ui::keys::on_command;
use crate::ui::legend::Legend;
use leptos::prelude::*;

/// The longest title, in characters.
const TITLE: usize = 220;

/// The screen of the statement that the address bar names.
#[component]
pub fn StatementScreen() -> impl IntoView {
    let followed = StoredValue::new(Vec::new());
    view! {
        <ComparisonFrame>
            <Statement followed />
        </ComparisonFrame>
    }
}

/// A statement of the comparison that there is. `followed` are the passages that the reader is at; it outlives the
/// comparison.
#[component]
fn Statement(followed: StoredValue<Vec<Seen>>) -> impl IntoView {
    let context = Context::new(Compared::here());
    stay_with(context, followed);
    context.keep_open();
    on_command(move |command| context.perform(command));
    let changes = move || {
        let _ = context.compared.get();
        context.wordings.track();
    };
    keep_focus(changes);
    let class = text(move || {
        let (lens, off) = (context.lens.get().class(), context.hidden.get().classes());
        format!("statement {lens} {off}{}", hidden::classes(context.store))
    });
    view! {
        <section class=class data-testid="statement" aria-labelledby="statement-title">
            <header class="statement-head">
                <Navigation context />
                <Title context />
            </header>
            <Toolbar context />
            <HiddenOutlets />
            <Readings context />
            <div class="statement-body">
                <Views context />
                <aside class="statement-side"><KindsOfChange context /></aside>
            </div>
            <Evidence context />
            <Correction context />
            <Decisions compared=context.compared />
        </section>
    }
}

/// Goes with the statement when another comparison gives it another number; to the board if nobody shares it now.
fn stay_with(context: Context, followed: StoredValue<Vec<Seen>>) {
    let store = context.store;
    effect(move || {
        let comparison = context.compared.get();
        let before = followed.get_value();
        if !before.is_empty() {
            let route = most_of(&comparison, &before).map_or(Route::to(Screen::Board), Route::statement);
            if store.route.with_untracked(|it| (it.screen, it.statement)) != (route.screen, route.statement) {
                store.replace(route);
            }
        }
        let statement = context.statement.get_untracked();
        followed.set_value(seen(&comparison, statement));
    });
    effect(move || {
        let statement = context.statement.get();
        followed.set_value(context.compared.with_untracked(|it| seen(it, statement)));
    });
}

/// Back to the board, and from statement to statement.
#[component]
fn Navigation(context: Context) -> impl IntoView {
    let words = context.words;
    let count = move || context.compared.with(|it| it.board.statements.len());
    view! {
        <nav class="statement-nav" aria-label=words.statement_navigation()>
            <button type="button" data-testid="back" on:click=handler(move |_| context.back())>
                {words.statement_back()}
            </button>
            <div class="stepper">
                <StepButton
                    icon=Icon::Earlier
                    name=words.keys_previous_statement()
                    test="previous-statement"
                    step=move || context.show_statement(false)
                />
                <span>{text(move || words.statement_number(context.statement.get() + 1, count()))}</span>
                <StepButton
                    icon=Icon::Later
                    name=words.keys_next_statement()
                    test="next-statement"
                    step=move || context.show_statement(true)
                />
            </div>
        </nav>
    }
}

/// The statement's label, who reports it, and who does not.
#[component]
fn Title(context: Context) -> impl IntoView {
    let words = context.words;
    let label = memo(move || {
        let statement = context.statement.get();
        let comparison = context.compared.get();
        let at = comparison.board.statements.get(statement)?.label;
        Some((
            shorten(comparison.passage_text(at), TITLE),
            comparison.passage_direction(at),
            comparison.language(at.article).to_owned(),
        ))
    });
    let of_label = move |read: fn((String, &'static str, String)) -> String| {
        text(move || label.get().map(read).unwrap_or_default())
    };
    let outlets = move || context.compared.with(|it| it.outlets());
    let reported = text(move || words.board_reported_by(context.reporters().len(), outlets()));
    let missing = move || {
        let reporters = context.reporters();
        let missing = (0..outlets() as u32).filter(|it| !reporters.contains(it));
        let missing: Vec<String> = missing.map(|it| context.compared.name(it)).collect();
        (!missing.is_empty()).then(|| words.statement_missing(&words.list(&missing)))
    };
    view! {
        <h1 id="statement-title" tabindex="-1" node_ref=Heading::here()>
            <bdi dir=of_label(|it| it.1.to_owned()) lang=of_label(|it| it.2)>
                {of_label(|it| it.0)}
            </bdi>
        </h1>
        <p class="statement-facts">
            <span>{reported}</span>
            {part(move || missing().map(|said| view! { <span class="statement-missing">{said}</span> }))}
        </p>
    }
}

/// The legend of the marks that the wordings bear.
#[component]
fn KindsOfChange(context: Context) -> impl IntoView {
    let counts = move || {
        context
            .wordings
            .with(|it| it.as_ref().map(|it| it.counts).unwrap_or_default())
    };
    view! {
        <Legend counts=Signal::derive(counts) off=context.hidden toggle=move |kind| context.toggle(kind) />
    }
}
