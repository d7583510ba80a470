//! The list of keys, under `?`.

use leptos::prelude::*;

use super::commands::{Chord, Group, SHORTCUTS, Shortcut};
use crate::state::{store, words};
use crate::ui::modal::Modal;

/// The list of keys.
#[component]
pub fn KeysHelp() -> impl IntoView {
    let words = words();
    view! {
        <Modal name="keys" title=words.keys_title() open=store().keys_open>
            <p class="hint">{words.keys_hint()}</p>
            <KeyList group=Group::General title=words.keys_general()/>
            <KeyList group=Group::Comparison title=words.keys_comparison()/>
        </Modal>
    }
}

#[component]
fn KeyList(group: Group, title: &'static str) -> impl IntoView {
    let row = |shortcut: &'static Shortcut| {
        view! {
            <dt>{(shortcut.name)(words())}</dt>
            <dd dir="ltr">{shortcut.chords.iter().map(caps).collect_view()}</dd>
        }
    };
    let rows = SHORTCUTS
        .iter()
        .filter(|shortcut| shortcut.group == group)
        .map(row)
        .collect_view();
    view! {
        <h3>{title}</h3>
        <dl class="key-list">{rows}</dl>
    }
}

fn caps(chord: &Chord) -> impl IntoView + use<> {
    let caps = chord
        .caps()
        .into_iter()
        .map(|cap| view! { <kbd>{cap}</kbd> })
        .collect_view();
    view! { <span class="chord">{caps}</span> }
}
