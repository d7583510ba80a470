//! How to look at the wordings: which view, against which base, and what to bring out.

use super::context::Context;
use super::options::{Lens, View};
use super::steps::Steps;
use crate::ui::follow::{ForEach, flag, handler, text};
use leptos::prelude::*;

/// The choices, in a row.
#[component]
pub fn Toolbar(context: Context) -> impl IntoView {
    let words = context.words;
    let views = View::ALL.map(|it| {
        let is_chosen = flag(move || context.view.get() == it);
        let test = format!("view-{}", it.key());
        view! { <Pick group="view" name=it.name(words) test is_chosen choose=move || context.set_view(it) /> }
    });
    let lenses = Lens::ALL.map(|it| {
        let is_chosen = flag(move || context.lens.get() == it);
        let test = it.class().to_owned();
        view! { <Pick group="lens" name=it.name(words) test is_chosen choose=move || context.lens.set(it) /> }
    });
    view! {
        <div class="statement-tools" role="group" aria-label=words.statement_tools()>
            <fieldset class="picks"><legend>{words.statement_view()}</legend>{views}</fieldset>
            <BaseChoice context />
            <fieldset class="picks"><legend>{words.lens_title()}</legend>{lenses}</fieldset>
            <Steps context />
        </div>
    }
}

/// One of a few things, of which one is chosen.
#[component]
fn Pick(
    group: &'static str,
    name: &'static str,
    test: String,
    is_chosen: Signal<bool>,
    #[prop(into)] choose: Callback<()>,
) -> impl IntoView {
    view! {
        <label class="pick" data-testid=test>
            <input type="radio" name=group prop:checked=is_chosen on:change=handler(move |_| choose.run(())) />
            <span>{name}</span>
        </label>
    }
}

/// The wording that marks are relative to.
#[component]
fn BaseChoice(context: Context) -> impl IntoView {
    let words = context.words;
    let choose = move |event| context.set_base(event_target_value(&event).parse().ok());
    view! {
        <label class="control">
            <span>{words.statement_base()}</span>
            <select data-testid="base-select" on:change=handler(choose)>
                <option value="" prop:selected=flag(move || context.base.get().is_none())>
                    {words.statement_base_none()}
                </option>
                <ForEach each=move || context.reporters() key=|it| *it let(article)>
                    <option value=article prop:selected=flag(move || context.base.get() == Some(article))>
                        {text(move || context.compared.name(article))}
                    </option>
                </ForEach>
            </select>
        </label>
    }
}
