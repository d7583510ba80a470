//! How to look at the wordings: which view, against which base, and what to bring out.

use super::Context;
use super::steps::Steps;
use crate::i18n::Words;
use crate::state::Param;
use leptos::prelude::*;

/// A way of showing the wordings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// A column of text for each outlet.
    #[default]
    Side,
    /// A table: a row for each outlet, a column for each stretch.
    Columns,
    /// The base, darker where more outlets differ.
    Heat,
    /// All in one running line.
    Line,
}

impl View {
    const ALL: [Self; 4] = [Self::Side, Self::Columns, Self::Heat, Self::Line];

    fn key(self) -> &'static str {
        match self {
            Self::Side => "side",
            Self::Columns => "columns",
            Self::Heat => "heat",
            Self::Line => "line",
        }
    }

    /// The view of that name; side by side if there is none.
    pub fn of(key: &str) -> Self {
        Self::ALL.into_iter().find(|it| it.key() == key).unwrap_or_default()
    }

    fn name(self, words: Words) -> &'static str {
        match self {
            Self::Side => words.view_side(),
            Self::Columns => words.view_columns(),
            Self::Heat => words.view_heat(),
            Self::Line => words.view_line(),
        }
    }
}

/// What is brought out in the wordings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lens {
    /// Changes, within the whole wording.
    #[default]
    Changes,
    /// Changes alone; what all have is folded away.
    OnlyChanges,
    /// What all have in common.
    Common,
}

impl Lens {
    /// The class of the container.
    pub fn class(self) -> &'static str {
        match self {
            Self::Changes => "lens-changes",
            Self::OnlyChanges => "lens-only",
            Self::Common => "lens-common",
        }
    }
}

#[component]
pub fn Toolbar(context: Context) -> impl IntoView {
    let words = context.words;
    view! {
        <div class="statement-tools" role="group" aria-label=words.statement_tools()>
            <fieldset class="picks">
                <legend>{words.statement_view()}</legend>
                {View::ALL.map(|view| view! { <ViewChoice context view /> })}
            </fieldset>
            <BaseChoice context />
            <fieldset class="picks">
                <legend>{words.lens_title()}</legend>
                <LensChoice context lens=Lens::Changes name=words.lens_changes() />
                <LensChoice context lens=Lens::OnlyChanges name=words.lens_only() />
                <LensChoice context lens=Lens::Common name=words.lens_common() />
            </fieldset>
            <Steps context />
        </div>
    }
}

#[component]
fn ViewChoice(context: Context, view: View) -> impl IntoView {
    let choose = move |_| {
        let name = (view != View::default()).then(|| view.key().to_owned());
        context.store.adjust(Param::View, name);
    };
    view! {
        <label class="pick" data-testid=format!("view-{}", view.key())>
            <input type="radio" name="view" prop:checked=move || context.view.get() == view on:change=choose />
            <span>{view.name(context.words)}</span>
        </label>
    }
}

#[component]
fn LensChoice(context: Context, lens: Lens, name: &'static str) -> impl IntoView {
    view! {
        <label class="pick" data-testid=lens.class()>
            <input
                type="radio"
                name="lens"
                prop:checked=move || context.lens.get() == lens
                on:change=move |_| context.lens.set(lens)
            />
            <span>{name}</span>
        </label>
    }
}

#[component]
fn BaseChoice(context: Context) -> impl IntoView {
    let words = context.words;
    let options = move || {
        let comparison = context.compared.get();
        let option = |article: usize| {
            let chosen = move || context.base.get() == Some(article as u32);
            let name = context.compared.name(article as u32);
            view! { <option value=article.to_string() prop:selected=chosen>{name}</option> }
        };
        comparison.reporters(context.statement.get()).map(option).collect_view()
    };
    view! {
        <label class="control">
            <span>{words.statement_base()}</span>
            <select
                data-testid="base-select"
                on:change=move |event| context.set_base(event_target_value(&event).parse().ok())
            >
                <option value="" prop:selected=move || context.base.get().is_none()>{words.statement_base_none()}</option>
                {options}
            </select>
        </label>
    }
}
