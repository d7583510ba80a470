//! How to look at the wordings: which view, against which base, and what to bring out.

use super::Context;
use super::steps::steps;
use crate::i18n::Words;
use crate::state::Param;
use crate::ui::dom::{El, el};
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

pub fn toolbar(context: Context) -> El {
    let words = context.words;
    let views = View::ALL.map(|view| {
        let choose = move || {
            let name = (view != View::default()).then(|| view.key().to_owned());
            context.store.adjust(Param::View, name);
        };
        pick("view", view.name(words), move || context.view() == view, choose).test(&format!("view-{}", view.key()))
    });
    let lenses = [
        (Lens::Changes, words.lens_changes()),
        (Lens::OnlyChanges, words.lens_only()),
        (Lens::Common, words.lens_common()),
    ];
    let lenses = lenses.map(|(lens, name)| {
        let is_chosen = move || context.lens.get() == lens;
        pick("lens", name, is_chosen, move || context.lens.set(lens)).test(lens.class())
    });
    el("div", "statement-tools")
        .attrs(&[("role", "group"), ("aria-label", words.statement_tools())])
        .child(picks(words.statement_view()).children(views))
        .child(base_choice(context))
        .child(picks(words.lens_title()).children(lenses))
        .child(steps(context))
}

/// A few things to choose from.
pub fn picks(title: &str) -> El {
    el("fieldset", "picks").child(el("legend", "").text(title))
}

/// One of a few things, of which one is chosen.
fn pick(group: &str, name: &str, is_chosen: impl Fn() -> bool + 'static, choose: impl Fn() + 'static) -> El {
    let radio = el("input", "")
        .attrs(&[("type", "radio"), ("name", group)])
        .live_checked(is_chosen)
        .on_tick(move |_| choose());
    el("label", "pick").child(radio).child(el("span", "").text(name))
}

fn base_choice(context: Context) -> El {
    let words = context.words;
    let option = |value: &str, name: &str| el("option", "").attr("value", value).text(name);
    let options = move || {
        let base = context.base();
        let article = |article: usize| {
            let article = article as u32;
            option(&article.to_string(), &context.compared.name(article)).flag("selected", base == Some(article))
        };
        let none = option("", words.statement_base_none()).flag("selected", base.is_none());
        let comparison = context.compared.get();
        std::iter::once(none)
            .chain(comparison.reporters(context.statement.get()).map(article))
            .collect::<Vec<El>>()
    };
    let field = el("select", "")
        .test("base-select")
        .live(options)
        .on_change(move |article| context.set_base(article.parse().ok()));
    el("label", "control")
        .child(el("span", "").text(words.statement_base()))
        .child(field)
}
