//! The articles: bring them, name them, say what belongs to them.

mod card;
mod field;
mod intake;
mod order;
mod paragraphs;
mod rename;
mod summary;
mod toolbar;
mod welcome;

use leptos::prelude::*;

use crate::state::{ArticleId, store};
use crate::ui::dom::{El, el};
use order::Dragged;

/// The articles; on a first visit, what the page is for.
pub fn screen() -> El {
    let store = store();
    let is_empty = move || store.articles.with(Vec::is_empty);
    el("div", "screen")
        .live_if(is_empty, welcome::welcome)
        .live_if(move || !is_empty(), shelf)
}

fn shelf() -> El {
    let store = store();
    let dragged = Dragged::default();
    let ids = move || {
        store
            .articles
            .with(|articles| articles.iter().map(|it| it.id.0).collect())
    };
    el("div", "shelf")
        .child(summary::summary())
        .children(toolbar::toolbar())
        .child(el("ul", "cards").live_each(ids, move |id| card::card(ArticleId(id), dragged)))
        .child(intake::intake())
}
