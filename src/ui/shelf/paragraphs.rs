//! An article's paragraphs: what belongs to it, and what was set aside as page furniture, with the reason.

use std::sync::Arc;

use leptos::prelude::*;
use muqabala_engine::session::{BoardArticle, BoardParagraph, Role};

use crate::state::{ArticleId, store, words};

/// How many paragraphs are shown at first, and how many more at each asking.
const PAGE: usize = 100;

/// The paragraphs, folded under a line that says how many were set aside.
#[component]
pub fn Paragraphs(id: ArticleId) -> impl IntoView {
    let (store, words) = (store(), words());
    let cut = store.cut(id);
    let is_open = RwSignal::new(false);
    let count = move || cut.with(|cut| cut.as_ref().map(|cut| set_aside(cut)));
    let line = move || match count() {
        None | Some(0) => words.shelf_furniture_none().to_owned(),
        Some(count) => words.shelf_furniture(count),
    };
    let toggled = move |toggle: leptos::ev::Event| {
        use wasm_bindgen::JsCast;
        let details = toggle
            .target()
            .and_then(|it| it.dyn_into::<web_sys::HtmlDetailsElement>().ok());
        is_open.set(details.is_some_and(|details| details.open()));
    };
    view! {
        <details class="paragraphs" data-testid="paragraphs" on:toggle=toggled>
            <summary>{line}</summary>
            <Show when=move || is_open.get()>
                <List id cut/>
            </Show>
        </details>
    }
}

fn set_aside(cut: &BoardArticle) -> usize {
    cut.paragraphs
        .iter()
        .filter(|paragraph| paragraph.set_aside.is_some())
        .count()
}

#[component]
fn List(id: ArticleId, cut: Memo<Option<Arc<BoardArticle>>>) -> impl IntoView {
    let words = words();
    let shown = RwSignal::new(PAGE);
    let len = move || cut.with(|cut| cut.as_ref().map_or(0, |cut| cut.paragraphs.len()));
    let rows = move || {
        let paragraphs = cut.with(|cut| {
            let cut = cut.as_ref();
            cut.map(|cut| {
                cut.paragraphs
                    .iter()
                    .take(shown.get())
                    .cloned()
                    .enumerate()
                    .collect::<Vec<_>>()
            })
        });
        paragraphs.unwrap_or_default()
    };
    let rest = move || len().saturating_sub(shown.get());
    view! {
        <p class="hint">{words.shelf_paragraphs_hint()}</p>
        <ol class="paragraph-list">
            <For each=rows key=|(index, it)| (*index, it.start, it.set_aside, it.role) let((index, paragraph))>
                <Paragraph id index paragraph/>
            </For>
        </ol>
        <Show when=move || { rest() > 0 }>
            <button type="button" on:click=move |_| shown.update(|shown| *shown += PAGE)>
                {move || words.shelf_more_paragraphs(rest().min(PAGE))}
            </button>
        </Show>
    }
}

#[component]
fn Paragraph(id: ArticleId, index: usize, paragraph: BoardParagraph) -> impl IntoView {
    let (store, words) = (store(), words());
    let belongs = paragraph.set_aside.is_none();
    let label = match (paragraph.set_aside, paragraph.role) {
        (Some(why), _) => Some(words.set_aside(why)),
        (None, Role::Body) => None,
        (None, role) => Some(words.role(role)),
    };
    let text = store.article(id).with_untracked(|loaded| {
        loaded
            .as_ref()
            .map(|loaded| loaded.slice(paragraph.start, paragraph.end).to_owned())
            .unwrap_or_default()
    });
    let start = paragraph.start as usize;
    let switch = move |change: leptos::ev::Event| {
        let furniture = !event_target_checked(&change);
        store.edit_article(id, |loaded| loaded.set_furniture(start, furniture));
    };
    view! {
        <li class:furniture=!belongs>
            <input
                type="checkbox"
                aria-label=words.shelf_paragraph(index + 1)
                data-testid="paragraph-switch"
                prop:checked=belongs
                on:change=switch
            />
            <div>
                {label.map(|label| view! { <span class="badge">{label}</span> })}
                <p dir=if paragraph.rtl { "rtl" } else { "ltr" }>{text}</p>
            </div>
        </li>
    }
}
