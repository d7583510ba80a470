//! Where a passage begins and ends: the reader splits one, or joins two that follow each other.

use super::Context;
use crate::ui::dom::{El, button, el};
use leptos::prelude::*;
use muqabala_engine::session::PassageRef;

/// What can be done to the passage that was picked last; nothing while none is.
pub fn cuts(context: Context) -> Option<El> {
    let at = context.picked.with(|it| it.last().copied())?;
    let join = follows(context, at).then(|| {
        button("", move || join(context, at))
            .test("join-passages")
            .text(context.words.cuts_join())
    });
    let text = context.compared.with(|it| it.passage_text(at).to_owned());
    let starts = word_starts(&text);
    let split = (!starts.is_empty()).then(|| splitting(context, at, &text, &starts));
    Some(el("div", "reading-cuts").children(join).children(split))
}

/// A button for each word that a passage of its own could begin with.
fn splitting(context: Context, at: PassageRef, text: &str, starts: &[usize]) -> El {
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let words = starts.iter().zip(ends).map(|(&start, end)| {
        let word = text[start..end].trim();
        button("quiet-text", move || cut(context, at, start, true))
            .test("split-before")
            .attr("aria-label", &context.words.cuts_before(word))
            .child(el("bdi", "").text(word))
    });
    let words = context.compared.with(|it| {
        el("p", "cut-words")
            .attr("dir", it.passage_direction(at))
            .attr("lang", it.language(at.article))
            .children(words)
    });
    el("details", "")
        .child(el("summary", "").test("split-passage").text(context.words.cuts_split()))
        .child(el("p", "hint").text(context.words.cuts_split_hint()))
        .child(words)
}

/// Whether another passage of the same paragraph stands right before it.
pub(super) fn follows(context: Context, at: PassageRef) -> bool {
    context.compared.with(|comparison| {
        let before = at.passage.checked_sub(1).map(|passage| PassageRef { passage, ..at });
        let paragraph = |at| comparison.passage(at).map(|it| it.paragraph);
        before.is_some_and(|before| paragraph(before) == paragraph(at))
    })
}

/// Joins the passage `at` with the one before it.
pub(super) fn join(context: Context, at: PassageRef) {
    cut(context, at, 0, false);
}

/// Has a passage begin (or none begin) so many bytes into the passage `at`.
fn cut(context: Context, at: PassageRef, inside: usize, begins: bool) {
    let place = context.compared.with(|comparison| {
        let start = comparison.passage(at)?.start as usize;
        Some((comparison.id(at.article)?, start + inside))
    });
    if let Some((article, place)) = place {
        context
            .store
            .edit_article(article, |loaded| loaded.set_cut(place, begins));
    }
}

/// Where the words of `text` after its first begin.
fn word_starts(text: &str) -> Vec<usize> {
    let begins = |(at, letter): (usize, char)| {
        let before = text[..at].chars().next_back();
        (!letter.is_whitespace() && before.is_some_and(char::is_whitespace)).then_some(at)
    };
    text.char_indices().filter_map(begins).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_can_be_split_before_every_word_but_its_first() {
        let text = "قال: «نعم  ثم لا»";
        let words: Vec<&str> = word_starts(text).into_iter().map(|at| &text[at..]).collect();
        assert_eq!(words, ["«نعم  ثم لا»", "ثم لا»", "لا»"]);
        assert_eq!(word_starts("one"), Vec::<usize>::new());
    }
}
