//! An article's paragraphs: what belongs to it, and what was set aside as page furniture, with the reason.

use std::sync::Arc;

use leptos::prelude::*;
use muqabala_engine::session::{BoardArticle, BoardParagraph, Role};

use crate::state::{ArticleId, store, words};
use crate::ui::parts::when;

/// How many paragraphs are shown at first, and how many more at each asking.
const PAGE: usize = 100;

/// The paragraphs, folded under a line that says how many were set aside.
#[component]
pub fn Paragraphs(id: ArticleId) -> impl IntoView {
    let (store, words) = (store(), words());
    let cut = store.cut(id);
    let is_open = RwSignal::new(false);
    let line = move || match cut.with(|cut| cut.as_deref().map_or(0, set_aside)) {
        0 => words.shelf_furniture_none().to_owned(),
        count => words.shelf_furniture(count),
    };
    view! {
        <details
            class="paragraphs"
            data-testid="paragraphs"
            on:toggle:target=move |toggle| is_open.set(toggle.target().open())
        >
            <summary>{move || line()}</summary>
            {when(move || is_open.get(), move || list(id, cut))}
        </details>
    }
}

fn set_aside(cut: &BoardArticle) -> usize {
    cut.paragraphs
        .iter()
        .filter(|paragraph| paragraph.set_aside.is_some())
        .count()
}

fn list(id: ArticleId, cut: Memo<Option<Arc<BoardArticle>>>) -> AnyView {
    let words = words();
    let shown = RwSignal::new(PAGE);
    let rows = move || {
        let paragraphs = cut
            .get()
            .map(|cut| cut.paragraphs.iter().take(shown.get()).cloned().collect::<Vec<_>>());
        let rows = paragraphs.unwrap_or_default().into_iter().enumerate();
        rows.map(|(index, it)| paragraph(id, index, &it))
            .collect::<Vec<AnyView>>()
    };
    let rest = move || {
        cut.with(|cut| cut.as_ref().map_or(0, |cut| cut.paragraphs.len()))
            .saturating_sub(shown.get())
    };
    let more = move || {
        view! {
            <button type="button" on:click:target=move |_| shown.update(|shown| *shown += PAGE)>
                {move || words.shelf_more_paragraphs(rest().min(PAGE))}
            </button>
        }
        .into_any()
    };
    view! {
        <p class="hint">{words.shelf_paragraphs_hint()}</p>
        <ol class="paragraph-list">{move || rows().into_any()}</ol>
        {when(move || rest() > 0, more)}
    }
    .into_any()
}

fn paragraph(id: ArticleId, index: usize, paragraph: &BoardParagraph) -> AnyView {
    let (store, words) = (store(), words());
    let belongs = paragraph.set_aside.is_none();
    let label = match (paragraph.set_aside, paragraph.role) {
        (Some(why), _) => words.set_aside(why),
        (None, Role::Body) => "",
        (None, role) => words.role(role),
    };
    let loaded = store
        .articles
        .with_untracked(|all| all.iter().find(|loaded| loaded.id == id).cloned());
    let text = loaded.map(|loaded| loaded.slice(paragraph.start, paragraph.end).to_owned());
    let start = paragraph.start as usize;
    let switch = move |belongs: bool| store.edit_article(id, |loaded| loaded.set_furniture(start, !belongs));
    view! {
        <li class=if belongs { "" } else { "furniture" }>
            <input
                type="checkbox"
                aria-label=words.shelf_paragraph(index + 1)
                data-testid="paragraph-switch"
                prop:checked=belongs
                on:change:target=move |change| switch(change.target().checked())
            />
            <div>
                <span class="badge" hidden=label.is_empty()>{label}</span>
                <p dir=if paragraph.rtl { "rtl" } else { "ltr" }>{text.unwrap_or_default()}</p>
            </div>
        </li>
    }
    .into_any()
}
