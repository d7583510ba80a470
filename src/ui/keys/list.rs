//! The list of keys, under `?`.

use leptos::prelude::*;

use super::commands::{Chord, Group, SHORTCUTS, Shortcut};
use crate::state::words;
use crate::ui::dialogs::{Dialogs, Modal};

/// The list of keys.
#[component]
pub fn KeyList() -> impl IntoView {
    let words = words();
    let dialogs: Dialogs = expect_context();
    view! {
        <Modal name="keys" title=words.keys_title() open=dialogs.keys>
            <p class="hint">{words.keys_hint()}</p>
            <h3>{words.keys_general()}</h3>
            <Keys group=Group::General />
            <h3>{words.keys_comparison()}</h3>
            <Keys group=Group::Comparison />
        </Modal>
    }
}

#[component]
fn Keys(group: Group) -> impl IntoView {
    let words = words();
    let entry = |shortcut: &Shortcut| {
        view! {
            <dt>{(shortcut.name)(words)}</dt>
            <dd dir="ltr">{shortcut.chords.iter().map(caps).collect_view()}</dd>
        }
    };
    let shortcuts = SHORTCUTS.iter().filter(|shortcut| shortcut.group == group);
    view! { <dl class="key-list">{shortcuts.map(entry).collect_view()}</dl> }
}

fn caps(chord: &Chord) -> impl IntoView + use<> {
    let caps = chord.caps().into_iter().map(|cap| view! { <kbd>{cap}</kbd> });
    view! { <span class="chord">{caps.collect_view()}</span> }
}
