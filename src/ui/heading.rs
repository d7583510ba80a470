//! The heading of the screen that is shown: where whoever uses the keyboard or listens begins to read.

use crate::platform::layout;
use crate::state::Store;
use leptos::html;
use leptos::prelude::*;

/// The heading of the screen that is shown. A screen gives it to its `h1` as `node_ref`.
#[derive(Clone, Copy, Debug)]
pub struct Heading(NodeRef<html::H1>);

impl Heading {
    /// Provides it for all screens. Whenever another one is opened its heading gets the focus, unless something of that
    /// screen has it.
    pub fn provide(store: Store) {
        let heading = Self(NodeRef::new());
        provide_context(heading);
        Effect::new(move |before: Option<(_, _)>| {
            let now = store.route.with(|it| (it.screen, it.statement));
            if before.is_some_and(|before| before != now) {
                // Screens place the focus once they are laid out.
                request_animation_frame(move || request_animation_frame(move || heading.focus()));
            }
            now
        });
    }

    /// The reference that a screen gives to its heading.
    #[must_use]
    pub fn here() -> NodeRef<html::H1> {
        expect_context::<Self>().0
    }

    fn focus(self) {
        if let Some(heading) = self.0.get_untracked().filter(|it| !layout::focus_is_in_main_of(it)) {
            layout::focus(&heading);
        }
    }
}

/// Gives the screen's heading the focus when a change of what `follow` reads takes what had it off the page, so that
/// whoever uses the keyboard goes on from there.
pub fn keep_focus(follow: impl Fn() + 'static) {
    let heading = Heading::here();
    Effect::new(move |before: Option<()>| {
        follow();
        if before.is_some() {
            request_animation_frame(move || {
                let heading = heading.get_untracked();
                if let Some(heading) = heading.filter(|_| layout::focus_is_lost()) {
                    layout::focus(&heading);
                }
            });
        }
    });
}
