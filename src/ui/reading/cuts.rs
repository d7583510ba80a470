//! Where a passage begins and ends: the reader splits one, or joins two that follow each other.

use super::context::Context;
use crate::ui::follow::{handler, memo, part};
use leptos::prelude::*;
use muqabala_engine::session::PassageRef;

/// What can be done to the passage that was picked last; nothing while none is.
#[component]
pub fn Cuts(context: Context) -> impl IntoView {
    let picked = memo(move || context.picked.with(|it| it.last().copied()));
    part(move || {
        picked.get().map(|at| {
            let join = follows(context, at).then(|| {
                view! {
                    <button type="button" data-testid="join-passages" on:click=handler(move |_| join(context, at))>
                        {context.words.cuts_join()}
                    </button>
                }
            });
            view! { <div class="reading-cuts">{join} <Splitting context at /></div> }
        })
    })
}

/// A button for each word that a passage of its own could begin with; nothing where it is one word.
#[component]
fn Splitting(context: Context, at: PassageRef) -> impl IntoView {
    let comparison = context.compared.get_untracked();
    let text = comparison.passage_text(at);
    let starts = word_starts(text);
    if starts.is_empty() {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let words = starts.iter().zip(ends).map(|(&start, end)| {
        let word = text[start..end].trim().to_owned();
        view! { <SplitBefore context at start word /> }
    });
    let words = words.collect_view();
    let language = comparison.language(at.article).to_owned();
    Some(view! {
        <details>
            <summary data-testid="split-passage">{context.words.cuts_split()}</summary>
            <p class="hint">{context.words.cuts_split_hint()}</p>
            <p class="cut-words" dir=comparison.passage_direction(at) lang=language>
                {words}
            </p>
        </details>
    })
}

/// Has a passage begin with the word that stands `start` bytes into the passage `at`.
#[component]
fn SplitBefore(context: Context, at: PassageRef, start: usize, word: String) -> impl IntoView {
    let name = context.words.cuts_before(&word);
    view! {
        <button
            type="button"
            class="quiet-text"
            data-testid="split-before"
            aria-label=name
            on:click=handler(move |_| cut(context, at, start, true))
        >
            <bdi>{word}</bdi>
        </button>
    }
}

/// Whether another passage of the same paragraph stands right before it; follows it.
pub fn follows(context: Context, at: PassageRef) -> bool {
    context.compared.with(|comparison| {
        let before = at.passage.checked_sub(1).map(|passage| PassageRef { passage, ..at });
        let paragraph = |at| comparison.passage(at).map(|it| it.paragraph);
        before.is_some_and(|before| paragraph(before) == paragraph(at))
    })
}

/// Joins the passage `at` with the one before it.
pub fn join(context: Context, at: PassageRef) {
    cut(context, at, 0, false);
}

/// Has a passage begin (or none begin) so many bytes into the passage `at`.
fn cut(context: Context, at: PassageRef, inside: usize, begins: bool) {
    let place = context.compared.with_untracked(|comparison| {
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
