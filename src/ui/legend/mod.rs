//! The legend: every kind of change with its colour and sign, how often it occurs, and a switch.
//!
//! A switch changes classes on the container of the wordings and nothing else: the comparison is not run again, the
//! wordings are not built again, and the style sheet does the rest.

use crate::i18n::Words;
use crate::state::words;
use crate::ui::dom::{El, button, el, truth};
use crate::ui::statement::model::{KINDS, kind_key};
use muqabala_engine::session::ChangeKind;

/// A set of kinds of change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KindSet(u16);

impl KindSet {
    /// The kinds named in a comma-separated list; other names are left out.
    #[must_use]
    pub fn of(names: &str) -> Self {
        let bit = |name: &str| {
            KINDS
                .iter()
                .position(|it| kind_key(*it) == name)
                .map_or(0, |at| 1 << at)
        };
        Self(names.split(',').fold(0, |bits, name| bits | bit(name)))
    }

    /// The kinds' names, comma-separated.
    #[must_use]
    pub fn names(self) -> String {
        self.kinds().map(kind_key).collect::<Vec<_>>().join(",")
    }

    /// The same with `kind` put in or taken out.
    #[must_use]
    pub fn toggled(self, kind: ChangeKind) -> Self {
        Self(
            KINDS
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
            .map(|kind| format!("off-{}", kind_key(kind)))
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn kinds(self) -> impl Iterator<Item = ChangeKind> {
        KINDS
            .into_iter()
            .enumerate()
            .filter(move |(at, _)| self.0 & (1 << at) != 0)
            .map(|(_, kind)| kind)
    }
}

/// The legend. `off` are the kinds that are not marked, `toggle` is called with the kind that the reader switches.
pub fn legend(
    counts: impl Fn() -> [usize; KINDS.len()] + Copy + 'static,
    off: impl Fn() -> KindSet + Copy + 'static,
    toggle: impl Fn(ChangeKind) + Copy + 'static,
) -> El {
    let words = words();
    let entry = |(at, &kind): (usize, &ChangeKind)| {
        let number = el("span", "count").live_text(move || words.number(counts()[at]));
        let switch = button("legend-switch", move || toggle(kind))
            .live_attr("aria-checked", move || truth(!off().has(kind)))
            .child(el("span", "legend-knob").attr("aria-hidden", "true"));
        el("li", "")
            .live_class("legend-none", move || counts()[at] == 0)
            .child(named(switch, words, kind).child(number))
    };
    el("section", "legend")
        .attr("aria-labelledby", "legend-title")
        .child(el("h2", "").attr("id", "legend-title").text(words.legend_title()))
        .child(el("ul", "").children(KINDS.iter().enumerate().map(entry)))
}

/// The switch of a kind with its name, marked as the kind is.
fn named(switch: El, words: Words, kind: ChangeKind) -> El {
    let key = kind_key(kind);
    switch
        .attr("role", "switch")
        .test(&format!("legend-switch-{key}"))
        .child(el("span", &format!("mark mark-{key}")).text(words.change(kind)))
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
