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
            let said = context.words.mark_dropped().to_owned();
            mark(context, ChangeKind::Dropped, text.clone(), columns, said)
        }
        Piece::Words(words) => match words.change {
            Some(kind) => mark(
                context,
                kind,
                words.text.clone(),
                &words.columns,
                said(context, kind, &words.instead),
            ),
            None => unmarked(context, words),
        },
    }
}

/// Words as the base, or most, have them. Where others differ they light up with those.
fn unmarked(context: Context, words: &Words) -> AnyView {
    let agreed = view! { <span class="agreed">{words.text.clone()}</span> };
    if words.common {
        return view! { <span class="same common">{agreed}</span> }.into_any();
    }
    view! { <span class="same" class:lit=lit(context, &words.columns)>{agreed}</span> }.into_any()
}

fn mark(context: Context, kind: ChangeKind, text: String, columns: &RangeInclusive<u32>, said: String) -> AnyView {
    let aloud = view! { <span class="aloud">{said.clone()}" "</span> };
    let attributes = view! {
        <{..}
            class=format!("mark mark-{}", kind_key(kind))
            class:lit=lit(context, columns)
            data-testid=format!("mark-{}", kind_key(kind))
            title=said
            on:click=go(context, columns)
            on:pointerenter=hover(context, columns)
            on:pointerleave=leave(context)
        />
    };
    match kind {
        ChangeKind::Added => view! { <ins {..attributes}>{aloud}{text}</ins> }.into_any(),
        ChangeKind::Dropped => view! { <del {..attributes}>{aloud}{text}</del> }.into_any(),
        _ => view! { <mark {..attributes}>{aloud}{text}</mark> }.into_any(),
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

/// Whether the reader is at, or the pointer over, a place that shares a column with `columns`.
pub fn lit(context: Context, columns: &RangeInclusive<u32>) -> impl Fn() -> bool + Clone + use<> {
    let columns = columns.clone();
    move || {
        let at = [context.place.get(), context.hovered.get()];
        context.wordings.with(|it| {
            let places = it.as_ref().map(|it| &it.places);
            let mut here = at.into_iter().flatten().filter_map(|place| places?.get(place));
            here.any(|place| overlap(place, &columns))
        })
    }
}

/// Lights the place of `columns` up in every wording while the pointer is there.
pub fn hover<E>(context: Context, columns: &RangeInclusive<u32>) -> impl Fn(E) + Clone + use<E> {
    let columns = columns.clone();
    move |_| context.hovered.set(place_of(context, &columns))
}

/// The pointer is elsewhere.
pub fn leave<E>(context: Context) -> impl Fn(E) + Clone + use<E> {
    move |_| context.hovered.set(None)
}

fn place_of(context: Context, columns: &RangeInclusive<u32>) -> Option<usize> {
    context
        .wordings
        .with_untracked(|it| it.as_ref().and_then(|it| it.place_of(columns)))
}

/// Brings the reader to the place of `columns`: it lights up in every wording.
pub fn go<E>(context: Context, columns: &RangeInclusive<u32>) -> impl Fn(E) + Clone + use<E> {
    let columns = columns.clone();
    move |_| context.place.set(place_of(context, &columns))
}
