//! A few things of which one is chosen.

use leptos::prelude::*;

/// A few things of which one is chosen, all in sight: their names in `options`, told apart by their place.
pub fn choice(
    title: &'static str,
    name: &'static str,
    options: Vec<&'static str>,
    chosen: Signal<usize>,
    choose: Callback<usize>,
) -> AnyView {
    let option = move |(place, label): (usize, &'static str)| {
        view! {
            <label>
                <input
                    type="radio"
                    name=name
                    prop:checked=move || chosen.get() == place
                    on:change:target=move |_| choose.run(place)
                />
                <span>{label}</span>
            </label>
        }
        .into_any()
    };
    let options: Vec<AnyView> = options.into_iter().enumerate().map(option).collect();
    view! {
        <fieldset class="choice">
            <legend>{title}</legend>
            <div class="choice-options">{options}</div>
        </fieldset>
    }
    .into_any()
}
