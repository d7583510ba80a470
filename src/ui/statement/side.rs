//! Wordings side by side: a column of text for each outlet, each in its own direction.

use super::attribution::Attribution;
use super::context::Context;
use super::correction::TakeOut;
use super::drawing::Drawing;
use super::model::text_in;
use super::wordings::Wordings;
use crate::ui::bulk::draw_into;
use crate::ui::comparison::OutletName;
use crate::ui::follow::{ForEach, When, flag, handler, memo, part, text, truth};
use leptos::prelude::*;
use muqabala_engine::session::PassageRef;

/// A column for each outlet that reports the statement.
#[component]
pub fn Side(context: Context) -> impl IntoView {
    let articles = move || {
        let articles = |it: &Wordings| (0..it.rows.len()).map(|row| it.article(row)).collect::<Vec<_>>();
        context
            .wordings
            .with(|it| it.as_ref().map(|it| articles(it)).unwrap_or_default())
    };
    view! {
        <div class="wordings wording-marked">
            <ForEach each=articles key=|it| *it let(article)>
                <Wording context article />
            </ForEach>
        </div>
    }
}

/// One outlet's wording: who said it, the words with their marks, where in the article they stand.
#[component]
fn Wording(context: Context, article: u32) -> impl IntoView {
    let row = row_of(context, article);
    let is_base = move || {
        context.wordings.with(|it| {
            let base = it.as_ref().and_then(|it| it.synopsis.base);
            base.is_some() && base == row.get()
        })
    };
    let class = text(move || if is_base() { "wording wording-base" } else { "wording" });
    on_cleanup(move || {
        for signal in [context.pointed, context.focused] {
            let _ = signal.try_update(|it| *it = it.filter(|it| *it != article));
        }
    });
    view! {
        <article
            class=class
            data-testid="wording"
            data-article=article
            on:pointerenter=handler(move |_| context.pointed.set(Some(article)))
            on:pointerleave=handler(move |_| context.pointed.set(None))
            on:focusin=handler(move |_| context.focused.set(Some(article)))
            on:focusout=handler(move |_| context.focused.set(None))
        >
            <header>
                <h2><OutletName compared=context.compared article /></h2>
                <span class="wording-actions"><MakeBase context article /><TakeOut context article /></span>
            </header>
            <Attribution context article />
            <Text context article row />
            <Place context article />
        </article>
    }
}

/// The row of an outlet in the synopsis; follows it.
fn row_of(context: Context, article: u32) -> Memo<Option<u32>> {
    memo(move || {
        context.wordings.with(|it| {
            let wordings = it.as_ref()?;
            let row = (0..wordings.rows.len()).find(|&row| wordings.article(row) == article)?;
            Some(row as u32)
        })
    })
}

/// A wording's text, in the direction of its passage: marked, or plain where marks on single words would not help.
#[component]
fn Text(context: Context, article: u32, row: Memo<Option<u32>>) -> impl IntoView {
    let is_block = move || {
        context.wordings.with(|it| {
            let row = it
                .as_ref()
                .zip(row.get())
                .and_then(|(it, row)| it.synopsis.rows.get(row as usize));
            row.is_some_and(|it| it.block)
        })
    };
    let hint = move || view! { <p class="hint">{context.words.statement_block()}</p> };
    view! {
        <WordingText context article row is_block=Signal::derive(is_block) />
        <When when=flag(is_block)>{hint}</When>
    }
}

/// The words of a wording, drawn in bulk.
#[component]
fn WordingText(context: Context, article: u32, row: Memo<Option<u32>>, is_block: Signal<bool>) -> impl IntoView {
    let words = NodeRef::new();
    let direction = move || {
        let first = first_passage(context, article);
        context
            .compared
            .with(|it| first.map_or_else(|| it.direction(article), |at| it.passage_direction(at)))
    };
    let language = move || context.compared.with(|it| it.language(article).to_owned());
    draw_into(words, move |text| {
        let mut drawing = Drawing::new(context.words);
        context.wordings.with(|wordings| {
            let Some((wordings, row)) = wordings.as_ref().zip(row.get()) else {
                return;
            };
            let row = row as usize;
            match wordings.synopsis.rows.get(row).filter(|it| it.block) {
                Some(whole) => drop(text.text(&text_in(&wordings.comparison, whole, &(0..=u32::MAX)))),
                None => drop(drawing.pieces(text, &wordings.rows[row])),
            }
        });
        context.highlight.note(article, drawing.standing);
    });
    on_cleanup(move || context.highlight.forget(article));
    view! {
        <p
            class="wording-text"
            class:wording-block=is_block
            data-testid=move || is_block.get().then_some("block")
            dir=text(direction)
            lang=text(language)
            node_ref=words
        ></p>
    }
}

fn first_passage(context: Context, article: u32) -> Option<PassageRef> {
    let statement = context.statement.get();
    context
        .compared
        .with(|it| it.passages_of(statement).find(|at| at.article == article))
}

/// Which paragraph of the article it is: whether the outlet led with it or buried it.
#[component]
fn Place(context: Context, article: u32) -> impl IntoView {
    let place = move || {
        let at = first_passage(context, article)?;
        let comparison = context.compared.get();
        let paragraph = comparison.passage(at)?.paragraph as usize;
        let percent = (comparison.place(at)? * 100.0).round() as u8;
        Some((paragraph, percent))
    };
    let shown = move || {
        place().map(|(paragraph, percent)| {
            view! {
                <footer class="place">
                    <span class="place-track" aria-hidden="true">
                        <span class="place-here" style=("--at", percent.to_string())></span>
                    </span>
                    {context.words.place_paragraph(paragraph + 1)}
                </footer>
            }
        })
    };
    part(shown)
}

/// Makes the wording the one that marks are relative to; once more gives it up.
#[component]
fn MakeBase(context: Context, article: u32) -> impl IntoView {
    let is_base = move || context.base.get() == Some(article);
    let choose = move |_| context.set_base((!untrack(is_base)).then_some(article));
    view! {
        <button
            type="button"
            class="base-button"
            data-testid="make-base"
            aria-pressed=truth(is_base)
            on:click=handler(choose)
        >
            {context.words.statement_make_base()}
        </button>
    }
}
