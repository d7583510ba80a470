//! A few things of which one is chosen.

use crate::ui::dom::{El, el};

/// A few things of which one is chosen, all in sight: their names in `options`, told apart by their place.
pub fn choice(
    title: &str,
    name: &str,
    options: &[&str],
    chosen: impl Fn() -> usize + Copy + 'static,
    choose: impl Fn(usize) + Copy + 'static,
) -> El {
    let option = |(place, label): (usize, &&str)| {
        let radio = el("input", "")
            .attrs(&[("type", "radio"), ("name", name)])
            .live_checked(move || chosen() == place)
            .on_tick(move |_| choose(place));
        el("label", "").child(radio).child(el("span", "").text(label))
    };
    let options = el("div", "choice-options").children(options.iter().enumerate().map(option));
    el("fieldset", "choice")
        .child(el("legend", "").text(title))
        .child(options)
}
