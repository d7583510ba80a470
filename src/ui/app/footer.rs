//! The foot of every screen: where the reader's texts are, and whether the page needs a network.

use leptos::prelude::*;

use crate::state::{store, words};

/// The foot of every screen.
#[component]
pub fn Footer() -> impl IntoView {
    let (store, words) = (store(), words());
    let offline = move || store.kept_offline.get().then(|| words.notice_offline());
    view! {
        <footer class="footer">
            <p>{words.footer_private()}</p>
            <p role="status">{move || offline()}</p>
        </footer>
    }
}
