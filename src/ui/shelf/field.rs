//! What is known of an article, each part editable in place.

use leptos::prelude::*;

use crate::state::{ArticleId, Loaded, store, words};
use crate::ui::follow::{handler, text};

/// A part of what is known of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Who published it.
    Outlet,
    /// Its title.
    Title,
    /// The day it was published.
    Date,
    /// Where it stood.
    Address,
}

impl Part {
    const fn class(self) -> &'static str {
        match self {
            Self::Outlet => "field card-outlet",
            Self::Title => "field card-title",
            Self::Date => "field card-date",
            Self::Address => "field card-address",
        }
    }

    /// Dates and addresses run left to right in any language; names and titles as their letters do.
    const fn direction(self) -> &'static str {
        match self {
            Self::Outlet | Self::Title => "auto",
            Self::Date | Self::Address => "ltr",
        }
    }

    /// What the part is called, and what stands there while it is empty.
    fn names(self) -> (&'static str, &'static str) {
        let words = words();
        match self {
            Self::Outlet => (words.shelf_outlet(), words.shelf_no_outlet()),
            Self::Title => (words.shelf_name(), words.shelf_untitled()),
            Self::Date => (words.shelf_date(), words.shelf_date_hint()),
            Self::Address => (words.shelf_address(), "https://"),
        }
    }

    fn of(self, loaded: &mut Loaded) -> &mut String {
        match self {
            Self::Outlet => &mut loaded.outlet,
            Self::Title => &mut loaded.title,
            Self::Date => &mut loaded.date,
            Self::Address => &mut loaded.address,
        }
    }

    fn read(self, loaded: &Loaded) -> &str {
        match self {
            Self::Outlet => &loaded.outlet,
            Self::Title => &loaded.title,
            Self::Date => &loaded.date,
            Self::Address => &loaded.address,
        }
    }
}

/// A part of what is known of the article `id`, editable in place.
#[component]
pub fn Field(id: ArticleId, part: Part) -> impl IntoView {
    let store = store();
    let loaded = store.article(id);
    let value = text(move || loaded.with(|it| it.as_deref().map(|it| part.read(it).to_owned()).unwrap_or_default()));
    let edit = move |value: String| {
        let value = value.replace('\n', " ").trim().to_owned();
        store.edit_article(id, |loaded| *part.of(loaded) = value);
    };
    let (name, hint) = part.names();
    let (direction, changed) = (part.direction(), move |event| edit(event_target_value(&event)));
    let control = match part {
        Part::Title => view! {
            <textarea rows="1" dir=direction placeholder=hint prop:value=value on:change=handler(changed)></textarea>
        }
        .into_any(),
        Part::Outlet | Part::Date | Part::Address => view! {
            <input type="text" dir=direction placeholder=hint prop:value=value on:change=handler(changed) />
        }
        .into_any(),
    };
    view! {
        <label class=part.class()>
            <span>{name}</span>
            {control}
        </label>
    }
}
