//! One article's card.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::order::{self, Dragged};
use super::paragraphs::Paragraphs;
use crate::state::{ArticleId, Loaded, Store, store, words};
use crate::ui::icon::Icon;

/// One article's card: what is known of it, each part editable in place.
#[component]
pub fn Card(id: ArticleId) -> impl IntoView {
    let (store, words) = (store(), words());
    let dragged: Dragged = expect_context();
    let loaded = store.article(id);
    let is_shown = Memo::new(move |_| loaded.with(|it| it.as_ref().is_some_and(|it| it.shown)));
    let drop = move |event: leptos::ev::DragEvent| {
        if let Some(card) = dragged.card.get_untracked() {
            event.prevent_default();
            order::put(store, card, id);
        }
    };
    let hold_over = move |event: leptos::ev::DragEvent| {
        if dragged.card.get_untracked().is_some() {
            event.prevent_default();
            dragged.over.set(Some(id));
        }
    };
    view! {
        <li
            class="card"
            class:left-out=move || !is_shown.get()
            class:held-over=move || dragged.over.get() == Some(id) && dragged.card.get() != Some(id)
            data-testid="article-card"
            on:dragover=hold_over
            on:drop=drop
        >
            <CardHead id/>
            <Field id name=words.shelf_name() class="card-title" lines=true
                get=|loaded| &loaded.title set=|loaded, title| loaded.title = title/>
            <div class="card-source">
                <Field id name=words.shelf_date() class="card-date" hint=words.shelf_date_hint() dir="ltr"
                    get=|loaded| &loaded.date set=|loaded, date| loaded.date = date/>
                <Field id name=words.shelf_address() class="card-address" hint="https://" dir="ltr"
                    get=|loaded| &loaded.address set=|loaded, address| loaded.address = address/>
                <Source id/>
            </div>
            <Facts id/>
            <Paragraphs id/>
            <Actions id/>
        </li>
    }
}

#[component]
fn CardHead(id: ArticleId) -> impl IntoView {
    let (store, words) = (store(), words());
    let dragged: Dragged = expect_context();
    let letter = move || {
        let place = store
            .articles
            .with(|articles| articles.iter().position(|loaded| loaded.id == id));
        place.map(|place| words.letter(place))
    };
    let start = move |event: leptos::ev::DragEvent| {
        dragged.card.set(Some(id));
        if let Some(transfer) = event.data_transfer() {
            // Firefox starts no drag that carries nothing.
            let _ = transfer.set_data("text/plain", "");
        }
    };
    let end = move |_| {
        dragged.card.set(None);
        dragged.over.set(None);
    };
    view! {
        <div class="card-head">
            <span class="grip" draggable="true" title=words.shelf_drag() on:dragstart=start on:dragend=end>
                {Icon::Grip.view()}
            </span>
            <Show when=move || store.masked.get()><span class="card-letter">{letter}</span></Show>
            <Field id name=words.shelf_outlet() class="card-outlet" hint=words.shelf_no_outlet()
                get=|loaded| &loaded.outlet set=|loaded, outlet| loaded.outlet = outlet/>
        </div>
    }
}

/// A part of what is known of an article, editable in place.
#[component]
fn Field(
    id: ArticleId,
    name: &'static str,
    class: &'static str,
    #[prop(optional)] hint: &'static str,
    #[prop(default = "auto")] dir: &'static str,
    #[prop(optional)] lines: bool,
    get: fn(&Loaded) -> &String,
    set: fn(&mut Loaded, String),
) -> impl IntoView {
    let store = store();
    let loaded = store.article(id);
    let value = Memo::new(move |_| loaded.with(|it| it.as_deref().map(|it| get(it).clone()).unwrap_or_default()));
    let edit = move |change: leptos::ev::Event| {
        let value = event_target_value(&change).replace('\n', " ");
        store.edit_article(id, |loaded| set(loaded, value.trim().to_owned()));
    };
    let label = format!("field {class}");
    let hint = TextProp::from(hint);
    if lines {
        view! {
            <label class=label>
                <span>{name}</span>
                <textarea rows="1" dir="auto" placeholder=move || hint.get() prop:value=value on:change=edit></textarea>
            </label>
        }
        .into_any()
    } else {
        view! {
            <label class=label>
                <span>{name}</span>
                <input type="text" dir=dir placeholder=move || hint.get() prop:value=value on:change=edit/>
            </label>
        }
        .into_any()
    }
}

