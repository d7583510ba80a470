//! Pieces of a wording as elements. Whole words are marked and nothing is put inside one, so that Arabic letters
//! stay joined; what a mark says by colour it says by an underline or a sign too, and in words.

use super::Context;
use super::model::{Piece, Words, kind_key, overlap};
use leptos::prelude::*;
use muqabala_engine::session::ChangeKind;
use std::ops::RangeInclusive;

/// The pieces of one wording, in reading order.
pub fn pieces(context: Context, pieces: &[Piece]) -> impl IntoView + use<> {
    let piece = |(index, piece): (usize, &Piece)| {
        let spaced = index > 0 && !matches!(piece, Piece::Words(Words { spaced: false, .. }));
        (spaced.then_some(" "), piece_view(context, piece))
    };
    pieces.iter().enumerate().map(piece).collect_view()
}

fn piece_view(context: Context, piece: &Piece) -> AnyView {
    match piece {
        Piece::Skipped => view! { <span class="skipped" title=context.words.mark_skipped()>"[…]"</span> }.into_any(),
        Piece::Dropped { text, columns } => {
            let said = context.words.mark_dropped();
            let lit = lit(context, columns);
            let go = go(context, columns);
            view! {
                <del class="mark mark-dropped" class:lit=lit data-testid="mark-dropped" title=said on:click=go>
                    <span class="aloud">{said}" "</span>
                    {text.clone()}
                </del>
            }
            .into_any()
        }
        Piece::Words(words) => words_view(context, words),
    }
}

fn words_view(context: Context, words: &Words) -> AnyView {
    let text = words.text.clone();
    let Some(kind) = words.change else {
        let class = if words.common { "same common" } else { "same" };
        return view! { <span class=class><span class="agreed">{text}</span></span> }.into_any();
    };
    let class = format!("mark mark-{}", kind_key(kind));
    let testid = format!("mark-{}", kind_key(kind));
    let said = said(context, kind, &words.instead);
    let aloud = view! { <span class="aloud">{said.clone()}" "</span> };
    let (lit, go) = (lit(context, &words.columns), go(context, &words.columns));
    if kind == ChangeKind::Added {
        view! { <ins class=class class:lit=lit data-testid=testid title=said on:click=go>{aloud}{text}</ins> }
            .into_any()
    } else {
        view! { <mark class=class class:lit=lit data-testid=testid title=said on:click=go>{aloud}{text}</mark> }
            .into_any()
    }
}

/// What a mark says in words: its kind, and what stands in its place elsewhere.
fn said(context: Context, kind: ChangeKind, instead: &str) -> String {
    let name = context.words.change(kind);
    if instead.is_empty() {
        context.words.mark_alone(name)
    } else {
        context.words.mark_instead(instead, name)
    }
}

/// Whether the reader is at a place that shares a column with `columns`.
pub fn lit(context: Context, columns: &RangeInclusive<u32>) -> impl Fn() -> bool + Clone + use<> {
    let columns = columns.clone();
    move || {
        let Some(place) = context.place.get() else { return false };
        context.wordings.with(|it| {
            it.as_ref()
                .and_then(|it| it.places.get(place))
                .is_some_and(|place| overlap(place, &columns))
        })
    }
}

/// Brings the reader to the place of `columns`: it lights up in every wording.
pub fn go<E>(context: Context, columns: &RangeInclusive<u32>) -> impl Fn(E) + Clone + use<E> {
    let columns = columns.clone();
    move |_| {
        let place = context
            .wordings
            .with_untracked(|it| it.as_ref().and_then(|it| it.place_of(&columns)));
        context.place.set(place);
    }
}
