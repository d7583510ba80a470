//! One article's card.

use leptos::ev::DragEvent;
use leptos::prelude::*;

use super::field::{Field, Part};
use super::order::{self, Dragged};
use super::paragraphs::Paragraphs;
use crate::platform::drag;
use crate::state::{ArticleId, Store, store, words};
use crate::ui::follow::{When, flag, handler, memo, part, text};
use crate::ui::icon::Icon;

/// One article's card: what is known of it, each part editable in place.
#[component]
pub fn Card(id: ArticleId, dragged: Dragged) -> impl IntoView {
    let store = store();
    let loaded = store.article(id);
    let is_left_out = move || loaded.with(|it| it.as_ref().is_some_and(|it| !it.shown));
    let is_held_over = move || dragged.over.get() == Some(id) && dragged.card.get() != Some(id);
    let hold_over = move |event: DragEvent| {
        if dragged.hold_over(id) {
            event.prevent_default();
        }
    };
    let drop = move |event: DragEvent| {
        if order::drop(store, dragged, id) {
            event.prevent_default();
        }
    };
    view! {
        <li
            class="card"
            class:left-out=flag(is_left_out)
            class:held-over=flag(is_held_over)
            data-testid="article-card"
            on:dragover=handler(hold_over)
            on:drop=handler(drop)
        >
            <Head id dragged />
            <Field id part=Part::Title />
            <div class="card-source">
                <Field id part=Part::Date />
                <Field id part=Part::Address />
                <Source id />
            </div>
            <Facts id />
            <Paragraphs id />
            <Actions id />
        </li>
    }
}

#[component]
fn Head(id: ArticleId, dragged: Dragged) -> impl IntoView {
    let (store, words) = (store(), words());
    let begin = move |event: DragEvent| {
        dragged.card.set(Some(id));
        drag::carry_nothing(&event);
    };
    view! {
        <div class="card-head">
            <span
                class="grip"
                draggable="true"
                title=words.shelf_drag()
                on:dragstart=handler(begin)
                on:dragend=handler(move |_| dragged.end())
            >
                {Icon::Grip.view()}
            </span>
            <When when=flag(move || store.masked.get())>
                <span class="card-letter">{text(move || words.letter(place(store, id)))}</span>
            </When>
            <Field id part=Part::Outlet />
        </div>
    }
}

/// Where the article stands on the shelf; follows it.
fn place(store: Store, id: ArticleId) -> usize {
    store
        .articles
        .with(|all| all.iter().position(|loaded| loaded.id == id))
        .unwrap_or_default()
}

/// A link to where the article stood, if its address is one.
#[component]
fn Source(id: ArticleId) -> impl IntoView {
    let (store, words) = (store(), words());
    let loaded = store.article(id);
    let address = memo(move || {
        let address = loaded.with(|it| it.as_ref().map(|it| it.address.clone()));
        address.filter(|it| it.starts_with("https://") || it.starts_with("http://"))
    });
    let link = move |address| {
        view! {
            <a
                class="source"
                href=address
                target="_blank"
                rel="noopener noreferrer"
                aria-label=text(move || words.shelf_address_open(&store.outlet_name(id)))
            >
                {Icon::Open.view()}
            </a>
        }
    };
    part(move || address.get().map(link))
}

/// Whether it is an exercise; language, direction and length.
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
        facts.extend(loaded.get().map(|loaded| words.shelf_words(loaded.word_count())));
        facts.join(" · ")
    };
    let is_own = move || !loaded.with(|it| it.as_ref().is_some_and(|it| it.exercise));
    view! {
        <p class="facts">
            <span class="badge" hidden=flag(is_own)>
                {words.shelf_exercise()}
            </span>
            {text(facts)}
        </p>
    }
}

#[component]
fn Actions(id: ArticleId) -> impl IntoView {
    let (store, words) = (store(), words());
    let outlet = move || store.outlet_name(id);
    let is_first = move || place(store, id) == 0;
    let is_last = move || place(store, id) + 1 >= store.articles.with(Vec::len);
    view! {
        <div class="card-actions">
            <Action
                test="earlier"
                name=text(move || words.shelf_earlier(&outlet()))
                disabled=flag(is_first)
                run=move || order::step(store, id, false)
            >
                {Icon::Earlier.view()}
            </Action>
            <Action
                test="later"
                name=text(move || words.shelf_later(&outlet()))
                disabled=flag(is_last)
                run=move || order::step(store, id, true)
            >
                {Icon::Later.view()}
            </Action>
            <ShowOrHide id />
            <Action test="remove" name=text(move || words.shelf_remove(&outlet())) run=move || remove(store, id)>
                {Icon::Remove.view()}
                {words.shelf_remove_short()}
            </Action>
        </div>
    }
}

/// Takes the article out of the comparison, or in again.
#[component]
fn ShowOrHide(id: ArticleId) -> impl IntoView {
    let (store, words) = (store(), words());
    let loaded = store.article(id);
    let is_shown = move || loaded.with(|it| it.as_ref().is_some_and(|it| it.shown));
    let name = move || match is_shown() {
        true => words.shelf_hide(&store.outlet_name(id)),
        false => words.shelf_show(&store.outlet_name(id)),
    };
    let content = move || {
        let (icon, name) = match is_shown() {
            true => (Icon::Hide, words.shelf_hide_short()),
            false => (Icon::Show, words.shelf_show_short()),
        };
        view! {
            {icon.view()}
            {name}
        }
    };
    let run = move || store.edit_article(id, |loaded| loaded.shown = !loaded.shown);
    view! {
        <Action test="show-hide" name=text(name) run>
            {part(content)}
        </Action>
    }
}

/// A button of a card, named for those who do not see what stands in it.
#[component]
fn Action(
    test: &'static str,
    name: Signal<String>,
    #[prop(optional)] disabled: Signal<bool>,
    #[prop(into)] run: Callback<()>,
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="quiet"
            data-testid=test
            aria-label=name
            disabled=disabled
            on:click=handler(move |_| run.run(()))
        >
            {children()}
        </button>
    }
}

fn remove(store: Store, id: ArticleId) {
    let outlet = untrack(|| store.outlet_name(id));
    store.edit(|work| work.articles.retain(|loaded| loaded.id != id));
    store.tell_undoable(move |words| words.shelf_removed(&outlet));
}
