//! The first visit: what the page does, an exercise one click away, a place for one's own articles.

use leptos::prelude::*;
use muqabala_engine::order;

use super::intake::Intake;
use crate::state::{store, words};
use crate::ui::follow::handler;

/// What the page is for.
#[component]
pub fn Welcome() -> impl IntoView {
    let words = words();
    view! {
        <div class="welcome">
            <div class="welcome-words">
                <h1>{words.app_tagline()}</h1>
                <p>{words.welcome_what()}</p>
                <p>{words.welcome_how()}</p>
                <p>{words.welcome_private()}</p>
                <Exercises />
            </div>
            <Specimen />
            <Intake />
        </div>
    }
}

#[component]
fn Exercises() -> impl IntoView {
    let (store, words) = (store(), words());
    // The reader's own language first.
    let mut exercises = [("ar", words.welcome_example_ar()), ("en", words.welcome_example_en())];
    order::by_key(&mut exercises, |(tag, _)| *tag != words.language.tag);
    let exercise = |(tag, name): (&'static str, &'static str)| {
        view! {
            <button
                type="button"
                class="primary"
                data-testid=format!("example-{tag}")
                on:click=handler(move |_| store.take_exercise(tag))
            >
                {name}
            </button>
        }
    };
    view! {
        <div class="exercises">
            <h2>{words.welcome_try()}</h2>
            <div class="buttons">{exercises.map(exercise).collect_view()}</div>
            <p class="hint">{words.welcome_exercise()}</p>
        </div>
    }
}

/// One statement in three wordings, the words that differ marked: what a comparison looks like.
#[component]
fn Specimen() -> impl IntoView {
    let words = words();
    let wordings = [words.specimen_first(), words.specimen_second(), words.specimen_third()];
    let row = |(place, wording): (usize, &'static str)| {
        view! {
            <div class="specimen-row">
                <dt>{words.letter(place)}</dt>
                <dd>{marked(wording)}</dd>
            </div>
        }
    };
    view! {
        <figure class="specimen">
            <figcaption>{words.specimen_caption()}</figcaption>
            <dl>{wordings.into_iter().enumerate().map(row).collect_view()}</dl>
        </figure>
    }
}

/// `text`, the words between `[` and `]` marked.
fn marked(text: &'static str) -> impl IntoView {
    let pieces = text.split('[').map(|piece| {
        let (mark, rest) = piece
            .split_once(']')
            .map_or((None, piece), |(mark, rest)| (Some(mark), rest));
        (mark.map(|mark| view! { <mark>{mark}</mark> }), rest)
    });
    pieces.collect_view()
}
