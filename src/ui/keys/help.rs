//! The list of keys, under `?`.

use super::commands::{Chord, Group, SHORTCUTS};
use crate::state::{store, words};
use crate::ui::dom::{El, el};
use crate::ui::modal::modal;

/// The list of keys.
pub fn help() -> El {
    let words = words();
    modal("keys", words.keys_title(), store().keys_open, move || {
        let lists = [
            (Group::General, words.keys_general()),
            (Group::Comparison, words.keys_comparison()),
        ];
        let lists = lists.map(|(group, title)| [el("h3", "").text(title), key_list(group)]);
        std::iter::once(el("p", "hint").text(words.keys_hint())).chain(lists.into_iter().flatten())
    })
}

fn key_list(group: Group) -> El {
    let words = words();
    let shortcuts = SHORTCUTS.iter().filter(|shortcut| shortcut.group == group);
    shortcuts.fold(el("dl", "key-list"), |list, shortcut| {
        let keys = el("dd", "")
            .attr("dir", "ltr")
            .children(shortcut.chords.iter().map(caps));
        list.child(el("dt", "").text((shortcut.name)(words))).child(keys)
    })
}

fn caps(chord: &Chord) -> El {
    let caps = chord.caps().into_iter().map(|cap| el("kbd", "").text(cap));
    el("span", "chord").children(caps)
}
