//! An article's paragraphs: what belongs to it, and what was set aside as page furniture, with the reason.

use std::sync::Arc;

use leptos::prelude::*;
use muqabala_engine::session::{BoardArticle, BoardParagraph, Role};
use web_sys::HtmlDetailsElement;

use crate::state::{ArticleId, store, words};
use crate::ui::dom::{El, button, el, target};

/// How many paragraphs are shown at first, and how many more at each asking.
const PAGE: usize = 100;

/// The paragraphs, folded under a line that says how many were set aside.
pub fn paragraphs(id: ArticleId) -> El {
    let (store, words) = (store(), words());
    let cut = store.cut(id);
    let is_open = RwSignal::new(false);
    let line = move || match cut.with(|cut| cut.as_deref().map_or(0, set_aside)) {
        0 => words.shelf_furniture_none().to_owned(),
        count => words.shelf_furniture(count),
    };
    el("details", "paragraphs")
        .test("paragraphs")
        .child(el("summary", "").live_text(line))
        .on("toggle", move |event| {
            is_open.set(target::<HtmlDetailsElement>(&event).is_some_and(|it| it.open()));
        })
        .live_if(move || is_open.get(), move || list(id, cut))
}

fn set_aside(cut: &BoardArticle) -> usize {
    cut.paragraphs
        .iter()
        .filter(|paragraph| paragraph.set_aside.is_some())
        .count()
}

fn list(id: ArticleId, cut: Memo<Option<Arc<BoardArticle>>>) -> El {
    let words = words();
    let shown = RwSignal::new(PAGE);
    let rows = move || {
        let cut = cut.get();
        let paragraphs = cut.iter().flat_map(|it| it.paragraphs.iter().take(shown.get()));
        paragraphs
            .enumerate()
            .map(|(index, it)| paragraph(id, index, it))
            .collect::<Vec<El>>()
    };
    let rest = move || {
        cut.with(|cut| cut.as_ref().map_or(0, |cut| cut.paragraphs.len()))
            .saturating_sub(shown.get())
    };
    let more = move || {
        button("", move || shown.update(|shown| *shown += PAGE))
            .live_text(move || words.shelf_more_paragraphs(rest().min(PAGE)))
    };
    el("div", "paragraphs-open")
        .child(el("p", "hint").text(words.shelf_paragraphs_hint()))
        .child(el("ol", "paragraph-list").live(rows))
        .live_if(move || rest() > 0, more)
}

fn paragraph(id: ArticleId, index: usize, paragraph: &BoardParagraph) -> El {
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
    let switch = el("input", "")
        .attrs(&[("type", "checkbox"), ("aria-label", &words.shelf_paragraph(index + 1))])
        .flag("checked", belongs)
        .test("paragraph-switch")
        .on_tick(move |belongs| store.edit_article(id, |loaded| loaded.set_furniture(start, !belongs)));
    let badge = el("span", "badge").flag("hidden", label.is_empty()).text(label);
    let text = el("p", "")
        .attr("dir", if paragraph.rtl { "rtl" } else { "ltr" })
        .text(&text.unwrap_or_default());
    el("li", if belongs { "" } else { "furniture" })
        .child(switch)
        .child(el("div", "").child(badge).child(text))
}
