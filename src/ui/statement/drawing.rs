//! Pieces of a wording, drawn in bulk. Whole words are marked and nothing is put inside one, so that Arabic letters
//! stay joined; what a mark says by colour it says by an underline or a sign too, and in words.

use super::highlight::{Columns, Standing};
use super::model::{Piece, Words as Stretch};
use crate::i18n::Words;
use crate::ui::bulk::{Drawn, drawn};
use muqabala_engine::session::ChangeKind;

/// Draws pieces of wordings, and remembers what stands where.
pub struct Drawing {
    words: Words,
    /// What was drawn so far and stands in columns.
    pub standing: Vec<Standing>,
}

impl Drawing {
    /// Nothing yet, in the language of `words`.
    #[must_use]
    pub fn new(words: Words) -> Self {
        let standing = Vec::new();
        Self { words, standing }
    }

    /// Puts the pieces of one wording into `text`, in reading order.
    pub fn pieces(&mut self, text: Drawn, pieces: &[Piece]) -> Drawn {
        pieces.iter().enumerate().fold(text, |text, (index, piece)| {
            let spaced = index > 0 && !matches!(piece, Piece::Words(Stretch { spaced: false, .. }));
            let text = if spaced { text.text(" ") } else { text };
            text.child(self.piece(piece))
        })
    }

    /// `element` as something that stands in `columns`.
    pub fn stands_in(&mut self, element: Drawn, columns: &Columns) -> Drawn {
        let written = format!("{}-{}", columns.start(), columns.end());
        let element = element.attr("data-columns", &written);
        self.standing.push((element.clone(), columns.clone()));
        element
    }

    fn piece(&mut self, piece: &Piece) -> Drawn {
        match piece {
            Piece::Skipped => drawn("span", "skipped")
                .attr("title", self.words.mark_skipped())
                .text("[…]"),
            Piece::Dropped { text, columns } => {
                self.mark(ChangeKind::Dropped, text, columns, self.words.mark_dropped())
            }
            Piece::Words(stretch) => match stretch.change {
                Some(kind) => self.mark(
                    kind,
                    &stretch.text,
                    &stretch.columns,
                    &self.said(kind, &stretch.instead),
                ),
                None => self.unmarked(stretch),
            },
        }
    }

    /// Words as the base, or most, have them. Where others differ they light up with those.
    fn unmarked(&mut self, stretch: &Stretch) -> Drawn {
        if stretch.common {
            agreed(&stretch.text)
        } else {
            self.stands_in(drawn("span", "same"), &stretch.columns)
                .child(drawn("span", "agreed").text(&stretch.text))
        }
    }

    fn mark(&mut self, kind: ChangeKind, text: &str, columns: &Columns, said: &str) -> Drawn {
        let tag = match kind {
            ChangeKind::Added => "ins",
            ChangeKind::Dropped => "del",
            _ => "mark",
        };
        let key = kind.key();
        self.stands_in(drawn(tag, &format!("mark mark-{key}")), columns)
            .attr("data-testid", &format!("mark-{key}"))
            .attr("title", said)
            .child(drawn("span", "aloud").text(said).text(" "))
            .text(text)
    }

    /// What a mark says in words: its kind, and what stands in its place elsewhere.
    fn said(&self, kind: ChangeKind, instead: &str) -> String {
        let name = self.words.change(kind);
        if instead.is_empty() {
            self.words.mark_alone(name)
        } else {
            self.words.mark_instead(instead, name)
        }
    }
}

/// What all have.
#[must_use]
pub fn agreed(text: &str) -> Drawn {
    drawn("span", "same common").child(drawn("span", "agreed").text(text))
}

/// What stands in an element's `data-columns`.
#[must_use]
pub fn columns_of(written: &str) -> Option<Columns> {
    let (first, last) = written.split_once('-')?;
    Some(first.parse().ok()?..=last.parse().ok()?)
}
