//! What only one outlet reports, under that outlet.

use super::context::Context;
use super::search::{count, needle as fold};
use crate::ui::comparison::OutletName;
use crate::ui::comparison::exclusive::{Exclusive, exclusives};
use crate::ui::follow::{ForEach, When, flag, handler, memo, text};
use leptos::prelude::*;
use std::sync::Arc;

/// How many passages are shown without being asked for.
const FEW: usize = 4;

/// All outlets with what only they report.
#[component]
pub fn ExclusiveLists(context: Context) -> impl IntoView {
    let words = context.words;
    view! {
        <section class="only-here" aria-labelledby="only-here-title">
            <h2 id="only-here-title">{words.only_title()}</h2>
            <p class="hint">{words.only_hint()}</p>
            <div class="only-here-outlets">
                <ForEach each=move || context.compared.columns() key=|it| *it let(article)>
                    <ExclusiveList context article />
                </ForEach>
            </div>
        </section>
    }
}

/// One outlet's; while something is searched for, only what holds it. Built when it is first unfolded.
#[component]
fn ExclusiveList(context: Context, article: u32) -> impl IntoView {
    let held = held(context, article);
    let is_searched = move || context.query.with(|it| !it.trim().is_empty());
    let is_open = memo(move || {
        let count = held.with(Vec::len);
        count > 0 && (count <= FEW || is_searched())
    });
    let unfolded = RwSignal::new(false);
    let unfold = move || unfolded.set(true);
    view! {
        <details class="only-here-outlet" open=is_open on:toggle=handler(move |_| unfold())>
            <summary on:click=handler(move |_| unfold())>
                <OutletName compared=context.compared article />
                <span class="count">{text(move || context.words.only_count(held.with(Vec::len)))}</span>
            </summary>
            <ol>
                <When when=flag(move || unfolded.get() || is_open.get())>
                    <ForEach each=move || held.get() key=|it| *it let(exclusive)>
                        <Passage context article exclusive />
                    </ForEach>
                </When>
            </ol>
        </details>
    }
}

/// What only `article` has that holds what is searched for.
fn held(context: Context, article: u32) -> Memo<Vec<Exclusive>> {
    let all = memo(move || context.compared.with(|it| exclusives(it, article as usize)));
    // Folded once for all that is typed, and not before.
    let folded = memo(move || {
        let comparison = context.compared.get();
        let fold = |it: &Exclusive| fold(comparison.text(article, it.start, it.end));
        Arc::new(all.with(|all| all.iter().map(fold).collect::<Vec<_>>()))
    });
    memo(move || {
        let needle = context.query.with(|it| fold(it));
        if needle.is_empty() {
            return all.get();
        }
        let folded = folded.get();
        let all = all.get().into_iter().zip(folded.iter());
        let holding = all.filter(|(_, text)| count(text, &needle) > 0);
        holding.map(|(it, _)| it).collect()
    })
}

/// A passage that nobody else has.
#[component]
fn Passage(context: Context, article: u32, exclusive: Exclusive) -> impl IntoView {
    let comparison = context.compared.get_untracked();
    let direction = comparison.paragraph_direction(article, exclusive.paragraph);
    let language = comparison.language(article).to_owned();
    let text = comparison.text(article, exclusive.start, exclusive.end).to_owned();
    view! {
        <li data-testid="unique-passage">
            <p dir=direction lang=language>{text}</p>
            <span class="place">{context.words.place_paragraph(exclusive.paragraph as usize + 1)}</span>
        </li>
    }
}
