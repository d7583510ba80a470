//! An article's paragraphs: what belongs to it, and what was set aside as page furniture, with the reason.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use muqabala_engine::session::{BoardArticle, BoardParagraph, Role};

use crate::state::{ArticleId, store, words};
use crate::ui::follow::{ForEach, When, flag, handler, memo, text};

/// How many paragraphs are shown at first, and how many more at each asking.
const PAGE: usize = 100;

/// The paragraphs, folded under a line that says how many were set aside.
#[component]
pub fn Paragraphs(id: ArticleId) -> impl IntoView {
    let (store, words) = (store(), words());
    let cut = store.cut(id);
    let is_open = RwSignal::new(false);
    let details = NodeRef::<html::Details>::new();
    let line = move || match cut.with(|cut| cut.as_deref().map_or(0, set_aside)) {
        0 => words.shelf_furniture_none().to_owned(),
        count => words.shelf_furniture(count),
    };
    let toggled = move |_| is_open.set(details.get_untracked().is_some_and(|it| it.open()));
    view! {
        <details class="paragraphs" data-testid="paragraphs" on:toggle=handler(toggled) node_ref=details>
            <summary>{text(line)}</summary>
            <When when=flag(move || is_open.get())>
                <ParagraphList id cut />
            </When>
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
fn ParagraphList(id: ArticleId, cut: Memo<Option<Arc<BoardArticle>>>) -> impl IntoView {
    let words = words();
    let shown = RwSignal::new(PAGE);
    let numbered = move || {
        let cut = cut.get();
        let paragraphs = cut.iter().flat_map(|it| it.paragraphs.iter().take(shown.get()));
        paragraphs.cloned().enumerate().collect::<Vec<_>>()
    };
    let rest = move || {
        cut.with(|cut| cut.as_ref().map_or(0, |cut| cut.paragraphs.len()))
            .saturating_sub(shown.get())
    };
    view! {
        <div class="paragraphs-open">
            <p class="hint">{words.shelf_paragraphs_hint()}</p>
            <ol class="paragraph-list">
                // One that is judged otherwise keeps its place, and its switch the focus.
                <ForEach each=numbered key=|(index, it)| (*index, it.start, it.end) let((index, paragraph))>
                    <Paragraph id index paragraph cut />
                </ForEach>
            </ol>
            <When when=flag(move || { rest() > 0 })>
                <button type="button" on:click=handler(move |_| shown.update(|shown| *shown += PAGE))>
                    {text(move || words.shelf_more_paragraphs(rest().min(PAGE)))}
                </button>
            </When>
        </div>
    }
}

#[component]
fn Paragraph(
    id: ArticleId,
    index: usize,
    paragraph: BoardParagraph,
    cut: Memo<Option<Arc<BoardArticle>>>,
) -> impl IntoView {
    let (store, words) = (store(), words());
    // What it is taken for; the rest of it stays as long as its place does.
    let judged = memo(move || {
        let read = |cut: &BoardArticle| cut.paragraphs.get(index).map(|it| (it.set_aside, it.role));
        cut.with(|cut| cut.as_deref().and_then(read))
            .unwrap_or((None, Role::Body))
    });
    let belongs = move || judged.get().0.is_none();
    let label = move || match judged.get() {
        (Some(why), _) => words.set_aside(why),
        (None, Role::Body) => "",
        (None, role) => words.role(role),
    };
    let said = store.article(id).with_untracked(|it| {
        it.as_ref()
            .map(|it| it.slice(paragraph.start, paragraph.end).to_owned())
    });
    let start = paragraph.start as usize;
    let judge = move |belongs: bool| store.edit_article(id, |loaded| loaded.set_furniture(start, !belongs));
    view! {
        <li class:furniture=flag(move || !belongs())>
            <input
                type="checkbox"
                aria-label=words.shelf_paragraph(index + 1)
                data-testid="paragraph-switch"
                prop:checked=flag(belongs)
                on:change=handler(move |event| judge(event_target_checked(&event)))
            />
            <div>
                <span class="badge" hidden=flag(move || label().is_empty())>
                    {text(label)}
                </span>
                <p dir=if paragraph.rtl { "rtl" } else { "ltr" }>{said}</p>
            </div>
        </li>
    }
}
