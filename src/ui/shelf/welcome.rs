//! The first visit: what the page does, an exercise one click away, a place for one's own articles.

use muqabala_engine::order;

use super::intake::intake;
use crate::state::{store, words};
use crate::ui::dom::{El, button, el};

/// What the page is for.
pub fn welcome() -> El {
    let words = words();
    let said = [words.welcome_what(), words.welcome_how(), words.welcome_private()];
    let introduction = el("div", "welcome-words")
        .child(el("h1", "").text(words.app_tagline()))
        .children(said.map(|it| el("p", "").text(it)))
        .child(exercises());
    el("div", "welcome").children([introduction, specimen(), intake()])
}

fn exercises() -> El {
    let (store, words) = (store(), words());
    // The reader's own language first.
    let mut exercises = [("ar", words.welcome_example_ar()), ("en", words.welcome_example_en())];
    order::by_key(&mut exercises, |(tag, _)| *tag != words.language.tag);
    let exercise = |(tag, name): (&'static str, &'static str)| {
        button("primary", move || store.take_exercise(tag))
            .test(&format!("example-{tag}"))
            .text(name)
    };
    el("div", "exercises")
        .child(el("h2", "").text(words.welcome_try()))
        .child(el("div", "buttons").children(exercises.map(exercise)))
        .child(el("p", "hint").text(words.welcome_exercise()))
}

/// One statement in three wordings, the words that differ marked: what a comparison looks like.
fn specimen() -> El {
    let words = words();
    let wordings = [words.specimen_first(), words.specimen_second(), words.specimen_third()];
    let row = |(place, wording): (usize, &&str)| {
        el("div", "specimen-row")
            .child(el("dt", "").text(&words.letter(place)))
            .child(marked(el("dd", ""), wording))
    };
    el("figure", "specimen")
        .child(el("figcaption", "").text(words.specimen_caption()))
        .child(el("dl", "").children(wordings.iter().enumerate().map(row)))
}

/// `text` in `el`, the words between `[` and `]` marked.
fn marked(el: El, text: &str) -> El {
    text.split('[').fold(el, |el, piece| match piece.split_once(']') {
        Some((mark, rest)) => el.child(crate::ui::dom::el("mark", "").text(mark)).text(rest),
        None => el.text(piece),
    })
}
