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
use crate::ui::parts::{each, when};
use card::Card;
use intake::Intake;
use order::Dragged;
use summary::Summary;
use toolbar::Toolbar;
use welcome::Welcome;

/// The articles; on a first visit, what the page is for.
#[component]
pub fn ShelfScreen() -> impl IntoView {
    let store = store();
    let is_empty = move || store.articles.with(Vec::is_empty);
    view! {
        {when(is_empty, || view! { <Welcome/> }.into_any())}
        {when(move || !is_empty(), || view! { <Shelf/> }.into_any())}
    }
}

#[component]
fn Shelf() -> impl IntoView {
    let store = store();
    provide_context(Dragged::default());
    let ids = move || {
        store
            .articles
            .with(|articles| articles.iter().map(|it| it.id.0).collect())
    };
    view! {
        <div class="shelf">
            <Summary/>
            <Toolbar/>
            <ul class="cards">{each(ids, |id| view! { <Card id=ArticleId(id)/> }.into_any())}</ul>
            <Intake/>
        </div>
    }
}