/// A link to where the article stood, if it is one.
#[component]
fn Source(id: ArticleId) -> impl IntoView {
    let (store, words) = (store(), words());
    let loaded = store.article(id);
    let address = move || loaded.with(|it| it.as_ref().map(|it| it.address.clone()).unwrap_or_default());
    let link = move || {
        let address = address();
        let is_web = address.starts_with("https://") || address.starts_with("http://");
        is_web.then(|| {
            let name = words.shelf_address_open(&store.outlet_name(id));
            view! {
                <a class="source" href=address target="_blank" rel="noopener noreferrer" aria-label=name.clone() title=name>
                    {Icon::Open.view()}
                </a>
            }
        })
    };
    view! { {link} }
}

/// Language, direction, length; and whether it is an exercise.
#[component]
fn Facts(id: ArticleId) -> impl IntoView {
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
        if let Some(loaded) = loaded.get() {
            facts.push(words.shelf_words(loaded.word_count()));
        }
        facts.into_iter().map(|fact| view! { <li>{fact}</li> }).collect_view()
    };
    let is_exercise = move || loaded.with(|it| it.as_ref().is_some_and(|it| it.exercise));
    view! {
        <ul class="facts">
            <Show when=is_exercise><li class="badge">{words.shelf_exercise()}</li></Show>
            {facts}
        </ul>
    }
}

#[component]
fn Actions(id: ArticleId) -> impl IntoView {
    let (store, words) = (store(), words());
    let loaded = store.article(id);
    let is_shown = move || loaded.with(|it| it.as_ref().is_some_and(|it| it.shown));
    let outlet = move || store.outlet_name(id);
    let show_name = move || match is_shown() {
        true => (Icon::Hide, words.shelf_hide_short(), words.shelf_hide(&outlet())),
        false => (Icon::Show, words.shelf_show_short(), words.shelf_show(&outlet())),
    };
    let place = move || {
        store
            .articles
            .with(|all| all.iter().position(|loaded| loaded.id == id).unwrap_or_default())
    };
    let is_last = move || place() + 1 >= store.articles.with(Vec::len);
    view! {
        <div class="card-actions">
            <button type="button" class="quiet" data-testid="earlier" aria-label=move || words.shelf_earlier(&outlet())
                disabled=move || place() == 0 on:click=move |_| order::step(store, id, false)>
                {Icon::Earlier.view()}
            </button>
            <button type="button" class="quiet" data-testid="later" aria-label=move || words.shelf_later(&outlet())
                disabled=is_last on:click=move |_| order::step(store, id, true)>
                {Icon::Later.view()}
            </button>
            <button type="button" class="quiet" data-testid="show-hide" aria-label=move || show_name().2
                on:click=move |_| store.edit_article(id, |loaded| loaded.shown = !loaded.shown)>
                {move || show_name().0.view()} {move || show_name().1}
            </button>
            <button type="button" class="quiet" data-testid="remove" aria-label=move || words.shelf_remove(&outlet())
                on:click=move |_| remove(store, id)>
                {Icon::Remove.view()} {words.shelf_remove_short()}
            </button>
        </div>
    }
}

fn remove(store: Store, id: ArticleId) {
    let outlet = untrack(|| store.outlet_name(id));
    store.edit(|work| work.articles.retain(|loaded| loaded.id != id));
    store.tell_undoable(move |words| words.shelf_removed(&outlet));
}
