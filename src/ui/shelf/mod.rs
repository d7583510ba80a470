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

use self::card::Card;
use self::intake::Intake;
use self::order::Dragged;
use self::summary::Summary;
use self::toolbar::Toolbar;
use self::welcome::Welcome;
use crate::state::store;
use crate::ui::follow::{ForEach, When, flag};

/// The articles; on a first visit, what the page is for.
#[component]
pub fn Shelf() -> impl IntoView {
    let store = store();
    let is_empty = move || store.articles.with(Vec::is_empty);
    view! {
        <div class="screen">
            <When when=flag(is_empty) fallback=|| view! { <Articles /> }>
                <Welcome />
            </When>
        </div>
    }
}

#[component]
fn Articles() -> impl IntoView {
    let store = store();
    let dragged = Dragged::default();
    let ids = move || {
        store
            .articles
            .with(|articles| articles.iter().map(|it| it.id).collect::<Vec<_>>())
    };
    view! {
        <div class="shelf">
            <Summary />
            <Toolbar />
            <ul class="cards">
                <ForEach each=ids key=|id| *id let:id>
                    <Card id dragged />
                </ForEach>
            </ul>
            <Intake />
        </div>
    }
}
