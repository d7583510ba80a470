//! A few things of which one is chosen.

use crate::ui::follow::handler;
use leptos::prelude::*;

/// A few things of which one is chosen, all in sight: their names in `options`, told apart by their place.
#[component]
pub fn Choice(
    title: &'static str,
    name: &'static str,
    options: Vec<&'static str>,
    #[prop(into)] chosen: Signal<usize>,
    #[prop(into)] choose: Callback<usize>,
) -> impl IntoView {
    let option = move |(place, label): (usize, &'static str)| {
        view! {
            <label>
                <input
                    type="radio"
                    name=name
                    // Another language brings another page, this choice's own effect maybe after it.
                    prop:checked=move || chosen.try_get() == Some(place)
                    on:change=handler(move |_| choose.run(place))
                />
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choice">
            <legend>{title}</legend>
            <div class="choice-options">{options.into_iter().enumerate().map(option).collect_view()}</div>
        </fieldset>
    }
}
