//! The foot of every screen: where the reader's texts are, and whether the page needs a network.

use leptos::prelude::*;

use crate::state::{store, words};
use crate::ui::follow::text;

/// The foot of every screen.
#[component]
pub fn Footer() -> impl IntoView {
    let (store, words) = (store(), words());
    let offline = move || match store.kept_offline.get() {
        true => words.notice_offline(),
        false => "",
    };
    view! {
        <footer class="footer">
            <p>{words.footer_private()}</p>
            <p role="status">{text(offline)}</p>
        </footer>
    }
}
