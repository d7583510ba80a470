//! The legend: every kind of change with its colour and sign, how often it occurs, and a switch.
//!
//! A switch changes classes on the container of the wordings and nothing else: the comparison is not run again, the
//! wordings are not built again, and the style sheet does the rest.

use crate::state::words;
use crate::ui::follow::{flag, handler, text, truth};
use leptos::prelude::*;
use muqabala_engine::session::ChangeKind;

/// A set of kinds of change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KindSet(u16);

impl KindSet {
    /// The kinds named in a comma-separated list; other names are left out.
    #[must_use]
    pub fn of(names: &str) -> Self {
        let bit = |name: &str| {
            ChangeKind::ALL
                .iter()
                .position(|it| it.key() == name)
                .map_or(0, |at| 1 << at)
        };
        Self(names.split(',').fold(0, |bits, name| bits | bit(name)))
    }

    /// The kinds' names, comma-separated.
    #[must_use]
    pub fn names(self) -> String {
        self.kinds().map(ChangeKind::key).collect::<Vec<_>>().join(",")
    }

    /// The same with `kind` put in or taken out.
    #[must_use]
    pub fn toggled(self, kind: ChangeKind) -> Self {
        Self(
            ChangeKind::ALL
                .iter()
                .position(|it| *it == kind)
                .map_or(self.0, |at| self.0 ^ (1 << at)),
        )
    }

    /// Whether `kind` is in it.
    #[must_use]
    pub fn has(self, kind: ChangeKind) -> bool {
        self.kinds().any(|it| it == kind)
    }

    /// Classes for a container whose marks of these kinds are not to show.
    #[must_use]
    pub fn classes(self) -> String {
        self.kinds()
            .map(|kind| format!("off-{}", kind.key()))
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn kinds(self) -> impl Iterator<Item = ChangeKind> {
        ChangeKind::ALL
            .into_iter()
            .enumerate()
            .filter(move |(at, _)| self.0 & (1 << at) != 0)
            .map(|(_, kind)| kind)
    }
}

/// The legend: how often each kind occurs, and whether it is marked; `toggle` is called with the kind that the reader
/// switches.
#[component]
pub fn Legend(
    /// How many marks of each kind there are, in the order of [`ChangeKind::ALL`].
    #[prop(into)]
    counts: Signal<[usize; ChangeKind::ALL.len()]>,
    /// The kinds that are not marked.
    #[prop(into)]
    off: Signal<KindSet>,
    #[prop(into)] toggle: Callback<(ChangeKind,)>,
) -> impl IntoView {
    let words = words();
    let entries = ChangeKind::ALL.into_iter().enumerate().map(|(at, kind)| {
        let count = Signal::derive(move || counts.with(|it| it[at]));
        let is_on = Signal::derive(move || !off.get().has(kind));
        view! {
            <li class:legend-none=flag(move || count.get() == 0)>
                <Switch kind count is_on toggle />
            </li>
        }
    });
    view! {
        <section class="legend" aria-labelledby="legend-title">
            <h2 id="legend-title">{words.legend_title()}</h2>
            <ul>{entries.collect_view()}</ul>
        </section>
    }
}

/// The switch of a kind with its name, marked as the kind is.
#[component]
fn Switch(
    kind: ChangeKind,
    count: Signal<usize>,
    is_on: Signal<bool>,
    toggle: Callback<(ChangeKind,)>,
) -> impl IntoView {
    let (words, key) = (words(), kind.key());
    view! {
        <button
            type="button"
            class="legend-switch"
            role="switch"
            data-testid=format!("legend-switch-{key}")
            aria-checked=truth(move || is_on.get())
            on:click=handler(move |_| toggle.run((kind,)))
        >
            <span class="legend-knob" aria-hidden="true"></span>
            <span class=format!("mark mark-{key}")>{words.change(kind)}</span>
            <span class="count">{text(move || words.number(count.get()))}</span>
        </button>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_read_back_from_their_names() {
        let set = KindSet::of("spelling,nonsense,marks");
        assert_eq!(set.names(), "spelling,marks");
        assert_eq!(set.classes(), "off-spelling off-marks");
        assert!(set.has(ChangeKind::Marks) && !set.has(ChangeKind::Added));
        assert_eq!(
            set.toggled(ChangeKind::Marks).toggled(ChangeKind::Added).names(),
            "added,spelling"
        );
        assert_eq!(KindSet::of("").names(), "");
    }
}
