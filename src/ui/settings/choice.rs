//! A few things of which one is chosen.

use leptos::prelude::*;

/// A few things of which one is chosen, all in sight.
#[component]
pub fn Choice<T: Copy + PartialEq + Send + Sync + 'static>(
    title: &'static str,
    name: &'static str,
    options: Vec<(T, &'static str)>,
    chosen: impl Fn() -> T + Copy + Send + Sync + 'static,
    choose: impl Fn(T) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let option = move |(value, label): (T, &'static str)| {
        view! {
            <label>
                <input type="radio" name=name prop:checked=move || chosen() == value on:change=move |_| choose(value)/>
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choice">
            <legend>{title}</legend>
            <div class="choice-options">{options.into_iter().map(option).collect_view()}</div>
        </fieldset>
    }
}
