//! The articles: bring them, name them, say what belongs to them.

mod card;
mod intake;
mod order;
mod paragraphs;
mod rename;
mod summary;
mod toolbar;
mod welcome;

use leptos::prelude::*;

use crate::state::store;
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
    let is_empty = Memo::new(move |_| store.articles.with(Vec::is_empty));
    view! {
        <Show when=move || is_empty.get() fallback=|| view! { <Shelf/> }>
            <Welcome/>
        </Show>
    }
}

#[component]
fn Shelf() -> impl IntoView {
    let store = store();
    provide_context(Dragged::default());
    let ids = Memo::new(move |_| {
        store
            .articles
            .with(|articles| articles.iter().map(|it| it.id).collect::<Vec<_>>())
    });
    view! {
        <div class="shelf">
            <Summary/>
            <Toolbar/>
            <ul class="cards">
                <For each=move || ids.get() key=|id| *id let:id>
                    <Card id/>
                </For>
            </ul>
            <Intake/>
        </div>
    }
}
