//! Pieces of a wording as elements. Whole words are marked and nothing is put inside one, so that Arabic letters
//! stay joined; what a mark says by colour it says by an underline or a sign too, and in words.

use super::Context;
use super::model::{Piece, Words, kind_key};
use super::views::in_columns;
use crate::ui::dom::{El, el};
use muqabala_engine::session::ChangeKind;
use std::ops::RangeInclusive;

/// `text` with the pieces of one wording in it, in reading order.
pub fn pieces(context: Context, text: El, pieces: &[Piece]) -> El {
    pieces.iter().enumerate().fold(text, |text, (index, piece)| {
        let spaced = index > 0 && !matches!(piece, Piece::Words(Words { spaced: false, .. }));
        let text = if spaced { text.text(" ") } else { text };
        text.child(piece_view(context, piece))
    })
}

fn piece_view(context: Context, piece: &Piece) -> El {
    match piece {
        Piece::Skipped => el("span", "skipped")
            .attr("title", context.words.mark_skipped())
            .text("[…]"),
        Piece::Dropped { text, columns } => mark(ChangeKind::Dropped, text, columns, context.words.mark_dropped()),
        Piece::Words(words) => match words.change {
            Some(kind) => mark(kind, &words.text, &words.columns, &said(context, kind, &words.instead)),
            None => unmarked(words),
        },
    }
}

/// Words as the base, or most, have them. Where others differ they light up with those.
fn unmarked(words: &Words) -> El {
    let agreed = el("span", "agreed").text(&words.text);
    if words.common {
        el("span", "same common").child(agreed)
    } else {
        in_columns(el("span", "same"), &words.columns).child(agreed)
    }
}

fn mark(kind: ChangeKind, text: &str, columns: &RangeInclusive<u32>, said: &str) -> El {
    let tag = match kind {
        ChangeKind::Added => "ins",
        ChangeKind::Dropped => "del",
        _ => "mark",
    };
    let key = kind_key(kind);
    in_columns(el(tag, &format!("mark mark-{key}")), columns)
        .test(&format!("mark-{key}"))
        .attr("title", said)
        .child(el("span", "aloud").text(said).text(" "))
        .text(text)
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
