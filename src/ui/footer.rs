//! The foot of every screen: where the reader's texts are, and whether the page needs a network.

use leptos::prelude::*;

use super::dom::{El, el};
use crate::state::{store, words};

/// The foot of every screen.
pub fn footer() -> El {
    let (store, words) = (store(), words());
    let offline = move || {
        if store.kept_offline.get() {
            words.notice_offline()
        } else {
            ""
        }
    };
    el("footer", "footer")
        .child(el("p", "").text(words.footer_private()))
        .child(el("p", "").attr("role", "status").live_text(offline))
}
