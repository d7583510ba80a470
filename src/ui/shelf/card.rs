//! One article's card.

use std::sync::Arc;

use leptos::prelude::*;

use super::field::{Part, field};
use super::order::{self, Dragged};
use super::paragraphs::paragraphs;
use crate::state::{ArticleId, Loaded, Store, store, words};
use crate::ui::dom::{El, button, carry_nothing, el};
use crate::ui::icon::Icon;

/// One article's card: what is known of it, each part editable in place.
pub fn card(id: ArticleId, dragged: Dragged) -> El {
    let store = store();
    let loaded = store.article(id);
    let is_left_out = move || !loaded.with(|it| it.as_ref().is_some_and(|it| it.shown));
    let is_held_over = move || dragged.over.get() == Some(id) && dragged.card.get() != Some(id);
    let origin = el("div", "card-source")
        .child(field(id, Part::Date))
        .child(field(id, Part::Address))
        .live(move || source(id, loaded.get()));
    let parts = [
        head(id, dragged),
        field(id, Part::Title),
        origin,
        facts(id),
        paragraphs(id),
        actions(id),
    ];
    el("li", "card")
        .live_class("left-out", is_left_out)
        .live_class("held-over", is_held_over)
        .test("article-card")
        .on("dragover", move |event| {
            if dragged.hold_over(id) {
                event.prevent_default();
            }
        })
        .on("drop", move |event| {
            if order::drop(store, dragged, id) {
                event.prevent_default();
            }
        })
        .children(parts)
}

fn head(id: ArticleId, dragged: Dragged) -> El {
    let (store, words) = (store(), words());
    let letter = move || el("span", "card-letter").text(&words.letter(place(store, id)));
    let grip = el("span", "grip")
        .attrs(&[("draggable", "true"), ("title", words.shelf_drag())])
        .on("dragstart", move |event| {
            dragged.card.set(Some(id));
            carry_nothing(&event);
        })
        .on("dragend", move |_| dragged.end())
        .child(Icon::Grip.view());
    el("div", "card-head")
        .child(grip)
        .live(move || store.masked.get().then(letter))
        .child(field(id, Part::Outlet))
}

/// Where the article stands on the shelf; follows it.
fn place(store: Store, id: ArticleId) -> usize {
    store
        .articles
        .with(|all| all.iter().position(|loaded| loaded.id == id))
        .unwrap_or_default()
}

/// A link to where the article stood, if it is one; follows it.
fn source(id: ArticleId, loaded: Option<Arc<Loaded>>) -> Option<El> {
    let address = &loaded?.address;
    let is_link = address.starts_with("https://") || address.starts_with("http://");
    let name = words().shelf_address_open(&store().outlet_name(id));
    is_link.then(|| {
        el("a", "source")
            .attrs(&[("href", address), ("target", "_blank"), ("rel", "noopener noreferrer")])
            .attr("aria-label", &name)
            .child(Icon::Open.view())
    })
}

/// Whether it is an exercise; language, direction and length.
fn facts(id: ArticleId) -> El {
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
    let badge = el("span", "badge")
        .live_flag("hidden", is_own)
        .text(words.shelf_exercise());
    el("p", "facts").child(badge).live_text(facts)
}

fn actions(id: ArticleId) -> El {
    let (store, words) = (store(), words());
    let loaded = store.article(id);
    let is_shown = move || loaded.with(|it| it.as_ref().is_some_and(|it| it.shown));
    let outlet = move || store.outlet_name(id);
    let is_last = move || place(store, id) + 1 >= store.articles.with(Vec::len);
    let show_name = move || {
        if is_shown() {
            words.shelf_hide(&outlet())
        } else {
            words.shelf_show(&outlet())
        }
    };
    let earlier = action(
        "earlier",
        move || words.shelf_earlier(&outlet()),
        move || order::step(store, id, false),
    )
    .live_flag("disabled", move || place(store, id) == 0)
    .child(Icon::Earlier.view());
    let later = action(
        "later",
        move || words.shelf_later(&outlet()),
        move || order::step(store, id, true),
    )
    .live_flag("disabled", is_last)
    .child(Icon::Later.view());
    let show = action("show-hide", show_name, move || {
        store.edit_article(id, |loaded| loaded.shown = !loaded.shown);
    });
    let show = show
        .live(move || {
            [if is_shown() {
                Icon::Hide.view()
            } else {
                Icon::Show.view()
            }]
        })
        .live_text(move || {
            if is_shown() {
                words.shelf_hide_short()
            } else {
                words.shelf_show_short()
            }
        });
    let remove = action(
        "remove",
        move || words.shelf_remove(&outlet()),
        move || remove(store, id),
    )
    .child(Icon::Remove.view())
    .text(words.shelf_remove_short());
    el("div", "card-actions").children([earlier, later, show, remove])
}

/// A button whose name says of which article it is.
fn action(test: &str, name: impl Fn() -> String + 'static, run: impl Fn() + 'static) -> El {
    button("quiet", run).test(test).live_attr("aria-label", name)
}

fn remove(store: Store, id: ArticleId) {
    let outlet = untrack(|| store.outlet_name(id));
    store.edit(|work| work.articles.retain(|loaded| loaded.id != id));
    store.tell_undoable(move |words| words.shelf_removed(&outlet));
}
