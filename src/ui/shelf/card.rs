//! One article's card.

use leptos::prelude::*;

use super::field::{Part, field};
use super::order::{self, Dragged};
use super::paragraphs::Paragraphs;
use crate::state::{ArticleId, Store, store, words};
use crate::ui::icon::Icon;

/// One article's card: what is known of it, each part editable in place.
#[component]
pub fn Card(id: ArticleId) -> impl IntoView {
    let dragged: Dragged = expect_context();
    let loaded = store().article(id);
    let class = move || {
        let is_shown = loaded.with(|it| it.as_ref().is_some_and(|it| it.shown));
        let is_held_over = dragged.over.get() == Some(id) && dragged.card.get() != Some(id);
        let left_out = if is_shown { "" } else { " left-out" };
        format!("card{left_out}{}", if is_held_over { " held-over" } else { "" })
    };
    view! {
        <li
            class=move || class()
            data-testid="article-card"
            on:dragover:target=move |event| {
                if dragged.hold_over(id) {
                    event.prevent_default();
                }
            }
            on:drop:target=move |event| {
                if order::drop(store(), dragged, id) {
                    event.prevent_default();
                }
            }
        >
            {head(id)}
            {field(id, Part::Title)}
            <div class="card-source">
                {field(id, Part::Date)}
                {field(id, Part::Address)}
                {source(id)}
            </div>
            {facts(id)}
            <Paragraphs id/>
            {actions(id)}
        </li>
    }
}

fn head(id: ArticleId) -> AnyView {
    let (store, words) = (store(), words());
    let dragged: Dragged = expect_context();
    let letter = move || view! { <span class="card-letter">{words.letter(place(store, id))}</span> }.into_any();
    let start = move |event: &leptos::ev::DragEvent| {
        dragged.card.set(Some(id));
        if let Some(transfer) = event.data_transfer() {
            // Firefox starts no drag that carries nothing.
            let _ = transfer.set_data("text/plain", "");
        }
    };
    view! {
        <div class="card-head">
            <span
                class="grip"
                draggable="true"
                title=words.shelf_drag()
                on:dragstart:target=move |event| start(&event)
                on:dragend:target=move |_| dragged.end()
            >
                {Icon::Grip.view()}
            </span>
            {move || if store.masked.get() { letter() } else { ().into_any() }}
            {field(id, Part::Outlet)}
        </div>
    }
    .into_any()
}

/// Where the article stands on the shelf; follows it.
fn place(store: Store, id: ArticleId) -> usize {
    store
        .articles
        .with(|all| all.iter().position(|loaded| loaded.id == id))
        .unwrap_or_default()
}

/// A link to where the article stood, if it is one.
fn source(id: ArticleId) -> AnyView {
    let (store, words) = (store(), words());
    let loaded = store.article(id);
    let link = move || {
        let address = loaded.with(|it| it.as_ref().map(|it| it.address.clone()).unwrap_or_default());
        if !address.starts_with("https://") && !address.starts_with("http://") {
            return ().into_any();
        }
        let name = words.shelf_address_open(&store.outlet_name(id));
        view! {
            <a class="source" href=address target="_blank" rel="noopener noreferrer" aria-label=name>
                {Icon::Open.view()}
            </a>
        }
        .into_any()
    };
    view! { {move || link()} }.into_any()
}

/// Whether it is an exercise; language, direction and length.
fn facts(id: ArticleId) -> AnyView {
    let (store, words) = (store(), words());
    let (loaded, cut) = (store.article(id), store.cut(id));
    let facts = move || {
        let mut facts = Vec::new();
        if let Some(cut) = cut.get() {
            facts.push(match cut.language.as_str() {
                "und" | "" => words.shelf_language_unknown().to_owned(),
                tag => words.language_name(tag),
            });
            let direction = if cut.rtl {
                words.shelf_direction_rtl()
            } else {
                words.shelf_direction_ltr()
            };
            facts.push(direction.to_owned());
        }
        facts.extend(loaded.get().map(|loaded| words.shelf_words(loaded.word_count())));
        facts.join(" · ")
    };
    let is_exercise = move || loaded.with(|it| it.as_ref().is_some_and(|it| it.exercise));
    view! {
        <p class="facts">
            <span class="badge" hidden=move || !is_exercise()>{words.shelf_exercise()}</span>
            {move || facts()}
        </p>
    }
    .into_any()
}

fn actions(id: ArticleId) -> AnyView {
    let (store, words) = (store(), words());
    let loaded = store.article(id);
    let is_shown = move || loaded.with(|it| it.as_ref().is_some_and(|it| it.shown));
    let outlet = move || store.outlet_name(id);
    let is_last = move || place(store, id) + 1 >= store.articles.with(Vec::len);
    let show_or_hide = move || {
        let (icon, name) = if is_shown() {
            (Icon::Hide, words.shelf_hide_short())
        } else {
            (Icon::Show, words.shelf_show_short())
        };
        view! { {icon.view()} {name} }.into_any()
    };
    let show_name = move || {
        if is_shown() {
            words.shelf_hide(&outlet())
        } else {
            words.shelf_show(&outlet())
        }
    };
    view! {
        <div class="card-actions">
            <button type="button" class="quiet" data-testid="earlier" aria-label=move || words.shelf_earlier(&outlet())
                disabled=move || place(store, id) == 0 on:click:target=move |_| order::step(store, id, false)>
                {Icon::Earlier.view()}
            </button>
            <button type="button" class="quiet" data-testid="later" aria-label=move || words.shelf_later(&outlet())
                disabled=move || is_last() on:click:target=move |_| order::step(store, id, true)>
                {Icon::Later.view()}
            </button>
            <button type="button" class="quiet" data-testid="show-hide" aria-label=move || show_name()
                on:click:target=move |_| store.edit_article(id, |loaded| loaded.shown = !loaded.shown)>
                {move || show_or_hide()}
            </button>
            <button type="button" class="quiet" data-testid="remove" aria-label=move || words.shelf_remove(&outlet())
                on:click:target=move |_| remove(store, id)>
                {Icon::Remove.view()} {words.shelf_remove_short()}
            </button>
        </div>
    }
    .into_any()
}

fn remove(store: Store, id: ArticleId) {
    let outlet = untrack(|| store.outlet_name(id));
    store.edit(|work| work.articles.retain(|loaded| loaded.id != id));
    store.tell_undoable(move |words| words.shelf_removed(&outlet));
}
